#include "app/command_line/front_ends.h"
#include "app/lab/lab.h"
#include "app/process/resources.h"
#include "app/run/run_again.h"
#include "app/run/run_caption.h"
#include "engine/analysis/comparison.h"
#include "engine/settings/setting.h"
#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

using namespace app;
using namespace std::chrono_literals;

namespace {

constexpr auto kDelay = 150ms;

struct TestLab
{
    TestLab()
        : lab(logger, {}, scenario())
        , ended(&lab, &Lab::runEnded)
    {}

    static Scenario scenario()
    {
        Scenario scenario;
        scenario.setUp.upstream.delay = kDelay;
        return scenario;
    }

    spdlog::logger logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    Lab lab;
    QSignalSpy ended;
};

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

/// The same arrivals once more, over the loopback.
class TestRunAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void clicksByHandAreRepeatedWithAnotherHandler();
    void aSetUpThatWasChangedOnTheWayIsKnown();
    void nothingIsRunAgainBeforeItHasEnded();
    void theCommandLineWritesOneFigureAndOneReport();
    void whatIsNotSetOnAWatchedServerIsNotSaidOfItsRun();
};

void TestRunAgain::whatIsNotSetOnAWatchedServerIsNotSaidOfItsRun()
{
    const auto watched = support::watchedTrace().store();
    const auto settings = captionOf(watched, {}, {}).settings;
    QVERIFY2(settings.contains(QStringLiteral("upstream delay 2 s · watched from outside")),
             qPrintable(settings));
    support::TraceBuilder alone;
    alone.worker(1, 9125).seenRequest(1, 0ms, 1ms, 5ms);
    const auto withoutCalls = captionOf(alone.store(), {}, {}).settings;
    QVERIFY2(!withoutCalls.contains(QStringLiteral("upstream")), qPrintable(withoutCalls));
    QCOMPARE(workersOf(watched, {}), 2);
    support::TraceBuilder replaced;
    replaced.worker(1, 9125).worker(2, 9126).sent(1, 0s).leaves(1, 2s, 0).comes(2, 3s, 1);
    QCOMPARE(workersOf(replaced.store(), {}), 1);
    QCOMPARE(comparedRun(watched, {}).setUp.workers, 2);
    QVERIFY(!comparedRun(watched, {}).setUp.calls);
}

void TestRunAgain::clicksByHandAreRepeatedWithAnotherHandler()
{
    TestLab test;
    auto& lab = test.lab;
    lab.sendBurst(QStringLiteral("/async-blocking"), 3);
    lab.send(QStringLiteral("/healthcheck"));
    QTRY_VERIFY(lab.store().requests().size() == 4 && lab.store().inFlight() == 0);
    const auto last = lab.store().requests().back().id;
    QVERIFY(whyNotAgain(lab.store(), lab.isRunning()).isEmpty());

    lab.runAgain(repeated(lab.store(), lab.scenario(), {.handler = "/all-async"}));
    QVERIFY(test.ended.wait(20'000));
    QVERIFY(lab.earlierRun()->store.find(last) != nullptr);
    QCOMPARE(lab.store().requests().front().id, trace::RequestId(1)); // as every run does
    const auto comparison = analysis::compare(lab.earlierRun()->store, lab.store());
    QCOMPARE(comparison.counted, 4U);
    QCOMPARE(lab.store().path(comparison.pairs[0].after->route), std::string_view("/all-async"));
    QCOMPARE(lab.store().path(comparison.pairs[3].after->route), std::string_view("/healthcheck"));
    QVERIFY(comparison.saved > 8 * kDelay); // of 2 + 4 + 6 that two of three and the health check waited
    QCOMPARE(comparedBefore(lab).setUp.handlers, QStringList{QStringLiteral("/async-blocking")});
    QCOMPARE(comparedAfter(lab).setUp.handlers, QStringList{QStringLiteral("/all-async")});
    QVERIFY(!comparedBefore(lab).setUp.isChanged && !comparedAfter(lab).setUp.isChanged);

    lab.clear();
    QVERIFY(!lab.earlierRun());
}

void TestRunAgain::aSetUpThatWasChangedOnTheWayIsKnown()
{
    TestLab test;
    auto& lab = test.lab;
    lab.send(QStringLiteral("/all-async"));
    QTRY_COMPARE(lab.store().inFlight(), 1U);
    lab.setWorkers(3);
    QVERIFY(lab.isSetUpChanged());
    lab.clear();
    QVERIFY(!lab.isSetUpChanged());
    lab.send(QStringLiteral("/healthcheck"));
    QTRY_VERIFY(!lab.store().isEmpty() && lab.store().inFlight() == 0);
    lab.setUpstreamDelay(1ms); // nobody was on the way
    QVERIFY(!lab.isSetUpChanged());
    lab.send(QStringLiteral("/healthcheck"));
    QVERIFY(lab.isSetUpChanged());
}

void TestRunAgain::nothingIsRunAgainBeforeItHasEnded()
{
    TestLab test;
    QVERIFY(whyNotAgain(test.lab.store(), false).contains(QStringLiteral("nothing to run again yet")));
    test.lab.send(QStringLiteral("/all-async"));
    QTRY_COMPARE(test.lab.store().inFlight(), 1U);
    QVERIFY(whyNotAgain(test.lab.store(), false).contains(QStringLiteral("still in flight")));
}

void TestRunAgain::theCommandLineWritesOneFigureAndOneReport()
{
    const QTemporaryDir folder;
    Options options;
    options.task = Task::RunHeadless;
    options.scenario = QStringLiteral("article-blocking");
    options.upstreamDelay = 2 * kDelay; // the second request comes in the middle of the first one
    options.variation = Variation{.handler = "/all-async", .settings = {{settings::find({}, "workers"), 2}}};
    options.exportFiles = {folder.filePath(QStringLiteral("both.png"))};
    options.report = folder.filePath(QStringLiteral("both.json"));
    QCOMPARE(runHeadless(options), exit_status::kFine);

    QCOMPARE(QImage(options.exportFiles.front()).width(), 1600);
    const auto report = boost::json::parse(contentOf(options.report).toStdString());
    const auto& again = report.at("comparison");
    QCOMPARE(report.at("requests").as_array().size(), again.at("requests").as_array().size());
    QCOMPARE(again.at("workers").as_array().size(), 2U);
    QCOMPARE(again.at("requests").at(0).at("path").as_string(), std::string("/all-async"));
    const auto& savings = again.at("savings");
    QCOMPARE(savings.at("compared").to_number<std::size_t>(), report.at("requests").as_array().size());
    QVERIFY(savings.at("saved_s").to_number<double>() > 0);
    QCOMPARE(savings.at("requests").at(1).at("before_id"), report.at("requests").at(1).at("id"));
    QCOMPARE(savings.at("requests").at(1).at("id"), again.at("requests").at(1).at("id"));
}

WIDGET_TEST(TestRunAgain)
#include "test_run_again.moc"
