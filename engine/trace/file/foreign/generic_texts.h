#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/file/text/text_rows.h"
#include "engine/trace/generic_track.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trace {

/// The names, labels and details of another program's events: each name and each label once.
class GenericTexts
{
public:
    /// Programs that write what is no character mean the same name each time.
    std::uint32_t nameOf(std::string_view name);

    std::uint32_t categoryOf(const EventFields& event);

    /// Its row; name and category are rows of nameOf().
    std::uint32_t labelOf(const GenericLabel& label);
    std::uint32_t labelOf(std::string_view name, const EventFields& event)
    {
        return labelOf({nameOf(name), categoryOf(event)});
    }

    /// The operation of a label's row: its number among those of all tracks, or 0.
    std::uint32_t operationOf(std::uint32_t label) const { return m_labels[label].operation; }

    /// The next operation, from 1 on, began in this thread.
    void addOperation(std::string_view thread) { m_operationThreads.push_back(nameOf(thread)); }

    /// As it is written where that is JSON, for most of it nobody will ever read.
    std::uint32_t detailOf(const EventFields& event);

    /// Gives the tracks their texts, names and labels in the order in which they are seen. To be called once,
    /// at the end.
    void moveInto(GenericTracks& all);

private:
    struct LabelHash
    {
        std::size_t operator()(const GenericLabel& label) const;
    };

    std::uint32_t keep(std::string_view detail);

    std::vector<std::string> m_names;
    TextRows m_rows;
    std::vector<GenericLabel> m_labels;
    std::unordered_map<GenericLabel, std::uint32_t, LabelHash> m_labelRows;
    std::vector<std::uint32_t> m_lastLabels;       ///< by name, as far as it has had one
    std::vector<std::uint32_t> m_operationThreads; ///< names
    GenericDetails m_details;
    std::size_t m_detailBytes = 0;
    std::string m_lastCategoryText;
    std::uint32_t m_lastCategory = GenericLabel::kNoCategory;
};

} // namespace trace
