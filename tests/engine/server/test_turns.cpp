#include "engine/trace/history.h"
#include "engine/trace/segment.h"
#include "tests/support/delays.h"
#include "tests/support/experiment.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::Experiment;
using support::kDelay;
using support::timeIn;
using trace::State;

namespace {

/// When a request comes, in upstream delays, and what uvicorn was seen to do with it.
struct Row
{
    double sent;
    const char* path;
    double started;
    double finished;
};

struct Schedule
{
    const char* name;
    std::vector<Row> rows;
};

// One worker; measured on asyncio, tests/reference/compare.py.
const std::array kSchedules{
    Schedule{"a plain handler is handed over behind who was read with it",
             {{0, "/async-blocking", 0, 2}, {0.1, "/sync-threadpool", 4, 6}, {0.2, "/async-blocking", 2, 4}}},
    Schedule{"an awaited call is sent behind who is there by then",
             {{0, "/async-blocking", 0, 2},
              {0.1, "/all-async", 2, 8},
              {0.2, "/async-blocking", 2, 4},
              {2.5, "/async-blocking", 4, 6}}},
    Schedule{"an answer that came while the loop was held goes out before who came meanwhile",
             {{0, "/sync-threadpool", 0, 2.3},
              {0.3, "/async-blocking", 0.3, 2.3},
              {0.6, "/async-blocking", 2.3, 4.3}}},
    Schedule{
        "a second call is sent behind who came while the first was answered",
        {{0, "/all-async", 0, 5.3}, {0.3, "/async-blocking", 0.3, 2.3}, {0.6, "/async-blocking", 2.3, 4.3}}},
    Schedule{"gathered calls are sent behind who is there by then",
             {{0, "/async-blocking", 0, 2},
              {0.1, "/all-async-gather", 2, 7},
              {0.2, "/async-blocking", 2, 4},
              {2.5, "/async-blocking", 4, 6}}},
    Schedule{"the executor gets its job at once",
             {{0, "/async-blocking", 0, 2}, {0.1, "/async-executor", 2, 5}, {0.2, "/async-blocking", 2, 4}}},
};

server::Settings withPool(unsigned threads)
{
    server::Settings settings;
    settings.threadpoolThreads = threads;
    return settings;
}

} // namespace

/// Where several could go on, their order is uvicorn's; and a plain handler starts when a thread takes it.
class TestTurns : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void theOrderIsUvicorns_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < kSchedules.size(); ++i)
            QTest::newRow(kSchedules[i].name) << i;
    }

    void theOrderIsUvicorns()
    {
        QFETCH(std::size_t, row);
        const auto& rows = kSchedules[row].rows;
        Experiment experiment({}, kDelay);
        for (const auto& each : rows) {
            if (each.sent > 0) experiment.sleepUntil(each.sent);
            experiment.send(each.path);
        }
        experiment.waitForAll();
        for (unsigned id = 1; id <= rows.size(); ++id) {
            VERIFY_ABOUT(experiment.started(id), rows[id - 1].started);
            VERIFY_ABOUT(experiment.finished(id), rows[id - 1].finished);
        }
    }

    void whoWaitsForAPoolHasNotStarted()
    {
        Experiment experiment(withPool(2), kDelay);
        for (int i = 0; i < 5; ++i)
            experiment.send("/sync-threadpool");
        experiment.waitForAll();
        const auto jobOf = [&](unsigned id) {
            const auto& steps = experiment.request(id).steps;
            return std::ranges::find(steps, trace::StepKind::PoolJob, &trace::Step::kind);
        };
        for (unsigned id = 1; id <= 5; ++id) {
            const auto& request = experiment.request(id);
            QVERIFY(jobOf(id)->taken <= request.started);
            QVERIFY(request.started <= (jobOf(id) + 1)->begun);
            unsigned done = 0;
            unsigned begun = 0;
            for (unsigned other = 1; other <= 5; ++other) {
                if (jobOf(other)->ready <= request.started) ++done;
                if (experiment.request(other).started <= request.started) ++begun;
            }
            QVERIFY(done >= begun - std::min(begun, 2U));
            QVERIFY(timeIn(request, State::Running) + timeIn(request, State::Blocking) < kDelay / 2);
            QVERIFY(timeIn(request, State::Waiting) >= request.finished - request.started - kDelay / 2);
        }
    }

    // The loop deals out the places.
    void aPlaceInThePoolIsGivenWhenTheLoopIsFree()
    {
        Experiment experiment(withPool(1), kDelay);
        experiment.send("/sync-threadpool");
        experiment.waitUntilInside(1);
        experiment.send("/sync-threadpool");
        experiment.waitUntilInside(2);
        experiment.sleepUntil(1.3);
        experiment.send("/async-blocking");
        experiment.waitForAll();
        VERIFY_ABOUT(experiment.finished(3), 3.3);
        VERIFY_ABOUT(experiment.started(2), 3.3);
        VERIFY_ABOUT(experiment.finished(2), 5.3);
        const auto& second = experiment.request(2);
        const auto& place = second.steps.front();
        QCOMPARE(place.kind, trace::StepKind::PoolPlace);
        QCOMPARE(place.ready, experiment.request(1).steps.front().ready); // when the first one's job was done
        QVERIFY(timeIn(second, State::Ready) >= place.ended - place.ready);
    }

    void whoseHandlerWaitsForItsLoopIsReadyUntilThePoolIsAsked()
    {
        Experiment experiment({}, kDelay);
        experiment.send("/async-blocking");
        experiment.waitUntilInside(1);
        experiment.send("/sync-threadpool");
        experiment.send("/async-blocking");
        experiment.waitForAll();
        const auto& request = experiment.request(2);
        QVERIFY(request.steps.front().begun >= experiment.request(3).finished);
        QCOMPARE(timeIn(request, State::Ready) - (request.steps.front().ended - request.steps.front().ready),
                 trace::Duration(request.steps.front().begun - request.read));
        QVERIFY(timeIn(request, State::Running) < kDelay / 2);
        const auto before = trace::asOf(request, request.steps.front().begun - 1ms);
        QVERIFY(!trace::isSet(before.started));
    }

    void aRefusedRequestToAPlainHandlerIsStillHandledOnTheLoop()
    {
        Experiment experiment({}, kDelay);
        const auto id = experiment.bed().sendsRequest();
        support::RawConnection connection(experiment.bed().port());
        connection.send("POST /sync-threadpool HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n" +
                        experiment.bed().headersOf(id) + "\r\n");
        QCOMPARE(support::RawConnection::statusOf(connection.response()), 405);
        const auto isFinished = [id](const trace::Store& store) {
            return trace::isSet(store.find(id)->finished);
        };
        QVERIFY(experiment.bed().waitFor(isFinished));
        const auto& request = *experiment.bed().trace().find(id);
        QVERIFY(trace::isSet(request.started));
        QVERIFY(request.steps.empty());
    }
};

PLAIN_TEST(TestTurns)
#include "test_turns.moc"
