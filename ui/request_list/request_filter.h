#pragma once

#include "engine/trace/latency_distribution.h"
#include "ui/query/request_query.h"

#include <optional>

namespace ui {

/// A bar of a handler's histogram: its answered requests that took so long.
struct LatencyChoice
{
    std::uint16_t route = 0;
    trace::LatencyRange range;

    bool operator==(const LatencyChoice&) const = default;
};

/// Which requests are listed: those that a person looks for, and of these the ones of a chosen bar.
class RequestFilter
{
public:
    /// Lets everything through.
    RequestFilter() = default;

    RequestFilter(const trace::Store& store, const QString& text, const std::optional<LatencyChoice>& latency)
        : m_query(store, text)
        , m_latency(latency)
    {}

    bool isEmpty() const { return m_query.isEmpty() && !m_latency; }

    /// `request` is one of the store's and has begun.
    bool accepts(const trace::Request& request, trace::Time now) const;

private:
    RequestQuery m_query;
    std::optional<LatencyChoice> m_latency;
};

} // namespace ui
