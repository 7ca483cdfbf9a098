#include "ui/source/held_places.h"

#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace ui {

namespace {

constexpr int kLinesBefore = 8;
constexpr int kLinesAfter = 2;
constexpr int kLinesBeforeCaller = 4;
constexpr int kLinesAfterCaller = 1;
constexpr std::size_t kMostRows = 40;

bool isAbout(const trace::Holding& holding, trace::RequestId request)
{
    return request == trace::RequestId::None ||
           std::ranges::find(holding.suspects, request) != holding.suspects.end();
}

/// `time` apart they are the same.
bool areAlike(HeldPlace one, const HeldPlace& other)
{
    one.time = other.time;
    return one == other;
}

void add(std::vector<HeldPlace>& places, HeldPlace place)
{
    const auto isSame = [&](const HeldPlace& known) { return areAlike(known, place); };
    const auto known = std::ranges::find_if(places, isSame);
    if (known == places.end())
        places.push_back(std::move(place));
    else
        known->time += place.time;
}

void take(std::vector<HeldPlace>& places, const trace::Holding& holding)
{
    for (const auto& line : holding.lines) {
        add(places, {line.own, line.time, holding.call, holding.isWaiting});
        for (const auto& caller : line.callers)
            add(places, {caller, line.time, {}, holding.isWaiting, true});
    }
}

/// The numbers of the lines that are shown: those around the places, in order of these, as far as there is
/// room.
std::set<int> shownLines(const std::vector<HeldPlace>& places, int count)
{
    std::set<int> shown;
    for (const auto& place : places) {
        const int before = place.isCaller ? kLinesBeforeCaller : kLinesBefore;
        const int after = place.isCaller ? kLinesAfterCaller : kLinesAfter;
        for (int number = place.line.line - before; number <= place.line.line + after; ++number)
            if (0 < number && number <= count && shown.size() < kMostRows) shown.insert(number);
    }
    return shown;
}

SourceRow rowOf(int number, const QString& code, const std::vector<HeldPlace>& places)
{
    SourceRow row{code, {}, std::nullopt, false, number};
    QStringList notes;
    for (const auto& place : places) {
        if (place.line.line != number) continue;
        notes << heldText(place);
        if (place.isWaiting || !row.state)
            row.state = place.isWaiting ? trace::State::Blocking : trace::State::Running;
    }
    row.note = notes.join(tr(" · "));
    return row;
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
    std::ranges::stable_sort(places, [](const HeldPlace& one, const HeldPlace& other) {
        return one.isCaller != other.isCaller ? other.isCaller : one.time > other.time;
    });
    return places;
}

std::vector<trace::SourceLine> stackAt(const HeldPlace& place, const trace::Store& store,
                                       trace::RequestId request)
{
    const trace::HeldLine* longest = nullptr;
    for (const auto& holding : store.watched().holdings()) {
        if (!isAbout(holding, request) || holding.call != place.call) continue;
        for (const auto& line : holding.lines)
            if (line.own == place.line && (longest == nullptr || line.time > longest->time)) longest = &line;
    }
    if (longest == nullptr) return {};
    auto stack = longest->callers;
    stack.push_back(longest->own);
    if (longest->below) stack.push_back(*longest->below);
    return stack;
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
    std::vector<SourceRow> rows;
    for (const int number : shownLines(inFile, count)) {
        const bool isGap = !rows.empty() && rows.back().number + 1 != number;
        if (isGap) rows.push_back({QStringLiteral("⋯"), {}, std::nullopt, false, 0});
        rows.push_back(rowOf(number, lines[number - 1], inFile));
    }
    return rows;
}

} // namespace ui
