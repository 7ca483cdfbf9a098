#include "ui/statistics/handler_table.h"

#include "ui/panel/quiet_header.h"
#include "ui/style/theme.h"
#include "ui/text/duration_text.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int kHandlerRowHeight = 22;
constexpr int kPathWidth = 124;
constexpr int kCountWidth = 58;
constexpr int kHandlerTimeWidth = 58;

struct Percentile
{
    const char* title;
    double fraction;
};

constexpr std::array<Percentile, 5> kPercentiles{{{"p50", 0.5},
                                                  {"p90", 0.9},
                                                  {"p99", 0.99},
                                                  {"p99.9", 0.999},
                                                  {QT_TRANSLATE_NOOP("ui::HandlerTable", "max"), 1}}};

constexpr int kFirstPercentile = 2;

using ByRoute = std::map<std::uint16_t, trace::LatencyDistribution>;

std::uint16_t busiest(const ByRoute& latencies)
{
    return std::ranges::max_element(latencies, {}, [](const auto& row) { return row.second.count(); })->first;
}

} // namespace

HandlerTable::HandlerTable(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("handlerTable"));
    setAccessibleName(tr("Latency percentiles per handler"));
    setToolTip(tr(
        "How long answered requests took: half of them no longer than p50, 99 of 100 no longer than p99."));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QuietHeader isBeingSetUp(*this);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kHandlerRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QStringList titles{tr("handler"), tr("count")};
    for (const auto& percentile : kPercentiles)
        titles << tr(percentile.title);
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = kFirstPercentile; column < columnCount(); ++column)
        setColumnWidth(column, kHandlerTimeWidth);
    setColumnWidth(0, kPathWidth);
    setColumnWidth(1, kCountWidth);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row == before || m_isUpdating) return;
        m_isChosenByHand = row >= 0;
        Q_EMIT handlerChosen();
    });
}

void HandlerTable::setLatencies(const trace::Store& store, const analysis::Latencies& latencies)
{
    const QScopedValueRollback guard(m_isUpdating, true);
    const auto& byRoute = latencies.byRoute();
    const auto chosen = chosenRoute();
    const bool isChosenThere = chosen && byRoute.contains(*chosen);
    m_isChosenByHand = m_isChosenByHand && isChosenThere;
    m_routes.clear();
    for (const auto& [route, distribution] : byRoute)
        m_routes.push_back(route);
    setRowCount(static_cast<int>(m_routes.size()));
    int row = 0;
    for (const auto& [route, distribution] : byRoute)
        fillRow(row++, QString::fromUtf8(store.path(route)), distribution);
    makeRoomForTexts();
    if (m_routes.empty()) return;
    const auto route = m_isChosenByHand ? *chosen : busiest(byRoute);
    const int chosenRow = static_cast<int>(std::ranges::find(m_routes, route) - m_routes.begin());
    if (currentRow() != chosenRow) selectRow(chosenRow);
}

std::optional<std::uint16_t> HandlerTable::chosenRoute() const
{
    const auto row = static_cast<std::size_t>(currentRow()); // −1 is beyond every row
    return row < m_routes.size() ? std::optional(m_routes[row]) : std::nullopt;
}

void HandlerTable::fillRow(int row, const QString& path, const trace::LatencyDistribution& latencies)
{
    setCell(row, 0, path);
    setCell(row, 1, countText(latencies.count()));
    int column = kFirstPercentile;
    for (const auto& percentile : kPercentiles)
        setCell(row, column++,
                shortDurationText(latencies.percentile(percentile.fraction).value_or(trace::Duration(0))));
}

/// Columns only grow, so that they stand still while a run goes on.
void HandlerTable::makeRoomForTexts()
{
    for (int column = 1; column < columnCount(); ++column)
        setColumnWidth(column, std::max({columnWidth(column), sizeHintForColumn(column),
                                         horizontalHeader()->sectionSizeHint(column)}));
}

void HandlerTable::setCell(int row, int column, const QString& text)
{
    auto* cell = item(row, column);
    if (cell == nullptr) {
        cell = new QTableWidgetItem;
        if (column > 0) cell->setFont(monospaceFont(12));
        cell->setTextAlignment((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        setItem(row, column, cell);
    }
    if (cell->text() != text) cell->setText(text);
}

} // namespace ui

#include "moc_handler_table.cpp"
