#pragma once

#include "ui/scenario/scenario_draft.h"

#include <vector>

namespace ui {

using ArrivalRows = std::vector<ArrivalRow>;

/// What an edit makes of the arrivals, and which rows a person looks at then.
struct EditedArrivals
{
    ArrivalRows rows;
    std::vector<int> selected;
};

// All are pure. `chosen` are the indexes of existing rows, in rising order.

/// A new row below the chosen ones, or at the end: the row above it once more, a little later. Without a row
/// above it a request to `path`.
EditedArrivals withNewRow(ArrivalRows rows, const std::vector<int>& chosen, const QString& path);

/// The chosen rows `times` times more below them, each time `later` after the time before. A time that is no
/// number stays as it was typed.
EditedArrivals withRepeated(const ArrivalRows& rows, const std::vector<int>& chosen, int times,
                            std::chrono::milliseconds later);

EditedArrivals without(const ArrivalRows& rows, const std::vector<int>& chosen);

/// The chosen rows one place up or down; as they are where there is no room.
EditedArrivals withMoved(ArrivalRows rows, const std::vector<int>& chosen, int places);

/// `more` at the end.
EditedArrivals withMore(ArrivalRows rows, const ArrivalRows& more);

/// How many requests the rows make, and when the last of them is sent. What is no number counts as nothing.
struct ArrivalsSummary
{
    qint64 requests = 0;
    std::chrono::milliseconds last{0};
};
ArrivalsSummary summaryOf(const ArrivalRows& rows);

} // namespace ui
