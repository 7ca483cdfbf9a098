#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/file/text/text_rows.h"
#include "engine/trace/generic_track.h"

#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// The names, categories and details of another program's events: each name once, and spans hold its row.
class GenericTexts
{
public:
    /// Programs that write what is no character mean the same name each time.
    std::uint32_t nameOf(std::string_view name);

    std::uint32_t categoryOf(const EventFields& event);

    /// As it is written where that is JSON, for most of it nobody will ever read.
    std::uint32_t detailOf(const EventFields& event);

    /// Gives the tracks their texts, names in the order in which they are seen: the same again when what was
    /// opened is saved and opened. Afterwards there are none here.
    void moveInto(GenericTracks& all);

private:
    std::uint32_t keep(std::string_view detail);

    std::vector<std::string> m_names;
    TextRows m_rows;
    GenericDetails m_details;
    std::size_t m_detailBytes = 0;
    std::string m_lastCategoryText;
    std::uint32_t m_lastCategory = GenericSpan::kNoCategory;
};

} // namespace trace
