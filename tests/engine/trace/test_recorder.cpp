#include "engine/trace/recording/recorder.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <array>
#include <thread>
#include <unistd.h>

using namespace trace;

namespace {

Event eventAt(int nanoseconds, unsigned request = 1)
{
    return {.time = Time(Duration(nanoseconds)), .request = RequestId{request}};
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsSmallAndTriviallyCopyable()
    {
        QVERIFY(sizeof(Event) <= 32);
        QVERIFY(std::is_trivially_copyable_v<Event>);
    }

    void whatIsRecordedIsDrainedOnceAndInOrderOfTime()
    {
        Recorder recorder;
        auto first = recorder.open();
        auto second = recorder.open();
        first.record(eventAt(1));
        second.record(eventAt(2));
        first.record(eventAt(3));
        std::vector<Event> events;
        recorder.drain(events);
        QCOMPARE(events, (std::vector{eventAt(1), eventAt(2), eventAt(3)}));
        recorder.drain(events);
        QCOMPARE(events.size(), 3U);
    }

    void aFullBufferCountsWhatItDropsAndKeepsTheOldest()
    {
        EventBuffer buffer(4);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(buffer.push(eventAt(i)), i < 4);
        QCOMPARE(buffer.dropped(), 2U);
        std::vector<Event> events;
        buffer.drain(events);
        QCOMPARE(events.size(), 4U);
        QCOMPARE(events.front(), eventAt(0));
        QVERIFY(buffer.push(eventAt(7)));
    }

    /// 64 workers would have half a gigabyte, and a start would wait for three buffers of 8 MiB. Sanitizers
    /// keep books of their own about them.
    void roomForEventsCostsNothingBeforeThereAreAny()
    {
        const auto residentPages = [] {
            QFile file(QStringLiteral("/proc/self/statm"));
            return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() : 0;
        };
        Recorder recorder;
        std::vector<EventWriter> writers;
        const auto before = residentPages();
        constexpr int kWriters = 8;
        for (int i = 0; i < kWriters; ++i)
            writers.push_back(recorder.open(Recorder::kWorkerCapacity));
        const auto grown = (residentPages() - before) * ::sysconf(_SC_PAGESIZE);
        QVERIFY2(grown < kWriters * static_cast<long>(Recorder::kWorkerCapacity * sizeof(Event)) / 2,
                 qPrintable(QString::number(grown)));
        writers.front().record(eventAt(1));
        std::vector<Event> events;
        recorder.drain(events);
        QCOMPARE(events, std::vector{eventAt(1)});
    }

    void theRingSurvivesManyWraps()
    {
        EventBuffer buffer(8);
        std::vector<Event> events;
        for (int i = 0; i < 1000; ++i) {
            buffer.push(eventAt(i));
            if (i % 5 == 4) buffer.drain(events);
        }
        QCOMPARE(events.size(), 1000U);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(events[static_cast<std::size_t>(i)], eventAt(i));
    }

    void aBufferIsUsedAgainWhenItsWriterHasEnded()
    {
        Recorder recorder;
        for (int i = 0; i < 3; ++i)
            recorder.open(4).record(eventAt(i));
        auto writer = recorder.open(4);
        writer.record(eventAt(3));
        writer.record(eventAt(4)); // the fifth in the one buffer of four
        QCOMPARE(recorder.dropped(), 1U);
    }

    void aWriterWithoutRecorderRecordsNothing()
    {
        EventWriter writer;
        writer.record(eventAt(1));
    }

    void nothingIsLostBetweenFourThreadsAndAReader()
    {
        constexpr unsigned kThreads = 4;
        constexpr unsigned kEvents = 50'000;
        Recorder recorder;
        std::atomic<unsigned> running = kThreads;
        std::vector<std::jthread> threads;
        for (unsigned t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                auto writer = recorder.open(1 << 16);
                for (unsigned i = 0; i < kEvents; ++i)
                    writer.record(eventAt(static_cast<int>(i), t + 1));
                --running;
            });
        std::vector<Event> events;
        while (running > 0)
            recorder.drain(events);
        recorder.drain(events);
        QCOMPARE(events.size() + recorder.dropped(), std::size_t{kThreads} * kEvents);
        std::array<int, kThreads + 1> last{};
        last.fill(-1);
        std::ranges::stable_sort(events, {}, &Event::request);
        for (const auto& event : events) {
            const auto time = static_cast<int>(event.time.time_since_epoch().count());
            QVERIFY(time > last[number(event.request)]);
            last[number(event.request)] = time;
        }
    }

    void theNextEventWakesTheSleeperOnce()
    {
        Recorder recorder;
        auto writer = recorder.open();
        int wakes = 0;
        recorder.wakeOnNextEvent([&] { ++wakes; });
        QCOMPARE(wakes, 0);
        writer.record(eventAt(1));
        writer.record(eventAt(2));
        QCOMPARE(wakes, 1);
    }
};

PLAIN_TEST(TestRecorder)
#include "test_recorder.moc"
