#include "tests/support/delays.h"
#include "tests/support/experiment.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace std::chrono_literals;
using server::AcceptPolicy;
using support::Experiment;
using support::kDelay;
using support::RawConnection;

namespace {

constexpr auto kGap = 5ms;

server::Settings settingsOf(unsigned workers, AcceptPolicy accept)
{
    server::Settings settings;
    settings.workers = workers;
    settings.accept = accept;
    return settings;
}

/// The lateness of all its predecessors makes the last request late, but whose share is greater by one ends
/// two later.
#define VERIFY_LAST(actual, expected) VERIFY_ABOUT_WITHIN(actual, expected, 1.8)

/// Blocking requests that come a little apart: the first ones find a worker each, the others wait in the
/// kernel.
void sendApart(Experiment& experiment, unsigned workers, unsigned requests)
{
    for (unsigned i = 0; i < requests; ++i) {
        const auto id = experiment.send("/async-blocking");
        if (id <= workers) experiment.waitUntilInside(id);
        std::this_thread::sleep_for(kGap);
    }
}

/// How many requests each worker took, the greatest first.
std::vector<unsigned> requestsPerWorker(const trace::Store& store)
{
    std::map<trace::WorkerId, unsigned> counts;
    for (const auto& request : store.requests())
        ++counts[request.worker];
    std::vector<unsigned> sorted;
    for (const auto& [worker, count] : counts)
        sorted.push_back(count);
    std::ranges::sort(sorted, std::ranges::greater());
    return sorted;
}

QByteArray text(const std::vector<unsigned>& counts)
{
    QByteArray sum;
    for (const auto count : counts)
        sum += (sum.isEmpty() ? "" : " + ") + QByteArray::number(count);
    return sum;
}

} // namespace

/// Which worker gets which connection, and what that costs.
class TestPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFreeWorkerTakesTheWholeQueue_data()
    {
        QTest::addColumn<unsigned>("workers");
        QTest::addColumn<unsigned>("requests");
        QTest::newRow("1, 3") << 1U << 3U;
        QTest::newRow("2, 4") << 2U << 4U;
        QTest::newRow("2, 8") << 2U << 8U;
        QTest::newRow("3, 7") << 3U << 7U;
        QTest::newRow("4, 6") << 4U << 6U;
    }

    void theFirstFreeWorkerTakesTheWholeQueue()
    {
        QFETCH(unsigned, workers);
        QFETCH(unsigned, requests);
        Experiment experiment(settingsOf(workers, AcceptPolicy::Drain), kDelay);
        sendApart(experiment, workers, requests);
        experiment.waitForAll();
        const auto counts = requestsPerWorker(experiment.bed().trace());
        std::vector<unsigned> expected(workers, 1);
        expected.front() = requests - workers + 1;
        QCOMPARE(text(counts), text(expected));
        VERIFY_LAST(experiment.lastFinished(), 2.0 * (requests - workers + 1));
    }

    void takingOnePerWakeupSpreadsThemEvenly()
    {
        Experiment experiment(settingsOf(2, AcceptPolicy::One), kDelay);
        sendApart(experiment, 2, 8);
        experiment.waitForAll();
        QCOMPARE(text(requestsPerWorker(experiment.bed().trace())), text({4, 4}));
        VERIFY_LAST(experiment.lastFinished(), 8);
    }

    // Who takes how many is a race; that nobody deals them evenly, and what the greater share costs, is not.
    void whenAllComeAtOnceTheGreaterShareDecidesHowLongItTakes()
    {
        unsigned uneven = 0;
        for (int trial = 0; trial < 10; ++trial) {
            Experiment experiment(settingsOf(2, AcceptPolicy::Drain), kDelay);
            for (int i = 0; i < 4; ++i)
                experiment.send("/async-blocking");
            experiment.waitForAll();
            const auto most = requestsPerWorker(experiment.bed().trace()).front();
            uneven += most > 2 ? 1 : 0;
            VERIFY_LAST(experiment.lastFinished(), 2.0 * most);
        }
        QVERIFY(uneven > 0);
    }

    void anIdleWorkerAnswersForABlockedOne()
    {
        Experiment experiment(settingsOf(2, AcceptPolicy::Drain), 3 * kDelay);
        sendHealthChecksBesideABlockedWorker(experiment);
        QCOMPARE(answeredBesideTheFirst(experiment), kHealthChecks);
    }

    void withASocketEachABlockedWorkersShareWaitsWhileTheOtherIsIdle()
    {
        Experiment experiment(settingsOf(2, AcceptPolicy::ReusePort), 3 * kDelay);
        sendHealthChecksBesideABlockedWorker(experiment);
        const auto answered = answeredBesideTheFirst(experiment);
        QVERIFY(answered >
                0); // the kernel deals by a hash of the ports: all to one has a chance of 1 to 2^23
        QVERIFY(answered < kHealthChecks);
    }

    void aKeptConnectionWaitsForItsWorkerThoughTheOtherIsIdle()
    {
        Experiment experiment(settingsOf(2, AcceptPolicy::Drain), 3 * kDelay);
        const auto first = experiment.send("/healthcheck");
        auto& kept = experiment.connection(first);
        kept.response();
        unsigned blocking = 0;
        do { // who accepts is a race
            if (blocking != 0) experiment.connection(blocking).response();
            blocking = experiment.send("/async-blocking");
            experiment.waitUntilInside(blocking);
        } while (experiment.request(blocking).worker != experiment.request(first).worker);
        kept.get("/healthcheck");
        kept.response();
        const auto& last = experiment.bed().trace().requests().back();
        QCOMPARE(last.worker, experiment.request(first).worker);
        QCOMPARE(last.connection, experiment.request(first).connection);
        QVERIFY(last.read >= experiment.request(blocking).finished);
    }

private:
    static constexpr int kHealthChecks = 24;

    static void sendHealthChecksBesideABlockedWorker(Experiment& experiment)
    {
        experiment.send("/async-blocking");
        experiment.waitUntilInside(1);
        for (int i = 0; i < kHealthChecks; ++i)
            experiment.send("/healthcheck");
        experiment.waitForAll();
    }

    /// How many were answered while the first request held its worker.
    static int answeredBesideTheFirst(Experiment& experiment)
    {
        const auto& requests = experiment.bed().trace().requests();
        const auto isBeside = [&](const auto& request) {
            return request.finished < requests.front().finished;
        };
        return static_cast<int>(std::ranges::count_if(requests, isBeside));
    }
};

PLAIN_TEST(TestPolicies)
#include "test_policies.moc"
