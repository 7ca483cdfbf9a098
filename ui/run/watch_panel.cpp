#include "ui/run/watch_panel.h"

#include "ui/style/theme.h"
#include "ui/style/wrapped_label.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

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

QString lateText(const WatchFacts& facts)
{
    if (facts.lateLooks == 0) return countText(0);
    return tr("%1 (%2 %)").arg(countText(facts.lateLooks), shareText(facts.lateShare));
}

QString processesText(const std::vector<int>& pids)
{
    QStringList numbers;
    for (const auto pid : pids)
        numbers << QString::number(pid);
    return pids.empty() ? tr("none yet") : numbers.join(QLatin1String(", "));
}

QString threadsText(WatchFacts::Threads threads)
{
    switch (threads) {
    case WatchFacts::Threads::SystemCalls: return tr("system calls");
    case WatchFacts::Threads::KernelFunctions: return tr("kernel functions");
    case WatchFacts::Threads::SocketsAlone: return tr("sockets alone");
    }
    return {};
}

QString linesText(WatchFacts::Lines lines)
{
    switch (lines) {
    case WatchFacts::Lines::NoWorkerYet: return tr("no worker yet");
    case WatchFacts::Lines::Known: return tr("known");
    case WatchFacts::Lines::Closed: return tr("not known");
    case WatchFacts::Lines::NoPython: return tr("not known: no CPython");
    }
    return {};
}

/// A value that may need several lines.
QLabel* makeWide(const QString& name, const QString& role)
{
    auto* label = new WrappedLabel({}, role);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

WatchPanel::WatchPanel(QWidget* parent)
    : SeenLater(parent)
    , m_pace([this] { showFacts(); }, this)
    , m_server(makeWide(QStringLiteral("watchedServer"), QStringLiteral("code")))
    , m_missing(makeWide(QStringLiteral("watchMissing"), QStringLiteral("soft")))
{
    setObjectName(QStringLiteral("watchPanel"));
    setAccessibleName(tr("Looked at from outside"));
    auto* caption = new QLabel(tr("Looked at from outside"));
    caption->setProperty("role", QStringLiteral("caption"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    addRows(*grid);

    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(caption);
    column->addWidget(m_server);
    column->addLayout(grid);
    column->addWidget(m_missing);
}

void WatchPanel::addRows(QGridLayout& grid)
{
    m_processes = addRow(grid, tr("Workers' processes"), tr("Those that run an event loop."));
    m_rate = addRow(grid, tr("Looks per second"),
                    tr("At the threads that run event loops, while a request is in flight."));
    m_looks = addRow(grid, tr("Looks so far"), tr("At threads and at connections."));
    m_late = addRow(grid, tr("Late looks"),
                    tr("They were left out. What happened since the one before is less exact there, or not "
                       "known."));
    m_cost = addRow(grid, tr("Watching costs"), tr("Processor time of this program, not of the server."));
    m_within = addRow(grid, tr("Boundaries to within"),
                      tr("Between two looks nothing is known: what changed there changed at some moment "
                         "between them."));
    m_threads = addRow(grid, tr("Threads are seen by"),
                       tr("The first of these that the system grants: system calls with what they wait for, "
                          "the kernel's functions in which threads sleep, or what the sockets tell alone."));
    m_lines = addRow(grid, tr("Lines of source"),
                     tr("Which line of the server's own source holds a loop; CPython 3.11 to 3.13 can be "
                        "asked from outside."));
    addRow(grid, tr("Server's code changed"), tr("It runs as it is, without an agent."))
        ->setText(tr("nothing"));
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
    for (auto* label : {name, value})
        label->setWordWrap(true); // many processes, and a narrow panel
    grid.addWidget(name, row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
    return value;
}

void WatchPanel::setFacts(const std::optional<WatchFacts>& facts)
{
    if (m_facts == facts) return;
    m_facts = facts;
    setVisible(facts.has_value());
    m_pace.ask();
}

void WatchPanel::showFacts()
{
    const auto& facts = m_facts;
    if (!facts) return;
    m_server->setText(facts->server);
    m_server->setHidden(facts->server.isEmpty());
    m_processes->setText(processesText(facts->pids));
    m_rate->setText(countText(static_cast<std::uint64_t>(std::lround(facts->looksPerSecond))));
    m_looks->setText(countText(facts->looks));
    m_late->setText(lateText(*facts));
    m_cost->setText(tr("%1 % of a core").arg(shareText(facts->shareOfCore)));
    m_within->setText(durationText(facts->within));
    m_threads->setText(threadsText(facts->threads));
    m_lines->setText(linesText(facts->lines));
    m_missing->setText(facts->missing.join(QStringLiteral("\n\n")));
    m_missing->setHidden(facts->missing.isEmpty());
}

} // namespace ui

#include "moc_watch_panel.cpp"
