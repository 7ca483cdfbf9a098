#include "ui/log_panel.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <utility>

namespace ui {

namespace {

constexpr int kFilterWidth = 220;

void keepNewest(QStringList& lines)
{
    if (lines.size() > LogPanel::kMostLines) lines.remove(0, lines.size() - LogPanel::kMostLines);
}

} // namespace

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_filter(new QLineEdit(this))
    , m_follow(makeFollow())
{
    setObjectName(QStringLiteral("log"));
    setWindowTitle(tr("Log"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setProperty("role", QStringLiteral("log"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(kMostLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaceFont(12));
    m_text->setPlaceholderText(tr("What the server says appears here, one line per fact."));
    auto* bar = m_text->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LogPanel::noticeScrolling);
    // A panel that becomes lower keeps its end in sight.
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_follow->isChecked()) setFollowing(true);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
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
    m_filter->setFixedWidth(kFilterWidth);
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

void LogPanel::clear()
{
    m_lines.clear();
    m_pending.clear();
    m_text->clear();
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layOutPending();
}

void LogPanel::layOutPending()
{
    layOut(std::exchange(m_pending, {}));
}

void LogPanel::layOutAnew()
{
    m_text->clear();
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

void LogPanel::copy()
{
    const auto selection = m_text->textCursor().selection().toPlainText();
    QGuiApplication::clipboard()->setText(selection.isEmpty() ? m_text->toPlainText() : selection);
}

} // namespace ui
