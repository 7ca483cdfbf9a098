#pragma once

#include "ui/request_list/request_order.h"
#include "ui/style/theme.h"

#include <QAbstractTableModel>

namespace ui {

/// Rows next to one another, the end not included.
struct RowBlock
{
    std::size_t begin;
    std::size_t end;
};

/// A row for each request that the filter lets through. Rows keep their identity when they move, so that
/// views keep their selection.
class RequestTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `store` outlives the model.
    explicit RequestTableModel(const trace::Store& store, QObject* parent = nullptr);

    /// The store changed or time went on.
    void update(trace::Time now);

    /// Cells say what was so then; which rows there are, and their order, stay as they are now. Nothing means
    /// now.
    void setMoment(std::optional<trace::Time> moment);

    void setFilter(RequestFilter filter);
    void setTheme(const Theme& theme);

    trace::RequestId idAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    /// −1 where it is not listed.
    int rowOf(trace::RequestId id) const;

    /// How many there are before the filter.
    std::size_t requestCount() const { return m_order.count(); }

    /// The rows as lines of tab-separated columns below their titles.
    QString tabSeparated(const std::vector<int>& rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void show(const std::vector<trace::RequestId>& rows);
    void append(const std::vector<trace::RequestId>& rows);
    void remove(const std::vector<RowBlock>& blocks);
    void permute(std::vector<trace::RequestId> rows);
    void truncate(std::size_t count);
    QString plain(Column column, const trace::Request& request) const;
    bool isUnsent(Column column, const trace::Request& request) const;
    static QString unsentText(Column column);
    QVariant shown(Column column, const trace::Request& request, trace::Time now, int role) const;

    const trace::Store& m_store;
    RequestOrder m_order;
    std::vector<trace::RequestId> m_rows;
    trace::Time m_now = trace::kUnset;
    std::optional<trace::Time> m_moment;
    QColor m_bad;
    QFont m_numbers;
};

} // namespace ui
