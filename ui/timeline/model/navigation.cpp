#include "ui/timeline/model/navigation.h"

#include <utility>

namespace ui {

namespace {

constexpr qint64 kTogether = 600; // milliseconds between movements that are undone together
constexpr int kBeforeMoment = 10; // a moment that was out of sight comes to this part of what is seen

} // namespace

Navigation::Navigation(const ShownRun& run)
    : m_run(run)
{}

void Navigation::setLive(bool isLive)
{
    if (m_viewport.isLive() == isLive) return;
    m_viewport.setLive(isLive);
    if (m_run.hasBegun()) m_viewport.follow(m_run.now() - m_run.origin());
    Q_EMIT moved();
    Q_EMIT liveChanged(isLive);
}

void Navigation::follow()
{
    const bool isEmpty = m_run.store().isEmpty();
    if (isEmpty || m_run.origin() != m_origin) {
        // A new run begins at its own zero.
        if (m_viewport.isLive() || isEmpty) m_viewport.startOver();
        m_origin = m_run.origin();
    }
    if (!m_run.hasBegun()) return;
    const auto now = m_run.now() - m_origin;
    if (const auto expected = std::exchange(m_expected, std::nullopt))
        m_viewport.lookAt(expecting(m_viewport.range(), now, *expected));
    // Where nothing goes on there is nothing to follow: the end of what went on stays in sight.
    const auto end = m_run.whole().end;
    if (m_viewport.range().begin <= end) m_viewport.follow(end);
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
    m_viewport.lookAt(fitted(m_run.whole()));
    setLive(true);
    Q_EMIT moved();
}

void Navigation::goTo(const TimeRange& range)
{
    const bool isNewMove = !m_sinceMove.isValid() || m_sinceMove.elapsed() > kTogether;
    if (isNewMove) m_history.leave(m_viewport.range());
    m_sinceMove.start();
    show(clamped(range, m_run.whole()));
}

void Navigation::panBy(trace::Duration duration)
{
    goTo(panned(m_viewport.range(), duration));
}

void Navigation::zoomAround(trace::Duration anchor, double factor)
{
    goTo(zoomed(m_viewport.range(), anchor, factor));
}

void Navigation::fitAll()
{
    if (!m_run.store().isEmpty()) goTo(fitted(m_run.whole()));
}

void Navigation::fit()
{
    const auto newest = m_run.tracks().experiments().newest();
    if (!trace::isSet(newest)) return fitAll();
    const auto range = clamped(fitted({newest - m_run.origin(), m_run.whole().end}), m_run.whole());
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
        show(panned(range, at - range.begin - range.length() / kBeforeMoment));
    else if (at > range.end)
        show(following(range, at));
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
