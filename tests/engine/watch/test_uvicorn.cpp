#include "tests/engine/watch/watching.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;
using support::Watching;
using watch::Doing;

namespace {

constexpr auto kUpstreamDelay = 400ms;

/// The line of the tests' program that ends with "# marker".
int lineOf(const char* file, const std::string& marker)
{
    QFile source(QStringLiteral(WATCH_APPS "/") + QString::fromUtf8(file));
    if (!source.open(QIODevice::ReadOnly)) return -1;
    const auto lines = source.readAll().split('\n');
    const auto found = std::ranges::find_if(lines, [&](const QByteArray& line) {
        return line.endsWith(QByteArray::fromStdString("# " + marker));
    });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin()) + 1;
}

/// A server with its upstream and its watcher.
struct Stage
{
    explicit Stage(const std::vector<std::string>& options, std::size_t workers = 1)
        : server(command(options), port)
    {
        if (!server.waitUntilItListens()) return;
        watching = std::make_unique<Watching>(watch::WatchedServer{port, server.pid()}, &upstream);
        isReady = watching->waitForWorkers(workers);
    }

    support::ForeignServer::Command command(const std::vector<std::string>& options) const
    {
        auto uvicorn = support::uvicorn(port, options);
        uvicorn.environment = {{"UPSTREAM", upstream.url()},
                               {"SILENT_PORT", std::to_string(support::portOf(silent.descriptor()))}};
        return uvicorn;
    }

    support::SlowUpstream upstream{kUpstreamDelay};
    watch::File silent = silentSocket();
    std::uint16_t port = support::freePort();
    support::ForeignServer server;
    std::unique_ptr<Watching> watching;
    bool isReady = false;

    /// Takes datagrams and never answers.
    static watch::File silentSocket()
    {
        watch::File socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        sockaddr_storage address{};
        address.ss_family = AF_INET;
        ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), 16);
        return socket;
    }
};

Stage& stage(const QString& loop)
{
    static std::map<QString, std::unique_ptr<Stage>> stages;
    auto& found = stages[loop];
    if (!found) found = std::make_unique<Stage>(std::vector<std::string>{"--loop", loop.toStdString()});
    return *found;
}

} // namespace

class TestUvicorn : public QObject
{
    Q_OBJECT

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
        auto& stage = ::stage(loop);
        QVERIFY(stage.isReady);
        auto& watching = *stage.watching;
        const auto exchange = watching.send("/" + route.toStdString());
        QVERIFY(exchange.answer.starts_with("HTTP/1.1 200"));
        QVERIFY(watching.waitUntil([&] { return watching.longestHold(exchange).looks > 100; }));
        const auto hold = watching.longestHold(exchange);
        QCOMPARE(QString::fromUtf8(name(hold.activity.doing).data()),
                 QString::fromUtf8(name(static_cast<Doing>(doing)).data()));
        QVERIFY2(calls.isEmpty() ||
                     calls.split(QLatin1Char(' ')).contains(QString::fromUtf8(hold.activity.call.data())),
                 hold.activity.call.data());
        if (target == QStringLiteral("upstream"))
            QCOMPARE(hold.target, "127.0.0.1:" + std::to_string(stage.upstream.port()));
        if (target == QStringLiteral("pipe:")) QVERIFY(hold.target.starts_with("pipe:"));
        QCOMPARE(hold.process.pid, stage.server.pid());
        QCOMPARE(hold.thread, stage.server.pid());
        verifyLine(watching, exchange, route.toStdString());
    }

private:
    /// Of all stacks that were read while it was held, most show the line.
    static void verifyLine(Watching& watching, const support::Exchange& exchange, const std::string& marker)
    {
        const auto line = lineOf("holds.py", marker);
        int right = 0;
        int all = 0;
        for (const auto& stack : watching.all<watch::StackSeen>()) {
            if (stack.at < exchange.sent || stack.at > exchange.firstByte) continue;
            ++all;
            if (stack.own && stack.frames[*stack.own].line == line) ++right;
        }
        QVERIFY2(all > 2 && right * 4 >= all * 3, qPrintable(QString::fromStdString(watching.description())));
    }
};

QTEST_GUILESS_MAIN(TestUvicorn)
#include "test_uvicorn.moc"
