#include "ui/source/source_rows.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

#include <algorithm>
#include <set>

namespace ui {

namespace {

/// What happened at one line.
struct LineFacts
{
    trace::StateTimes times{};
    std::set<std::pair<trace::StepKind, int>> steps;

    trace::Duration in(trace::State state) const { return times[static_cast<std::size_t>(state)]; }
};

std::optional<int> lastStepLine(const HandlerSource& source, const trace::Request& request)
{
    const auto last = std::ranges::max_element(request.steps, {}, &trace::Step::ended);
    const bool hasEnded = last != request.steps.end() && trace::isSet(last->ended);
    return hasEnded ? source.lineOf(*last) : source.startedLine();
}

/// Code between the steps takes no time worth telling, and the way back to the client is no line's.
bool isTold(const trace::Segment& segment)
{
    return segment.step != trace::Segment::kNoStep || segment.state == trace::State::Queued ||
           segment.state == trace::State::Ready;
}

std::size_t repetitions(const LineFacts& facts)
{
    std::array<std::size_t, 12> counts{};
    for (const auto& [kind, index] : facts.steps)
        ++counts.at(static_cast<std::size_t>(kind));
    return std::ranges::max(counts);
}

QStringList timesInWords(const LineFacts& facts)
{
    QStringList parts;
    const auto tell = [&parts](trace::Duration time, const QString& words) {
        if (time >= kWorthTelling) parts << words.arg(durationText(time));
    };
    tell(facts.in(trace::State::Queued), tr("%1 queued"));
    tell(facts.in(trace::State::Running) + facts.in(trace::State::Blocking), tr("%1 holds the loop"));
    tell(facts.in(trace::State::Waiting), tr("%1 loop is free"));
    tell(facts.in(trace::State::Ready), tr("%1 ready, but its loop is held"));
    tell(facts.in(trace::State::NotKnown), tr("%1 not known"));
    return parts;
}

std::optional<trace::State> worstOf(const LineFacts& facts)
{
    std::optional<trace::State> worst;
    for (const auto state : trace::kStates) {
        const bool isWorse = !worst || trace::severity(state) > trace::severity(*worst);
        if (facts.in(state) >= kWorthTelling && isWorse) worst = state;
    }
    return worst;
}

void describeRow(SourceRow& row, const LineFacts& facts, const trace::Request& request, bool canRepeat)
{
    QStringList parts;
    if (row.isHere) parts << tr("↑ #%1 is here").arg(number(request.id));
    const auto times = repetitions(facts);
    if (canRepeat && times > 1) parts << tr("%1 times").arg(times);
    parts += timesInWords(facts);
    row.note = parts.join(tr(" · "));
    row.state = worstOf(facts);
}

} // namespace

std::optional<int> lineDuring(const HandlerSource& source, const trace::Request& request,
                              const trace::Segment& segment)
{
    if (!trace::isSet(request.started) || segment.end <= request.started) return source.queuedLine();
    if (segment.step != trace::Segment::kNoStep) return source.lineOf(request.steps[segment.step]);
    const bool isFinished = trace::isSet(request.finished) && segment.begin >= request.finished;
    return isFinished ? source.finishedLine() : lastStepLine(source, request);
}

std::vector<SourceRow> sourceRows(const HandlerSource& source)
{
    std::vector<SourceRow> rows;
    for (const auto& line : source.lines())
        rows.push_back({line, {}, std::nullopt, false});
    return rows;
}

std::vector<SourceRow> sourceRows(const HandlerSource& source, const trace::Request& request, trace::Time now)
{
    auto rows = sourceRows(source);
    std::vector<LineFacts> facts(rows.size());
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    std::optional<int> here;
    for (const auto& segment : segments) {
        here = lineDuring(source, request, segment);
        if (!here || !isTold(segment)) continue;
        auto& line = facts[static_cast<std::size_t>(*here)];
        line.times[static_cast<std::size_t>(segment.state)] += segment.length();
        for (const auto row : trace::stepsDuring(request, segment))
            line.steps.insert({request.steps[row].kind, request.steps[row].index});
    }
    if (here && request.isInFlight()) rows[static_cast<std::size_t>(*here)].isHere = true;
    for (std::size_t i = 0; i < rows.size(); ++i)
        describeRow(rows[i], facts[i], request, source.isNumbered(static_cast<int>(i)));
    return rows;
}

} // namespace ui
