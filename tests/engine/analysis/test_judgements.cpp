#include "engine/analysis/measures/condition.h"
#include "engine/analysis/measures/prediction.h"
#include "engine/analysis/measures/question.h"
#include "tests/support/blocked_run.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::blockedRun;
using support::TraceBuilder;

namespace {

const std::vector<std::string> kSettings{"handler", "upstream delay", "workers"};

struct Judged
{
    bool isMet = false;
    std::string sentence;
};

Judged judged(const trace::Store& store, std::string_view words, std::vector<std::string> changed = {})
{
    const auto result = analysis::parseCondition(words, TraceBuilder::paths(), kSettings);
    if (!result.condition) return {false, result.problem};
    const analysis::Evidence evidence(store, store.latest());
    const analysis::Attempt attempt{evidence, std::move(changed)};
    return {result.condition->isMet(attempt), result.condition->sentence(attempt)};
}

} // namespace

/// What challenges ask for, which answer is right, and how guesses are judged.
class TestJudgements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionIsMetOrSaysByHowMuchItFailed_data();
    void aConditionIsMetOrSaysByHowMuchItFailed();
    void aShortUpstreamCallIsNoSlowOne();
    void aConditionInShortIsPlainEnglish();
    void aWrongConditionIsTold_data();
    void aWrongConditionIsTold();
    void guessesAreWorthHowNearTheyAre();
    void theLargestErrorIsExplained();
    void nothingIsJudgedBeforeItEnds();
    void theNearestChoiceIsTheRightOne();
    void theChoiceThatIsTrueIsTheRightOne();
};

void TestJudgements::aConditionIsMetOrSaysByHowMuchItFailed_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("isMet");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char* words, bool isMet, const char* sentence) {
        QTest::newRow(words) << QByteArray(words) << isMet << QByteArray(sentence);
    };
    row("slowest /healthcheck < 50 ms", false,
        "Slowest /healthcheck: 7.0 s, but the challenge asks for less than 50 ms. It is off by 7.0 s.");
    row("slowest /healthcheck >= 7 s", true, "Slowest /healthcheck: 7.0 s, as asked for (at least 7.0 s).");
    row("answered request = 3", false,
        "Answered request: 2, but the challenge asks for exactly 3. It is off by 1.");
    row("requests of worker 1 <= 3", true, "Requests of worker 1: 3, as asked for (at most 3).");
    row("latency of #9 < 1 s", false,
        "Latency of #9: there was nothing to measure, and the challenge asks for less than 1.0 s.");
    row("at most 2 changes", true, "Two settings were changed (handler and workers).");
    row("at most 1 change", false,
        "Two settings were changed (handler and workers), but this challenge allows only one.");
    row("keep the upstream delay", true, "The setting \"upstream delay\" is as it was.");
    row("keep the workers", false,
        "The setting \"workers\" was changed; for this challenge it has to stay as it was.");
}

void TestJudgements::aConditionIsMetOrSaysByHowMuchItFailed()
{
    QFETCH(const QByteArray, words);
    QFETCH(const bool, isMet);
    QFETCH(const QByteArray, sentence);
    const auto result = judged(blockedRun(), words.toStdString(), {"handler", "workers"});
    QCOMPARE(result.isMet, isMet);
    QCOMPARE(QByteArray::fromStdString(result.sentence), sentence);
}

/// A challenge cannot be passed by making the slow requests fast.
void TestJudgements::aShortUpstreamCallIsNoSlowOne()
{
    const auto store = TraceBuilder().asyncRequest(1, 0ms, 499ms).asyncRequest(2, 0ms, 500ms).store();
    QVERIFY(!judged(store, "requests with 2 calls of 500 ms >= 2").isMet);
    QVERIFY(judged(store, "requests with 2 calls of 500 ms >= 1").isMet);
    QVERIFY(!judged(store, "requests with 3 calls of 500 ms >= 1").isMet);
}

void TestJudgements::aConditionInShortIsPlainEnglish()
{
    const auto inShort = [](std::string_view words) {
        return analysis::parseCondition(words, TraceBuilder::paths(), kSettings).condition->inShort();
    };
    QCOMPARE(inShort("requests with 2 calls of 1 s = 3"),
             std::string("exactly 3 requests with 2 calls of 1 s each"));
    QCOMPARE(inShort("requests with 2 calls of 300 ms >= 1"),
             std::string("at least 1 request with 2 calls of 300 ms each"));
    QCOMPARE(inShort("slowest request < 2.5 s"), std::string("slowest request: less than 2.5 s"));
}

void TestJudgements::aWrongConditionIsTold_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no sign") << QByteArray("slowest request") << QByteArray("<, <=, =, >= or >");
    QTest::newRow("figure") << QByteArray("speed < 3 s") << QByteArray("no figure \"speed\"");
    QTest::newRow("a count as a time") << QByteArray("slowest request < 3") << QByteArray("a time such as");
    QTest::newRow("a time as a count")
        << QByteArray("answered request = 3 s") << QByteArray("a whole number");
    QTest::newRow("words") << QByteArray("why #1 = 3") << QByteArray("no number to compare");
    QTest::newRow("setting") << QByteArray("keep the colour") << QByteArray("\"handler\"");
    QTest::newRow("changes") << QByteArray("at most some changes") << QByteArray("\"1 change\"");
}

void TestJudgements::aWrongConditionIsTold()
{
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, part);
    const auto problem =
        analysis::parseCondition(words.toStdString(), TraceBuilder::paths(), kSettings).problem;
    QVERIFY2(QByteArray::fromStdString(problem).contains(part), problem.c_str());
}

void TestJudgements::guessesAreWorthHowNearTheyAre()
{
    const auto store = blockedRun();
    const analysis::Evidence evidence(store, store.latest());
    const auto percent = [&](std::vector<analysis::Guess> guesses) {
        return judge(evidence, guesses)->percent;
    };
    QCOMPARE(percent({{1, 4010ms}, {2, 7960ms}}), 100);
    QCOMPARE(percent({{2, 300ms}}), 1);
    QVERIFY(percent({{2, 6s}}) < percent({{2, 7s}}));
    QCOMPARE(percent({{1, 4s}, {2, 60s}}), 50);
}

void TestJudgements::theLargestErrorIsExplained()
{
    const auto store = blockedRun();
    const analysis::Evidence evidence(store, store.latest());
    const std::vector<analysis::Guess> guesses{{1, 4s}, {2, 4300ms}};
    QCOMPARE(
        judge(evidence, guesses)->sentence,
        std::string(
            "Your largest error was with #5: you said 4.3 s, and the run measured 8.0 s. #5 waited 3.7 s: worker "
            "1 was inside #4, call 1 (1.7 s) and call 2 (2.0 s)."));
    const std::vector<analysis::Guess> slow{{1, 6s}};
    QCOMPARE(
        judge(evidence, slow)->sentence,
        std::string(
            "Your largest error was with #4: you said 6.0 s, and the run measured 4.0 s. It waited for no other "
            "request and for no thread."));
    const std::vector<analysis::Guess> right{{1, 4s}};
    QCOMPARE(judge(evidence, right)->sentence, std::string("Every end is where you put it."));
}

void TestJudgements::nothingIsJudgedBeforeItEnds()
{
    const auto store = TraceBuilder().sent(1, 0ms).store();
    const std::vector<analysis::Guess> guesses{{1, 1s}, {7, 1s}};
    QVERIFY(!judge(analysis::Evidence(store, store.latest()), guesses));
}

void TestJudgements::theNearestChoiceIsTheRightOne()
{
    const auto store = blockedRun();
    const analysis::Evidence evidence(store, store.latest());
    analysis::QuizQuestion question{
        "When?", analysis::parseMeasure("end of #2", TraceBuilder::paths()).measure, {}};
    for (const trace::Duration end : {4300ms, 6000ms, 8000ms})
        question.choices.push_back({"", end, {}});
    QCOMPARE(rightAnswer(evidence, question)->choice, std::size_t{2});
    QCOMPARE(rightAnswer(evidence, question)->measured, std::string("8.0 s"));
    const trace::Store empty(TraceBuilder::paths());
    QVERIFY(!rightAnswer(analysis::Evidence(empty, TraceBuilder::zero()), question));
}

void TestJudgements::theChoiceThatIsTrueIsTheRightOne()
{
    const auto store = blockedRun();
    const analysis::Evidence evidence(store, store.latest());
    analysis::QuizQuestion question{"Does #2 wait?", {}, {}};
    for (const auto* words : {"queued of #2 < 1 s", "queued of #2 > 1 s"})
        question.choices.push_back(
            {words, {}, analysis::parseCondition(words, TraceBuilder::paths(), kSettings).condition});
    QCOMPARE(rightAnswer(evidence, question)->choice, std::size_t{1});
}

PLAIN_TEST(TestJudgements)
#include "test_judgements.moc"
