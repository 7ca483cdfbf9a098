#include "app/lab/first_meeting.h"
#include "app/lab/lab.h"
#include "app/process/resources.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "engine/settings/route.h"
#include "engine/trace/file/trace_file.h"
#include "tests/e2e/two_views.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <random>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr unsigned kRequests = 30;
/// Milliseconds that a busy machine may shift a boundary by, in all. A request that is taken for another one
/// is wrong for as long as a call of the upstream takes, which is 80.
constexpr std::uint64_t kTrembling = 20;
constexpr auto kAlone = 600ms; ///< longer than any of them takes

std::uint16_t freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// Each kind of handler alone, so that it is known what it does; then at random, one by one and in bursts.
app::Scenario randomScenario(unsigned seed)
{
    static constexpr std::array kPaths{
        "/async-blocking",   "/async-blocking",       "/all-async",      "/all-async",
        "/all-async-gather", "/sync-threadpool",      "/async-executor", "/all-async-new-client",
        "/cpu-bound",        "/cpu-bound-threadpool", "/healthcheck",    "/healthcheck"};
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return static_cast<unsigned>(random() % limit); };
    app::Scenario scenario;
    std::chrono::milliseconds at{0};
    for (const auto& route : settings::routes()) {
        scenario.arrivals.push_back({.at = at, .path = std::string(route.path)});
        at += kAlone;
    }
    for (unsigned left = kRequests; left > 0;) {
        const auto count = std::min(left, below(3) == 0 ? 1 + below(5) : 1U);
        scenario.arrivals.push_back({.at = at, .path = kPaths[below(kPaths.size())], .count = count});
        at += std::chrono::milliseconds(below(2) == 0 ? below(30) : below(400));
        left -= count;
    }
    return scenario;
}

/// A run of our own program without a window that serves, watched like anybody's server.
struct WatchedServe
{
    WatchedServe(unsigned workers, const QString& file)
        : lab(logger, {}, {}, settings::ServerToWatch{.command = command(workers, file).toStdString()})
        , problem(meetWatchedServer(lab))
    {}

    static QString command(unsigned workers, const QString& file)
    {
        return QStringLiteral(AWAIT_AND_SEE " --serve --port {port} --upstream-port %1 --upstream-delay 80 "
                                            "--workers %2 --export %3")
            .arg(freePort())
            .arg(workers)
            .arg(file);
    }

    spdlog::logger logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    app::Lab lab;
    QString problem;
};

} // namespace

/// What our own server records of itself, and what is seen of it from outside, are one run.
class TestBothViews : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void aHealthyHandlerOfOursRaisesNoAlarm_data()
    {
        QTest::addColumn<bool>("isLoaded");
        QTest::addRow("alone") << false;
        QTest::addRow("under load") << true;
    }

    /// All async, beside somebody else's load on the same handler.
    void aHealthyHandlerOfOursRaisesNoAlarm()
    {
        QFETCH(bool, isLoaded);
        WatchedServe watched(1, m_folder.filePath(QStringLiteral("healthy.json")));
        QVERIFY2(watched.problem.isEmpty(), qPrintable(watched.problem));
        QProcess load;
        const auto url = QStringLiteral("http://127.0.0.1:%1/all-async").arg(watched.lab.serverPort());
        if (isLoaded)
            load.start(QStringLiteral("wrk"),
                       {QStringLiteral("-t1"), QStringLiteral("-c8"), QStringLiteral("-d3"), url});
        QSignalSpy ended(&watched.lab, &app::Lab::runEnded);
        app::Scenario scenario;
        scenario.arrivals = {{.at = 0ms, .path = "/all-async", .count = 20, .every = 100ms},
                             {.at = 50ms, .path = "/healthcheck", .count = 20, .every = 100ms}};
        watched.lab.run(scenario);
        QVERIFY(ended.wait(kPatienceMs));
        if (isLoaded) QVERIFY(load.waitForFinished(kPatienceMs) && load.exitCode() == 0);
        const auto& store = watched.lab.store();
        QCOMPARE(store.requests().size(), std::size_t(40));
        for (const auto& verdict : analysis::verdictsOf(store, store.latest()))
            QVERIFY2(verdict.level == analysis::Level::Hint, verdict.sentence.c_str());
    }

    void theOutsideAgreesWithTheInside_data()
    {
        QTest::addColumn<unsigned>("workers");
        QTest::addColumn<unsigned>("seed");
        unsigned seed = 0;
        for (const unsigned workers : {1U, 1U, 2U, 4U}) {
            ++seed;
            QTest::addRow("%u workers, seed %u", workers, seed) << workers << seed;
        }
    }

    void theOutsideAgreesWithTheInside()
    {
        QFETCH(unsigned, workers);
        QFETCH(unsigned, seed);
        const auto file = m_folder.filePath(QStringLiteral("%1.json").arg(seed));
        std::optional<trace::Store> outside;
        std::optional<support::ProcessorQueue> queue;
        {
            WatchedServe watched(workers, file);
            QVERIFY2(watched.problem.isEmpty(), qPrintable(watched.problem));
            QTRY_COMPARE(watched.lab.store().watched().workers().size(), workers);
            queue.emplace(std::vector{::getpid(), watched.lab.store().watched().workers().front().pid});
            QSignalSpy ended(&watched.lab, &app::Lab::runEnded);
            watched.lab.run(randomScenario(seed));
            QVERIFY(ended.wait(kPatienceMs));
            queue->stop();
            outside = watched.lab.store();
        }
        const auto inside = trace::openTrace(file.toStdString());
        QVERIFY2(inside.document, inside.problem.c_str());
        const support::TwoViews views(inside.document->store, *outside, *queue);
        QCOMPARE(views.requests(), kRequests + settings::routes().size());
        QString differences;
        for (const auto& difference : views.differences())
            differences += QString::fromStdString(difference) + u'\n';
        QVERIFY2(views.differing() <= kTrembling, qPrintable(differences));
        if (views.isMachineBusy() || views.judged() < 1000 || views.sureRequests() * 4 < views.requests())
            QSKIP("the machine is too busy to tell more");
        QVERIFY2(views.sureStates() > 0.5, qPrintable(QString::number(views.sureStates())));
        QVERIFY2(views.sureHolds() > 0.5, qPrintable(QString::number(views.sureHolds())));
    }

private:
    QTemporaryDir m_folder;
};

PLAIN_TEST(TestBothViews)
#include "test_both_views.moc"
