#include "ui/run/watch_panel.h"

#include "ui/style/theme.h"
#include "ui/text/duration_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

QString shareText(double share)
{
    return decimalText(100 * share, 1);
}

} // namespace

WatchPanel::WatchPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("watchPanel"));
    setAccessibleName(tr("Looked at from outside"));
    auto* caption = new QLabel(tr("Looked at from outside"));
    caption->setProperty("role", QStringLiteral("caption"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    m_looks = addRow(*grid, tr("Looks per second"),
                     tr("At the threads that run event loops, while a request is in flight."));
    m_late = addRow(*grid, tr("Late looks"),
                    tr("What happened since the one before is less exact there, or not known."));
    m_cost = addRow(*grid, tr("Watching costs"), tr("Processor time of this program, not of the server."));
    m_within = addRow(*grid, tr("Boundaries to within"),
                      tr("Between two looks nothing is known: what changed there changed at some moment "
                         "between them."));
    addRow(*grid, tr("Server's code changed"), tr("It runs as it is, without an agent."))
        ->setText(tr("nothing"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(caption);
    column->addLayout(grid);
    hide();
}

QLabel* WatchPanel::addRow(QGridLayout& grid, const QString& text, const QString& toolTip)
{
    const int row = grid.rowCount();
    auto* name = new QLabel(text);
    name->setProperty("role", QStringLiteral("muted"));
    name->setToolTip(toolTip);
    auto* value = new QLabel;
    value->setAccessibleName(text);
    value->setFont(monospaceFont(12));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(name, row, 0);
    grid.addWidget(value, row, 1);
    return value;
}

void WatchPanel::setFacts(const std::optional<WatchFacts>& facts)
{
    setVisible(facts.has_value());
    if (!facts) return;
    m_looks->setText(countText(static_cast<std::uint64_t>(std::lround(facts->looksPerSecond))));
    m_late->setText(tr("%1 %").arg(shareText(facts->lateShare)));
    m_cost->setText(tr("%1 % of a core").arg(shareText(facts->shareOfCore)));
    m_within->setText(durationText(facts->within));
}

} // namespace ui
