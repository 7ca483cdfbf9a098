#pragma once

#include "engine/trace/store.h"

#include <QString>

#include <cstdint>

namespace ui {

/// The columns of the table of requests.
enum class Column : std::uint8_t {
    Number,
    Path,
    Worker,
    Fate,
    Sent,
    Total,
    Queued,
    Ready,
    Running,
    Blocking,
    Waiting,
    NotKnown, ///< of watched servers only
};

inline constexpr int kColumns = 12;

/// How many of them a run has, from the first on.
int columnsOf(const trace::Store& store);

QString title(Column column);

/// Whether its value changes while a request is in flight.
bool isMoving(Column column);

/// Words read from the left, numbers compare by their last digit.
bool isNumeric(Column column);

/// What rows are sorted by. `pathRanks` holds for each route its place in the order of paths. Pure.
std::int64_t sortKey(Column column, const trace::Request& request, const std::vector<int>& pathRanks,
                     trace::Time now);

/// What a cell shows, times for people: "3.700 s". Pure.
QString cellText(Column column, const trace::Store& store, const trace::Request& request, trace::Time now);

/// The same for a spreadsheet: times in seconds, without a unit. Pure.
QString plainText(Column column, const trace::Store& store, const trace::Request& request, trace::Time now);

} // namespace ui
