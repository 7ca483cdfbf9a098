#pragma once

#include "engine/analysis/series/latency_distribution.h"
#include "engine/trace/store.h"
#include "ui/request_list/request_fate.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace ui {

/// A bar of a handler's histogram: its answered requests that took so long.
struct LatencyChoice
{
    std::uint16_t route = 0;
    analysis::LatencyRange range;

    bool operator==(const LatencyChoice&) const = default;
};

/// Which requests are listed: those that fit every word of the text. A word is a part of the path or of the
/// request's fate, a number ("#7"), a worker ("w2"), or a part of a
/// participant's name; one with a minus before it must not fit.
class RequestFilter
{
public:
    /// Lets everything through.
    RequestFilter() = default;

    RequestFilter(const trace::Store& store, const QString& text,
                  const std::optional<LatencyChoice>& latency);

    bool isEmpty() const { return m_words.empty() && !m_latency; }

    /// `request` is one of the store's and has begun.
    bool accepts(const trace::Request& request, trace::Time now) const;

private:
    /// What one word means, looked up rather than compared for each request.
    struct Word
    {
        QString text;
        std::vector<bool> routes;                    // whose path contains it
        std::optional<trace::RequestId> number;      // "#7", "7"
        std::optional<trace::WorkerId> worker;       // "w2"
        std::set<trace::ParticipantId> participants; // whose name contains it
        bool isExcluding = false;                    // "-health"
        mutable std::map<RequestFate, bool> fates;
    };

    static Word wordOf(const trace::Store& store, const QString& text);
    static bool fits(const Word& word, const trace::Request& request, trace::Time now);

    std::vector<Word> m_words;
    std::optional<LatencyChoice> m_latency;
};

} // namespace ui
