#include "app/window/watch_facts.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using app::factsOf;
using ui::WatchFacts;
using watch::Missing;

namespace {

watch::LoopSpell spellOf(int pid)
{
    watch::LoopSpell spell;
    spell.process.pid = pid;
    return spell;
}

/// A worker of CPython 3.11 in process 7, and another one in process 5, which were looked at for a second.
watch::Report firstReport()
{
    watch::WorkerSeen worker;
    worker.process.pid = 7;
    worker.python = watch::PythonVersion{3, 11, 2};
    watch::Report report;
    report.observations.emplace_back(worker);
    report.ongoing = {spellOf(7), spellOf(5), spellOf(7)};
    report.counters.looks = 1900;
    report.counters.rounds = 900;
    report.counters.skippedRounds = 100;
    report.counters.skipped = 200;
    report.counters.processorTime = 50ms;
    return report;
}

app::Outlook outlookOn(const watch::Report& report)
{
    app::Outlook outlook;
    takeIn(report, outlook);
    return outlook;
}

WatchFacts factsWithout(std::set<Missing> missing)
{
    auto report = firstReport();
    report.missing = std::move(missing);
    return factsOf(outlookOn(report));
}

} // namespace

/// What the window says of how a server is looked at.
class TestWatchFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFiguresAreOfTheTimeInWhichItWasLookedAt()
    {
        const auto facts = factsOf(outlookOn(firstReport()));
        QCOMPARE(facts.looks, std::uint64_t(1900));
        QCOMPARE(facts.lateLooks, std::uint64_t(200));
        QCOMPARE(facts.looksPerSecond, 900.);
        QCOMPARE(facts.lateShare, 0.1);
        QCOMPARE(facts.shareOfCore, 0.05);
        QCOMPARE(facts.pids, (std::vector<int>{5, 7}));
        QVERIFY(facts.missing.isEmpty());
    }

    void itsWorkersAreKnownWhileNobodyLooks()
    {
        auto outlook = outlookOn(firstReport());
        watch::Report idle;
        takeIn(idle, outlook);
        QCOMPARE(factsOf(outlook).pids, (std::vector<int>{5, 7}));
        QCOMPARE(factsOf(outlook).lines, WatchFacts::Lines::Known);
    }

    void theFallbackIsSaid()
    {
        QCOMPARE(factsWithout({}).threads, WatchFacts::Threads::SystemCalls);
        QCOMPARE(factsWithout({Missing::SystemCalls}).threads, WatchFacts::Threads::KernelFunctions);
        QCOMPARE(factsWithout({Missing::Threads, Missing::SystemCalls}).threads,
                 WatchFacts::Threads::SocketsAlone);
        QCOMPARE(factsWithout({Missing::Server}).threads, WatchFacts::Threads::SocketsAlone);
    }

    void whetherLinesAreKnownIsSaid()
    {
        QCOMPARE(factsOf({}).lines, WatchFacts::Lines::NoWorkerYet);
        QCOMPARE(factsWithout({}).lines, WatchFacts::Lines::Known);
        for (const auto one : {Missing::SystemCalls, Missing::Threads, Missing::Memory, Missing::Stacks})
            QCOMPARE(factsWithout({one}).lines, WatchFacts::Lines::Closed);
        auto node = outlookOn(firstReport());
        node.python.reset();
        QCOMPARE(factsOf(node).lines, WatchFacts::Lines::NoPython);
    }

    void whatWouldHelpIsSaid()
    {
        const auto facts = factsWithout({Missing::SystemCalls, Missing::Network});
        QCOMPARE(facts.missing.size(), 2);
        QVERIFY(facts.missing.first().contains(QStringLiteral("Start the server from here")));
    }
};

PLAIN_TEST(TestWatchFacts)
#include "test_watch_facts.moc"
