#include "engine/analysis/experiments.h"
#include "engine/analysis/findings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <algorithm>
#include <span>

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

    void aChangeBetweenTwoClicksDividesThem()
    {
        const auto change =
            trace::Event{.time = TraceBuilder::at(4s), .kind = trace::EventKind::HandlerChosen};
        const auto divided = TraceBuilder()
                                 .blockingRequest(1, 0ms, 0ms, 1s)
                                 .event(change)
                                 .asyncRequest(2, 4100ms)
                                 .asyncRequest(3, 4200ms);
        QCOMPARE(analysis::experimentsOf(divided.store()).size(), 2U);
        const auto underWay =
            TraceBuilder().blockingRequest(1, 0ms, 0ms, 4s).event(change).asyncRequest(2, 4100ms);
        QCOMPARE(analysis::experimentsOf(underWay.store()).size(), 1U);
    }

    /// Whoever follows a run frame by frame divides it as who looks at all of it.
    void aGrowingRunIsDividedAsTheWhole()
    {
        const auto builder = twoClicksAMinuteApart().asyncRequest(5, 90s).asyncRequest(6, 91s, 10s);
        const auto whole = builder.store();
        for (std::size_t step = 1; step < builder.events().size(); ++step) {
            trace::Store store(TraceBuilder::paths());
            analysis::Experiments experiments;
            std::uint32_t known = 0;
            const std::span all(builder.events());
            for (std::size_t begin = 0; begin < all.size(); begin += step) {
                store.fold(all.subspan(begin, std::min(step, all.size() - begin)));
                for (; known < store.requests().size(); ++known)
                    experiments.add(store, known);
                experiments.update(store);
            }
            QCOMPARE(experiments.all(), analysis::experimentsOf(whole));
        }
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
