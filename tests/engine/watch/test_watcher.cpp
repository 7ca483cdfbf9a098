#include "tests/engine/watch/stage.h"
#include "tests/support/process_figures.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;
using support::Stage;
using support::Watching;

namespace {

/// Nobody looks any more: twice in a row the same count, some publishing periods apart.
bool isAsleep(Watching& watching)
{
    watching.drain();
    const auto before = watching.latest().counters.looks;
    std::this_thread::sleep_for(50ms); // fifty looks of one that is awake
    watching.drain();
    return watching.latest().counters.looks == before;
}

std::vector<int> workersOf(const Watching& watching)
{
    std::vector<int> pids;
    for (const auto& seen : watching.all<watch::WorkerSeen>())
        pids.push_back(seen.process.pid);
    return pids;
}

} // namespace

/// The watcher through a server's life.
class TestWatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.isReady()); }

    void nobodyLooksWhileNothingIsInFlight()
    {
        auto& watching = m_stage.watching();
        QVERIFY(watching.waitUntil([&] { return isAsleep(watching); }));
        const auto before = watching.latest().counters.looks;
        watching.send("/time-sleep");
        QVERIFY(watching.waitUntil([&] { return isAsleep(watching); }));
        QVERIFY(watching.latest().counters.looks > before + 100);
    }

    void spellsFollowEachOtherWithoutAGap()
    {
        auto& watching = m_stage.watching();
        watching.send("/time-sleep");
        QVERIFY(watching.waitUntil([&] { return isAsleep(watching); }));
        const auto spells = watching.all<watch::LoopSpell>();
        QVERIFY(spells.size() > 2);
        for (std::size_t i = 1; i < spells.size(); ++i) {
            QVERIFY(spells[i].begin.latest <= spells[i].lastLook);
            if (!trace::isSet(spells[i].begin.earliest)) continue; // the first after a rest
            QCOMPARE(spells[i].begin, spells[i - 1].end);
        }
    }

    void aServerIsFoundByItsPort()
    {
        Watching byPort(watch::WatchedServer{m_stage.port(), {}});
        QVERIFY(byPort.waitForWorkers(1));
        QCOMPARE(workersOf(byPort).front(), m_stage.pid());
        const auto exchange = byPort.send("/time-sleep");
        const auto seen = byPort.seenOf(exchange);
        QVERIFY(seen.process && seen.process->pid == m_stage.pid());
    }

    void aPortOnWhichNobodyListensIsSaid()
    {
        Watching nobody(watch::WatchedServer{support::freePort(), {}});
        QVERIFY(nobody.waitUntil([&] { return nobody.latest().missing.contains(watch::Missing::Server); }));
        QVERIFY(nobody.all<watch::WorkerSeen>().empty());
    }

    void aWorkerThatEndsInMidRequestIsGone()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto exchange = watching.send("/die");
        QVERIFY(exchange.answer.empty());
        QVERIFY(watching.waitUntil([&] { return !watching.all<watch::WorkerGone>().empty(); }));
        const auto gone = watching.all<watch::WorkerGone>().front();
        QCOMPARE(gone.process.pid, stage.pid());
        QVERIFY(gone.when.earliest <= gone.when.latest);
        QVERIFY(watching.waitUntil([&] { return watching.latest().ongoing.empty(); }));
    }

    void aWorkerThatIsReplacedHasASuccessor()
    {
        if (!support::isInstalled("/usr/bin/gunicorn")) QSKIP("gunicorn is not installed");
        const auto port = support::freePort();
        const support::ForeignServer server(
            support::gunicorn(port, "holds_wsgi:app", {"--worker-class", "gthread"}), port);
        QVERIFY(server.waitUntilItListens());
        Watching watching(watch::WatchedServer{port, server.pid()});
        QVERIFY(watching.waitForWorkers(1));
        const auto first = workersOf(watching).front();
        ::kill(first, SIGKILL);
        QVERIFY(watching.waitUntil([&] {
            watching.watcher().lookAround();
            return workersOf(watching).size() > 1;
        }));
        QCOMPARE(watching.all<watch::WorkerGone>().front().process.pid, first);
        QVERIFY(workersOf(watching).back() != first);
    }

    void whateverWasOpenIsClosedAtTheEnd()
    {
        const auto before = support::entriesOf("/proc/self/fd").size();
        {
            Watching watching(watch::WatchedServer{m_stage.port(), m_stage.pid()});
            QVERIFY(watching.waitForWorkers(1));
            watching.send("/time-sleep");
            QVERIFY(support::entriesOf("/proc/self/fd").size() > before);
        }
        QCOMPARE(support::entriesOf("/proc/self/fd").size(), before);
    }

    void anEndIsQuickWhateverIsInFlight()
    {
        auto watching = std::make_unique<Watching>(watch::WatchedServer{m_stage.port(), m_stage.pid()});
        watching->watcher().requestSent({trace::RequestId{1}, {}, {}, trace::Clock::now()});
        watching->watcher().callArrived({watch::CallId{1}, {}, {}, trace::Clock::now()});
        const auto begin = trace::Clock::now();
        watching.reset();
        QVERIFY(trace::Clock::now() - begin < 5s);
    }

    void aRequestThatIsOverUnseenIsToldOfAllTheSame()
    {
        auto& watching = m_stage.watching();
        for (int i = 0; i < 20; ++i) {
            const auto exchange = watching.send("/free");
            const auto seen = watching.seenOf(exchange);
            QCOMPARE(seen.request, exchange.request);
            QVERIFY(seen.read.earliest >= exchange.sent);
            QVERIFY(seen.read.earliest <= exchange.firstByte);
            QVERIFY(seen.read.earliest <= seen.read.latest);
        }
    }

    void ofTooManyThreadsSomeAreLeftOut()
    {
        const auto port = support::freePort();
        const support::ForeignServer server(
            {{"/usr/bin/python3", "many_threads.py", std::to_string(port), "400"}}, port);
        QVERIFY(server.waitUntilItListens());
        const auto before = support::entriesOf("/proc/self/fd").size();
        Watching watching(watch::WatchedServer{port, server.pid()});
        QVERIFY(watching.waitForWorkers(1));
        QVERIFY(watching.waitUntil(
            [&] { return watching.latest().missing.contains(watch::Missing::ManyThreads); }));
        QVERIFY(support::entriesOf("/proc/self/fd").size() <
                before + 2 * watch::ServerProcesses::kMostThreads + 8);
        const auto exchange = watching.send("/");
        QCOMPARE(watching.longestHold(exchange).activity.doing, watch::Doing::Blocking);
    }

    void ofAnotherUsersServerItIsSaidWhatCannotBeSeen()
    {
        if (::geteuid() != 0) QSKIP("only root can be two users");
        const auto probe = QCoreApplication::applicationDirPath() + QStringLiteral("/watch_probe");
        QProcess nobody;
        nobody.start(QStringLiteral("setpriv"),
                     {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                      QStringLiteral("--clear-groups"), probe, QString::number(m_stage.port()),
                      QString::number(m_stage.pid()), QStringLiteral("/time-sleep")});
        QVERIFY(nobody.waitForFinished());
        const auto said = nobody.readAllStandardOutput();
        if (said.isEmpty()) QSKIP("an ordinary user may not enter this folder");
        for (const auto missing :
             {watch::Missing::Threads, watch::Missing::Descriptors, watch::Missing::Memory})
            QVERIFY2(said.contains(sentence(missing)), said.constData());
        QVERIFY2(said.contains("request #1 accepted") && said.contains("by 0"), said.constData());
        QVERIFY2(!said.contains("spell") && !said.contains("stack"), said.constData());
    }

private:
    Stage m_stage;
};

PLAIN_TEST(TestWatcher)
#include "test_watcher.moc"
