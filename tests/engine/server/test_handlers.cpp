#include "engine/server/handlers/handlers.h"
#include "engine/settings/route.h"
#include "engine/trace/segment.h"
#include "tests/support/delays.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::kDelay;
using support::RawConnection;
using support::TestBed;
using support::timeIn;
using trace::RequestId;
using trace::State;

namespace {

const trace::Request& answeredRequest(TestBed& bed, unsigned id = 1)
{
    const auto isAnswered = [id](const trace::Store& store) {
        const auto* request = store.find(RequestId{id});
        return request != nullptr && trace::isSet(request->finished);
    };
    if (!bed.waitFor(isAnswered)) qFatal("request %u was not answered", id);
    return *bed.trace().find(RequestId{id});
}

int statusOf(TestBed& bed, std::string_view path)
{
    RawConnection connection(bed.port());
    connection.get(path, "Connection: close\r\n");
    return RawConnection::statusOf(connection.untilClosed());
}

} // namespace

/// What each idiom does to its loop, seen in the trace.
class TestHandlers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteAnswersAndIsRecorded_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& route : settings::routes())
            QTest::newRow(route.path.data()) << QString::fromUtf8(route.path);
    }

    void everyRouteAnswersAndIsRecorded()
    {
        QFETCH(QString, path);
        server::Settings settings;
        settings.handlers.cpu = settings.handlers.clientSetup = 5ms;
        TestBed bed(settings, {.delay = 10ms});
        QCOMPARE(statusOf(bed, path.toStdString()), 200);
        const auto& request = answeredRequest(bed);
        QCOMPARE(bed.trace().path(request.route), path.toStdString());
        QVERIFY(request.read <= request.started && request.started <= request.finished);
        for (const auto& step : request.steps)
            QVERIFY(trace::isSet(step.begun) && step.begun <= step.ended);
    }

    void aSynchronousCallIsBlocking()
    {
        TestBed bed({}, {.delay = kDelay});
        statusOf(bed, "/async-blocking");
        const auto& request = answeredRequest(bed);
        QCOMPARE(request.steps.size(), 2U);
        QVERIFY(timeIn(request, State::Blocking) >= 2 * kDelay);
        QVERIFY(timeIn(request, State::Waiting) == trace::Duration{});
    }

    void anAwaitedCallIsWaiting()
    {
        TestBed bed({}, {.delay = kDelay});
        statusOf(bed, "/all-async");
        const auto& request = answeredRequest(bed);
        QVERIFY(timeIn(request, State::Waiting) >= 2 * kDelay);
        QVERIFY(timeIn(request, State::Blocking) == trace::Duration{});
        QVERIFY(request.steps[1].begun >= request.steps[0].ended);
    }

    void gatheredCallsOverlap()
    {
        TestBed bed({}, {.delay = kDelay});
        statusOf(bed, "/all-async-gather");
        const auto& request = answeredRequest(bed);
        QVERIFY(request.steps[1].begun < request.steps[0].ended);
    }

    void eachRouteHasItsHandlerInItsPlace()
    {
        QVERIFY(std::ranges::equal(server::handlerTable(), settings::routes(), {}, &server::HandlerRow::path,
                                   &settings::Route::path));
    }

    void theNumberOfCallsIsASetting()
    {
        TestBed bed({}, {.delay = 1ms});
        bed.configure([](server::HandlerSettings& handlers) { handlers.calls = 5; });
        statusOf(bed, "/all-async");
        QCOMPARE(answeredRequest(bed).steps.size(), 5U);
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.upstreamCalls().size() == 5; }));
    }

    void computingHoldsTheLoopForItsCpuTime()
    {
        TestBed bed;
        bed.configure([](server::HandlerSettings& handlers) { handlers.cpu = 30ms; });
        statusOf(bed, "/cpu-bound");
        QVERIFY(timeIn(answeredRequest(bed), State::Running) >= 60ms);
    }

    void whatRunsInAPoolTellsWaitingForAThreadFromRunningInOne_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<trace::StepKind>("kind");
        QTest::newRow("/sync-threadpool") << QStringLiteral("/sync-threadpool") << trace::StepKind::PoolJob;
        QTest::newRow("/async-executor") << QStringLiteral("/async-executor") << trace::StepKind::ExecutorJob;
    }

    void whatRunsInAPoolTellsWaitingForAThreadFromRunningInOne()
    {
        QFETCH(QString, path);
        QFETCH(trace::StepKind, kind);
        server::Settings settings;
        settings.threadpoolThreads = settings.executorThreads = 1;
        TestBed bed(settings, {.delay = kDelay});
        RawConnection first(bed.port());
        RawConnection second(bed.port());
        first.get(path.toStdString());
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().size() == 1; }));
        second.get(path.toStdString());
        first.response();
        second.response();
        const auto jobOf = [&](unsigned id) {
            const auto steps = answeredRequest(bed, id).steps;
            return *std::ranges::find_if(steps, trace::isPoolJob, &trace::Step::kind);
        };
        QCOMPARE(jobOf(1).kind, kind);
        QVERIFY(answeredRequest(bed, 2).steps.front().begun < jobOf(1).ready);
        QVERIFY(jobOf(2).taken >= jobOf(1).ready);
    }

    void aFailingUpstreamMakesTheHandlerFail_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto* path :
             {"/async-blocking", "/all-async", "/all-async-gather", "/sync-threadpool", "/async-executor"})
            QTest::newRow(path) << QString::fromUtf8(path);
    }

    void aFailingUpstreamMakesTheHandlerFail()
    {
        QFETCH(QString, path);
        const std::vector<std::pair<upstream::Behaviour, trace::Failure>> cases{
            {{.delay = 1ms, .isRefusing = true}, trace::Failure::Refused},
            {{.delay = 1ms, .fault = upstream::Fault::CloseInBody}, trace::Failure::Closed},
            {{.delay = 1ms, .fault = upstream::Fault::Garbage}, trace::Failure::BadAnswer},
            {{.delay = 10s}, trace::Failure::TimedOut},
        };
        for (const auto& [behaviour, failure] : cases) {
            server::Settings settings;
            settings.handlers.callTimeout = 50ms;
            TestBed bed(settings, behaviour);
            QCOMPARE(statusOf(bed, path.toStdString()), 500);
            const auto& steps = answeredRequest(bed).steps;
            const auto failed = std::ranges::find(steps, failure, &trace::Step::failure);
            QVERIFY2(failed != steps.end(), qPrintable(path));
            QCOMPARE(failed->index, std::uint8_t(1));
            QCOMPARE(statusOf(bed, "/healthcheck"), 200);
        }
    }

    void theUpstreamsStatusIsLookedAtOnlyWhereAsked()
    {
        TestBed bed({}, {.delay = 1ms, .status = 500});
        QCOMPARE(statusOf(bed, "/all-async"), 200);
        bed.configure([](server::HandlerSettings& handlers) { handlers.looksAtStatus = true; });
        QCOMPARE(statusOf(bed, "/all-async"), 502);
        QCOMPARE(answeredRequest(bed, 2).steps.front().status, std::uint16_t(500));
    }

    /// Also of an answer that may have no body, and of one that has no name.
    void whateverTheUpstreamsStatusIsItIsRecorded()
    {
        for (const std::uint16_t status : {100, 101, 199, 200, 204, 205, 299, 304, 404, 503, 599}) {
            TestBed bed({}, {.delay = 1ms, .status = status});
            unsigned request = 0;
            for (const auto* path :
                 {"/async-blocking", "/all-async", "/sync-threadpool", "/async-executor"}) {
                QCOMPARE(statusOf(bed, path), 200);
                for (const auto& step : answeredRequest(bed, ++request).steps) {
                    if (trace::isPoolJob(step.kind)) continue;
                    QCOMPARE(step.status, status);
                    QCOMPARE(step.failure, trace::Failure::None);
                }
            }
            for (const auto& call : bed.trace().upstreamCalls())
                QCOMPARE(call.status, status);
        }
    }
};

PLAIN_TEST(TestHandlers)
#include "test_handlers.moc"
