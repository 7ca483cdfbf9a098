#include "engine/trace/file/foreign/generic_texts.h"

#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"

#include <algorithm>
#include <utility>

namespace trace {

std::uint32_t GenericTexts::nameOf(std::string_view name)
{
    if (const auto row = m_rows.find(name); row != m_rows.end()) return row->second;
    auto row = static_cast<std::uint32_t>(m_names.size());
    if (isReadable(name))
        m_names.emplace_back(name);
    else
        row = nameOf(readableText(name));
    m_rows.emplace(name, row);
    return row;
}

/// Most often that of the last event.
std::uint32_t GenericTexts::categoryOf(const EventFields& event)
{
    if (event.category.empty()) return GenericSpan::kNoCategory;
    if (event.category == m_lastCategoryText) return m_lastCategory;
    m_lastCategory = nameOf(event.category);
    m_lastCategoryText = event.category;
    return m_lastCategory;
}

std::uint32_t GenericTexts::detailOf(const EventFields& event)
{
    constexpr std::string_view kNothing = "{}";
    if (event.args.size() <= kNothing.size() || m_detailBytes + event.args.size() > limits::kMostDetailBytes)
        return GenericSpan::kNoDetail;
    if (isStrictJson(event.args)) return keep(event.args);
    const auto mended = mendedJson(event.args);
    return mended && *mended != kNothing ? keep(*mended) : GenericSpan::kNoDetail;
}

std::uint32_t GenericTexts::keep(std::string_view detail)
{
    m_detailBytes += detail.size();
    return m_details.add(detail);
}

void GenericTexts::moveInto(GenericTracks& all)
{
    constexpr auto kNone = UINT32_MAX;
    std::vector<std::uint32_t> rows(m_names.size(), kNone);
    all.details = std::move(m_details);
    const auto again = [&](std::uint32_t name) {
        auto& row = rows[name];
        if (row != kNone) return row;
        row = static_cast<std::uint32_t>(all.names.size());
        all.names.push_back(std::move(m_names[name]));
        return row;
    };
    const auto nameAgain = [&](GenericSpan& span) {
        span.name = again(span.name);
        if (span.category != GenericSpan::kNoCategory) span.category = again(span.category);
    };
    for (auto& track : all.tracks) {
        for (auto& lane : track.lanes)
            std::ranges::for_each(lane, nameAgain);
        for (auto& thread : track.operationThreads)
            thread = again(thread);
    }
    for (auto& flow : all.flows) {
        flow.name = again(flow.name);
        if (flow.category != GenericSpan::kNoCategory) flow.category = again(flow.category);
    }
}

} // namespace trace
