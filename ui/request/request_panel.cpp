#include "ui/request/request_panel.h"

#include "ui/panel/seen_later.h"
#include "ui/request/partition_bar.h"
#include "ui/request/why_box.h"
#include "ui/style/appearance.h"
#include "ui/text/engine_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

QLabel* makeLabel(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLabel* makeSelectable(const char* role)
{
    auto* label = makeLabel({}, role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* makeTime(QFont::Weight weight)
{
    auto* label = new QLabel;
    label->setFont(monospaceFont(12, weight));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString stepRow(const StepLine& line, const Theme& theme)
{
    return QStringLiteral(
               "<tr><td align='right' style='padding-right:12px; padding-bottom:5px; font-family:\"%1\"; "
               "font-size:12px; color:%2'>%3</td><td style='padding-bottom:5px; color:%4'>%5</td></tr>")
        .arg(monospaceFont(12).families().join(QStringLiteral("\",\"")), theme.muted.name(), line.time,
             (line.isBad ? theme.danger : theme.text).name(), line.text.toHtmlEscaped());
}

} // namespace

RequestPanel::RequestPanel(const trace::Store& store, Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_hint(
          makeLabel(tr("Click a request in the timeline to see where its time went, step by step."), "soft"))
{
    m_details = makeDetails();
    setObjectName(QStringLiteral("requestPanel"));
    setAccessibleName(tr("Request"));
    m_hint->setObjectName(QStringLiteral("requestHint"));
    m_hint->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_hint);
    column->addWidget(m_details);
    connect(&attention, &Attention::requestChanged, this, &RequestPanel::refresh);
    connect(&attention, &Attention::momentChanged, this, &RequestPanel::refresh);
    connect(&attention, &Attention::refreshed, this, &RequestPanel::refresh);
}

QWidget* RequestPanel::makeDetails()
{
    m_title = makeSelectable("title");
    m_title->setObjectName(QStringLiteral("requestTitle"));
    m_title->setTextFormat(Qt::PlainText); // a name in it comes from a phone
    m_summary = makeSelectable("muted");
    m_summary->setObjectName(QStringLiteral("requestSummary"));
    m_bar = new PartitionBar;
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    addStateRows(*grid);
    m_why = new WhyBox(m_attention);
    m_steps = new QLabel;
    m_steps->setObjectName(QStringLiteral("requestSteps"));
    m_steps->setTextFormat(Qt::RichText);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_steps->setWordWrap(true);

    auto* details = new SeenLater<>;
    auto* column = new QVBoxLayout(&details->content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addSpacing(6);
    column->addWidget(m_bar);
    column->addSpacing(4);
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(m_why);
    column->addSpacing(6);
    column->addWidget(makeLabel(tr("Steps"), "caption"));
    column->addWidget(m_steps);
    return details;
}

void RequestPanel::addStateRows(QGridLayout& grid)
{
    for (std::size_t i = 0; i < trace::kStateCount; ++i) {
        const int row = static_cast<int>(i);
        m_states[i] = {makeLabel(stateName(trace::kStates[i]), "muted"), makeTime(QFont::Normal)};
        grid.addWidget(m_states[i].name, row, 0);
        grid.addWidget(m_states[i].time, row, 1);
    }
    m_total = makeTime(QFont::Bold);
    grid.addWidget(makeLabel(tr("total"), "strong"), static_cast<int>(trace::kStateCount), 0);
    grid.addWidget(m_total, static_cast<int>(trace::kStateCount), 1);
}

RequestFacts RequestPanel::factsOf(const trace::Request& request) const
{
    const auto& moment = m_attention.moment();
    return moment ? describeAsOf(m_store, request, *moment) : describe(m_store, request, m_attention.now());
}

void RequestPanel::refresh()
{
    // Before the first look at the run there is no now that it could be described at.
    const auto* request = trace::isSet(m_attention.now()) ? m_store.find(m_attention.request()) : nullptr;
    m_hint->setVisible(request == nullptr);
    m_details->setVisible(request != nullptr);
    if (request == nullptr) {
        m_facts.reset();
        return;
    }
    auto facts = factsOf(*request);
    if (m_facts == facts) return;
    const bool isStepNew = !m_facts || m_facts->steps != facts.steps;
    m_facts = std::move(facts);
    show(*m_facts);
    if (isStepNew) showSteps();
}

void RequestPanel::setFindings(const analysis::Findings& findings)
{
    m_why->setFindings(findings);
}

void RequestPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_facts) showSteps();
}

void RequestPanel::show(const RequestFacts& facts)
{
    m_title->setText(facts.title);
    m_summary->setText(facts.summary);
    m_bar->setTimes(facts.stateTimes);
    for (std::size_t i = 0; i < trace::kStateCount; ++i) {
        const bool isShown = i < m_store.watched().states().size();
        m_states[i].name->setVisible(isShown);
        m_states[i].time->setVisible(isShown);
        m_states[i].time->setText(facts.stateTexts[i]);
    }
    m_total->setText(facts.totalText);
}

void RequestPanel::showSteps()
{
    QString rows;
    for (const auto& line : m_facts->steps)
        rows += stepRow(line, themeOf(palette()));
    m_steps->setText(QStringLiteral("<table cellspacing='0' cellpadding='0'>%1</table>").arg(rows));
}

} // namespace ui

#include "moc_request_panel.cpp"
