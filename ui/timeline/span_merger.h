#pragma once

#include "engine/trace/segment.h"

#include <vector>

namespace ui {

/// Whole pixels [begin, end) of a lane that one segment gets.
struct PixelSpan
{
    int begin = 0;
    int end = 0;
    trace::State state = trace::State::Running;
    trace::RequestId request = trace::RequestId::None;
    std::uint16_t segment = 0;

    bool operator==(const PixelSpan&) const = default;
};

/// Shares the pixels of one lane out to its segments. Where several want the same pixel the worst state gets
/// it, so that a short block never vanishes between longer waits. The result is in order and does not
/// overlap.
class SpanMerger
{
public:
    /// In order of time. An empty span counts as one pixel.
    void add(PixelSpan span);

    const std::vector<PixelSpan>& spans() const { return m_spans; }

private:
    std::vector<PixelSpan> m_spans;
};

/// `above` and what it leaves visible of `below`. Both are in order and without overlap, and so is the
/// result.
std::vector<PixelSpan> overlaid(const std::vector<PixelSpan>& below, const std::vector<PixelSpan>& above);

} // namespace ui
