#include "ui/time_travel/time_travel.h"

#include "engine/analysis/moment.h"
#include "engine/trace/history.h"
#include "ui/input/actions.h"
#include "ui/text/duration_text.h"
#include "ui/time_travel/play_bar.h"
#include "ui/timeline/timeline_view.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;

struct Speed
{
    double factor;
    const char* name;
};

constexpr std::array<Speed, 7> kSpeeds{{
    {0.1, "0.1×"},
    {0.25, "0.25×"},
    {0.5, "0.5×"},
    {1, "1×"},
    {2, "2×"},
    {5, "5×"},
    {10, "10×"},
}};

constexpr int kUsualSpeed = 3;

QStringList speedNames()
{
    QStringList names;
    for (const auto& speed : kSpeeds)
        names << QString::fromUtf8(speed.name);
    return names;
}

} // namespace

TimeTravel::TimeTravel(const trace::Store& store, Attention& attention, const Actions& actions,
                       TimelineView& timeline, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_attention(attention)
    , m_timeline(timeline)
    , m_bar(new PlayBar(actions))
    , m_whileTravelling({actions.play, actions.faster, actions.slower, actions.backToNow})
    , m_speed(kUsualSpeed)
{
    m_frame.setInterval(kFrame);
    connect(&m_frame, &QTimer::timeout, this, &TimeTravel::playOn);
    m_bar->setSpeeds(speedNames());
    connect(m_bar, &PlayBar::speedChosen, this, &TimeTravel::setSpeed);
    connect(&timeline, &TimelineView::momentRequested, this, &TimeTravel::goTo);
    connect(&timeline, &TimelineView::playRequested, this, &TimeTravel::playOrPause);
    connect(&timeline, &TimelineView::liveChanged, this, [this](bool isLive) {
        if (isLive) backToNow();
    });
    connectActions(actions);
    setSpeed(m_speed);
    backToNow();
}

void TimeTravel::connectActions(const Actions& actions)
{
    const auto onStep = [this](QAction* action, bool isForward, bool isOwn) {
        connect(action, &QAction::triggered, this, [this, isForward, isOwn] {
            step(isForward, isOwn ? m_attention.request() : trace::RequestId::None);
        });
    };
    onStep(actions.nextEvent, true, false);
    onStep(actions.previousEvent, false, false);
    onStep(actions.nextOwnEvent, true, true);
    onStep(actions.previousOwnEvent, false, true);
    connect(actions.timeCursor, &QAction::triggered, this, [this] { goTo(m_timeline.pointedMoment()); });
    connect(actions.play, &QAction::triggered, this, &TimeTravel::playOrPause);
    connect(actions.faster, &QAction::triggered, this, [this] { setSpeed(m_speed + 1); });
    connect(actions.slower, &QAction::triggered, this, [this] { setSpeed(m_speed - 1); });
    connect(actions.backToNow, &QAction::triggered, this, &TimeTravel::backToNow);
}

QWidget* TimeTravel::bar() const
{
    return m_bar;
}

trace::Time TimeTravel::end() const
{
    return m_store.underWay() > 0 ? std::max(m_attention.now(), m_store.latest()) : m_store.latest();
}

std::size_t TimeTravel::inFlight() const
{
    return m_attention.moment() ? m_attention.there().inFlight : m_store.sentInFlight();
}

void TimeTravel::goTo(trace::Time moment)
{
    if (m_store.isEmpty() || !trace::isSet(m_store.origin())) return;
    m_timeline.setLive(false);
    m_origin = m_store.origin();
    for (auto* action : m_whileTravelling)
        action->setEnabled(true);
    showMoment(std::clamp(moment, m_origin, std::max(m_origin, end())));
}

void TimeTravel::backToNow()
{
    setPlaying(false);
    for (auto* action : m_whileTravelling)
        action->setEnabled(false);
    m_bar->hide();
    m_attention.setMoment(std::nullopt);
}

void TimeTravel::step(bool isForward, trace::RequestId only)
{
    if (m_store.isEmpty()) return;
    setPlaying(false);
    const auto seen = m_timeline.visibleRange();
    const auto from = m_attention.moment().value_or(m_store.origin() + (isForward ? seen.begin : seen.end));
    const auto event =
        isForward ? trace::nextEvent(m_store, from, only) : trace::previousEvent(m_store, from, only);
    if (event) goTo(*event);
}

void TimeTravel::playOrPause()
{
    const auto& moment = m_attention.moment();
    if (!moment) return;
    // At the end there is nothing left to play: once more from the begin.
    if (!m_frame.isActive() && *moment >= end()) goTo(m_origin);
    setPlaying(!m_frame.isActive());
}

void TimeTravel::setPlaying(bool isPlaying)
{
    if (isPlaying) {
        m_sinceFrame.start();
        m_frame.start();
    } else {
        m_frame.stop();
    }
    m_bar->setPlaying(isPlaying);
}

void TimeTravel::playOn()
{
    const std::chrono::nanoseconds passed(m_sinceFrame.nsecsElapsed());
    m_sinceFrame.start();
    const auto factor = kSpeeds.at(static_cast<std::size_t>(m_speed)).factor;
    const auto& moment = m_attention.moment();
    goTo(*moment + std::chrono::duration_cast<trace::Duration>(passed * factor));
    if (*moment >= end()) setPlaying(false);
}

void TimeTravel::setSpeed(int index)
{
    m_speed = std::clamp(index, 0, static_cast<int>(kSpeeds.size()) - 1);
    m_bar->setSpeed(m_speed);
}

void TimeTravel::showMoment(trace::Time moment)
{
    const auto there = analysis::momentAt(m_store, moment);
    m_bar->showMoment(momentText(moment - m_origin), QString::fromStdString(analysis::sentence(there)));
    m_bar->show();
    m_attention.setMoment(moment, there);
}

} // namespace ui

#include "moc_time_travel.cpp"
