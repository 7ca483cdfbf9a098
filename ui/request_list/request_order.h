#pragma once

#include "engine/analysis/histories/request_follower.h"
#include "ui/request_list/request_columns.h"
#include "ui/request_list/request_filter.h"

#include <optional>
#include <vector>

namespace ui {

/// The requests of a store, sorted and filtered. It sorts only what is new or has changed, and the filter
/// goes through what is sorted already.
class RequestOrder
{
public:
    /// `store` outlives the order.
    explicit RequestOrder(const trace::Store& store);

    /// In force from the next update on. Equal rows are in the order of their numbers.
    void sortBy(Column column, Qt::SortOrder direction);
    void setFilter(RequestFilter filter) { m_filter = std::move(filter); }

    /// Requests are sorted and filtered as they were known then; nothing means now.
    void setMoment(std::optional<trace::Time> moment);

    /// Takes in what the store has learnt.
    void update(trace::Time now);

    const std::vector<trace::RequestId>& shown() const { return m_shown; }

    /// How many there are before the filter.
    std::size_t count() const { return m_order.size(); }

private:
    struct Entry
    {
        std::int64_t key;
        trace::RequestId id;

        auto operator<=>(const Entry&) const = default;
    };

    void mergeApart(trace::Time now);
    void rankPaths();
    void dropTrimmed();
    void takeIn(const analysis::RequestFollower::News& news, trace::Time now);
    void forget(const std::vector<trace::RequestId>& ids);
    void merge(const std::vector<trace::RequestId>& ids, trace::Time now);
    void applyFilter(trace::Time now);
    std::int64_t keyOf(trace::RequestId id, trace::Time now) const;
    bool isShown(trace::RequestId id, trace::Time now) const;

    const trace::Store& m_store;
    analysis::RequestFollower m_follower;
    Column m_column = Column::Number;
    bool m_isDescending = false;
    bool m_isSorted = true;
    std::optional<trace::Time> m_moment;
    trace::RequestId m_first = trace::RequestId::None; ///< the oldest one that the store knows
    RequestFilter m_filter;
    std::vector<int> m_pathRanks;
    std::vector<Entry> m_order; // ascending by key; a descending order has negative keys
    std::vector<trace::RequestId> m_shown;
};

} // namespace ui
