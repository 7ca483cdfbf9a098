#include "engine/trace/file/foreign/span_joiner.h"

#include <algorithm>

namespace trace {

namespace {

/// How many open spans, and marks of one moment, are looked at for one end. Nobody nests deeper, and hostile
/// files would make it slow.
constexpr std::size_t kMostMarks = 1024;

} // namespace

const std::vector<SpanJoiner::Joined>& SpanJoiner::join(std::vector<SpanMark>& marks)
{
    if (!std::ranges::is_sorted(marks, {}, &SpanMark::time))
        std::ranges::stable_sort(marks, {}, &SpanMark::time);
    joinByName(marks);
    if (renameStrays(marks)) joinByName(marks);
    m_leftOver += m_strays.size();
    return m_spans;
}

void SpanJoiner::joinByName(std::vector<SpanMark>& marks)
{
    m_spans.clear();
    m_open.clear();
    m_strays.clear();
    m_step = kNone;
    m_leftOver = 0;
    for (auto& mark : marks)
        if (mark.kind == SpanMark::Kind::EmptyBegin) mark.kind = SpanMark::Kind::Begin;
    for (std::size_t row = 0; row < marks.size(); ++row)
        take(marks, row);
}

void SpanJoiner::take(std::vector<SpanMark>& marks, std::size_t row)
{
    switch (marks[row].kind) {
    case SpanMark::Kind::Begin: return begin(marks[row], row);
    case SpanMark::Kind::End: return end(marks, row);
    case SpanMark::Kind::StepBegins:
    case SpanMark::Kind::StepEnds: return takeStep(marks[row]);
    case SpanMark::Kind::EmptyBegin: return;
    }
}

void SpanJoiner::begin(const SpanMark& mark, std::size_t row)
{
    endStep(mark.time);
    m_open.push_back({add(mark, mark.time, kUnset), row});
}

void SpanJoiner::end(std::vector<SpanMark>& marks, std::size_t row)
{
    if (endInnermost(marks[row]) || joinWithLater(marks, row)) return;
    if (marks[row].isNamed)
        m_strays.push_back(row);
    else
        ++m_leftOver;
}

bool SpanJoiner::endInnermost(const SpanMark& mark)
{
    const auto first = m_open.size() - std::min(m_open.size(), kMostMarks);
    auto found = kNone;
    for (auto i = m_open.size(); i > first; --i) {
        const auto& open = m_spans[m_open[i - 1].span];
        if (mark.isNamed && open.name != mark.name) continue;
        if (found == kNone || open.track == mark.track) found = i - 1;
        if (open.track == mark.track) break;
    }
    if (found == kNone) return false;
    m_spans[m_open[found].span].end = mark.time;
    m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(found));
    endStep(mark.time);
    return true;
}

/// Programs that sort by time alone may write the end of an empty span before its begin.
bool SpanJoiner::joinWithLater(std::vector<SpanMark>& marks, std::size_t row)
{
    const auto end = std::min(marks.size(), row + kMostMarks);
    for (auto later = row + 1; later < end && marks[later].time == marks[row].time; ++later) {
        auto& mark = marks[later];
        if (mark.kind != SpanMark::Kind::Begin || !marks[row].isNamed || mark.name != marks[row].name)
            continue;
        add(mark, mark.time, mark.time);
        mark.kind = SpanMark::Kind::EmptyBegin;
        return true;
    }
    return false;
}

/// A step lasts from where it begins to the next one, or from the last one to where it ends.
void SpanJoiner::takeStep(const SpanMark& mark)
{
    if (m_open.empty()) {
        ++m_leftOver;
        return;
    }
    const auto last = m_lastStep;
    endStep(mark.time);
    if (mark.kind == SpanMark::Kind::StepBegins)
        m_step = add(mark, mark.time, kUnset);
    else
        add(mark, last, mark.time);
}

void SpanJoiner::endStep(Time time)
{
    if (m_step != kNone) m_spans[m_step].end = time;
    m_step = kNone;
    m_lastStep = time;
}

/// Ends whose name nobody has are taken for those of what no end of its own name ended, each of the innermost
/// one.
bool SpanJoiner::renameStrays(std::vector<SpanMark>& marks) const
{
    std::vector<std::size_t> open;
    auto next = m_open.begin();
    bool isAnyRenamed = false;
    for (const auto stray : m_strays) {
        for (; next != m_open.end() && next->mark < stray; ++next)
            open.push_back(next->span);
        if (open.empty()) continue;
        marks[stray].name = m_spans[open.back()].name;
        open.pop_back();
        isAnyRenamed = true;
    }
    return isAnyRenamed;
}

std::size_t SpanJoiner::add(const SpanMark& mark, Time begin, Time end)
{
    m_spans.push_back({begin, end, mark.name, mark.category, mark.detail, mark.track});
    return m_spans.size() - 1;
}

} // namespace trace
