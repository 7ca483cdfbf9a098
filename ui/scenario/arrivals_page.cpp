#include "ui/scenario/arrivals_page.h"

#include "ui/scenario/arrival_buttons.h"
#include "ui/scenario/arrival_delegate.h"
#include "ui/scenario/arrival_table_model.h"
#include "ui/scenario/random_arrivals_dialog.h"
#include "ui/scenario/repeat_dialog.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kMostUndoSteps = 100; // that can be undone
constexpr int kArrivalRowHeight = 28;
constexpr std::array<int, ArrivalTableModel::kColumns - 1> kArrivalWidths{96, 210, 104, 112};

} // namespace

ArrivalsPage::ArrivalsPage(const QStringList& paths, QWidget* parent)
    : QWidget(parent)
    , m_model(new ArrivalTableModel(paths, this))
    , m_table(new QTableView)
    , m_summary(new QLabel)
    , m_mistake(new QLabel)
    , m_buttons(new ArrivalButtons(*m_table))
{
    setObjectName(QStringLiteral("arrivalsPage"));
    buildTable();
    m_summary->setObjectName(QStringLiteral("arrivalsSummary"));
    m_summary->setProperty("role", QStringLiteral("small"));
    m_mistake->setObjectName(QStringLiteral("arrivalsMistake"));
    m_mistake->setProperty("role", QStringLiteral("mistake"));
    m_mistake->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addWidget(m_mistake);
    column->addWidget(m_summary);
    column->addWidget(m_buttons);
    connectButtons();
    connect(m_model, &ArrivalTableModel::cellAboutToChange, this, &ArrivalsPage::remember);
    connect(m_model, &ArrivalTableModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                if (from != to) return; // mistakes, which nobody typed
                showState();
                Q_EMIT arrivalsChanged();
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArrivalsPage::showState);
    showState();
}

void ArrivalsPage::connectButtons()
{
    connect(m_buttons, &ArrivalButtons::addRequested, this, &ArrivalsPage::addRow);
    connect(m_buttons, &ArrivalButtons::duplicateRequested, this,
            [this] { apply(withRepeated(arrivals(), chosen(), 1, std::chrono::milliseconds(0))); });
    connect(m_buttons, &ArrivalButtons::repeatRequested, this, &ArrivalsPage::repeat);
    connect(m_buttons, &ArrivalButtons::moveRequested, this,
            [this](int rows) { apply(withMoved(arrivals(), chosen(), rows)); });
    connect(m_buttons, &ArrivalButtons::removeRequested, this,
            [this] { apply(without(arrivals(), chosen())); });
    connect(m_buttons, &ArrivalButtons::randomRequested, this, &ArrivalsPage::askForRandom);
    connect(m_buttons, &ArrivalButtons::undoRequested, this, [this] { step(m_undo, m_redo); });
    connect(m_buttons, &ArrivalButtons::redoRequested, this, [this] { step(m_redo, m_undo); });
}

ArrivalsPage::~ArrivalsPage()
{
    m_model->disconnect(this);
    m_table->selectionModel()->disconnect(this);
}

void ArrivalsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("arrivalsTable"));
    m_table->setAccessibleName(tr("Arrivals"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ArrivalDelegate(*m_model, m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kArrivalRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (std::size_t column = 0; column < kArrivalWidths.size(); ++column)
        m_table->setColumnWidth(int(column), kArrivalWidths[column]);
    m_table->setMinimumSize(620, 220);
    setFocusProxy(m_table);
}

void ArrivalsPage::setPaths(const QStringList& paths)
{
    m_model->setPaths(paths);
}

const ArrivalRows& ArrivalsPage::arrivals() const
{
    return m_model->rows();
}

void ArrivalsPage::setArrivals(const ArrivalRows& rows)
{
    m_undo.clear();
    m_redo.clear();
    m_model->show(rows);
    select({0});
    showState();
}

void ArrivalsPage::setMistakes(const std::vector<Mistake>& mistakes)
{
    m_model->setMistakes(mistakes);
    m_mistakes = mistakes;
    showState();
}

/// In full below the table: of the chosen row, else about the table as a whole.
QString ArrivalsPage::mistakeToSay() const
{
    if (arrivals().empty()) return tr("There are no arrivals yet: add one, or some random ones.");
    const auto rows = chosen();
    const auto isMeant = [&](const Mistake& mistake) {
        return mistake.field == Mistake::Field::Arrivals || std::ranges::binary_search(rows, mistake.row);
    };
    const auto found = std::ranges::find_if(m_mistakes, isMeant);
    return found == m_mistakes.end() ? QString() : tr("⚠ %1").arg(found->sentence);
}

void ArrivalsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_model->setTheme(themeOf(palette()));
}

void ArrivalsPage::showMistake(int row)
{
    if (row >= 0) select({row});
    m_table->setFocus();
}

std::vector<int> ArrivalsPage::chosen() const
{
    std::vector<int> rows;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ArrivalsPage::select(const std::vector<int>& rows)
{
    m_table->clearSelection();
    if (rows.empty() || rows.back() >= m_model->rowCount()) return;
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(m_model->index(rows.front(), column));
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_model->index(row, 0), m_model->index(row, ArrivalTableModel::kColumns - 1));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(m_model->index(rows.back(), column));
    m_table->scrollTo(m_model->index(rows.front(), column));
}

void ArrivalsPage::apply(const EditedArrivals& edited)
{
    const bool isChange = edited.rows != arrivals();
    if (isChange) {
        remember();
        m_model->show(edited.rows);
    }
    select(edited.selected); // rows that look the same may have changed places
    if (!isChange) return;
    showState();
    Q_EMIT arrivalsChanged();
}

void ArrivalsPage::remember()
{
    m_redo.clear();
    m_undo.push_back(arrivals());
    if (m_undo.size() > kMostUndoSteps) m_undo.erase(m_undo.begin());
}

void ArrivalsPage::step(std::vector<ArrivalRows>& from, std::vector<ArrivalRows>& to)
{
    if (from.empty()) return;
    to.push_back(arrivals());
    const auto rows = std::move(from.back());
    from.pop_back();
    const int changed = int(std::ranges::mismatch(rows, arrivals()).in1 - rows.begin());
    m_model->show(rows);
    select({std::min(changed, int(rows.size()) - 1)});
    showState();
    Q_EMIT arrivalsChanged();
}

void ArrivalsPage::addRow()
{
    const auto& paths = m_model->paths();
    apply(withNewRow(arrivals(), chosen(), paths.value(1, paths.value(0))));
    m_table->setFocus();
}

void ArrivalsPage::repeat()
{
    auto* dialog = new RepeatDialog(int(chosen().size()), this);
    connect(dialog, &RepeatDialog::chosen, this, [this](int times, std::chrono::milliseconds later) {
        apply(withRepeated(arrivals(), chosen(), times, later));
    });
    dialog->open();
}

void ArrivalsPage::askForRandom()
{
    auto* dialog = new RandomArrivalsDialog(m_model->paths(), m_lastRandom, !arrivals().empty(), this);
    connect(dialog, &RandomArrivalsDialog::chosen, this, &ArrivalsPage::drawRandom);
    dialog->open();
}

void ArrivalsPage::drawRandom(const RandomArrivals& lots, bool replaces)
{
    m_lastRandom = lots;
    apply(withMore(replaces ? ArrivalRows() : arrivals(), draw(lots)));
    m_table->setFocus();
}

void ArrivalsPage::showState()
{
    m_buttons->enable(!chosen().empty(), !m_undo.empty(), !m_redo.empty());
    m_mistake->setText(mistakeToSay());
    m_mistake->setVisible(!m_mistake->text().isEmpty());
    const auto summary = summaryOf(arrivals());
    const auto requests = tr("%n request(s)", nullptr, int(summary.requests));
    m_summary->setText(summary.last.count() == 0
                           ? tr("%1.").arg(requests)
                           : tr("%1; the last is sent after %2.").arg(requests, durationText(summary.last)));
}

} // namespace ui

#include "moc_arrivals_page.cpp"
