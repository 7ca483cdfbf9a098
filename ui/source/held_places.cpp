#include "ui/source/held_places.h"

#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLinesBefore = 8;
constexpr int kLinesAfter = 2;
constexpr int kMostRows = 40;

bool isAbout(const trace::Holding& holding, trace::RequestId request)
{
    return request == trace::RequestId::None ||
           std::ranges::find(holding.suspects, request) != holding.suspects.end();
}

void take(std::vector<HeldPlace>& places, const trace::Holding& holding)
{
    for (const auto& line : holding.lines) {
        const auto isSame = [&](const HeldPlace& place) {
            return place.line == line.own && place.call == holding.call &&
                   place.isWaiting == holding.isWaiting;
        };
        const auto known = std::ranges::find_if(places, isSame);
        if (known == places.end())
            places.push_back({line.own, line.time, holding.call, holding.isWaiting});
        else
            known->time += line.time;
    }
}

/// The first and the last line that is shown, counted from 1: around all places, or around the longest one.
std::pair<int, int> shownLines(const std::vector<HeldPlace>& places, int count)
{
    const auto number = [](const HeldPlace& place) { return place.line.line; };
    const auto [least, most] = std::ranges::minmax(places, {}, number);
    int first = least.line.line - kLinesBefore;
    int last = most.line.line + kLinesAfter;
    if (last - first >= kMostRows) {
        first = places.front().line.line - kLinesBefore;
        last = places.front().line.line + kLinesAfter;
    }
    return {std::max(first, 1), std::min(last, count)};
}

} // namespace

std::vector<HeldPlace> heldPlaces(const trace::Store& store, trace::RequestId request,
                                  const std::optional<trace::Time>& moment)
{
    std::vector<HeldPlace> places;
    for (const auto& holding : store.watched().holdings()) {
        if (!isAbout(holding, request) || (moment && holding.begin > *moment)) continue;
        take(places, moment ? trace::asOf(holding, *moment) : holding);
    }
    std::erase_if(places, [](const HeldPlace& place) { return place.time < kWorthTelling; });
    std::ranges::stable_sort(places, std::ranges::greater(), &HeldPlace::time);
    return places;
}

QString heldText(const HeldPlace& place)
{
    const auto time = durationText(place.time);
    if (!place.isWaiting || place.call.empty()) return tr("held %1").arg(time);
    return tr("%1 in %2").arg(time, QString::fromStdString(place.call) + QStringLiteral("()"));
}

std::vector<SourceRow> excerpt(const QStringList& lines, const std::vector<HeldPlace>& places)
{
    const int count = static_cast<int>(lines.size());
    std::vector<HeldPlace> inFile;
    std::ranges::copy_if(places, std::back_inserter(inFile), [&](const HeldPlace& place) {
        return place.line.file == places.front().line.file && 0 < place.line.line && place.line.line <= count;
    });
    if (inFile.empty() || !(inFile.front() == places.front())) return {};
    const auto [first, last] = shownLines(inFile, count);
    std::vector<SourceRow> rows;
    for (int number = first; number <= last; ++number) {
        SourceRow row{lines[number - 1], {}, std::nullopt, false, number};
        QStringList notes;
        for (const auto& place : inFile) {
            if (place.line.line != number) continue;
            notes << heldText(place);
            if (place.isWaiting || !row.state)
                row.state = place.isWaiting ? trace::State::Blocking : trace::State::Running;
        }
        row.note = notes.join(tr(" · "));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace ui
