#include "ui/run/run_panel.h"

#include "ui/style/theme.h"
#include "ui/text/duration_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

struct Row
{
    QLabel* name;
    QLabel* value;
};

Row addRow(QGridLayout& grid, const QString& text, const QString& toolTip, const QString& name)
{
    const int row = grid.rowCount();
    auto* label = new QLabel(text);
    label->setProperty("role", QStringLiteral("muted"));
    label->setToolTip(toolTip);
    auto* value = new QLabel;
    value->setObjectName(name);
    value->setAccessibleName(text);
    value->setFont(monospaceFont(12));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(label, row, 0);
    grid.addWidget(value, row, 1);
    return {label, value};
}

} // namespace

RunPanel::RunPanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_pace([this] { showFacts(); }, this)
{
    setObjectName(QStringLiteral("runPanel"));
    setAccessibleName(tr("This run"));
    auto* caption = new QLabel(tr("This run"));
    caption->setProperty("role", QStringLiteral("caption"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    m_requests = addRow(*grid, tr("Requests"), tr("Since the start, or since the run was cleared."),
                        QStringLiteral("runRequests"))
                     .value;
    m_inFlight =
        addRow(*grid, tr("In flight"), tr("Begun and not ended."), QStringLiteral("runInFlight")).value;
    m_latency =
        addRow(*grid, tr("p50 / p99 latency"),
               tr("Half of the answered requests took no longer than the first, 99 of 100 no longer than "
                  "the second."),
               QStringLiteral("runLatency"))
            .value;
    const auto events =
        addRow(*grid, tr("Events recorded / lost"),
               tr("Lost ones would make the picture wrong: 0 is the promise."), QStringLiteral("runEvents"));
    m_eventsName = events.name;
    m_events = events.value;
    m_frames = addRow(*grid, tr("Frame time, worst"),
                      tr("What the timeline cost to paint, at worst since the program began. A screen that "
                         "shows 60 pictures a second leaves 16 ms."),
                      QStringLiteral("runFrameTime"))
                   .value;

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(caption);
    column->addLayout(grid);

    connect(&attention, &Attention::momentChanged, this, &RunPanel::showMoment);
    connect(&attention, &Attention::refreshed, this, &RunPanel::refresh);
    showFacts();
}

void RunPanel::refresh()
{
    if (m_revision == m_store.revision()) return;
    m_pace.ask();
    if (m_attention.moment()) return;
    m_requests->setText(countText(m_store.sentCount()));
    m_inFlight->setText(countText(m_store.sentInFlight()));
}

void RunPanel::setDroppedEvents(quint64 count)
{
    if (m_droppedEvents == count) return;
    m_droppedEvents = count;
    showFacts();
}

void RunPanel::showMoment()
{
    m_eventsName->setText(m_attention.moment() ? tr("Events / lost (whole run)")
                                               : tr("Events recorded / lost"));
    showFacts();
}

RunFacts RunPanel::facts()
{
    if (const auto& moment = m_attention.moment())
        return describeRun(analysis::countsAt(m_store, *moment), m_store.eventCount(), m_droppedEvents);
    m_latencies.update(m_store);
    return describeRun(m_store, m_latencies.all(), m_droppedEvents);
}

void RunPanel::showFacts()
{
    m_revision = m_store.revision();
    const auto facts = this->facts();
    m_requests->setText(facts.requests);
    m_inFlight->setText(facts.inFlight);
    m_latency->setText(facts.latency);
    m_events->setText(facts.events);
    m_frames->setText(frameTimeText(m_frameTimes.worst));
}

} // namespace ui

#include "moc_run_panel.cpp"
