#include "ui/log/log_panel.h"

#include "ui/input/quiet_button.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

#include <utility>

namespace ui {

namespace {

LineListWords logWords()
{
    return {.name = QStringLiteral("log"),
            .title = LogPanel::tr("Log"),
            .placeholder = LogPanel::tr("What the server says appears here, one line per fact."),
            .filterHint = LogPanel::tr("Filter: #7, 500, finished"),
            .filterName = LogPanel::tr("Filter the log"),
            .followName = LogPanel::tr("Follow the log"),
            .copyName = LogPanel::tr("Copy the log")};
}

/// As a line of the log begins.
QString logTime(std::chrono::nanoseconds wallTime)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(wallTime).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,zzz"));
}

QToolButton* makeIdsButton()
{
    auto* button = makeQuietButton(
        QStringLiteral("logIdsButton"), LogPanel::tr("IDs"), LogPanel::tr("Show the requests' UUIDs"),
        LogPanel::tr("Shows each request's UUID, which its answer has in X-Request-Id, too."));
    button->setCheckable(true);
    return button;
}

/// The UUID is for who wants it; without it "1: 200 OK" says what it is.
QString withoutIds(QString line)
{
    static const QRegularExpression ids(
        QStringLiteral("(#\\d+) [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:: | (\\d+: ))"));
    const auto match = ids.match(line);
    if (!match.hasMatch()) return line;
    const auto call = match.captured(2);
    const auto brief =
        match.captured(1) + (call.isEmpty() ? QStringLiteral(" ") : QStringLiteral(" call ") + call);
    return line.replace(match.capturedStart(), match.capturedLength(), brief);
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

QString logTimeSinceZero(trace::Duration time)
{
    constexpr qint64 kSecond = 1000;
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time).count();
    const auto minutes = milliseconds / kSecond / 60;
    const auto part = [](qint64 value, int digits) {
        return QStringLiteral("%1").arg(value, digits, 10, QLatin1Char('0'));
    };
    return QStringLiteral("%1:%2:%3,%4")
        .arg(part(minutes / 60, 2), part(minutes % 60, 2), part(milliseconds / kSecond % 60, 2),
             part(milliseconds % kSecond, 3));
}

LogPanel::LogPanel(const trace::Store& store, Attention& attention, QWidget* parent)
    : LineList(logWords(), parent)
    , m_store(store)
    , m_attention(attention)
    , m_marks(text(), attention)
    , m_ids(makeIdsButton())
    , m_wallOffset(std::chrono::system_clock::now().time_since_epoch() -
                   trace::Clock::now().time_since_epoch())
{
    text().installEventFilter(this);
    text().viewport()->installEventFilter(this);
    connect(m_ids, &QToolButton::toggled, this, [this] {
        layOutAnew();
        markMoment();
    });
    connect(&attention, &Attention::requestChanged, this, [this] { m_marks.markRequest(); });
    connect(&attention, &Attention::momentChanged, this, &LogPanel::showMoment);
}

QWidget* LogPanel::makeTools()
{
    return LineList::makeTools(m_ids);
}

void LogPanel::begin(Times times, const QStringList& lines)
{
    clear();
    m_times = times;
    append(lines);
}

QString LogPanel::shown(const QString& line) const
{
    return m_ids->isChecked() ? line : withoutIds(line);
}

QString LogPanel::timeOf(trace::Time moment) const
{
    return m_times == Times::Wall ? logTime(moment.time_since_epoch() + m_wallOffset)
                                  : logTimeSinceZero(moment - m_store.origin());
}

void LogPanel::showMoment()
{
    const bool isAtMoment = m_attention.moment().has_value();
    if (isAtMoment && !m_wasFollowing) m_wasFollowing = isFollowing();
    m_marks.setMomentLine({});
    if (!isAtMoment && std::exchange(m_wasFollowing, std::nullopt).value_or(false)) setFollowing(true);
    if (isVisible()) markMoment();
}

void LogPanel::markMoment()
{
    const auto& moment = m_attention.moment();
    if (!moment) return;
    const auto line = lastLineUntil(*text().document(), timeOf(*moment));
    if (!line.isValid() || line.text().isEmpty()) { // an empty log has an empty line
        text().verticalScrollBar()->setValue(0);
        return;
    }
    m_marks.setMomentLine(line);
    auto* bar = text().verticalScrollBar();
    bar->setValue(line.firstLineNumber() - bar->pageStep() / 2);
}

void LogPanel::showEvent(QShowEvent* event)
{
    LineList::showEvent(event);
    markMoment();
}

/// A click selects the request of its line; a drag or a double click selects text, to copy it.
bool LogPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &text()) {
        if (event->type() == QEvent::PaletteChange) m_marks.recolour();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool isClick = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
                             !text().textCursor().hasSelection();
        const auto id = isClick ? requestAt(mouse->position().toPoint()) : trace::RequestId::None;
        // A line outlives its request where another run has begun.
        if (m_store.find(id) != nullptr) m_attention.seek(id);
    }
    return LineList::eventFilter(watched, event);
}

/// None where there is no such line, as below the last one.
trace::RequestId LogPanel::requestAt(const QPoint& place) const
{
    const auto cursor = text().cursorForPosition(place);
    const auto line = text().cursorRect(cursor);
    const bool isOnLine = place.y() >= line.top() && place.y() <= line.bottom();
    return isOnLine ? requestIn(cursor.block().text()) : trace::RequestId::None;
}

} // namespace ui

#include "moc_log_panel.cpp"
