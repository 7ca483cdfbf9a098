#include "engine/analysis/experiments.h"
#include "engine/analysis/findings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

/// Blocking ones, and a minute later async ones.
TraceBuilder twoClicksAMinuteApart()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 0ms)
        .blockingRequest(2, 300ms, 4s)
        .asyncRequest(3, 60s)
        .asyncRequest(4, 60300ms);
}

analysis::Findings findingsAt(const trace::Store& store, std::optional<trace::Time> until = {})
{
    return analysis::findingsOf(analysis::Evidence(store, TraceBuilder::at(70s)), {.until = until});
}

bool isAnythingBad(const analysis::Findings& findings)
{
    return std::ranges::any_of(findings.verdicts, [](const analysis::Verdict& verdict) {
        return verdict.level != analysis::Level::Hint;
    });
}

} // namespace

/// What a person takes for one thing, and what is said of it.
class TestExperiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseBeginsAnotherOne()
    {
        const auto store = twoClicksAMinuteApart().store();
        const auto experiments = analysis::experimentsOf(store);
        QCOMPARE(experiments.size(), 2U);
        QCOMPARE(experiments[0].begin, TraceBuilder::at(0ms));
        QCOMPARE(experiments[1].begin, TraceBuilder::at(60s));
        QVERIFY(experiments[0].end < TraceBuilder::at(10s));
    }

    void whoIsStillUnderWayHoldsItOpen()
    {
        const auto store = TraceBuilder().sent(1, 0ms).asyncRequest(2, 60s).store();
        QCOMPARE(analysis::experimentsOf(store).size(), 1U);
    }

    void healthProbesBeginNone()
    {
        const auto store = TraceBuilder()
                               .blockingRequest(1, 0ms, 0ms)
                               .event({.time = TraceBuilder::at(60s),
                                       .request = RequestId(2),
                                       .value = 1,
                                       .kind = trace::EventKind::RequestSent})
                               .store();
        QCOMPARE(analysis::experimentsOf(store).size(), 1U);
    }

    void theNewestIsToldOfAndNothingIsAddedUp()
    {
        const auto store = twoClicksAMinuteApart().store();
        const auto findings = findingsAt(store);
        QCOMPARE(findings.experiments, 2U);
        QCOMPARE(findings.experiment, 2U);
        QVERIFY(!isAnythingBad(findings));
        QVERIFY(findings.longestWait && *findings.longestWait < analysis::kNoticeable);
        QCOMPARE(findings.paths.size(), 1U);
    }

    void whatIsInViewIsToldOf()
    {
        const auto store = twoClicksAMinuteApart().store();
        const auto findings = findingsAt(store, TraceBuilder::at(20s));
        QCOMPARE(findings.experiment, 1U);
        QVERIFY(isAnythingBad(findings));
        const auto alone = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
        QCOMPARE(findings.verdicts.front().sentence, findingsAt(alone).verdicts.front().sentence);
    }
};

PLAIN_TEST(TestExperiments)
#include "test_experiments.moc"
