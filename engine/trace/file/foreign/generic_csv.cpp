#include "engine/trace/file/foreign/generic_csv.h"

#include "engine/trace/file/text/csv_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace trace {

namespace {

constexpr std::array kSpanColumns{"process", "pid",   "track",      "tid",   "category", "name",
                                  "begin_s", "end_s", "duration_s", "value", "args"};
constexpr std::array kSpanEventColumns{"time_s", "event",    "process", "pid",  "track",
                                       "tid",    "category", "name",    "value"};

/// A span, and where it is.
struct Placed
{
    const GenericTrack& track;
    const GenericSpan& span;
};

/// A begin, an end, or what takes no time.
struct SpanMoment
{
    Time time;
    const char* event;
    Placed placed;
};

template <typename Use>
void forEachSpan(const GenericTracks& all, Use use)
{
    for (const auto& track : all.tracks)
        for (const auto& lane : track.lanes)
            for (const auto& span : lane)
                use(Placed{track, span});
}

void addTrack(CsvText& csv, const GenericTracks& all, const Placed& placed)
{
    const auto& track = placed.track;
    csv.text(track.group);
    csv.text(track.process);
    csv.text(track.name);
    csv.text(all.threadOf(track, placed.span));
}

/// A counter's values are the names of its spans.
void addName(CsvText& csv, const GenericTracks& all, const Placed& placed)
{
    csv.text(all.categoryOf(placed.span));
    csv.text(placed.track.isCounter ? placed.track.name : all.nameOf(placed.span));
}

void addValue(CsvText& csv, const GenericTracks& all, const Placed& placed)
{
    csv.text(placed.track.isCounter ? std::string_view(all.nameOf(placed.span)) : std::string_view());
}

template <std::size_t Count>
void addColumns(CsvText& csv, const std::array<const char*, Count>& columns)
{
    for (const auto* column : columns)
        csv.text(column);
    csv.endLine();
}

std::vector<SpanMoment> momentsOf(const GenericTracks& all)
{
    std::vector<SpanMoment> moments;
    forEachSpan(all, [&](const Placed& placed) {
        const auto& [track, span] = placed;
        const bool isMoment = span.begin == span.end;
        moments.push_back({span.begin, track.isCounter ? "counter" : isMoment ? "instant" : "begin", placed});
        if (!track.isCounter && !isMoment && isSet(span.end)) moments.push_back({span.end, "end", placed});
    });
    return moments;
}

} // namespace

std::string spansCsv(const Store& store)
{
    const auto& all = store.generic();
    CsvText csv;
    addColumns(csv, kSpanColumns);
    forEachSpan(all, [&](const Placed& placed) {
        const auto& span = placed.span;
        addTrack(csv, all, placed);
        addName(csv, all, placed);
        csv.seconds(span.begin - store.origin());
        const bool hasEnd = isSet(span.end);
        for (const auto since : {store.origin(), span.begin})
            hasEnd ? csv.seconds(span.end - since) : csv.text({});
        addValue(csv, all, placed);
        csv.text(all.detailOf(span));
        csv.endLine();
    });
    return csv.take();
}

std::string spanEventsCsv(const Store& store)
{
    const auto& all = store.generic();
    const auto moments = momentsOf(all);
    std::vector<const SpanMoment*> order;
    order.reserve(moments.size());
    for (const auto& moment : moments)
        order.push_back(&moment);
    std::ranges::stable_sort(order, {}, &SpanMoment::time);
    CsvText csv;
    addColumns(csv, kSpanEventColumns);
    for (const auto* moment : order) {
        csv.seconds(moment->time - store.origin());
        csv.text(moment->event);
        addTrack(csv, all, moment->placed);
        addName(csv, all, moment->placed);
        addValue(csv, all, moment->placed);
        csv.endLine();
    }
    return csv.take();
}

} // namespace trace
