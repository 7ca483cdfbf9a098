// Which tracks are seen, how high they are, and in which order.

#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace ui {

namespace {

constexpr int kHeightStep = 20;
constexpr int kHighestTrack = 2000;

QString titleOf(const trace::Store& store, const TrackKey& track)
{
    const auto& generic = store.generic().tracks;
    switch (track.kind) {
    case TrackKey::Kind::Waiting: return TimelineView::tr("Waiting for a worker");
    case TrackKey::Kind::Worker: return TimelineView::tr("Worker %1").arg(trace::number(track.worker));
    case TrackKey::Kind::Upstream: return TimelineView::tr("Upstream");
    case TrackKey::Kind::Client: return TimelineView::tr("Client");
    case TrackKey::Kind::Generic:
        if (track.row < generic.size()) return QString::fromStdString(generic[track.row].name);
        break;
    case TrackKey::Kind::Probes: return TimelineView::tr("Health probe");
    }
    return {};
}

} // namespace

void TimelineView::trackViewsChanged()
{
    std::erase_if(m_trackViews, [](const auto& view) { return view.second == TrackView(); });
    layOutScrollBar();
    invalidate();
}

void TimelineView::setTrackView(const TrackKey& track, TrackView::Extent extent)
{
    m_trackViews[track].extent = extent;
    trackViewsChanged();
}

void TimelineView::setTrackHeight(const TrackKey& track, int height)
{
    auto& view = m_trackViews[track];
    view.extent = TrackView::Whole;
    view.height = std::clamp(height, 0, kHighestTrack);
    trackViewsChanged();
}

/// As they were before.
void TimelineView::showHiddenTracks()
{
    for (auto& [track, view] : m_trackViews)
        if (view == TrackView::Hidden) view.extent = TrackView::Whole;
    trackViewsChanged();
}

int TimelineView::trackHeight(const TrackKey& track) const
{
    const auto edge = std::ranges::find(m_scene.edges, track, &SceneEdge::track);
    return edge != m_scene.edges.end() ? edge->height : 0;
}

/// Worker tracks only: the others have their fixed places.
void TimelineView::moveTrack(const TrackKey& track, std::size_t place)
{
    std::vector<TrackKey> keys;
    for (const auto* worker : inOrder(m_tracks, m_trackViews))
        keys.push_back({TrackKey::Kind::Worker, worker->worker});
    const auto from = std::ranges::find(keys, track);
    if (from == keys.end() || place >= keys.size()) return;
    keys.erase(from);
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(place), track);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_trackViews[keys[i]].place = static_cast<int>(i) + 1;
    trackViewsChanged();
}

/// The worker's title that is nearest, null where none is seen.
const SceneTitle* TimelineView::dropTitle(int y) const
{
    rebuild();
    const SceneTitle* nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const auto& title : m_scene.titles) {
        const int distance = std::abs(title.rect.center().y() - y);
        if (title.track.kind != TrackKey::Kind::Worker || distance >= least) continue;
        least = distance;
        nearest = &title;
    }
    return nearest;
}

void TimelineView::dropTrack(const TrackKey& track, int y)
{
    const auto* title = dropTitle(y);
    if (title == nullptr) return;
    const auto workers = inOrder(m_tracks, m_trackViews);
    const auto at = std::ranges::find(workers, title->track.worker, &WorkerTrack::worker);
    moveTrack(track, static_cast<std::size_t>(at - workers.begin()));
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    // The right mouse button drags, and opens the menu only when it is let go without having moved.
    if (event->reason() == QContextMenuEvent::Keyboard) openMenu(rect().center());
}

void TimelineView::openMenu(const QPoint& position)
{
    rebuild();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto track = titleAt(m_scene, position)) {
        fillTrackMenu(*menu, *track);
    } else {
        for (const auto& title : m_scene.titles)
            fillTrackMenu(*menu->addMenu(titleOf(m_store, title.track)), title.track);
    }
    menu->addSeparator();
    menu->addAction(tr("Collapse all tracks"), this, [this] {
        for (const auto& title : std::vector(m_scene.titles))
            setTrackView(title.track, TrackView::Collapsed);
    });
    const auto isHidden = [](const auto& view) { return view.second == TrackView::Hidden; };
    auto* showHidden = menu->addAction(tr("Show hidden tracks"), this, &TimelineView::showHiddenTracks);
    showHidden->setEnabled(std::ranges::any_of(m_trackViews, isHidden));
    auto* showAll = menu->addAction(tr("Show all tracks as usual"), this, [this] {
        m_trackViews.clear();
        trackViewsChanged();
    });
    showAll->setEnabled(!m_trackViews.empty());
    menu->popup(mapToGlobal(position));
}

void TimelineView::fillTrackMenu(QMenu& menu, const TrackKey& track)
{
    const auto view = m_trackViews.find(track);
    const bool isCollapsed = view != m_trackViews.end() && view->second == TrackView::Collapsed;
    const auto text = isCollapsed ? tr("Expand %1") : tr("Collapse %1");
    menu.addAction(text.arg(titleOf(m_store, track)), this, [this, track, isCollapsed] {
        setTrackView(track, isCollapsed ? TrackView::Whole : TrackView::Collapsed);
    });
    menu.addAction(tr("Hide %1").arg(titleOf(m_store, track)), this,
                   [this, track] { setTrackView(track, TrackView::Hidden); });
    if (track.kind != TrackKey::Kind::Generic) fillShapeMenu(menu, track);
    if (track.kind == TrackKey::Kind::Worker) fillOrderMenu(menu, track);
}

void TimelineView::fillShapeMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const int height = trackHeight(track);
    const auto add = [&](const QString& text, int to) {
        return menu.addAction(text, this, [this, track, to] { setTrackHeight(track, to); });
    };
    add(tr("Higher"), height + std::max(height / 2, kHeightStep));
    add(tr("Lower"), std::max(height * 2 / 3, 1))->setEnabled(height > 0);
    const auto view = m_trackViews.find(track);
    add(tr("As high as there is room"), 0)->setEnabled(view != m_trackViews.end() && view->second.height > 0);
}

void TimelineView::fillOrderMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const auto workers = inOrder(m_tracks, m_trackViews);
    const auto at = std::ranges::find(workers, track.worker, &WorkerTrack::worker);
    const auto place = static_cast<std::size_t>(at - workers.begin());
    const auto add = [&](const QString& text, std::size_t to) {
        return menu.addAction(text, this, [this, track, to] { moveTrack(track, to); });
    };
    add(tr("Move up"), place - 1)->setEnabled(place > 0);
    add(tr("Move down"), place + 1)->setEnabled(place + 1 < workers.size());
}

} // namespace ui
