#include "engine/trace/file/text/dense_text.h"
#include "engine/trace/file/text/packed_text.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <array>
#include <random>

using trace::Numbers;

namespace {

std::string readAgain(const std::string& text, Numbers numbers)
{
    return trace::undensified(trace::densified(std::array{text}, numbers)).value_or("nothing");
}

} // namespace

/// Texts of lines that are alike come out of it as they went in.
class TestDenseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentInComesOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one line") << QByteArray("hello");
        QTest::newRow("ends") << QByteArray("\n\na\n");
        QTest::newRow("events") << QByteArray("{\"ts\":0.001,\"dur\":12}\n{\"ts\":1.5,\"dur\":13.25}\n"
                                              "{\"ts\":2,\"dur\":0}\n");
        QTest::newRow("zeros") << QByteArray("a 007 0 00 1.0 1.10 0.5\na 008 1 01 2.0 2.20 0.6");
        QTest::newRow("negative") << QByteArray("[-1,-0,-2.5]\n[-3,0,-0.25]");
        QTest::newRow("long") << QByteArray("x 123456789012345678901 1.123456789\nx 2 3.1234567");
        QTest::newRow("addresses") << QByteArray(
            "127.0.0.1:8000 v1.2.3 \"1,5 s\" 1,2,3\n127.0.0.1:8001 v1.2.4 \"2,5 s\" 4,5,6");
        QTest::newRow("letters") << QByteArray("x1y2 \xc3\xa1 9\nx3y4 \xc3\xa1 8");
    }

    void whatWentInComesOut()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(readAgain(text.toStdString(), Numbers::Trimmed), text.toStdString());
        QCOMPARE(readAgain(text.toStdString(), Numbers::Told), text.toStdString());
    }

    void linesThatAreAlikeCostTheirNumbersAlone()
    {
        std::string text;
        std::string numbers;
        for (int i = 0; i < 1000; ++i) {
            text += "#" + std::to_string(i) + " waited for " + std::to_string(i % 10) + "." +
                    std::to_string(i % 7) + " s, because worker 1 was inside #" + std::to_string(i - 1) +
                    "\n";
        }
        const auto dense = trace::densified(std::array{text}, Numbers::Told);
        QVERIFY2(dense.size() < text.size() / 5, qPrintable(QString::number(dense.size())));
    }

    void anotherLanguageOfTheSameNumbersCostsLittle()
    {
        std::string english;
        std::string spanish;
        for (int i = 1; i < 1000; ++i) {
            const auto id = std::to_string(i);
            const auto digit = std::to_string(i % 10);
            english += "[\"#" + id + " waited " + digit + ".5 s\"]\n";
            spanish += "[\"Durante " + digit + ",5 s esper\xc3\xb3 #" + id + "\"]\n";
        }
        const auto one = trace::densified(std::array{english}, Numbers::Told);
        const auto both = trace::densified(std::array{english, spanish}, Numbers::Told);
        QVERIFY2(both.size() < one.size() + 3000, qPrintable(QString::number(both.size() - one.size())));
        QCOMPARE(trace::undensified(both).value_or("nothing"), english);
    }

    void whatWasPackedComesOut()
    {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += std::to_string(i * 31 % 977) + ' ';
        for (const auto& one : {std::string(), std::string("a"), text}) {
            const auto packed = trace::packed(one);
            QCOMPARE(trace::unpacked(packed, one.size()), one);
        }
        const auto packed = trace::packed(text);
        QCOMPARE(trace::unpacked(packed, text.size() / 2), std::string());
        QCOMPARE(trace::unpacked(packed.substr(0, packed.size() / 2), text.size()), std::string());
        QCOMPARE(trace::unpacked("nothing that is packed", text.size()), std::string());
    }

    void numbersWithoutRepetitionPackWell()
    {
        std::mt19937 random(1);
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text += std::to_string(random() % 100'000'000) + ' ';
        const auto digits = text.size() - 3000;
        const auto bytes = trace::packed(text).size(); // a digit alone has 0.415 bytes
        QVERIFY2(bytes * 100 < digits * 52, qPrintable(QString::number(bytes)));
    }

    void whatIsDamagedIsNothing()
    {
        const auto dense =
            trace::densified(std::array{std::string("a 1 b\na 2 b\nc 3.5 d\nc 7 d\n")}, Numbers::Trimmed);
        for (std::size_t i = 0; i < dense.size(); ++i) {
            (void)trace::undensified(std::string_view(dense).substr(0, i));
            for (const char other : {'\0', '\x1', '9', '\n', ' ', '-', 'T', '\xff'}) {
                auto damaged = dense;
                damaged[i] = other;
                (void)trace::undensified(damaged); // ends, and reads nothing beyond the text
            }
        }
        QVERIFY(!trace::undensified("").has_value());
        QVERIFY(!trace::undensified("1 5 0").has_value());
        QVERIFY(!trace::undensified("9 9 9\n").has_value());
    }
};

PLAIN_TEST(TestDenseText)
#include "test_dense_text.moc"
