#include "ui/words/words_panel.h"

#include "engine/analysis/moment.h"
#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/words/request_words.h"

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPace = 1s;
constexpr int kTwoWordLines = 52; // pixels
constexpr std::size_t kMostRequests = 200;

/// Beyond this a sentence for each would cost more than a frame.
constexpr std::size_t kMostExplained = 20'000;

} // namespace

WordsPanel::WordsPanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : QListWidget(parent)
    , m_store(store)
    , m_attention(attention)
{
    setObjectName(QStringLiteral("words"));
    setWindowTitle(tr("In words"));
    setAccessibleName(tr("The run in words"));
    setToolTip(tr("Everything that the timeline shows, as sentences"));
    setProperty("role", QStringLiteral("words"));
    setMinimumHeight(kTwoWordLines);
    setWordWrap(true);
    setResizeMode(QListView::Adjust); // sentences are wrapped anew
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &WordsPanel::write);
    connect(&attention, &Attention::momentChanged, this, &WordsPanel::refresh);
    connect(&attention, &Attention::refreshed, this, &WordsPanel::refresh);
}

/// Whoever opens it has not read anything yet.
void WordsPanel::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    if (!event->spontaneous() && trace::isSet(m_attention.now())) write();
}

void WordsPanel::refresh()
{
    if (trace::isSet(m_attention.now()) && isVisible() && !m_pace.isActive()) m_pace.start();
}

QStringList WordsPanel::lines() const
{
    if (m_store.isForeign())
        return {tr(
            "This is a trace of another program: it tells of no requests, so there is nothing to put into words.")};
    if (m_store.isEmpty()) return {tr("Nothing has been sent yet.")};
    if (m_store.requests().size() > kMostExplained)
        return {tr("There are too many requests to put each into words; the list of requests has them all.")};
    const auto& moment = m_attention.moment();
    if (!moment) return runInWords(analysis::Evidence(m_store, m_attention.now()), kMostRequests);
    const auto sentence = analysis::sentence(analysis::momentAt(m_store, *moment));
    const auto then = trace::asOf(m_store, *moment);
    return QStringList{tr("At %1: %2")
                           .arg(momentText(*moment - m_store.origin()), QString::fromStdString(sentence))} +
           runInWords(analysis::Evidence(then, *moment), kMostRequests);
}

/// Lines that stay keep their place, and the reader keeps the line.
void WordsPanel::write()
{
    const auto lines = this->lines();
    while (count() > lines.size())
        delete takeItem(count() - 1);
    for (int row = 0; row < lines.size(); ++row) {
        if (row >= count())
            addItem(lines[row]);
        else if (item(row)->text() != lines[row])
            item(row)->setText(lines[row]);
    }
}

} // namespace ui

#include "moc_words_panel.cpp"
