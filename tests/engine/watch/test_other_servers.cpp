#include "tests/engine/watch/stage.h"
#include "tests/engine/watch/watching.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace std::chrono_literals;
using support::ForeignServer;
using support::Watching;
using watch::CallWait;
using watch::Doing;

namespace {

const std::string kGunicorn = "/usr/bin/gunicorn";
const std::string kNode = "/usr/bin/node";

} // namespace

/// gunicorn with both kinds of workers, Node, and a server that has no loop to hold.
class TestOtherServers : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void gunicornsUvicornWorkerIsALoopBelowIt()
    {
        if (!support::isInstalled(kGunicorn)) QSKIP("gunicorn is not installed");
        start(support::gunicorn(m_port, "holds:app",
                                {"--workers", "2", "--worker-class", "uvicorn.workers.UvicornWorker"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(2));
        const auto exchange = m_watching->send("/time-sleep");
        const auto seen = m_watching->seenOf(exchange);
        const auto hold = m_watching->longestHold(exchange);
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QVERIFY(hold.process.pid != m_server->pid());
        QVERIFY(seen.process.has_value());
        QCOMPARE(seen.process->pid, hold.process.pid);
        const auto stacks = m_watching->all<watch::StackSeen>();
        QVERIFY(!stacks.empty() && stacks.back().own);
        QCOMPARE(QString::fromStdString(stacks.back().frames[*stacks.back().own].function),
                 QStringLiteral("time_sleep"));
    }

    void gunicornsThreadsWaitBesideItsLoop()
    {
        if (!support::isInstalled(kGunicorn)) QSKIP("gunicorn is not installed");
        start(support::gunicorn(m_port, "holds_wsgi:app", {"--worker-class", "gthread", "--threads", "4"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto exchange = m_watching->send("/call");
        QVERIFY(m_watching->waitUntil([&] { return !m_watching->all<watch::CallSeen>().empty(); }));
        const auto call = m_watching->all<watch::CallSeen>().front();
        QCOMPARE(call.wait, CallWait::OnOtherThread);
        QVERIFY(call.process && call.thread != call.process->pid);
        QVERIFY(m_watching->longestHold(exchange).looks < 200);
    }

    void nodesLoopIsSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("doing");
        QTest::addColumn<QString>("call");
        QTest::addRow("a child, waited for") << "/exec" << static_cast<int>(Doing::Blocking) << "epoll_pwait";
        QTest::addRow("computing") << "/compute" << static_cast<int>(Doing::Running) << "";
        QTest::addRow("a wait for another thread")
            << "/atomics" << static_cast<int>(Doing::Blocking) << "futex";
    }

    void nodesLoopIsSeen()
    {
        if (!support::isInstalled(kNode)) QSKIP("Node is not installed");
        QFETCH(QString, path);
        QFETCH(int, doing);
        QFETCH(QString, call);
        start({{kNode, "holds.js", std::to_string(m_port), "127.0.0.1"}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto exchange = m_watching->send(path.toStdString());
        const auto hold = m_watching->longestHold(exchange);
        QVERIFY2(hold.activity.doing == static_cast<Doing>(doing),
                 qPrintable(QString::fromStdString(m_watching->description())));
        QCOMPARE(
            QString::fromUtf8(hold.activity.call.data(), static_cast<qsizetype>(hold.activity.call.size())),
            call);
        QCOMPARE(hold.process.pid, m_server->pid());
    }

    void nodeAwaitsItsCalls()
    {
        if (!support::isInstalled(kNode)) QSKIP("Node is not installed");
        start({{kNode, "holds.js", std::to_string(m_port), "127.0.0.1"}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto exchange = m_watching->send("/call");
        QVERIFY(m_watching->waitUntil([&] { return !m_watching->all<watch::CallSeen>().empty(); }));
        QCOMPARE(m_watching->all<watch::CallSeen>().front().wait, CallWait::Awaited);
        QVERIFY(m_watching->longestHold(exchange).looks < 200);
    }

    void aWorkerThatIsHandedItsConnectionsIsFoundByThem()
    {
        if (!support::isInstalled(kNode)) QSKIP("Node is not installed");
        start({{kNode, "cluster.js", std::to_string(m_port), "127.0.0.1"}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1)); // the primary
        m_watching->send("/call");
        QVERIFY(m_watching->waitForWorkers(2));
        const auto exchange = m_watching->send("/compute");
        const auto seen = m_watching->seenOf(exchange);
        const auto hold = m_watching->longestHold(exchange);
        QCOMPARE(hold.activity.doing, Doing::Running);
        QVERIFY(hold.process.pid != m_server->pid());
        QVERIFY(seen.process.has_value());
        QCOMPARE(seen.process->pid, hold.process.pid);
    }

    void aListenerForBothProtocolsIsFoundByEither()
    {
        if (!support::isInstalled(kNode)) QSKIP("Node is not installed");
        start({{kNode, "holds.js", std::to_string(m_port), "::"}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        for (const auto* host : {"127.0.0.1", "::1"}) {
            const auto exchange = m_watching->send("/exec", host);
            const auto seen = m_watching->seenOf(exchange);
            QVERIFY2(seen.process && seen.process->pid == m_server->pid(), host);
            QVERIFY2(seen.read.latest < exchange.firstByte - 100ms, host);
            QCOMPARE(m_watching->longestHold(exchange).activity.doing, Doing::Blocking);
        }
    }

    void aServerThatServesOneAfterTheOtherIsALoop()
    {
        if (!support::isInstalled("/usr/bin/gunicorn")) QSKIP("gunicorn is not installed");
        start(support::gunicorn(m_port, "holds_wsgi:app", {"--worker-class", "sync"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto exchange = m_watching->send("/time-sleep");
        const auto hold = m_watching->longestHold(exchange);
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QVERIFY(hold.process.pid != m_server->pid());
        QCOMPARE(m_watching->seenOf(exchange).process.value_or(watch::ProcessId()), hold.process);
    }

    void aWorkerThatComesWhileNobodyLooksIsKnownBeforeItsFirstRequest()
    {
        if (!support::isInstalled("/usr/bin/gunicorn")) QSKIP("gunicorn is not installed");
        start(support::gunicorn(m_port, "holds_wsgi:app", {"--worker-class", "sync"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto first = m_watching->all<watch::WorkerSeen>().front().process;
        std::uint64_t rounds = 0;
        int unchanged = 0; // of many times that it is asked, for it is told only every so often
        const auto isAtRest = [&] {
            const auto now = m_watching->latest().counters.rounds;
            unchanged = now > 0 && std::exchange(rounds, now) == now ? unchanged + 1 : 0;
            return unchanged > 20;
        };
        QVERIFY(m_watching->waitUntil(isAtRest));
        QCOMPARE(::kill(first.pid, SIGKILL), 0); // its master begins another one
        QVERIFY(m_watching->waitUntil([&] { return m_watching->all<watch::WorkerSeen>().size() >= 2; }));
        const auto hold = m_watching->longestHold(m_watching->send("/time-sleep"));
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QVERIFY(hold.process.pid != first.pid);
    }

    void aWorkerThatIsLoadedSlowlyIsKnownWithoutARequest()
    {
        if (!support::isInstalled(kGunicorn)) QSKIP("gunicorn is not installed");
        start(support::gunicorn(m_port, "late_wsgi:app", {"--worker-class", "sync"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto first = m_watching->all<watch::WorkerSeen>().front().process;
        QCOMPARE(::kill(first.pid, SIGKILL), 0);
        QVERIFY(m_watching->waitUntil([&] { return m_watching->all<watch::WorkerSeen>().size() >= 2; }));
    }

    void flaskHoldsItsLoopUnlessItHasThreads()
    {
        if (!isFlaskThere()) QSKIP("Flask is not installed");
        start({{"/usr/bin/python3", "flask_app.py", std::to_string(m_port)}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto hold = m_watching->longestHold(m_watching->send("/time-sleep"));
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QVERIFY(isLineSeen("flask-sleep"));
        QVERIFY(!m_watching->all<watch::WorkerSeen>().front().hasPoller);
        QVERIFY(isSynchronousByItsStacks());
        cleanup();
        start({{"/usr/bin/python3", "flask_app.py", std::to_string(m_port), "threads"}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        QVERIFY(m_watching->longestHold(m_watching->send("/time-sleep")).looks < 200);
    }

    /// One after the other, each with the user's own line, and no loop that a handler could give back.
    void flaskOnGunicornServesOneAfterTheOther()
    {
        if (!isFlaskThere() || !support::isInstalled(kGunicorn)) QSKIP("Flask or gunicorn is not installed");
        start(support::gunicorn(m_port, "flask_app:app", {"--worker-class", "sync", "--workers", "2"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(2));
        for (const auto& worker : m_watching->all<watch::WorkerSeen>())
            QVERIFY(!worker.hasPoller);
        const auto hold = m_watching->longestHold(m_watching->send("/time-sleep"));
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QVERIFY(isLineSeen("flask-sleep"));
        QVERIFY(isSynchronousByItsStacks());
    }

    void flaskOnGunicornsThreadsLeavesItsLoopFree()
    {
        if (!isFlaskThere() || !support::isInstalled(kGunicorn)) QSKIP("Flask or gunicorn is not installed");
        start(support::gunicorn(m_port, "flask_app:app", {"--worker-class", "gthread", "--threads", "4"}));
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        QVERIFY(m_watching->longestHold(m_watching->send("/time-sleep")).looks < 200);
    }

    void theFlaskCommandHasAThreadForEachRequest()
    {
        if (!isFlaskThere()) QSKIP("Flask is not installed");
        start({{"/usr/bin/python3", "-m", "flask", "--app", "flask_app", "run", "--port",
                std::to_string(m_port)}});
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        const auto exchange = m_watching->send("/call");
        QVERIFY(m_watching->waitUntil([&] { return !m_watching->all<watch::CallSeen>().empty(); }));
        QCOMPARE(m_watching->all<watch::CallSeen>().front().wait, CallWait::OnOtherThread);
        QVERIFY(m_watching->longestHold(exchange).looks < 200);
    }

    void expressHoldsItsLoopAndAwaits()
    {
        if (!support::isInstalled(kNode)) QSKIP("Node is not installed");
        const QTemporaryDir folder;
        if (!isExpressIn(folder.path())) QSKIP("the npm package express cannot be had");
        ForeignServer::Command command{{kNode, "express.js", std::to_string(m_port)}};
        command.environment["NODE_PATH"] = folder.filePath(QStringLiteral("node_modules")).toStdString();
        start(command);
        QVERIFY(m_watching && m_watching->waitForWorkers(1));
        QVERIFY(m_watching->all<watch::WorkerSeen>().front().hasPoller);
        const auto exchange = m_watching->send("/call");
        QVERIFY(m_watching->waitUntil([&] { return !m_watching->all<watch::CallSeen>().empty(); }));
        QCOMPARE(m_watching->all<watch::CallSeen>().front().wait, CallWait::Awaited);
        QVERIFY(m_watching->longestHold(exchange).looks < 200);
        const auto held = m_watching->send("/exec");
        const auto hold = m_watching->longestHold(held);
        QCOMPARE(hold.activity.doing, Doing::Blocking);
        QCOMPARE(m_watching->seenOf(held).process.value_or(watch::ProcessId()), hold.process);
    }

    void goHasNoLoopToHold()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("go")).isEmpty()) QSKIP("Go is not installed");
        const QTemporaryDir folder;
        const auto program = folder.filePath(QStringLiteral("holds"));
        QCOMPARE(runIn(QStringLiteral(WATCH_APPS), QStringLiteral("go"),
                       {QStringLiteral("build"), QStringLiteral("-o"), program, QStringLiteral("holds.go")}),
                 0);
        start({{program.toStdString(), std::to_string(m_port)}});
        QVERIFY(m_watching != nullptr);
        QVERIFY(m_watching->waitUntil([&] {
            m_watching->send("/sleep");
            return !m_watching->all<watch::NoLoopSeen>().empty();
        }));
        m_watching->send("/compute");
        m_watching->drain();
        QVERIFY(m_watching->latest().ongoing.empty());
    }

    void loopsOfOneProcessAreWorkersEach()
    {
        start({{"/usr/bin/python3", "two_loops.py", std::to_string(m_port)}});
        QVERIFY(m_watching && m_watching->waitForWorkers(2));
        for (int i = 0; i < 4; ++i) {
            const auto exchange = m_watching->send("/");
            const auto seen = m_watching->seenOf(exchange);
            const auto hold = m_watching->longestHold(exchange);
            QCOMPARE(hold.activity.doing, Doing::Blocking);
            QCOMPARE(hold.process.pid, m_server->pid());
            QCOMPARE(seen.thread, hold.thread);
        }
        QVERIFY(m_watching->all<watch::NoLoopSeen>().empty());
    }

    void processesThatShareAPortAreWorkersEach()
    {
        start({{"/usr/bin/python3", "shared_port.py", std::to_string(m_port)}});
        QVERIFY(m_watching && m_watching->waitForWorkers(2));
        for (int i = 0; i < 4; ++i) {
            const auto exchange = m_watching->send("/");
            const auto seen = m_watching->seenOf(exchange);
            const auto hold = m_watching->longestHold(exchange);
            QCOMPARE(hold.activity.doing, Doing::Blocking);
            QVERIFY(seen.process.has_value());
            QCOMPARE(seen.process->pid, hold.process.pid);
        }
    }

    void threadsThatShareAPollerAreNoLoop()
    {
        start({{"/usr/bin/python3", "two_acceptors.py", std::to_string(m_port)}});
        QVERIFY(m_watching != nullptr);
        QVERIFY(m_watching->waitUntil([&] {
            m_watching->watcher().lookAround();
            return !m_watching->all<watch::NoLoopSeen>().empty();
        }));
        m_watching->send("/");
        m_watching->drain();
        QCOMPARE(m_watching->all<watch::NoLoopSeen>().size(), 1U);
        QVERIFY(m_watching->latest().ongoing.empty());
    }

    void init() { m_port = support::freePort(); }

    void cleanup()
    {
        m_watching.reset();
        m_server.reset();
    }

private:
    static bool isFlaskThere()
    {
        return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                                 {QStringLiteral("-c"), QStringLiteral("import flask")}) == 0;
    }

    static int runIn(const QString& folder, const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(program, arguments);
        return process.waitForFinished(120'000) ? process.exitCode() : -1;
    }

    /// From the registry, where it can be reached.
    static bool isExpressIn(const QString& folder)
    {
        return runIn(folder, QStringLiteral("npm"),
                     {QStringLiteral("install"), QStringLiteral("--silent"), QStringLiteral("--no-audit"),
                      QStringLiteral("--no-fund"), QStringLiteral("express@4")}) == 0;
    }

    bool isLineSeen(const char* marker) const
    {
        const auto line = support::lineOf("flask_app.py", marker);
        return std::ranges::any_of(m_watching->all<watch::StackSeen>(),
                                   [line](const watch::StackSeen& stack) {
                                       return stack.own && stack.frames[*stack.own].line == line;
                                   });
    }

    bool isSynchronousByItsStacks() const
    {
        const auto stacks = m_watching->all<watch::StackSeen>();
        return !stacks.empty() && watch::isSynchronousServer(stacks.back().frames) == true;
    }

    void start(ForeignServer::Command command)
    {
        command.environment["UPSTREAM"] = m_upstream.url();
        m_server = std::make_unique<ForeignServer>(command, m_port);
        if (!m_server->waitUntilItListens()) return;
        m_watching = std::make_unique<Watching>(watch::WatchedServer{m_port, m_server->pid()}, &m_upstream);
    }

    support::SlowUpstream m_upstream{400ms};
    std::uint16_t m_port = 0;
    std::unique_ptr<ForeignServer> m_server;
    std::unique_ptr<Watching> m_watching;
};

PLAIN_TEST(TestOtherServers)
#include "test_other_servers.moc"
