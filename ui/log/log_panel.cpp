#include "ui/log/log_panel.h"

#include "ui/style/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <utility>

namespace ui {

namespace {

constexpr int kLogFilterWidth = 220;
constexpr int kTwoLogLines = 52; // pixels, with the scroll bar

void keepNewest(QStringList& lines)
{
    if (lines.size() > LogPanel::kMostLines) lines.remove(0, lines.size() - LogPanel::kMostLines);
}

/// As a line of the log begins.
QString logTime(std::chrono::nanoseconds wallTime)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(wallTime).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,zzz"));
}

/// The last line that does not begin after `time`; lines are in order of time.
QTextBlock lastLineUntil(const QTextDocument& document, const QString& time)
{
    int begin = 0;
    for (int count = document.blockCount(); count > 0;) {
        const int half = count / 2;
        const bool isLater = document.findBlockByNumber(begin + half).text().left(time.size()) > time;
        if (!isLater) begin += half + 1;
        count = isLater ? half : count - half - 1;
    }
    return document.findBlockByNumber(begin - 1);
}

} // namespace

LogPanel::LogPanel(const trace::Store& store, Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_text(new QPlainTextEdit)
    , m_filter(new QLineEdit(this))
    , m_follow(makeFollow())
    , m_marks(*m_text, attention)
    , m_wallOffset(std::chrono::system_clock::now().time_since_epoch() -
                   trace::Clock::now().time_since_epoch())
{
    setObjectName(QStringLiteral("log"));
    setWindowTitle(tr("Log"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setProperty("role", QStringLiteral("log"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(kTwoLogLines);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(kMostLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaceFont(12));
    m_text->setPlaceholderText(tr("What the server says appears here, one line per fact."));
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    auto* bar = m_text->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LogPanel::noticeScrolling);
    // A panel that becomes lower keeps its end in sight.
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_follow->isChecked()) setFollowing(true);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    connect(&attention, &Attention::requestChanged, this, [this] { m_marks.markRequest(); });
    connect(&attention, &Attention::momentChanged, this, &LogPanel::showMoment);
}

QToolButton* LogPanel::makeFollow()
{
    auto* follow = new QToolButton(this);
    follow->setObjectName(QStringLiteral("followLogButton"));
    follow->setProperty("role", QStringLiteral("quiet"));
    follow->setText(tr("Follow"));
    follow->setAccessibleName(tr("Follow the log"));
    follow->setToolTip(
        tr("Shows the newest line as it comes. Scrolling up stops that; scrolling to the end, or this, "
           "brings it back."));
    follow->setCheckable(true);
    follow->setChecked(true);
    connect(follow, &QToolButton::clicked, this, &LogPanel::setFollowing);
    return follow;
}

QWidget* LogPanel::makeTools()
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_filter->setPlaceholderText(tr("Filter: #7, 500, finished"));
    m_filter->setToolTip(tr("Shows only lines that contain this."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kLogFilterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, &LogPanel::layOutAnew);

    auto* copyButton = new QToolButton;
    copyButton->setObjectName(QStringLiteral("copyLogButton"));
    copyButton->setProperty("role", QStringLiteral("quiet"));
    copyButton->setText(tr("Copy"));
    copyButton->setAccessibleName(tr("Copy the log"));
    copyButton->setToolTip(tr("Copies what is selected, or else all lines that are shown."));
    connect(copyButton, &QToolButton::clicked, this, &LogPanel::copy);

    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(m_follow);
    row->addWidget(copyButton);
    return tools;
}

void LogPanel::append(const QStringList& lines)
{
    m_lines += lines;
    keepNewest(m_lines);
    m_pending += lines;
    keepNewest(m_pending);
    if (isVisible()) layOutPending();
}

void LogPanel::showMoment()
{
    const bool isAtMoment = m_attention.moment().has_value();
    if (isAtMoment && !m_wasFollowing) m_wasFollowing = m_follow->isChecked();
    m_marks.setMomentLine({});
    if (!isAtMoment && std::exchange(m_wasFollowing, std::nullopt).value_or(false)) setFollowing(true);
    if (isVisible()) markMoment();
}

void LogPanel::markMoment()
{
    const auto& moment = m_attention.moment();
    if (!moment) return;
    const auto line = lastLineUntil(*m_text->document(), logTime(moment->time_since_epoch() + m_wallOffset));
    if (!line.isValid() || line.text().isEmpty()) { // an empty log has an empty line
        m_text->verticalScrollBar()->setValue(0);
        return;
    }
    m_marks.setMomentLine(line);
    auto* bar = m_text->verticalScrollBar();
    bar->setValue(line.firstLineNumber() - bar->pageStep() / 2);
}

void LogPanel::clear()
{
    m_lines.clear();
    m_pending.clear();
    emptyText();
}

void LogPanel::emptyText()
{
    m_text->clear();
    m_marks.forgetLines();
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layOutPending();
    markMoment();
}

void LogPanel::layOutPending()
{
    layOut(std::exchange(m_pending, {}));
}

void LogPanel::layOutAnew()
{
    emptyText();
    m_pending.clear();
    layOut(m_lines);
}

void LogPanel::layOut(const QStringList& lines)
{
    const auto shown =
        m_filter->text().isEmpty() ? lines : lines.filter(m_filter->text(), Qt::CaseInsensitive);
    if (shown.isEmpty()) return;
    const QScopedValueRollback guard(m_isLayingOut, true);
    auto* bar = m_text->verticalScrollBar();
    const int place = bar->value();
    m_text->appendPlainText(shown.join(QLatin1Char('\n')));
    m_marks.takeNewest(static_cast<int>(shown.size()));
    bar->setValue(m_follow->isChecked() ? bar->maximum() : place);
}

void LogPanel::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
    auto* bar = m_text->verticalScrollBar();
    if (isFollowing) bar->setValue(bar->maximum());
}

/// A person who scrolls up wants to read, and one who scrolls to the end wants to follow.
void LogPanel::noticeScrolling()
{
    const auto* bar = m_text->verticalScrollBar();
    if (!m_isLayingOut) m_follow->setChecked(bar->value() == bar->maximum());
}

/// A click selects the request of its line; a drag or a double click selects text, to copy it.
bool LogPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text) {
        if (event->type() == QEvent::PaletteChange) m_marks.recolour();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool isClick = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
                             !m_text->textCursor().hasSelection();
        const auto id = isClick ? requestAt(mouse->position().toPoint()) : trace::RequestId::None;
        // A line outlives its request where another run has begun.
        if (m_store.find(id) != nullptr) m_attention.seek(id);
    }
    return QWidget::eventFilter(watched, event);
}

/// None where there is no such line, as below the last one.
trace::RequestId LogPanel::requestAt(const QPoint& place) const
{
    const auto cursor = m_text->cursorForPosition(place);
    const auto line = m_text->cursorRect(cursor);
    const bool isOnLine = place.y() >= line.top() && place.y() <= line.bottom();
    return isOnLine ? requestIn(cursor.block().text()) : trace::RequestId::None;
}

void LogPanel::copy()
{
    const auto selection = m_text->textCursor().selection().toPlainText();
    QGuiApplication::clipboard()->setText(selection.isEmpty() ? m_text->toPlainText() : selection);
}

} // namespace ui
