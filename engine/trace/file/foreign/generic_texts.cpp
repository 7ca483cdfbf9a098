#include "engine/trace/file/foreign/generic_texts.h"

#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"

#include <limits>
#include <utility>

namespace trace {

namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Gives names, labels and each track's operations numbers in the order in which they are seen: the same
/// again when what was opened is saved and opened.
class Renumbering
{
public:
    /// Of what `all` has; the names go there.
    Renumbering(std::vector<std::string>& names, const std::vector<GenericLabel>& labels,
                const std::vector<std::uint32_t>& operationThreads, GenericTracks& all)
        : m_oldNames(names)
        , m_oldLabels(labels)
        , m_oldThreads(operationThreads)
        , m_all(all)
        , m_names(names.size(), kNone)
        , m_labels(labels.size())
        , m_operations(operationThreads.size())
    {}

    void renumber()
    {
        for (auto& track : m_all.tracks)
            renumber(track);
        for (auto& flow : m_all.flows)
            flow.label = labelAgain(flow.label, nullptr);
    }

private:
    /// What belongs to an operation has another number on each track.
    struct Again
    {
        const GenericTrack* track = nullptr;
        std::uint32_t number = kNone;
    };

    void renumber(GenericTrack& track)
    {
        for (auto& lane : track.lanes)
            for (auto& span : lane)
                span.label = labelAgain(span.label, &track);
        for (auto& thread : track.operationThreads)
            thread = nameAgain(thread);
    }

    std::uint32_t nameAgain(std::uint32_t name)
    {
        auto& row = m_names[name];
        if (row != kNone) return row;
        row = static_cast<std::uint32_t>(m_all.names.size());
        m_all.names.push_back(std::move(m_oldNames[name]));
        return row;
    }

    std::uint32_t labelAgain(std::uint32_t old, GenericTrack* track)
    {
        const auto& label = m_oldLabels[old];
        auto* its = label.operation != 0 ? track : nullptr;
        auto& again = m_labels[old];
        if (again.number != kNone && again.track == its) return again.number;
        again = {its, static_cast<std::uint32_t>(m_all.labels.size())};
        auto& added = m_all.labels.emplace_back();
        added.name = nameAgain(label.name);
        if (label.category != GenericLabel::kNoCategory) added.category = nameAgain(label.category);
        if (its != nullptr) added.operation = operationAgain(label.operation, *its);
        return again.number;
    }

    std::uint32_t operationAgain(std::uint32_t old, GenericTrack& track)
    {
        auto& again = m_operations[old - 1];
        if (again.track == &track) return again.number;
        track.operationThreads.push_back(m_oldThreads[old - 1]);
        again = {&track, static_cast<std::uint32_t>(track.operationThreads.size())};
        return again.number;
    }

    std::vector<std::string>& m_oldNames;
    const std::vector<GenericLabel>& m_oldLabels;
    const std::vector<std::uint32_t>& m_oldThreads;
    GenericTracks& m_all;
    std::vector<std::uint32_t> m_names;
    std::vector<Again> m_labels;
    std::vector<Again> m_operations;
};

} // namespace

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
    if (event.category.empty()) return GenericLabel::kNoCategory;
    if (event.category == m_lastCategoryText) return m_lastCategory;
    m_lastCategory = nameOf(event.category);
    m_lastCategoryText = event.category;
    return m_lastCategory;
}

/// Most often that of the last event of this name.
std::uint32_t GenericTexts::labelOf(const GenericLabel& label)
{
    if (m_lastLabels.size() <= label.name) m_lastLabels.resize(label.name + 1, kNone);
    auto& last = m_lastLabels[label.name];
    if (last != kNone && m_labels[last] == label) return last;
    const auto next = static_cast<std::uint32_t>(m_labels.size());
    const auto [row, isNew] = m_labelRows.try_emplace(label, next);
    if (isNew) m_labels.push_back(label);
    last = row->second;
    return last;
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
    all.details = std::move(m_details);
    m_rows = {};
    m_labelRows = {}; // which take as much memory as the labels, and more
    Renumbering(m_names, m_labels, m_operationThreads, all).renumber();
}

std::size_t GenericTexts::LabelHash::operator()(const GenericLabel& label) const
{
    constexpr std::uint64_t kSpread = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio
    auto hash = (std::uint64_t{label.name} << 32U | label.category) * kSpread;
    hash = (hash ^ label.operation) * kSpread;
    return hash ^ hash >> 32U;
}

} // namespace trace
