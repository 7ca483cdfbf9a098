#include "ui/request_list/request_columns.h"

#include "ui/query/request_fate.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

trace::Duration timeIn(Column column, const trace::Request& request, trace::Time now)
{
    const auto state = static_cast<std::size_t>(column) - static_cast<std::size_t>(Column::Queued);
    return trace::timeInStates(request, now)[state];
}

/// For the columns that hold a time.
trace::Duration duration(Column column, const trace::Store& store, const trace::Request& request,
                         trace::Time now)
{
    if (column == Column::Sent) return request.begin() - store.origin();
    if (column == Column::Total) return (request.isInFlight() ? now : request.end()) - request.begin();
    return timeIn(column, request, now);
}

std::int64_t fateKey(const RequestFate& fate)
{
    const auto rank = fate.isAbandoned ? 3 : static_cast<int>(fate.outcome);
    return rank * 100'000 + fate.status * 100 + static_cast<int>(fate.failure) * 10 +
           static_cast<int>(fate.state);
}

QString secondsText(trace::Duration duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 6);
}

/// For the columns that hold no time.
QString wordText(Column column, const trace::Store& store, const trace::Request& request, trace::Time now)
{
    switch (column) {
    case Column::Number: return QString::number(number(request.id));
    case Column::Path: return QString::fromUtf8(store.path(request.route));
    case Column::Worker:
        return trace::isSet(request.read) ? QString::number(store.watched().numberOf(request.worker))
                                          : QString();
    default: return text(fateOf(request, now));
    }
}

} // namespace

int columnsOf(const trace::Store& store)
{
    return static_cast<int>(Column::Queued) + static_cast<int>(store.watched().states().size());
}

QString title(Column column)
{
    switch (column) {
    case Column::Number: return tr("#");
    case Column::Path: return tr("path");
    case Column::Worker: return tr("worker");
    case Column::Fate: return tr("status");
    case Column::Sent: return tr("sent");
    case Column::Total: return tr("total");
    default:
        return stateName(
            trace::kStates[static_cast<std::size_t>(column) - static_cast<std::size_t>(Column::Queued)]);
    }
}

bool isMoving(Column column)
{
    return column != Column::Number && column != Column::Sent;
}

bool isNumeric(Column column)
{
    return column != Column::Path && column != Column::Fate;
}

std::int64_t sortKey(Column column, const trace::Request& request, const std::vector<int>& pathRanks,
                     trace::Time now)
{
    switch (column) {
    case Column::Number: return number(request.id);
    case Column::Path: return request.route < pathRanks.size() ? pathRanks[request.route] : request.route;
    case Column::Worker: return number(request.worker);
    case Column::Fate: return fateKey(fateOf(request, now));
    case Column::Sent: return request.begin().time_since_epoch().count();
    case Column::Total: return ((request.isInFlight() ? now : request.end()) - request.begin()).count();
    default: return timeIn(column, request, now).count();
    }
}

QString cellText(Column column, const trace::Store& store, const trace::Request& request, trace::Time now)
{
    if (column == Column::Sent) return momentText(duration(column, store, request, now));
    if (column < Column::Sent) return wordText(column, store, request, now);
    const auto time = duration(column, store, request, now);
    return time == trace::Duration::zero() ? QString() : exactDurationText(time);
}

QString plainText(Column column, const trace::Store& store, const trace::Request& request, trace::Time now)
{
    return column < Column::Sent ? wordText(column, store, request, now)
                                 : secondsText(duration(column, store, request, now));
}

} // namespace ui
