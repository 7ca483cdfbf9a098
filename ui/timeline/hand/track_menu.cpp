#include "ui/timeline/hand/track_menu.h"

#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

constexpr int kHeightStep = 20;

QString nameOfTrack(const trace::Store& store, const TrackKey& track)
{
    const auto& generic = store.generic().tracks;
    switch (track.kind) {
    case TrackKey::Kind::Waiting: return TrackMenu::tr("Waiting for a worker");
    case TrackKey::Kind::Worker:
        return TrackMenu::tr("Worker %1").arg(store.watched().numberOf(track.worker));
    case TrackKey::Kind::Upstream: return TrackMenu::tr("Upstream");
    case TrackKey::Kind::Client: return TrackMenu::tr("Client");
    case TrackKey::Kind::Generic:
        if (track.row < generic.size()) return QString::fromStdString(generic[track.row].name);
        break;
    case TrackKey::Kind::Probes: return TrackMenu::tr("Health probe");
    }
    return {};
}

} // namespace

TrackMenu::TrackMenu(const trace::Store& store, const CurrentScene& scene, TrackArrangement& arrangement,
                     QWidget& view)
    : m_store(store)
    , m_scene(scene)
    , m_arrangement(arrangement)
    , m_view(view)
{}

void TrackMenu::open(const QPoint& position)
{
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto track = titleAt(m_scene.scene(), position)) {
        fillTrackMenu(*menu, *track);
    } else {
        for (const auto& title : m_scene->titles)
            fillTrackMenu(*menu->addMenu(nameOfTrack(m_store, title.track)), title.track);
    }
    menu->addSeparator();
    menu->addAction(tr("Collapse all tracks"), this, [this] {
        for (const auto& title : std::vector(m_scene->titles))
            m_arrangement.setExtent(title.track, TrackView::Collapsed);
    });
    auto* showHidden =
        menu->addAction(tr("Show hidden tracks"), &m_arrangement, &TrackArrangement::showHidden);
    showHidden->setEnabled(m_arrangement.isAnyHidden());
    auto* showAll = menu->addAction(tr("Show all tracks as usual"), &m_arrangement, &TrackArrangement::reset);
    showAll->setEnabled(!m_arrangement.views().empty());
    menu->popup(m_view.mapToGlobal(position));
}

void TrackMenu::fillTrackMenu(QMenu& menu, const TrackKey& track)
{
    const bool isCollapsed = m_arrangement.viewOf(track) == TrackView::Collapsed;
    const auto text = isCollapsed ? tr("Expand %1") : tr("Collapse %1");
    menu.addAction(text.arg(nameOfTrack(m_store, track)), this, [this, track] { m_arrangement.fold(track); });
    menu.addAction(tr("Hide %1").arg(nameOfTrack(m_store, track)), this,
                   [this, track] { m_arrangement.setExtent(track, TrackView::Hidden); });
    if (track.kind != TrackKey::Kind::Generic) fillShapeMenu(menu, track);
    if (track.kind == TrackKey::Kind::Worker) fillOrderMenu(menu, track);
}

void TrackMenu::fillShapeMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const int height = trackHeight(track);
    const auto add = [&](const QString& text, int to) {
        return menu.addAction(text, this, [this, track, to] { m_arrangement.setHeight(track, to); });
    };
    add(tr("Higher"), height + std::max(height / 2, kHeightStep));
    add(tr("Lower"), std::max(height * 2 / 3, 1))->setEnabled(height > 0);
    add(tr("As high as there is room"), 0)->setEnabled(m_arrangement.viewOf(track).height > 0);
}

void TrackMenu::fillOrderMenu(QMenu& menu, const TrackKey& track)
{
    menu.addSeparator();
    const bool isPinned = m_arrangement.viewOf(track).isPinned;
    menu.addAction(isPinned ? tr("Unpin") : tr("Pin to the top"), this,
                   [this, track, isPinned] { m_arrangement.setPinned(track, !isPinned); });
    const auto place = m_arrangement.placeOf(track);
    const auto add = [&](const QString& text, std::size_t to) {
        return menu.addAction(text, this, [this, track, to] { m_arrangement.moveTo(track, to); });
    };
    add(tr("Move up"), place - 1)->setEnabled(place > 0);
    add(tr("Move down"), place + 1)->setEnabled(place + 1 < m_arrangement.workerCount());
}

int TrackMenu::trackHeight(const TrackKey& track) const
{
    const auto edge = std::ranges::find(m_scene->edges, track, &SceneEdge::track);
    return edge != m_scene->edges.end() ? edge->height : 0;
}

} // namespace ui

#include "moc_track_menu.cpp"
