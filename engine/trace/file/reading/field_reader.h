#pragma once

#include "engine/trace/file/reading/events/event_parser.h"

#include <simdjson.h>

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace trace {

/// Puts what the fields of one event say into it. Texts that are not quite right are kept in `loose`.
class FieldReader
{
public:
    /// Without `loose` it throws BadFile for the first thing that is wrong.
    FieldReader(EventFields& event, std::deque<std::string>* loose)
        : m_event(event)
        , m_loose(loose)
    {}

    /// By reference, as all values here: copies of what was written just before keep the processor waiting.
    void read(simdjson::ondemand::field& field);
    void finish();

private:
    using Value = simdjson::ondemand::value;

    void readLink(simdjson::ondemand::raw_json_string key, Value& value, std::string_view token);
    void readId2(Value& value, std::string_view token);
    void readPhase(Value& value, std::string_view token);
    std::string_view nameOf(const char* key, Value& value, std::string_view token);
    std::string_view wordOf(const char* key, Value& value, std::string_view token);
    std::optional<FineTime> timeOf(const char* key, Value& value, std::string_view token, FieldFault& fault);
    void tell(const FieldFault& fault);

    EventFields& m_event;
    std::deque<std::string>* m_loose;
    std::optional<FineTime> m_time;
    std::optional<FineTime> m_length;
    bool m_hasLength = false;
    bool m_hasId2 = false;
};

/// Without `loose` it throws BadFile for what is of a wrong kind.
Argument argumentOf(std::string_view key, simdjson::ondemand::value value, std::deque<std::string>* loose);

} // namespace trace
