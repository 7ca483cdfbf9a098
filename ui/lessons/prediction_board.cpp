#include "ui/lessons/prediction_board.h"

#include "ui/lessons/ghost_bar.h"
#include "ui/lessons/prediction_ruler.h"
#include "ui/style/wrapped_label.h"
#include "ui/text/duration_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::size_t kFew = 8;
constexpr std::size_t kMost = 12;

QPushButton* makeButton(const char* name, const QString& text, const QString& toolTip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(toolTip);
    return button;
}

} // namespace

std::vector<std::size_t> ghostRows(const std::vector<PlannedArrival>& arrivals)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < arrivals.size() && rows.size() < kMost; ++i) {
        const bool isFirst = i == 0 || arrivals[i - 1].path != arrivals[i].path;
        const bool isLast = i + 1 == arrivals.size() || arrivals[i + 1].path != arrivals[i].path;
        if (arrivals.size() <= kFew || isFirst || isLast) rows.push_back(i);
    }
    return rows;
}

PredictionBoard::PredictionBoard(QWidget* parent)
    : SeenLater(parent)
    , m_rows(new QGridLayout)
    , m_ruler(new PredictionRuler)
    , m_run(makeButton("runPredictionButton", tr("Run it"),
                       tr("Runs it and draws what was measured over your guess")))
    , m_dismiss(
          makeButton("dismissPredictionButton", tr("Not now"), tr("Back to the timeline, without a run")))
    , m_note(new WrappedLabel({}, QStringLiteral("muted")))
{
    setObjectName(QStringLiteral("predictionBoard"));
    setProperty("role", QStringLiteral("centre"));
    m_run->setProperty("role", QStringLiteral("primary"));
    connect(m_run, &QPushButton::clicked, this, &PredictionBoard::runRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &PredictionBoard::dismissed);
    m_rows->setColumnStretch(1, 1);
    m_rows->setVerticalSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_dismiss);
    buttons->addStretch();
    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new WrappedLabel(tr("Where will the ends be?"), QStringLiteral("heading")));
    column->addWidget(
        new WrappedLabel(tr("Each bar begins when its request is sent. Drag its end, or use the arrow keys, "
                            "to where you expect the answer. Then run it."),
                         QStringLiteral("soft")));
    column->addLayout(m_rows);
    m_rows->addWidget(m_ruler, 0, 1); // so that it is the board's, shown or not
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addStretch();
}

void PredictionBoard::begin(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon)
{
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget() != m_ruler) delete item->widget();
        delete item;
    }
    m_bars.clear();
    m_ruler->setHorizon(horizon);
    m_rows->addWidget(m_ruler, 0, 1);
    const auto rows = ghostRows(arrivals);
    for (const auto row : rows)
        addRow(row + 1, arrivals[row], horizon);
    const auto left = arrivals.size() - rows.size();
    m_note->setText(tr("%1 more requests come, too; these are the ones to place.").arg(left));
    m_note->setVisible(left > 0);
    if (m_bars.empty()) return;
    // The buttons come after all bars, though they have been there for longer.
    setTabOrder(m_bars.back(), m_run);
    setTabOrder(m_run, m_dismiss);
    m_bars.front()->setFocus();
}

void PredictionBoard::addRow(std::size_t arrival, const PlannedArrival& planned, trace::Duration horizon)
{
    // No "#": which numbers the requests will have is not known before they are sent.
    const auto name = QStringLiteral("%1. %2").arg(arrival).arg(planned.path);
    auto* bar = new GhostBar(arrival, name, planned.at, horizon);
    const int row = static_cast<int>(m_bars.size()) + 1;
    auto* label = new WrappedLabel(name, QStringLiteral("strong"));
    label->setWordWrap(false);
    label->setToolTip(tr("sent at %1").arg(durationText(planned.at)));
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(bar, row, 1);
    m_bars.push_back(bar);
}

std::vector<analysis::Guess> PredictionBoard::guesses() const
{
    std::vector<analysis::Guess> all;
    for (const auto* bar : m_bars)
        if (bar->isPlaced()) all.push_back({bar->arrival(), bar->end()});
    return all;
}

} // namespace ui

#include "moc_prediction_board.cpp"
