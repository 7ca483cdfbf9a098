#include "ui/log/line_list.h"

#include "ui/input/filter_edit.h"
#include "ui/input/quiet_button.h"
#include "ui/style/theme.h"

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

constexpr int kLineFilterWidth = 220;
constexpr int kTwoLines = 52; // pixels, with the scroll bar

void keepNewest(QStringList& lines)
{
    if (lines.size() > LineList::kMostLines) lines.remove(0, lines.size() - LineList::kMostLines);
}

} // namespace

LineList::LineList(const LineListWords& words, QWidget* parent)
    : QWidget(parent)
    , m_text(makeText(words))
    , m_filter(makeFilter(words))
    , m_follow(makeFollow(words))
    , m_copy(makeCopy(words))
{
    setObjectName(words.name);
    setWindowTitle(words.title);
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* bar = m_text->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LineList::noticeScrolling);
    // A panel that becomes lower keeps its end in sight.
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_follow->isChecked()) setFollowing(true);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
}

QPlainTextEdit* LineList::makeText(const LineListWords& words)
{
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(words.name + QStringLiteral("Text"));
    text->setProperty("role", QStringLiteral("log"));
    text->setAccessibleName(words.title);
    text->setReadOnly(true);
    text->setMinimumHeight(kTwoLines);
    text->setUndoRedoEnabled(false);
    text->setMaximumBlockCount(kMostLines);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(monospaceFont(12));
    text->setPlaceholderText(words.placeholder);
    return text;
}

QLineEdit* LineList::makeFilter(const LineListWords& words)
{
    auto* filter = new QLineEdit(this);
    filter->setObjectName(words.name + QStringLiteral("Filter"));
    filter->setAccessibleName(words.filterName);
    filter->setPlaceholderText(words.filterHint);
    filter->setToolTip(tr("Shows only lines that contain this."));
    turnIntoFilter(*filter, kLineFilterWidth);
    connect(filter, &QLineEdit::textChanged, this, &LineList::layOutAnew);
    return filter;
}

QToolButton* LineList::makeFollow(const LineListWords& words)
{
    auto* follow = makeQuietButton(
        words.name + QStringLiteral("FollowButton"), tr("Follow"), words.followName,
        tr("Shows the newest line as it comes. Scrolling up stops that; scrolling to the end, or this, "
           "brings it back."));
    follow->setParent(this);
    follow->setCheckable(true);
    follow->setChecked(true);
    connect(follow, &QToolButton::clicked, this, &LineList::setFollowing);
    return follow;
}

QToolButton* LineList::makeCopy(const LineListWords& words)
{
    auto* button = makeQuietButton(words.name + QStringLiteral("CopyButton"), tr("Copy"), words.copyName,
                                   tr("Copies what is selected, or else all lines that are shown."));
    button->setParent(this);
    connect(button, &QToolButton::clicked, this, &LineList::copy);
    return button;
}

QWidget* LineList::makeTools(QWidget* more)
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filter);
    row->addStretch();
    if (more != nullptr) row->addWidget(more);
    row->addWidget(m_follow);
    row->addWidget(m_copy);
    return tools;
}

void LineList::append(const QStringList& lines)
{
    m_lines += lines;
    keepNewest(m_lines);
    m_pending += lines;
    keepNewest(m_pending);
    if (isVisible()) layOutPending();
}

void LineList::clear()
{
    m_lines.clear();
    m_pending.clear();
    m_text->clear();
    linesTakenAway();
}

void LineList::clearFilter()
{
    m_filter->clear();
}

void LineList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layOutPending();
}

void LineList::layOutPending()
{
    layOut(std::exchange(m_pending, {}));
}

void LineList::layOutAnew()
{
    m_text->clear();
    linesTakenAway();
    m_pending.clear();
    layOut(m_lines);
}

void LineList::layOut(const QStringList& lines)
{
    QStringList fitting;
    for (const auto& line : lines)
        if (auto text = shown(line); text.contains(m_filter->text(), Qt::CaseInsensitive)) fitting << text;
    if (fitting.isEmpty()) return;
    const QScopedValueRollback guard(m_isLayingOut, true);
    auto* bar = m_text->verticalScrollBar();
    const int place = bar->value();
    m_text->appendPlainText(fitting.join(QLatin1Char('\n')));
    linesShown(static_cast<int>(fitting.size()));
    bar->setValue(m_follow->isChecked() ? bar->maximum() : place);
}

bool LineList::isFollowing() const
{
    return m_follow->isChecked();
}

void LineList::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
    auto* bar = m_text->verticalScrollBar();
    if (isFollowing) bar->setValue(bar->maximum());
}

/// A person who scrolls up wants to read, and one who scrolls to the end wants to follow.
void LineList::noticeScrolling()
{
    const auto* bar = m_text->verticalScrollBar();
    if (!m_isLayingOut) m_follow->setChecked(bar->value() == bar->maximum());
}

void LineList::copy()
{
    const auto selection = m_text->textCursor().selection().toPlainText();
    QGuiApplication::clipboard()->setText(selection.isEmpty() ? m_text->toPlainText() : selection);
}

} // namespace ui

#include "moc_line_list.cpp"
