#include "ui/timeline/layout/track_arrangement.h"

#include "ui/timeline/layout/scene_builder.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int kHighestTrack = 2000;
constexpr std::size_t kSavedParts = 6; // numbers of one track

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

void TrackArrangement::setPinned(const TrackKey& worker, bool isPinned)
{
    m_views[worker].isPinned = isPinned;
    tidyUp();
}

QStringList TrackArrangement::saved() const
{
    QStringList lines;
    for (const auto& [track, view] : m_views) {
        if (track.kind == TrackKey::Kind::Generic) continue;
        QStringList parts;
        for (const int number : {static_cast<int>(track.kind), static_cast<int>(trace::number(track.worker)),
                                 static_cast<int>(view.extent), view.height, view.place, int(view.isPinned)})
            parts << QString::number(number);
        lines << parts.join(QLatin1Char(' '));
    }
    return lines;
}

void TrackArrangement::restore(const QStringList& saved)
{
    for (const auto& line : saved) {
        const auto parts = line.split(QLatin1Char(' '));
        std::array<int, kSavedParts> numbers{};
        if (parts.size() != kSavedParts) continue;
        std::ranges::transform(parts, numbers.begin(), [](const QString& part) { return part.toInt(); });
        const auto [kind, worker, extent, height, place, isPinned] = numbers;
        const bool isKnown = kind >= 0 && kind <= static_cast<int>(TrackKey::Kind::Probes) && worker >= 0 &&
                             extent >= 0 && extent <= TrackView::Hidden;
        if (!isKnown) continue;
        auto& view =
            m_views[{static_cast<TrackKey::Kind>(kind), trace::WorkerId(static_cast<std::uint16_t>(worker))}];
        view.extent = static_cast<TrackView::Extent>(extent);
        view.height = std::clamp(height, 0, kHighestTrack);
        view.place = place;
        view.isPinned = isPinned != 0;
    }
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
