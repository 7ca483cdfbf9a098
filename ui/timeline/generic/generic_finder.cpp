#include "ui/timeline/generic/generic_finder.h"

#include "ui/timeline/generic/generic_lane.h"
#include "ui/timeline/time/column_grid.h"

#include <QStringList>

#include <cctype>

namespace ui {

namespace {

/// Which of the names hold every word, so that each is looked at once however many spans have it.
std::vector<bool> namesWith(const std::vector<std::string>& names, const QStringList& words)
{
    std::vector<bool> found;
    found.reserve(names.size());
    for (const auto& name : names) {
        const auto text = QString::fromStdString(name);
        found.push_back(std::ranges::all_of(
            words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }));
    }
    return found;
}

/// Details are looked through as they are written, for there may be a million of them.
bool isSaidIn(std::string_view detail, const std::vector<std::string>& words)
{
    const auto isSame = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return !detail.empty() && std::ranges::all_of(words, [&](const std::string& word) {
        return std::search(detail.begin(), detail.end(), word.begin(), word.end(), isSame) != detail.end();
    });
}

/// Every span of every track, in their order: where `place` goes next.
class Walk
{
public:
    Walk(const std::vector<trace::GenericTrack>& tracks, int step)
        : m_tracks(tracks)
        , m_step(step)
    {}

    GenericPlace first() const { return m_step > 0 ? GenericPlace{} : lastOf(m_tracks.size() - 1); }

    GenericPlace after(const GenericPlace& place) const
    {
        const auto& lanes = m_tracks[place.track].lanes;
        if (m_step > 0) {
            if (place.row + 1 < lanes[place.lane].size()) return {place.track, place.lane, place.row + 1};
            if (place.lane + 1 < lanes.size()) return {place.track, place.lane + 1, 0};
            return {static_cast<std::uint32_t>((place.track + 1) % m_tracks.size()), 0, 0};
        }
        if (place.row > 0) return {place.track, place.lane, place.row - 1};
        if (place.lane > 0) return lastOf(place.track, place.lane - 1);
        return lastOf(place.track > 0 ? place.track - 1 : m_tracks.size() - 1);
    }

private:
    GenericPlace lastOf(std::size_t track) const
    {
        return lastOf(track, static_cast<std::uint32_t>(m_tracks[track].lanes.size() - 1));
    }
    GenericPlace lastOf(std::size_t track, std::uint32_t lane) const
    {
        return {static_cast<std::uint32_t>(track), lane,
                static_cast<std::uint32_t>(m_tracks[track].lanes[lane].size() - 1)};
    }

    const std::vector<trace::GenericTrack>& m_tracks;
    int m_step;
};

} // namespace

const trace::GenericSpan* spanAt(const trace::Store& store, const GenericPlace& place)
{
    const auto& tracks = store.generic().tracks;
    if (place.track >= tracks.size() || place.lane >= tracks[place.track].lanes.size()) return nullptr;
    const auto& lane = tracks[place.track].lanes[place.lane];
    return place.row < lane.size() ? &lane[place.row] : nullptr;
}

std::optional<GenericPlace> genericSpanAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                          const QPoint& position)
{
    const auto isMeant = [&](const SceneGenericLane& lane) { return lane.rect.contains(position); };
    const auto lane = std::ranges::find_if(scene.genericLanes, isMeant);
    if (lane == scene.genericLanes.end() || !scene.plotArea.contains(position)) return std::nullopt;
    if (spanAt(store, {lane->track, lane->lane, 0}) == nullptr) return std::nullopt;
    const auto& spans = store.generic().tracks[lane->track].lanes[lane->lane];
    const int column = position.x() - scene.plotArea.left();
    for (const int reach : {0, -1, 1, -2, 2, -kReach, kReach}) {
        const auto begin = timeAt(scene.grid.at(column + reach));
        const auto end = timeAt(scene.grid.at(column + reach + 1));
        const auto span = firstReaching(spans, begin, now);
        if (span == GenericLane(spans).end() || span->begin >= end) continue;
        return GenericPlace{lane->track, lane->lane,
                            static_cast<std::uint32_t>(span - GenericLane(spans).begin())};
    }
    return std::nullopt;
}

std::optional<QRect> genericRectOf(const trace::Store& store, const Scene& scene, trace::Time now,
                                   const GenericPlace& place)
{
    const auto* span = spanAt(store, place);
    if (span == nullptr) return std::nullopt;
    const auto isIts = [&](const SceneGenericLane& lane) {
        return lane.track == place.track && lane.lane == place.lane;
    };
    const auto lane = std::ranges::find_if(scene.genericLanes, isIts);
    if (lane == scene.genericLanes.end()) return std::nullopt;
    const auto begin = std::max(span->begin.time_since_epoch().count(), scene.grid.begin());
    const auto end = std::min(endOf(*span, now).time_since_epoch().count(), scene.grid.end());
    if (begin > end || begin >= scene.grid.end()) return std::nullopt;
    const int left = scene.grid.column(begin);
    const int right = end > begin ? scene.grid.column(end - 1) : left;
    const QRect rect(scene.plotArea.left() + left, lane->rect.top(), right - left + 1, lane->rect.height());
    const auto seen = rect.intersected(scene.plotArea);
    return seen.isEmpty() ? std::nullopt : std::optional(seen);
}

std::optional<GenericPlace> findGenericSpan(const trace::Store& store, const QString& query,
                                            const std::optional<GenericPlace>& from, int step)
{
    const auto& all = store.generic();
    const auto words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (all.tracks.empty() || words.isEmpty()) return std::nullopt;
    const auto isFound = namesWith(all.names, words);
    std::vector<std::string> lowerWords;
    for (const auto& word : words)
        lowerWords.push_back(word.toLower().toStdString());
    const auto isMeant = [&](const GenericPlace& place) {
        const auto* span = spanAt(store, place);
        if (all.tracks[place.track].isCounter) return false;
        return isFound[all.labelOf(*span).name] || isSaidIn(all.detailOf(*span), lowerWords);
    };
    const Walk walk(all.tracks, step);
    const bool hasStart = from && spanAt(store, *from) != nullptr;
    const auto first = hasStart ? walk.after(*from) : walk.first();
    auto place = first;
    do {
        if (isMeant(place)) return place;
        place = walk.after(place);
    } while (place != first);
    return std::nullopt;
}

std::optional<GenericPlace> neighbourOf(const trace::Store& store, const std::optional<GenericPlace>& from,
                                        int step)
{
    if (!from || spanAt(store, *from) == nullptr)
        return store.generic().tracks.empty() ? std::nullopt : std::optional(GenericPlace{});
    auto place = *from;
    place.row += static_cast<std::uint32_t>(step); // beyond either end there is none
    return spanAt(store, place) != nullptr ? std::optional(place) : std::nullopt;
}

} // namespace ui
