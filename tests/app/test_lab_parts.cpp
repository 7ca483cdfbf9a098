#include "app/lab/effect_flags.h"
#include "app/lab/frame_clock.h"
#include "app/lab/run_progress.h"
#include "app/lab/stand.h"
#include "app/log/request_log.h"
#include "engine/settings/route.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QSignalSpy>
#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>

#include <algorithm>
#include <span>
#include <sstream>

using namespace app;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::EventKind;

namespace {

std::ptrdiff_t count(const std::vector<trace::Event>& events, EventKind kind)
{
    return std::ranges::count(events, kind, &trace::Event::kind);
}

} // namespace

/// What the lab is made of, each part alone.
class TestLabParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsFlaggedWhereItFirstTakesEffect()
    {
        m_flags.meet(m_blocking, 100ms);
        m_flags.meet(m_blocking, 100ms);
        m_flags.meet(m_blocking, 200ms);
        const auto& events = m_recording.drain();
        QCOMPARE(count(events, EventKind::HandlerChosen), 1);
        QCOMPARE(count(events, EventKind::DelayChanged), 1);
    }

    void anotherRunHasFlagsOfItsOwn()
    {
        m_flags.meet(m_blocking, 100ms);
        m_flags.forget();
        m_flags.meet(m_blocking, 200ms);
        const auto& events = m_recording.drain();
        QCOMPARE(count(events, EventKind::HandlerChosen), 2);
        QCOMPARE(count(events, EventKind::DelayChanged), 0);
    }

    void aHealthCheckIsNoChange()
    {
        m_flags.meet(m_recording.routeOf(std::string(settings::kHealthPath)), 100ms);
        QVERIFY(m_recording.drain().empty());
    }

    void aScenarioFlagsAHandlerAtItsFirstCall()
    {
        const trace::Event call{.route = m_blocking, .kind = EventKind::RequestSent};
        std::vector events{call, call};
        m_flags.addFirstCalls(events);
        QCOMPARE(events.size(), 3U);
        QCOMPARE(events[1].kind, EventKind::HandlerChosen);
    }

    void anUnknownPathIsTheLastRoute()
    {
        QCOMPARE(std::size_t(m_recording.routeOf("/nowhere")) + 1, m_recording.store().paths().size());
    }

    void aCallWhoseStatusNobodyKnowsHasEnded()
    {
        std::ostringstream logged;
        spdlog::logger logger("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(logged));
        const trace::RequestUuid uuids{7};
        const auto store = support::TraceBuilder().worker(1, 9125).seenRequest(1, 0ms, 1ms, 9ms).store();
        const trace::Event ended{.time = trace::Clock::now(),
                                 .request = trace::RequestId{1},
                                 .kind = EventKind::StepEnded,
                                 .index = 1};
        RequestLog(logger, uuids).write(std::span(&ended, 1), store);
        QVERIFY2(logged.str().find(" 1: ended") != std::string::npos, logged.str().c_str());
    }

    void aRunEndsThoughWhatEndedBecameNumbers()
    {
        trace::Store store(TraceBuilder::paths());
        store.setMemory(1);
        const auto slow = TraceBuilder().blockingRequest(1, 0ms, 0ms, 60s).events();
        const auto begun = std::ranges::find(slow, trace::EventKind::HandlerStarted, &trace::Event::kind);
        store.fold({slow.begin(), begun});
        for (unsigned id = 2; id <= 500; ++id)
            store.fold(TraceBuilder().healthCheck(id, id * 40ms, id * 40ms + 1ms).events());
        app::RunProgress progress;
        progress.begin(trace::RequestId{1}, trace::RequestId{500}, trace::Clock::now());
        QVERIFY(!progress.haveRequestsEnded(store));
        store.fold({begun, slow.end()});
        QVERIFY(store.firstRow() > 100);
        QVERIFY(progress.haveRequestsEnded(store));
        progress.begin(trace::RequestId{1}, trace::RequestId{500}, trace::Clock::now() + 1h);
        QVERIFY(!progress.haveRequestsEnded(store)); // the last one is not even sent
    }

    void aClockThatSleepsIsWokenByTheNextEvent()
    {
        FrameClock clock(m_recording.recorder());
        QSignalSpy frames(&clock, &FrameClock::frameDue);
        QSignalSpy asleep(&clock, &FrameClock::fellAsleep);
        connect(&clock, &FrameClock::frameDue, &clock, &FrameClock::rest);
        clock.wake();
        QVERIFY(asleep.wait());
        m_recording.drain();
        const auto before = frames.count();
        m_recording.record(EventKind::WorkersChanged, 1);
        QTRY_VERIFY(frames.count() > before);
    }

    void aStandThatBeginsAnewKeepsItsPorts()
    {
        Stand stand(m_recording.recorder(), m_recording.identity(), m_logger, {});
        QVERIFY(!stand.isStarted());
        QVERIFY(!stand.start({}));
        const auto server = stand.serverPort();
        const auto upstream = stand.upstreamPort();
        QVERIFY(!stand.start({}));
        QCOMPARE(stand.serverPort(), server);
        QCOMPARE(stand.upstreamPort(), upstream);
        stand.stop();
        QVERIFY(!stand.isStarted());
    }

    void init()
    {
        m_recording.drain();
        m_flags.forget();
    }

private:
    spdlog::logger m_logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    Recording m_recording{m_logger};
    EffectFlags m_flags{m_recording};
    std::uint16_t m_blocking = m_recording.routeOf("/async-blocking");
};

PLAIN_TEST(TestLabParts)
#include "test_lab_parts.moc"
