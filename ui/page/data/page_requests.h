#pragma once

#include "engine/analysis/evidence.h"
#include "ui/page/data/page_clock.h"
#include "ui/page/data/page_sources.h"
#include "ui/page/page_breath.h"

#include <QJsonArray>

namespace ui {

/// Each request with its segments, what is written on them and what is told of it, in the order of the
/// store's rows.
QJsonArray pageRequests(const analysis::Evidence& evidence, const PageClock& clock, PageSources& sources,
                        PageBreath& breath);

/// The places of rows' requests among all of them, each as the distance from the one before. What only the
/// tracks still have, for it is under way since before the store's memory begins, has none.
template <typename Rows>
QJsonArray pagePlaces(const trace::Store& store, const Rows& rows)
{
    QJsonArray json;
    PageTimes places(json);
    for (const auto row : rows)
        if (row >= store.firstRow()) places.add(row - store.firstRow());
    return json;
}

/// Who made whom wait for its loop.
QJsonArray pageFlows(const analysis::Evidence& evidence, const PageClock& clock);

} // namespace ui
