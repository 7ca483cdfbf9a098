#include "ui/timeline/layout/track_arrangement.h"

#include "ui/timeline/layout/scene_builder.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kHighestTrack = 2000;

} // namespace

TrackArrangement::TrackArrangement(const ShownRun& run)
    : m_run(run)
{}

TrackView TrackArrangement::viewOf(const TrackKey& track) const
{
    const auto view = m_views.find(track);
    return view != m_views.end() ? view->second : TrackView();
}

bool TrackArrangement::isAnyHidden() const
{
    return std::ranges::any_of(m_views, [](const auto& view) { return view.second == TrackView::Hidden; });
}

void TrackArrangement::setExtent(const TrackKey& track, TrackView::Extent extent)
{
    m_views[track].extent = extent;
    tidyUp();
}

void TrackArrangement::fold(const TrackKey& track)
{
    const bool isFolded = viewOf(track) == TrackView::Collapsed;
    setExtent(track, isFolded ? TrackView::Whole : TrackView::Collapsed);
}

void TrackArrangement::setHeight(const TrackKey& track, int height)
{
    auto& view = m_views[track];
    view.extent = TrackView::Whole;
    view.height = std::clamp(height, 0, kHighestTrack);
    tidyUp();
}

void TrackArrangement::showHidden()
{
    for (auto& [track, view] : m_views)
        if (view == TrackView::Hidden) view.extent = TrackView::Whole;
    tidyUp();
}

void TrackArrangement::reset()
{
    m_views.clear();
    tidyUp();
}

std::size_t TrackArrangement::placeOf(const TrackKey& worker) const
{
    const auto workers = inOrder(m_run.tracks(), m_views);
    const auto at = std::ranges::find(workers, worker.worker, &WorkerTrack::worker);
    return static_cast<std::size_t>(at - workers.begin());
}

void TrackArrangement::moveTo(const TrackKey& worker, std::size_t place)
{
    std::vector<TrackKey> keys;
    for (const auto* track : inOrder(m_run.tracks(), m_views))
        keys.push_back({TrackKey::Kind::Worker, track->worker});
    const auto from = std::ranges::find(keys, worker);
    if (from == keys.end() || place >= keys.size()) return;
    keys.erase(from);
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(place), worker);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_views[keys[i]].place = static_cast<int>(i) + 1;
    tidyUp();
}

void TrackArrangement::forgetGeneric()
{
    std::erase_if(m_views, [](const auto& view) { return view.first.kind == TrackKey::Kind::Generic; });
}

void TrackArrangement::tidyUp()
{
    std::erase_if(m_views, [](const auto& view) { return view.second == TrackView(); });
    Q_EMIT changed();
}

} // namespace ui

#include "moc_track_arrangement.cpp"
