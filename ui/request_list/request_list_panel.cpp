#include "ui/request_list/request_list_panel.h"

#include "engine/analysis/series/run_counts.h"
#include "ui/input/filter_edit.h"
#include "ui/input/quiet_button.h"
#include "ui/panel/quiet_header.h"
#include "ui/panel/seen.h"
#include "ui/request_list/request_table_model.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace ui {

namespace {

constexpr int kRequestRowHeight = 22;
constexpr int kRequestFilterWidth = 220;

// In the order of Column.
constexpr std::array<int, kColumns> kRequestWidths{60, 160, 60, 112, 88, 88, 88, 88, 88, 88, 88, 88};

} // namespace

RequestListPanel::RequestListPanel(const trace::Store& store, Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_model(new RequestTableModel(store, this))
    , m_table(new QTableView)
    , m_filter(new QLineEdit(this))
    , m_latency(makeQuietButton(QStringLiteral("latencyChoiceButton"), {}, tr("Show all latencies"),
                                tr("Lists requests of every latency again.")))
    , m_count(new QLabel)
    , m_pace([this] { update(); }, this)
{
    setObjectName(QStringLiteral("requestsPanel"));
    setWindowTitle(tr("Requests"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    showCounts();
    followAttention();
}

void RequestListPanel::followAttention()
{
    connect(&m_attention, &Attention::requestChanged, this, [this] {
        // The row that a person chose is current already, and may be one of several that are selected.
        if (!isSelectedShown()) showSelected();
    });
    connect(&m_attention, &Attention::momentChanged, this, &RequestListPanel::showMoment);
    connect(&m_attention, &Attention::refreshed, &m_pace, &Pace::ask);
}

void RequestListPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("requestTable"));
    m_table->setAccessibleName(tr("Requests"));
    const QuietHeader isBeingSetUp(*m_table);
    m_table->verticalHeader()->hide();
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRequestRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    // Whoever sorts wants to see the first ones.
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_table,
            &QTableView::scrollToTop);
    for (int column = 0; column < kColumns; ++column)
        m_table->setColumnWidth(column, kRequestWidths[static_cast<std::size_t>(column)]);
    showColumns();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestListPanel::seekCurrent);

    auto* copyRows = new QAction(tr("Copy"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copyRows);
    connect(copyRows, &QAction::triggered, this, &RequestListPanel::copy);
}

void RequestListPanel::showColumns()
{
    for (int column = columnsOf(m_store) - 1; column < kColumns; ++column)
        m_table->setColumnHidden(column, column >= columnsOf(m_store));
}

QWidget* RequestListPanel::makeTools()
{
    m_filter->setObjectName(QStringLiteral("requestFilter"));
    m_filter->setAccessibleName(tr("Filter the requests"));
    m_filter->setPlaceholderText(tr("Filter: path, #7, total > 1 s"));
    m_filter->setToolTip(tr("Lists only requests that fit. %1").arg(queryHelp()));
    turnIntoFilter(*m_filter, kRequestFilterWidth);
    m_latency->hide();
    m_count->setObjectName(QStringLiteral("requestCount"));
    m_count->setProperty("role", QStringLiteral("small"));
    auto* copyButton = makeQuietButton(
        QStringLiteral("copyRequestsButton"), tr("Copy"), tr("Copy the requests"),
        tr("Copies the selected rows, or else all that are listed, as tab-separated text for a spreadsheet."));
    connect(m_filter, &QLineEdit::textChanged, this, &RequestListPanel::applyFilter);
    connect(m_latency, &QToolButton::clicked, this, &RequestListPanel::latencyChoiceDismissed);
    connect(copyButton, &QToolButton::clicked, this, &RequestListPanel::copy);

    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filter);
    row->addWidget(m_latency);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(copyButton);
    return tools;
}

void RequestListPanel::showMoment()
{
    m_model->setMoment(m_attention.moment());
    showTitle();
    showCounts();
    m_pace.ask();
}

void RequestListPanel::showTitle()
{
    const auto& moment = m_attention.moment();
    const auto sent = moment ? analysis::sentUntil(m_store, *moment) : m_store.sentCount();
    setWindowTitle(tr("Requests %1").arg(countText(sent)));
}

void RequestListPanel::update()
{
    showTitle();
    if (!isSeen(*m_table) || !trace::isSet(m_attention.now())) return;
    const QScopedValueRollback guard(m_isUpdating, true);
    const bool follows = isAtEnd();
    showColumns();
    m_model->update(m_attention.now());
    if (!isSelectedShown()) showSelected();
    if (follows) m_table->scrollToBottom();
    showCounts();
}

/// Whether the newest request is the last row and is seen.
bool RequestListPanel::isAtEnd() const
{
    const auto* header = m_table->horizontalHeader();
    const auto* bar = m_table->verticalScrollBar();
    return header->sortIndicatorSection() == 0 && header->sortIndicatorOrder() == Qt::AscendingOrder &&
           bar->value() == bar->maximum() && m_attention.request() == trace::RequestId::None;
}

bool RequestListPanel::isSelectedShown() const
{
    return m_table->currentIndex().row() == m_model->rowOf(m_attention.request());
}

void RequestListPanel::showSelected()
{
    const QScopedValueRollback guard(m_isUpdating, true);
    const int row = m_model->rowOf(m_attention.request());
    if (row < 0) {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void RequestListPanel::seekCurrent()
{
    const auto current = m_table->currentIndex();
    if (!m_isUpdating && current.isValid()) m_attention.seek(m_model->idAt(current.row()));
}

void RequestListPanel::setLatencyChoice(const std::optional<LatencyChoice>& choice, const QString& name)
{
    m_latencyChoice = choice;
    m_latency->setVisible(choice.has_value());
    m_latency->setText(tr("%1  ✕").arg(name));
    applyFilter();
}

void RequestListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_model->setTheme(themeOf(palette()));
}

void RequestListPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RequestListPanel::clearFilter()
{
    m_filter->clear();
}

void RequestListPanel::applyFilter()
{
    const QScopedValueRollback guard(m_isUpdating, true);
    m_model->setFilter(RequestFilter(m_store, m_filter->text(), m_latencyChoice));
    showSelected();
    showCounts();
}

void RequestListPanel::showCounts()
{
    const auto shown = static_cast<std::size_t>(m_model->rowCount());
    const auto all = m_model->requestCount();
    QStringList parts;
    if (shown != all) parts << tr("%1 of %2").arg(countText(shown), countText(all));
    if (const auto sent = m_store.sentCount(); !m_store.past().isEmpty() && sent > all)
        parts << tr("and %1 earlier ones, kept as numbers").arg(countText(sent - all));
    m_count->setText(parts.join(QStringLiteral(", ")));
}

void RequestListPanel::copy() const
{
    std::vector<int> rows;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(m_model->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::ranges::sort(rows);
    QGuiApplication::clipboard()->setText(m_model->tabSeparated(rows));
}

} // namespace ui

#include "moc_request_list_panel.cpp"
