#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/file/text/text_rows.h"

#include <string>
#include <string_view>
#include <tuple>

namespace trace {

/// What another program calls its processes and threads, and in which order it wants them.
class GenericNames
{
public:
    /// An event of metadata.
    void take(const EventFields& event, EventParser& parser);

    std::string process(std::string_view process) const;
    std::string thread(std::string_view process, std::string_view thread) const;

    /// What is shown where no name is known.
    static std::string unnamedProcess(std::string_view process);
    static std::string unnamedThread(std::string_view thread);

    /// By its index, then by its number; words come after numbers, and what has neither before them.
    using Rank = std::tuple<double, int, double, std::string>;
    Rank processRank(std::string_view process) const;
    Rank threadRank(std::string_view process, std::string_view thread) const;

private:
    struct Facts
    {
        std::string name;
        double sortIndex = 0;
    };

    static Rank rankOf(const Facts* facts, std::string_view word);
    const Facts* find(const std::string& key) const;

    TextMap<Facts> m_facts;
};

} // namespace trace
