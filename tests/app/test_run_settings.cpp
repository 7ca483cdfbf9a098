#include "app/run_settings.h"

#include <QTest>

using namespace std::chrono_literals;

class TestRunSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheWindowSetsIsWhatItShowsAfterwards()
    {
        ui::RunSettings settings;
        settings.calls = 5;
        settings.cpu = 7ms;
        settings.clientSetup = 8ms;
        settings.callTimeout = 900ms;
        settings.looksAtStatus = true;
        settings.accept = ui::AcceptPolicy::ReusePort;
        settings.threadpoolThreads = 3;
        settings.executorThreads = 2;
        settings.isProbing = true;
        settings.probeInterval = 250ms;
        settings.clientTimeout = 4s;
        settings.keepAlive = true;
        settings.loadBalancerFailures = 5;
        settings.loadBalancerInterval = 700ms;
        settings.upstreamStatus = 503;
        settings.jitter = 20ms;
        settings.fault = ui::UpstreamFault::Garbage;
        settings.isRefusing = true;
        QCOMPARE(app::settingsOf(app::withSettings({}, settings)), settings);
    }

    void noThreadsOfTheExecutorMeansAsManyAsAsyncioTakes()
    {
        const auto setUp = app::withSettings({}, ui::RunSettings{});
        QCOMPARE(setUp.server.executorThreads, server::defaultExecutorThreads());
    }

    void whatHasControlsOfItsOwnStays()
    {
        app::Scenario setUp;
        setUp.name = "mine";
        setUp.server.workers = 4;
        setUp.upstream.delay = 7s;
        setUp.arrivals = {{0ms, "/healthcheck"}};
        const auto changed = app::withSettings(setUp, ui::RunSettings{});
        QCOMPARE(changed.name, setUp.name);
        QCOMPARE(changed.server.workers, 4U);
        QCOMPARE(changed.upstream.delay, std::chrono::milliseconds(7s));
        QCOMPARE(changed.arrivals, setUp.arrivals);
    }
};

QTEST_GUILESS_MAIN(TestRunSettings)
#include "test_run_settings.moc"
