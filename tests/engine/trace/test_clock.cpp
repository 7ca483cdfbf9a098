#include "engine/trace/clock.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using trace::Clock;

namespace {

constexpr int kReadings = 300'000;

/// Whether a reading lies between two of the steady clock's that enclose it.
bool isRight()
{
    const auto before = steady_clock::now();
    const auto reading = Clock::now();
    const auto after = steady_clock::now();
    return before - Clock::kAccuracy <= reading && reading <= after + Clock::kAccuracy;
}

/// Two threads that hand a turn back and forth, each reading the clock in its turn: how often a reading was
/// earlier than the other thread's before it, by more than the clock's accuracy.
int countStepsBack(int turns)
{
    std::atomic<int> turn = 0;
    std::atomic<int> stepsBack = 0;
    auto latest = Clock::now(); // belongs to whose turn it is
    const auto take = [&](int parity) {
        for (int mine = parity; mine < turns; mine += 2) {
            for (int now = turn; now != mine; now = turn)
                turn.wait(now);
            const auto reading = Clock::now();
            if (reading < latest - 2 * Clock::kAccuracy) ++stepsBack;
            latest = reading;
            turn = mine + 1;
            turn.notify_one();
        }
    };
    std::jthread other(take, 1);
    take(0);
    other.join();
    return stepsBack;
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReadingIsTheSteadyClocks()
    {
        for (int i = 0; i < kReadings; ++i)
            QVERIFY(isRight());
    }

    void afterAPauseItIsStillRight()
    {
        for (const auto pause : {10us, 100us, 1'000us, 20'000us}) {
            for (int i = 0; i < 10; ++i) {
                std::this_thread::sleep_for(pause);
                QVERIFY(isRight());
            }
        }
    }

    void aThreadsReadingsNeverGoBack()
    {
        auto previous = Clock::now();
        for (int i = 0; i < 10 * kReadings; ++i) {
            const auto reading = Clock::now();
            QVERIFY(previous <= reading);
            previous = reading;
        }
    }

    void itMovesOnBetweenTwoReadingsOfTheSteadyClock()
    {
        for (const auto begin = steady_clock::now(); steady_clock::now() - begin < 10ms;)
            Clock::now(); // by then the counter's rate is known
        // Some of these are counted on from the last word of the steady clock, and all must differ.
        std::vector<Clock::time_point> readings;
        for (int i = 0; i < 10; ++i) {
            readings.push_back(Clock::now());
            const auto soon = steady_clock::now() + 2us;
            while (steady_clock::now() < soon) {
            }
        }
        for (std::size_t i = 1; i < readings.size(); ++i)
            QVERIFY(readings[i] - readings[i - 1] >= 1us);
    }

    void aNewThreadsReadingsAreRightFromTheFirstOn()
    {
        std::atomic<int> wrong = 0;
        for (int i = 0; i < 50; ++i)
            std::jthread([&] { wrong += isRight() ? 0 : 1; });
        QCOMPARE(wrong.load(), 0);
    }

    void threadsThatTakeTurnsAgreeOnTheOrder() { QCOMPARE(countStepsBack(20'000), 0); }
};

PLAIN_TEST(TestClock)
#include "test_clock.moc"
