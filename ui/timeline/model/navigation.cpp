#include "ui/timeline/model/navigation.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr qint64 kTogether = 600;     // milliseconds between movements that are undone together
constexpr double kBeforeMoment = 0.1; // a moment that was out of sight comes to this part of what is seen

} // namespace

Navigation::Navigation(const ShownRun& run)
    : m_run(run)
{}

void Navigation::setLive(bool isLive)
{
    if (m_viewport.isLive() == isLive) return;
    m_viewport.setLive(isLive);
    if (m_run.hasBegun()) m_viewport.follow(m_run.whole().end, m_folding.folded());
    Q_EMIT moved();
    Q_EMIT liveChanged(isLive);
}

void Navigation::setFolding(bool isOn)
{
    m_folding.setOn(isOn);
    Q_EMIT moved();
}

void Navigation::turnIdle(const TimeRange& stretch)
{
    m_folding.turn(stretch);
    Q_EMIT moved();
}

/// What a person looks at stays where it is, as large as it is, when it turns out that nothing went on
/// behind it.
void Navigation::updateFolding()
{
    const auto& range = m_viewport.range();
    const auto length = FoldedTime::over(range, m_folding.folded()).lengthOf(range);
    if (!m_folding.know(m_run.tracks().idle())) return;
    const auto time = FoldedTime::whereIsSeen(length, m_folding.folded());
    m_viewport.lookAt(time.rangeAt(time.shown(range.begin), length));
}

/// Whether what a person started has begun. After a pause that is seen by it: until then nobody knows how
/// long the pause is.
bool Navigation::isStarted() const
{
    const auto& store = m_run.store();
    return store.underWay() > 0 || m_run.now() - store.latest() < kLeastIdle;
}

void Navigation::expectNow(trace::Duration expected)
{
    const auto now = m_run.now() - m_origin;
    m_viewport.lookAt(
        onAxis(now, [expected](const TimeRange& range, const TimeRange&, trace::Duration there) {
            return expecting(range, there, expected);
        }));
}

void Navigation::follow()
{
    const bool isEmpty = m_run.store().isEmpty();
    if (isEmpty || m_run.origin() != m_origin) {
        // A new run begins at its own zero.
        m_folding.startOver();
        if (m_viewport.isLive() || isEmpty) m_viewport.startOver();
        m_origin = m_run.origin();
    }
    updateFolding();
    if (!m_run.hasBegun()) return;
    if (m_expected && isStarted()) expectNow(*std::exchange(m_expected, std::nullopt));
    // Where nothing goes on there is nothing to follow: the end of what went on stays in sight.
    const auto end = m_run.whole().end;
    if (m_viewport.range().begin <= end) m_viewport.follow(end, m_folding.folded());
}

void Navigation::expect(trace::Duration expected)
{
    m_expected = expected;
    setLive(true);
}

void Navigation::showEnd()
{
    m_expected.reset();
    if (isLive()) showWhole();
}

void Navigation::showWhole()
{
    if (m_run.store().isEmpty()) return;
    m_viewport.lookAt(fitted(m_run.whole(), m_folding.folded()));
    setLive(true);
    Q_EMIT moved();
}

void Navigation::goTo(const TimeRange& range)
{
    const bool isNewMove = !m_sinceMove.isValid() || m_sinceMove.elapsed() > kTogether;
    if (isNewMove) m_history.leave(m_viewport.range());
    m_sinceMove.start();
    show(inSight(range));
}

/// Where `move`, which knows straight axes only, leads on the axis that is seen: see acrossFolds().
template <typename Move>
TimeRange Navigation::onAxis(trace::Duration anchor, Move move) const
{
    return acrossFolds(m_viewport.range(), m_run.whole(), anchor, m_folding.folded(), move);
}

TimeRange Navigation::inSight(const TimeRange& range) const
{
    const auto time = FoldedTime::over(range, m_folding.folded());
    const auto middle = time.timeAt(time.shown(range.begin) + time.lengthOf(range) / 2);
    return acrossFolds(range, m_run.whole(), middle, m_folding.folded(),
                       [](const TimeRange& shown, const TimeRange& whole, trace::Duration) {
                           return clamped(shown, whole);
                       });
}

void Navigation::panBy(trace::Duration shown)
{
    goTo(onAxis(m_viewport.range().begin, [shown](const TimeRange& range, const TimeRange&, trace::Duration) {
        return panned(range, shown);
    }));
}

void Navigation::panByPart(double part)
{
    const auto& range = m_viewport.range();
    panBy(trace::Duration(std::llround(FoldedTime::over(range, m_folding.folded()).lengthOf(range) * part)));
}

void Navigation::panTo(trace::Duration time, double part)
{
    goTo(withAt(time, part));
}

/// With a time at a part of what is seen.
TimeRange Navigation::withAt(trace::Duration time, double part) const
{
    return onAxis(time, [part](const TimeRange& range, const TimeRange&, trace::Duration there) {
        const auto before = std::llround(static_cast<double>(range.length().count()) * part);
        return panned(range, there - range.begin - trace::Duration(before));
    });
}

void Navigation::zoomAround(trace::Duration anchor, double factor)
{
    goTo(onAxis(anchor, [factor](const TimeRange& range, const TimeRange&, trace::Duration there) {
        return zoomed(range, there, factor);
    }));
}

void Navigation::fitTo(const TimeRange& range)
{
    goTo(fitted(range, m_folding.folded()));
}

void Navigation::fitAll()
{
    if (!m_run.store().isEmpty()) fitTo(m_run.whole());
}

void Navigation::fit()
{
    const auto newest = m_run.tracks().experiments().newest();
    if (!trace::isSet(newest)) return fitAll();
    const auto range = inSight(fitted({newest - m_run.origin(), m_run.whole().end}, m_folding.folded()));
    if (m_viewport.range() == range) return fitAll();
    goTo(range);
}

void Navigation::undo()
{
    beginMove();
    if (const auto range = m_history.undo(m_viewport.range())) show(*range);
}

void Navigation::redo()
{
    beginMove();
    if (const auto range = m_history.redo(m_viewport.range())) show(*range);
}

void Navigation::bringInSight(trace::Time moment)
{
    if (!m_run.hasBegun()) return;
    const auto& range = m_viewport.range();
    const auto at = moment - m_run.origin();
    if (at < range.begin)
        show(withAt(at, kBeforeMoment));
    else if (at > range.end)
        show(onAxis(at, [](const TimeRange& seen, const TimeRange&, trace::Duration there) {
            return following(seen, there);
        }));
}

void Navigation::show(const TimeRange& range)
{
    const bool wasLive = isLive();
    m_viewport.show(range);
    Q_EMIT moved();
    if (wasLive) Q_EMIT liveChanged(false);
}

} // namespace ui

#include "moc_navigation.cpp"
