#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace std::chrono_literals;
using support::RawConnection;
using support::TestBed;
using trace::RequestId;

namespace {

bool isInsideACall(const trace::Store& store, unsigned requests)
{
    unsigned inside = 0;
    for (const auto& request : store.requests())
        inside += !request.steps.empty() && !trace::isSet(request.steps.back().ended) ? 1 : 0;
    return inside == requests;
}

} // namespace

/// Loops, accepting, starting and stopping.
class TestWorkers : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void aBlockedWorkerAcceptsNobodyAndThenTakesAllThatArePending()
    {
        TestBed bed({}, {.delay = 100ms});
        RawConnection blocking(bed.port());
        blocking.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        RawConnection health(bed.port());
        RawConnection another(bed.port());
        another.get("/async-blocking");
        health.get("/healthcheck");
        QCOMPARE(RawConnection::statusOf(health.response()), 200);
        const auto& store = bed.trace();
        const auto& first = *store.find(RequestId{1});
        for (const unsigned id : {2U, 3U})
            QVERIFY(store.find(RequestId{id})->read >= first.finished);
    }

    void aHealthCheckReadInTheSameWakeupAsABlockingRequestIsHandledAfterIt()
    {
        TestBed bed({}, {.delay = 100ms});
        RawConnection first(bed.port());
        first.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        RawConnection second(bed.port());
        second.get("/async-blocking");
        RawConnection health(bed.port());
        health.get("/healthcheck");
        health.response();
        const auto& store = bed.trace();
        const auto& blocked = *store.find(RequestId{2});
        const auto& check = *store.find(RequestId{3});
        QVERIFY(check.read < blocked.started);
        QVERIFY(check.started >= blocked.finished);
    }

    void twoWorkersBlockIndependently()
    {
        server::Settings settings;
        settings.workers = 2;
        TestBed bed(settings, {.delay = 100ms});
        RawConnection first(bed.port());
        first.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        RawConnection second(bed.port());
        second.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 2); }));
        const auto& store = bed.trace();
        QVERIFY(store.find(RequestId{1})->worker != store.find(RequestId{2})->worker);
    }

    void theNumberOfWorkersCanChangeWhileTheyServe()
    {
        TestBed bed({}, {.delay = 100ms});
        RawConnection first(bed.port());
        first.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        bed.server().setWorkers(2);
        RawConnection second(bed.port());
        second.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 2); }));
        bed.server().setWorkers(1);
        QCOMPARE(RawConnection::statusOf(first.response()), 200);
        QCOMPARE(RawConnection::statusOf(second.response()), 200);
        bed.server().setWorkers(3);
        RawConnection third(bed.port());
        third.get("/healthcheck");
        QCOMPARE(RawConnection::statusOf(third.response()), 200);
    }

    void aWorkerThatWasLetGoClosesItsIdleConnectionsAndTakesNoMore()
    {
        server::Settings settings;
        settings.workers = 2;
        TestBed bed(settings);
        std::vector<std::unique_ptr<RawConnection>> connections;
        std::set<trace::WorkerId> workers;
        while (workers.size() < 2) { // who accepts is a race
            connections.push_back(std::make_unique<RawConnection>(bed.port()));
            connections.back()->get("/healthcheck");
            connections.back()->response();
            workers.insert(bed.trace().requests().back().worker);
        }
        bed.server().setWorkers(1);
        for (std::size_t i = 0; i < connections.size(); ++i)
            if (bed.trace().requests()[i].worker == trace::WorkerId{2})
                QCOMPARE(connections[i]->untilClosed(), std::string());
        const auto before = bed.trace().requests().size();
        for (int i = 0; i < 20; ++i) {
            RawConnection connection(bed.port());
            connection.get("/healthcheck");
            QCOMPARE(RawConnection::statusOf(connection.response()), 200);
        }
        const auto& requests = bed.trace().requests();
        for (auto i = before; i < requests.size(); ++i)
            QCOMPARE(requests[i].worker, trace::WorkerId{1});
    }

    void aConnectionStaysWithItsWorker()
    {
        server::Settings settings;
        settings.workers = 4;
        TestBed bed(settings);
        RawConnection connection(bed.port());
        for (int i = 0; i < 20; ++i) {
            connection.get("/healthcheck");
            connection.response();
        }
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().size() == 20; }));
        for (const auto& request : bed.trace().requests()) {
            QCOMPARE(request.worker, bed.trace().requests().front().worker);
            QCOMPARE(request.connection, bed.trace().requests().front().connection);
        }
    }

    void everyAcceptPolicyServesEverybody_data()
    {
        QTest::addColumn<int>("policy");
        QTest::newRow("drain") << int(server::AcceptPolicy::Drain);
        QTest::newRow("one") << int(server::AcceptPolicy::One);
        QTest::newRow("reuseport") << int(server::AcceptPolicy::ReusePort);
    }

    void everyAcceptPolicyServesEverybody()
    {
        QFETCH(int, policy);
        server::Settings settings;
        settings.workers = 2;
        settings.accept = server::AcceptPolicy(policy);
        TestBed bed(settings, {.delay = 20ms});
        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 8; ++i) {
            connections.push_back(std::make_unique<RawConnection>(bed.port()));
            connections.back()->get("/async-blocking");
        }
        for (auto& connection : connections)
            QCOMPARE(RawConnection::statusOf(connection->response()), 200);
    }

    void theLoopIsBusyWhileACallBlocksIt()
    {
        TestBed bed({}, {.delay = 100ms});
        RawConnection connection(bed.port());
        connection.get("/async-blocking");
        connection.response();
        const auto& request = *bed.trace().find(RequestId{1});
        const auto covers = [&](const trace::BusyPeriod& period) {
            return period.begin <= request.started &&
                   (!trace::isSet(period.end) || request.finished <= period.end);
        };
        QVERIFY(std::ranges::any_of(bed.trace().workers().front().busy, covers));
    }

    void theLoopIsFreeWhileACallIsAwaited()
    {
        TestBed bed({}, {.delay = 100ms});
        RawConnection connection(bed.port());
        connection.get("/all-async");
        connection.response();
        const auto& request = *bed.trace().find(RequestId{1});
        trace::Duration busy{};
        for (const auto& period : bed.trace().workers().front().busy)
            busy += (trace::isSet(period.end) ? period.end : request.finished) - period.begin;
        QVERIFY(busy * 4 < request.finished - request.started);
    }

    void aBlockedLoopHasALagOfTheTimeItWasHeld()
    {
        TestBed bed({}, {.delay = 200ms});
        RawConnection connection(bed.port());
        connection.get("/async-blocking");
        connection.response();
        const auto hasLag = [](const trace::Store& store) {
            return store.workers().front().worstLag >= 300ms;
        };
        QVERIFY(bed.waitFor(hasLag)); // held for 400 ms, a timer was due 50 ms after its begin
    }

    void aRequestFromOutsideThatWaitedInTheKernelShowsWhenItCame()
    {
        TestBed bed({}, {.delay = 200ms});
        RawConnection first(bed.port());
        first.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        RawConnection second(bed.port());
        second.get("/healthcheck");
        second.response();
        const auto& waited = *bed.trace().find(RequestId{2});
        QVERIFY(trace::isSet(waited.arrived));
        QVERIFY(waited.read - waited.arrived > 200ms);
    }

    void aResetClientIsNoticed()
    {
        TestBed bed({}, {.delay = 50ms});
        RawConnection connection(bed.port());
        connection.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return isInsideACall(store, 1); }));
        connection.reset();
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().front().isClientGone; }));
        QVERIFY(trace::isSet(bed.trace().requests().front().finished)); // worked off all the same
        QCOMPARE(bed.trace().requests().front().steps.size(), 2U);
    }

    void stoppingInterruptsBlockedWorkersAndPools_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& route : settings::routes())
            if (route.path != "/healthcheck")
                QTest::newRow(route.path.data()) << QString::fromUtf8(route.path);
    }

    void stoppingInterruptsBlockedWorkersAndPools()
    {
        QFETCH(QString, path);
        server::Settings settings;
        settings.workers = 2;
        settings.handlers.cpu = settings.handlers.clientSetup = 20s;
        TestBed bed(settings, {.delay = 20s});
        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 4; ++i) {
            connections.push_back(std::make_unique<RawConnection>(bed.port()));
            connections.back()->get(path.toStdString());
        }
        const auto hasBegun = [](const trace::Store& store) {
            return !store.requests().empty() && !store.requests().front().steps.empty();
        };
        QVERIFY(bed.waitFor(hasBegun));
        const auto begin = trace::Clock::now();
        bed.stopServer();
        QVERIFY(trace::Clock::now() - begin < 500ms); // a fortieth of the call
    }

    void fiftyStartsAndStopsLeaveNothingBehind()
    {
        for (int i = 0; i < 50; ++i) {
            server::Settings settings;
            settings.workers = 1 + static_cast<unsigned>(i) % 3;
            TestBed bed(settings, {.delay = 5s});
            RawConnection connection(bed.port());
            connection.get(i % 2 == 0 ? "/async-blocking" : "/all-async");
            QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().size() == 1; }));
        }
    }
};

PLAIN_TEST(TestWorkers)
#include "test_workers.moc"
