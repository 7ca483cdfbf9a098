#include "ui/timeline/span_merger.h"

#include <algorithm>

namespace ui {

void SpanMerger::add(PixelSpan span)
{
    span.end = std::max(span.end, span.begin + 1);
    while (!m_spans.empty() && span.begin < m_spans.back().end) {
        auto& last = m_spans.back();
        if (trace::severity(span.state) <= trace::severity(last.state)) {
            span.begin = last.end;
            if (span.begin >= span.end) return;
        } else if (last.begin < span.begin) {
            last.end = span.begin;
        } else {
            m_spans.pop_back();
        }
    }
    m_spans.push_back(span);
}

std::vector<PixelSpan> overlaid(const std::vector<PixelSpan>& below, const std::vector<PixelSpan>& above)
{
    auto result = above;
    auto next = above.begin();
    for (auto rest : below) {
        while (next != above.end() && next->end <= rest.begin)
            ++next;
        for (auto cover = next; cover != above.end() && cover->begin < rest.end; ++cover) {
            auto seen = rest;
            seen.end = cover->begin;
            if (seen.begin < seen.end) result.push_back(seen);
            rest.begin = cover->end;
        }
        if (rest.begin < rest.end) result.push_back(rest);
    }
    std::ranges::sort(result, {}, &PixelSpan::begin);
    return result;
}

} // namespace ui
