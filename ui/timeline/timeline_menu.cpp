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

int TimelineView::trackHeight(const TrackKey& track) const
{
    const auto edge = std::ranges::find(m_scene->edges, track, &SceneEdge::track);
    return edge != m_scene->edges.end() ? edge->height : 0;
}

/// The worker's title that is nearest, null where none is seen.
const SceneTitle* TimelineView::dropTitle(int y) const
{
    const SceneTitle* nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const auto& title : m_scene->titles) {
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
    m_lookedAt.arrangement.moveTo(track, m_lookedAt.arrangement.placeOf(title->track));
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    // The right mouse button drags, and opens the menu only when it is let go without having moved.
    if (event->reason() == QContextMenuEvent::Keyboard) openMenu(rect().center());
}

void TimelineView::openMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto track = titleAt(m_scene.scene(), position)) {
        fillTrackMenu(*menu, *track);
    } else {
        for (const auto& title : m_scene->titles)
            fillTrackMenu(*menu->addMenu(titleOf(store(), title.track)), title.track);
    }
    menu->addSeparator();
    menu->addAction(tr("Collapse all tracks"), this, [this] {
        for (const auto& title : std::vector(m_scene->titles))
            m_lookedAt.arrangement.setExtent(title.track, TrackView::Collapsed);
    });
    auto* showHidden =
        menu->addAction(tr("Show hidden tracks"), &m_lookedAt.arrangement, &TrackArrangement::showHidden);
    showHidden->setEnabled(m_lookedAt.arrangement.isAnyHidden());
    auto* showAll =
        menu->addAction(tr("Show all tracks as usual"), &m_lookedAt.arrangement, &TrackArrangement::reset);
    showAll->setEnabled(!m_lookedAt.arrangement.views().empty());
    menu->popup(mapToGlobal(position));
}

void TimelineView::fillTrackMenu(QMenu& menu, const TrackKey& track)
{
    const bool isCollapsed = m_lookedAt.arrangement.viewOf(track) == TrackView::Collapsed;
    const auto text = isCollapsed ? tr("Expand %1") : tr("Collapse %1");
    menu.addAction(text.arg(titleOf(store(), track)), this,
                   [this, track] { m_lookedAt.arrangement.fold(track); });
    menu.addAction(tr("Hide %1").arg(titleOf(store(), track)), this,
                   [this, track] { m_lookedAt.arrangement.setExtent(track, TrackView::Hidden); });
    if (track.kind != TrackKey::Kind::Generic) fillShapeMenu(menu, track);
    if (track.kind == TrackKey::Kind::Worker) fillOrderMenu(menu, track);
}

void TimelineView::fillShapeMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const int height = trackHeight(track);
    const auto add = [&](const QString& text, int to) {
        return menu.addAction(text, this, [this, track, to] { m_lookedAt.arrangement.setHeight(track, to); });
    };
    add(tr("Higher"), height + std::max(height / 2, kHeightStep));
    add(tr("Lower"), std::max(height * 2 / 3, 1))->setEnabled(height > 0);
    add(tr("As high as there is room"), 0)->setEnabled(m_lookedAt.arrangement.viewOf(track).height > 0);
}

void TimelineView::fillOrderMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const auto place = m_lookedAt.arrangement.placeOf(track);
    const auto add = [&](const QString& text, std::size_t to) {
        return menu.addAction(text, this, [this, track, to] { m_lookedAt.arrangement.moveTo(track, to); });
    };
    add(tr("Move up"), place - 1)->setEnabled(place > 0);
    add(tr("Move down"), place + 1)->setEnabled(place + 1 < m_lookedAt.arrangement.workerCount());
}

} // namespace ui
