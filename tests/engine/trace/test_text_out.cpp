#include "engine/trace/file/text/clean_text.h"
#include "engine/trace/file/text/csv_text.h"
#include "engine/trace/file/text/json_text.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace std::string_literals;

/// What other programs write may be anything; what leaves this one is valid.
class TestTextOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoUtf8IsReplaced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("right");
        QTest::addRow("plain") << QByteArray("a <b> & \"c\"") << QByteArray("a <b> & \"c\"");
        QTest::addRow("every length") << QByteArray("aé→🚀") << QByteArray("aé→🚀");
        QTest::addRow("latin 1") << QByteArray("caf\xE9 au lait") << QByteArray("caf\uFFFD au lait");
        QTest::addRow("cut at the end") << QByteArray("a\xF0\x9F\x9A") << QByteArray("a\uFFFD");
        QTest::addRow("cut in the middle") << QByteArray("\xE2\x82z") << QByteArray("\uFFFDz");
        QTest::addRow("half a pair") << QByteArray("\xED\xA0\xBDz") << QByteArray("\uFFFD\uFFFD\uFFFDz");
        QTest::addRow("too long") << QByteArray("\xC0\xAFz") << QByteArray("\uFFFD\uFFFDz");
        QTest::addRow("too large") << QByteArray("\xF4\x90\x80\x80z")
                                   << QByteArray("\uFFFD\uFFFD\uFFFD\uFFFDz");
        QTest::addRow("begins with a further byte") << QByteArray("\x80z") << QByteArray("\uFFFDz");
    }

    void whatIsNoUtf8IsReplaced()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, right);
        QCOMPARE(QByteArray::fromStdString(trace::cleaned(text.toStdString(), trace::isOfXml)), right);
        trace::JsonText json;
        json.text(text.toStdString());
        QCOMPARE(
            QJsonDocument::fromJson('[' + QByteArray::fromStdString(std::string(json.written())) + ']')[0]
                .toString(),
            QString::fromUtf8(right));
    }

    void xmlHasNoControlCharacters()
    {
        QCOMPARE(trace::cleaned("a\0b\x01\x1B[31m\tc\r\nd\x0B"s, trace::isOfXml),
                 "a\uFFFDb\uFFFD\uFFFD[31m\tc\r\nd\uFFFD"s);
        QCOMPARE(trace::cleaned("\uFFFE\uFFFF\uFFFD\U0001FFFF", trace::isOfXml),
                 "\uFFFD\uFFFD\uFFFD\U0001FFFF"s);
    }

    void jsonKeepsControlCharacters()
    {
        trace::JsonText json;
        json.text("a\0b\x1B\n\"\\"s);
        QCOMPARE(std::string(json.written()), "\"a\\u0000b\\u001b\\u000a\\\"\\\\\""s);
    }

    void aFileOfOursIsJsonWhateverAScenarioSays()
    {
        for (const auto* scenario :
             {"", "{}", "{\"name\":\"caf\xE9\",\"x\":NaN,}", "{\"a\" 1", "[Infinity"}) {
            const QTemporaryDir folder;
            QFile file(folder.filePath(QStringLiteral("run.json")));
            QCOMPARE(trace::saveTrace(file.fileName().toStdString(), {trace::Store(), scenario}),
                     std::string());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QJsonParseError error{};
            QJsonDocument::fromJson(file.readAll(), &error);
            QVERIFY2(error.error == QJsonParseError::NoError, scenario);
        }
    }

    void aTableHasNoControlCharactersButLineEnds()
    {
        trace::CsvText csv;
        csv.text("a\0b\x1B\xC2\x9B"s);
        csv.text("caf\xE9,\n\"");
        QCOMPARE(csv.take(), "a\uFFFDb\uFFFD\uFFFD,\"caf\uFFFD,\n\"\"\""s);
    }
};

PLAIN_TEST(TestTextOut)
#include "test_text_out.moc"
