#pragma once

#include "engine/trace/store.h"
#include "ui/query/request_fate.h"
#include "ui/query/request_term.h"

#include <map>
#include <set>
#include <vector>

namespace ui {

/// What a person looks for among requests; search, list and statistics ask the same way. A request fits where
/// every part does: a named term ("total > 1 s", "state:ready > 100 ms", "worker:2"), a state that it was in
/// for long, "failed" or "open", its number ("#7", or "7"), its worker ("w2"), or else a part of its path or
/// of what has become of it. A minus before a part asks for the others.
class RequestQuery
{
public:
    /// Everything fits.
    RequestQuery() = default;

    /// The store's paths are those that it has by now.
    RequestQuery(const trace::Store& store, const QString& text);

    bool isEmpty() const { return m_words.empty() && m_terms.empty(); }

    /// `request` is one of the store's and has begun.
    bool fits(const trace::Request& request, trace::Time now) const;

private:
    /// What one word means, looked up rather than compared for each request.
    struct Word
    {
        enum class Meaning : std::uint8_t { Text, State, Failed, Open };

        QString text;
        Meaning meaning = Meaning::Text;
        bool isExcluding = false;                 // "-health"
        std::vector<bool> routes{};               // whose path contains it
        std::optional<trace::RequestId> number{}; // "#7", "7"
        std::optional<trace::WorkerId> worker{};  // "w2"
        std::optional<RequestTerm> state{};
        std::set<trace::ParticipantId> participants{}; // whose name contains it
        mutable std::map<RequestFate, bool> fates{};
    };

    Word wordOf(const trace::Store& store, const QString& text) const;
    bool fits(const Word& word, const trace::Request& request, trace::Time now) const;
    const QString& pathOf(const trace::Request& request) const;

    std::vector<QString> m_paths;
    std::vector<RequestTerm> m_terms;
    std::vector<Word> m_words;
};

/// How to ask, for a tool tip.
QString queryHelp();

} // namespace ui
