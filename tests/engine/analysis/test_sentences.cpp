#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/blame/losses.h"
#include "engine/analysis/sentences.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/verdict_search.h"

#include <QTest>

using namespace analysis;
using namespace std::chrono_literals;
using support::text;
using support::TraceBuilder;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDurationIsToldAsAPersonWould_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("words");
        const auto row = [](trace::Duration duration, const char* words) {
            QTest::newRow(words) << qint64(duration.count()) << QString::fromUtf8(words);
        };
        row(0ns, "less than 1 ms");
        row(949us, "less than 1 ms");
        row(950us, "1 ms");
        row(1500us, "1.5 ms");
        row(9940us, "9.9 ms");
        row(9960us, "10 ms");
        row(350ms, "350 ms");
        row(999400us, "999 ms");
        row(999600us, "1.0 s");
        row(18400ms, "18.4 s");
        row(59940ms, "59.9 s");
        row(61s, "61 s");
        row(125s, "2 min 5 s");
        row(3599s, "59 min 59 s");
        row(3720s, "1 h 2 min");
    }

    void aDurationIsToldAsAPersonWould()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, words);
        QCOMPARE(text(inWords(trace::Duration(nanoseconds))), words);
    }

    void smallNumbersAreWordsAndBigOnesHaveCommas()
    {
        QCOMPARE(text(counted(1, "one request", "%1 requests")), QStringLiteral("one request"));
        QCOMPARE(text(counted(1, "a health check", "%1 health checks")), QStringLiteral("a health check"));
        QCOMPARE(text(counted(12, "one request", "%1 requests")), QStringLiteral("twelve requests"));
        QCOMPARE(text(counted(13, "one request", "%1 requests")), QStringLiteral("13 requests"));
        QCOMPARE(text(counted(1234567, "one request", "%1 requests")), QStringLiteral("1,234,567 requests"));
    }

    void aListEndsWithAnd()
    {
        const std::vector<std::string> parts{"a", "b", "c"};
        QCOMPARE(text(listed(std::span(parts).first(0))), QString());
        QCOMPARE(text(listed(std::span(parts).first(1))), QStringLiteral("a"));
        QCOMPARE(text(listed(std::span(parts).first(2))), QStringLiteral("a and b"));
        QCOMPARE(text(listed(parts)), QStringLiteral("a, b and c"));
        QCOMPARE(text(capitalized("the health check")), QStringLiteral("The health check"));
        QCOMPARE(text(capitalized("#2")), QStringLiteral("#2"));
    }

    void lossesOfOneVictimAreSummedAndTheBiggestComesFirst()
    {
        const auto losses =
            summed({{trace::RequestId(1), 1s}, {trace::RequestId(2), 3s}, {trace::RequestId(1), 1s}});
        QCOMPARE(losses.size(), std::size_t(2));
        QCOMPARE(number(worstVictim(losses)), 2U);
        QCOMPARE(losses[1].lost, trace::Duration(2s));
        QCOMPARE(total(losses), trace::Duration(5s));
    }

    void aPhraseIsFilledInAnyOrderAndOnlyInItsPlaces()
    {
        QCOMPARE(text(filled("%2 before %1, 100 %, %3, %", {"b", "%1"})),
                 QStringLiteral("%1 before b, 100 %, %3, %"));
        QCOMPARE(text(filled("%1%1", {"x"})), QStringLiteral("xx"));
        QCOMPARE(text(phrase("nobody translates")), QStringLiteral("nobody translates"));
    }

    void fewVictimsAreNamedAndManyCounted()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 4; ++id)
            builder.sent(id, 0s, id == 3 ? 0 : 1);
        const auto store = builder.store();
        std::vector<Loss> losses;
        for (unsigned id = 1; id <= 4; ++id)
            losses.push_back({trace::RequestId(id), id * 1s});
        const auto all = summed(losses);
        const analysis::LossPhrases lost{"%1 lost %2 to it.", "%1 lost %2 to it, %3 the most: %4."};
        QCOMPARE(text(lossSentence(store, std::span(all).subspan(1, 2), lost)),
                 QStringLiteral("#2 and the health check #3 lost 2.0 s and 3.0 s to it."));
        QCOMPARE(text(lossSentence(store, all, lost)),
                 QStringLiteral(
                     "Four requests (a health check among them) lost 10.0 s to it, #4 the most: 4.0 s."));
    }
};

PLAIN_TEST(TestSentences)
#include "test_sentences.moc"
