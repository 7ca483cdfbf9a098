#include "ui/request_list/request_table_model.h"

#include "engine/trace/history.h"
#include "ui/request_list/id_rows.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kTableTextSize = 12;

using Rows = std::vector<trace::RequestId>;

/// What is in `rows` and not in `others`, in its order.
Rows without(const Rows& rows, const Rows& others)
{
    const IdRows left(others);
    Rows rest;
    std::ranges::copy_if(rows, std::back_inserter(rest),
                         [&](trace::RequestId id) { return !left.contains(id); });
    return rest;
}

/// The blocks of `before` without which `after` begins with it: what a long run forgets. Empty where it takes
/// more than a few, or another order.
std::vector<RowBlock> goneBlocks(const Rows& before, const Rows& after)
{
    constexpr std::size_t kMostBlocks = 32;
    std::vector<RowBlock> blocks;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < before.size(); ++kept) {
        if (kept == after.size()) {
            blocks.push_back({i, before.size()});
            break;
        }
        if (before[i] != after[kept]) {
            const auto from = before.begin() + static_cast<std::ptrdiff_t>(i);
            const auto next =
                static_cast<std::size_t>(std::find(from, before.end(), after[kept]) - before.begin());
            if (next == before.size() || blocks.size() == kMostBlocks) return {};
            blocks.push_back({i, next});
            i = next;
        }
        ++i;
    }
    return blocks;
}

bool beginsWith(const Rows& rows, const Rows& begin)
{
    return rows.size() >= begin.size() && std::equal(begin.begin(), begin.end(), rows.begin());
}

} // namespace

RequestTableModel::RequestTableModel(const trace::Store& store, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_order(store)
    , m_bad(Theme::light().danger)
    , m_numbers(monospaceFont(kTableTextSize))
{}

void RequestTableModel::update(trace::Time now)
{
    m_now = now;
    m_order.update(now);
    show(m_order.shown());
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void RequestTableModel::setMoment(std::optional<trace::Time> moment)
{
    m_moment = moment;
    m_order.setMoment(moment);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RequestTableModel::setFilter(RequestFilter filter)
{
    m_order.setFilter(std::move(filter));
    if (trace::isSet(m_now)) update(m_now);
}

void RequestTableModel::setTheme(const Theme& theme)
{
    m_bad = theme.danger;
}

int RequestTableModel::rowOf(trace::RequestId id) const
{
    const auto place = std::ranges::find(m_rows, id);
    return place == m_rows.end() ? -1 : static_cast<int>(place - m_rows.begin());
}

/// From the rows that are there to `rows` in the steps that models may take: more at the end, another order,
/// fewer at the end.
void RequestTableModel::show(const Rows& rows)
{
    if (m_rows == rows) return;
    if (beginsWith(rows, m_rows)) {
        append({rows.begin() + static_cast<std::ptrdiff_t>(m_rows.size()), rows.end()});
        return;
    }
    if (const auto blocks = goneBlocks(m_rows, rows); !blocks.empty()) {
        remove(blocks);
        append({rows.begin() + static_cast<std::ptrdiff_t>(m_rows.size()), rows.end()});
        return;
    }
    const auto gone = without(m_rows, rows);
    append(without(rows, m_rows));
    auto ordered = rows;
    ordered.insert(ordered.end(), gone.begin(), gone.end());
    permute(std::move(ordered));
    truncate(rows.size());
}

/// From the last one to the first, so that the others keep their places.
void RequestTableModel::remove(const std::vector<RowBlock>& blocks)
{
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        beginRemoveRows({}, static_cast<int>(block->begin), static_cast<int>(block->end) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(block->begin),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(block->end));
        endRemoveRows();
    }
}

void RequestTableModel::append(const Rows& rows)
{
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void RequestTableModel::permute(Rows rows)
{
    if (m_rows == rows) return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto before = std::exchange(m_rows, std::move(rows));
    const auto remembered = persistentIndexList();
    if (!remembered.isEmpty()) {
        const IdRows places(m_rows);
        QModelIndexList moved;
        for (const auto& old : remembered)
            moved << index(places.rowOf(before[static_cast<std::size_t>(old.row())]), old.column());
        changePersistentIndexList(remembered, moved);
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RequestTableModel::truncate(std::size_t count)
{
    if (count == m_rows.size()) return;
    beginRemoveRows({}, static_cast<int>(count), rowCount() - 1);
    m_rows.resize(count);
    endRemoveRows();
}

QString RequestTableModel::tabSeparated(const std::vector<int>& rows) const
{
    const auto lineOf = [columns = columnsOf(m_store)](const auto& textOf) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << textOf(static_cast<Column>(column));
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    auto lines = lineOf([](Column column) { return title(column); });
    for (const int row : rows)
        if (const auto* request = m_store.find(idAt(row)))
            lines += lineOf([&](Column column) { return plain(column, *request); });
    return lines;
}

/// As it is shown, with numbers for a spreadsheet.
QString RequestTableModel::plain(Column column, const trace::Request& request) const
{
    if (!m_moment) return plainText(column, m_store, request, m_now);
    if (isUnsent(column, request)) return unsentText(column);
    return plainText(column, m_store, trace::asOf(request, *m_moment), *m_moment);
}

/// Whether the cell tells of what comes after the moment.
bool RequestTableModel::isUnsent(Column column, const trace::Request& request) const
{
    return request.begin() > *m_moment && column >= Column::Worker;
}

QString RequestTableModel::unsentText(Column column)
{
    return column == Column::Fate ? tr("not sent yet") : QString();
}

int RequestTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant RequestTableModel::data(const QModelIndex& index, int role) const
{
    const auto* request = index.isValid() ? m_store.find(idAt(index.row())) : nullptr;
    if (request == nullptr) return {}; // cleared since the last update
    const auto column = static_cast<Column>(index.column());
    if (!m_moment) return shown(column, *request, m_now, role);
    if (isUnsent(column, *request) && role == Qt::DisplayRole) return unsentText(column);
    const bool isSent = request->begin() <= *m_moment;
    // A nanosecond later, what happens at the moment is under way.
    const auto known = isSent ? trace::asOf(*request, *m_moment) : *request;
    return shown(column, known, *m_moment + trace::Duration(1), role);
}

QVariant RequestTableModel::shown(Column column, const trace::Request& request, trace::Time now,
                                  int role) const
{
    switch (role) {
    case Qt::DisplayRole: return cellText(column, m_store, request, now);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                        Qt::AlignVCenter);
    case Qt::FontRole: return isNumeric(column) ? QVariant(m_numbers) : QVariant();
    case Qt::ForegroundRole:
        return column == Column::Fate && fateOf(request, now).isBad() ? QVariant(m_bad) : QVariant();
    default: return {};
    }
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole) return title(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                        Qt::AlignVCenter);
    return {};
}

void RequestTableModel::sort(int column, Qt::SortOrder order)
{
    m_order.sortBy(static_cast<Column>(column), order);
    if (trace::isSet(m_now)) update(m_now);
}

} // namespace ui

#include "moc_request_table_model.cpp"
