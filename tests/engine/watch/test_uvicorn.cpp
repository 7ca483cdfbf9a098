#include "tests/engine/watch/stage.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <future>
#include <map>

using support::lineOf;
using support::Stage;
using support::Watching;
using watch::CallWait;
using watch::Doing;

class TestUvicorn : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void aHeldLoopIsSeenWithWhatHoldsIt_data()
    {
        QTest::addColumn<QString>("loop");
        QTest::addColumn<QString>("route");
        QTest::addColumn<int>("doing");
        QTest::addColumn<QString>("calls");
        QTest::addColumn<QString>("target");
        for (const auto* loop : {"asyncio", "uvloop"}) {
            const auto row = [loop](const char* route, Doing doing, const char* calls, const char* target) {
                QTest::addRow("%s %s", loop, route)
                    << loop << route << static_cast<int>(doing) << calls << target;
            };
            row("time-sleep", Doing::Blocking, "clock_nanosleep", "");
            row("requests", Doing::Blocking, "poll ppoll recvfrom", "upstream");
            row("httpx-sync", Doing::Blocking, "poll ppoll recvfrom", "upstream");
            row("compute", Doing::Running, "", "");
            row("sqlite", Doing::Blocking, "clock_nanosleep nanosleep", "");
            row("dns", Doing::Blocking, "poll ppoll recvfrom", "silent");
            row("subprocess", Doing::Blocking, "wait4 waitid", "");
            row("lock", Doing::Blocking, "futex", "");
            row("fifo", Doing::Blocking, "read", "pipe:");
            row("umlaut", Doing::Blocking, "clock_nanosleep", "");
        }
    }

    void aHeldLoopIsSeenWithWhatHoldsIt()
    {
        QFETCH(QString, loop);
        QFETCH(QString, route);
        QFETCH(int, doing);
        QFETCH(QString, calls);
        QFETCH(QString, target);
        auto& stage = stageOf(loop);
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto exchange = watching.send("/" + route.toStdString());
        QVERIFY(exchange.answer.starts_with("HTTP/1.1 200"));
        const auto hold = watching.longestHold(exchange);
        QCOMPARE(QString::fromUtf8(name(hold.activity.doing).data()),
                 QString::fromUtf8(name(static_cast<Doing>(doing)).data()));
        QVERIFY2(calls.isEmpty() ||
                     calls.split(QLatin1Char(' ')).contains(QString::fromUtf8(hold.activity.call.data())),
                 hold.activity.call.data());
        if (target == QStringLiteral("upstream"))
            QCOMPARE(hold.target, "127.0.0.1:" + std::to_string(stage.upstream().port()));
        if (target == QStringLiteral("pipe:")) QVERIFY(hold.target.starts_with("pipe:"));
        QCOMPARE(hold.process.pid, stage.pid());
        QCOMPARE(hold.thread, stage.pid());
        verifyLine(watching, hold, route.toStdString());
    }

    void aCallIsSeenWithWhoWaitsForIt_data()
    {
        QTest::addColumn<QString>("loop");
        QTest::addColumn<QString>("route");
        QTest::addColumn<int>("wait");
        for (const auto* loop : {"asyncio", "uvloop"}) {
            const auto row = [loop](const char* route, CallWait wait) {
                QTest::addRow("%s %s", loop, route) << loop << route << static_cast<int>(wait);
            };
            row("requests", CallWait::OnLoop);
            row("httpx-sync", CallWait::OnLoop);
            row("httpx-async", CallWait::Awaited);
            row("plain", CallWait::OnOtherThread);
            row("executor", CallWait::OnOtherThread);
        }
    }

    void aCallIsSeenWithWhoWaitsForIt()
    {
        QFETCH(QString, loop);
        QFETCH(QString, route);
        QFETCH(int, wait);
        auto& stage = stageOf(loop);
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto before = watching.all<watch::CallSeen>().size();
        watching.send("/" + route.toStdString());
        QVERIFY(watching.waitUntil([&] { return watching.all<watch::CallSeen>().size() > before; }));
        const auto call = watching.all<watch::CallSeen>().back();
        QCOMPARE(static_cast<int>(call.wait), wait);
        QVERIFY(call.process.has_value());
        QCOMPARE(call.process->pid, stage.pid());
        QVERIFY(call.descriptor > 2);
        const bool isLoops = call.wait == CallWait::OnLoop;
        const bool isOthers = call.wait == CallWait::OnOtherThread;
        QVERIFY(isLoops    ? call.thread == stage.pid()
                : isOthers ? call.thread != stage.pid() && call.thread > 0
                           : call.thread == 0);
    }

    void aLoopThatAwaitsIsFree()
    {
        auto& stage = stageOf(QStringLiteral("asyncio"));
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        for (const auto* path : {"/httpx-async", "/plain", "/executor"}) {
            const auto exchange = watching.send(path);
            QVERIFY2(watching.longestHold(exchange).looks < 200, path);
        }
    }

    void aLoopThatWantsTheInterpreterWaitsForIt()
    {
        auto& stage = stageOf(QStringLiteral("asyncio"));
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto exchange = watching.send("/gil");
        const auto hold = watching.longestHold(exchange);
        QVERIFY2(hold.activity.doing == Doing::WaitsForGil,
                 qPrintable(QString::fromStdString(watching.description())));
    }

    void aNameIsReadThoughItIsNotAscii()
    {
        auto& stage = stageOf(QStringLiteral("asyncio"));
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto exchange = watching.send("/umlaut");
        const auto stacks = watching.all<watch::StackSeen>();
        QVERIFY(!stacks.empty() && stacks.back().own);
        const auto& frame = stacks.back().frames[*stacks.back().own];
        QCOMPARE(QString::fromStdString(frame.function), QStringLiteral("Größe.warte"));
        QVERIFY(frame.file.ends_with("/apps/holds.py"));
    }

    void aRequestBehindAHeldLoopIsReadAfterIt()
    {
        auto& stage = stageOf(QStringLiteral("asyncio"));
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        auto holding = std::async(std::launch::async, [&] {
            return support::send(watching.watcher(), stage.port(), 1000, "/time-sleep");
        });
        QVERIFY(watching.waitUntil([&] {
            const auto& ongoing = watching.latest().ongoing;
            return !ongoing.empty() && ongoing.front().activity.doing == Doing::Blocking;
        }));
        const auto exchange = watching.send("/free");
        const auto hold = watching.longestHold(holding.get());
        const auto seen = watching.seenOf(exchange);
        QVERIFY(seen.process.has_value());
        QCOMPARE(seen.process->pid, stage.pid());
        QVERIFY(seen.accepted.latest <= seen.read.latest);
        QVERIFY(exchange.sent < hold.lastLook);
        QVERIFY(seen.read.latest > hold.lastLook);
    }

    void python311SaysItsVersion()
    {
        auto& stage = stageOf(QStringLiteral("asyncio"));
        QVERIFY(stage.isReady());
        const auto worker = stage.watching().all<watch::WorkerSeen>().front();
        QVERIFY(worker.python.has_value());
        QVERIFY(*worker.python >= (watch::PythonVersion{3, 11, 0}));
        QVERIFY(worker.command == "python3" || worker.command == "uvicorn");
    }

    void whatEachOfTwoWorkersDoesIsSeen()
    {
        Stage stage({"--workers", "2"}, 2);
        QVERIFY(stage.isReady());
        auto& watching = stage.watching();
        const auto exchange = watching.send("/time-sleep");
        const auto seen = watching.seenOf(exchange);
        const auto hold = watching.longestHold(exchange);
        QVERIFY(seen.process.has_value());
        QCOMPARE(seen.process->pid, hold.process.pid);
        QVERIFY(hold.process.pid != stage.pid());
        QCOMPARE(hold.activity.doing, Doing::Blocking);
    }

    void cleanupTestCase() { m_stages.clear(); }

private:
    /// One server for each kind of loop, which all tests share.
    Stage& stageOf(const QString& loop)
    {
        auto& found = m_stages[loop];
        if (!found) found = std::make_unique<Stage>(std::vector<std::string>{"--loop", loop.toStdString()});
        return *found;
    }

    /// Of all stacks that were read while it was held so, most show the line.
    static void verifyLine(const Watching& watching, const watch::LoopSpell& hold, const std::string& marker)
    {
        const auto line = lineOf("holds.py", marker);
        int right = 0;
        int all = 0;
        for (const auto& stack : watching.all<watch::StackSeen>()) {
            if (stack.at < hold.begin.latest || stack.at > hold.lastLook) continue;
            ++all;
            if (stack.own && stack.frames[*stack.own].line == line) ++right;
        }
        QVERIFY2(all > 0 && right * 4 >= all * 3, qPrintable(QString::fromStdString(watching.description())));
    }

    std::map<QString, std::unique_ptr<Stage>> m_stages;
};

PLAIN_TEST(TestUvicorn)
#include "test_uvicorn.moc"
