#include "ui/scenario/arrival_edits.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace ui {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kUsualGap{300};

std::optional<qint64> numberIn(const QString& typed)
{
    bool isNumber = false;
    const auto number = typed.trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

void makeLater(ArrivalRow& row, milliseconds later)
{
    if (const auto at = numberIn(row.at)) row.at = QString::number(*at + later.count());
}

std::vector<int> fromTo(std::size_t begin, std::size_t end)
{
    std::vector<int> indexes(end - begin);
    std::iota(indexes.begin(), indexes.end(), int(begin));
    return indexes;
}

} // namespace

EditedArrivals withNewRow(ArrivalRows rows, const std::vector<int>& chosen, const QString& path)
{
    const auto place = chosen.empty() ? rows.size() : std::size_t(chosen.back()) + 1;
    ArrivalRow row{path};
    if (place > 0) {
        row.path = rows[place - 1].path;
        row.at = rows[place - 1].at;
        makeLater(row, kUsualGap);
    }
    rows.insert(rows.begin() + std::ptrdiff_t(place), row);
    return {std::move(rows), {int(place)}};
}

EditedArrivals withRepeated(const ArrivalRows& rows, const std::vector<int>& chosen, int times,
                            milliseconds later)
{
    if (chosen.empty()) return {rows, {}};
    const auto place = std::size_t(chosen.back()) + 1;
    ArrivalRows repeated(rows.begin(), rows.begin() + std::ptrdiff_t(place));
    for (int time = 1; time <= times; ++time)
        for (const int index : chosen) {
            repeated.push_back(rows[std::size_t(index)]);
            makeLater(repeated.back(), later * time);
        }
    auto selected = fromTo(place, repeated.size());
    repeated.insert(repeated.end(), rows.begin() + std::ptrdiff_t(place), rows.end());
    return {std::move(repeated), std::move(selected)};
}

EditedArrivals without(const ArrivalRows& rows, const std::vector<int>& chosen)
{
    EditedArrivals edited;
    for (int index = 0; index < int(rows.size()); ++index)
        if (!std::ranges::binary_search(chosen, index)) edited.rows.push_back(rows[std::size_t(index)]);
    // The row that took the place of the first one that went.
    if (!chosen.empty() && !edited.rows.empty())
        edited.selected = {std::min(chosen.front(), int(edited.rows.size()) - 1)};
    return edited;
}

EditedArrivals withMoved(ArrivalRows rows, const std::vector<int>& chosen, int places)
{
    const bool hasRoom =
        !chosen.empty() && chosen.front() + places >= 0 && chosen.back() + places < int(rows.size());
    if (!hasRoom) return {std::move(rows), chosen};
    const auto move = [&](int index) {
        std::swap(rows[std::size_t(index)], *(rows.begin() + index + places));
    };
    if (places < 0)
        std::for_each(chosen.begin(), chosen.end(), move);
    else
        std::for_each(chosen.rbegin(), chosen.rend(), move);
    auto selected = chosen;
    for (int& index : selected)
        index += places;
    return {std::move(rows), std::move(selected)};
}

EditedArrivals withMore(ArrivalRows rows, const ArrivalRows& more)
{
    const auto place = rows.size();
    rows.insert(rows.end(), more.begin(), more.end());
    auto selected = fromTo(place, rows.size());
    return {std::move(rows), std::move(selected)};
}

ArrivalsSummary summaryOf(const ArrivalRows& rows)
{
    ArrivalsSummary summary;
    for (const auto& row : rows) {
        const auto count = numberIn(row.count).value_or(0);
        if (count <= 0) continue;
        summary.requests += count;
        const auto last = numberIn(row.at).value_or(0) + numberIn(row.every).value_or(0) * (count - 1);
        summary.last = std::max(summary.last, milliseconds(last));
    }
    return summary;
}

} // namespace ui
