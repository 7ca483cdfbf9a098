// Which tracks are seen.

#include "ui/timeline/timeline_view.h"

#include <QMenu>

namespace ui {

namespace {

QString titleOf(const TrackKey& track)
{
    switch (track.kind) {
    case TrackKey::Kind::Waiting: return TimelineView::tr("Waiting for a worker");
    case TrackKey::Kind::Worker: return TimelineView::tr("Worker %1").arg(trace::number(track.worker));
    case TrackKey::Kind::Upstream: return TimelineView::tr("Upstream");
    case TrackKey::Kind::Client: return TimelineView::tr("Client");
    }
    return {};
}

} // namespace

void TimelineView::setTrackView(const TrackKey& track, TrackView view)
{
    if (view == TrackView::Whole)
        m_trackViews.erase(track);
    else
        m_trackViews[track] = view;
    layOutScrollBar();
    invalidate();
}

void TimelineView::openMenu(const QPoint& position)
{
    rebuild();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto track = titleAt(m_scene, position)) fillTrackMenu(*menu, *track);
    menu->addAction(tr("Collapse all tracks"), this, [this] {
        for (const auto& title : std::vector(m_scene.titles))
            setTrackView(title.track, TrackView::Collapsed);
    });
    auto* showAll = menu->addAction(tr("Show all tracks"), this, [this] {
        m_trackViews.clear();
        layOutScrollBar();
        invalidate();
    });
    showAll->setEnabled(!m_trackViews.empty());
    menu->popup(mapToGlobal(position));
}

void TimelineView::fillTrackMenu(QMenu& menu, const TrackKey& track)
{
    const auto view = m_trackViews.find(track);
    const bool isWhole = view == m_trackViews.end();
    const auto text = isWhole ? tr("Collapse %1") : tr("Expand %1");
    menu.addAction(text.arg(titleOf(track)), this, [this, track, isWhole] {
        setTrackView(track, isWhole ? TrackView::Collapsed : TrackView::Whole);
    });
    menu.addAction(tr("Hide %1").arg(titleOf(track)), this,
                   [this, track] { setTrackView(track, TrackView::Hidden); });
    menu.addSeparator();
}

} // namespace ui
