#include "ui/tool_bar/handler_toggle.h"

#include "ui/input/handler_actions.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostToggles = 5; // beside the menu
constexpr int kTextMargin = 12;

/// A segment is as wide as its title is when chosen, so that nothing moves when the choice does. `sign` is
/// behind the title.
void reserveWidth(QToolButton& segment, const QString& title, const QString& sign = {})
{
    const QFontMetrics chosen(textFont(13, QFont::DemiBold));
    const QFontMetrics usual(textFont(13)); // a sign is as wide, and in a font that others need, too
    const int width = chosen.horizontalAdvance(title) + usual.horizontalAdvance(sign) + 2 * kTextMargin;
    segment.setMinimumWidth(std::max(segment.minimumWidth(), width));
}

} // namespace

HandlerToggle::HandlerToggle(HandlerActions& handlers, QAction& another, QWidget* parent)
    : QFrame(parent)
    , m_handlers(handlers)
    , m_another(another)
{
    setProperty("role", QStringLiteral("segments"));
    setAccessibleName(tr("Handler"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);

    addMenu();
    makeSegments();
    setSegments(kMostToggles);
    connect(&handlers, &HandlerActions::changed, this, [this] {
        const auto shown = m_shown;
        makeSegments();
        setSegments(static_cast<int>(shown));
    });
}

void HandlerToggle::makeSegments()
{
    qDeleteAll(m_segments);
    m_segments.clear();
    for (auto* action : m_handlers.actions())
        addSegment(*action);
    layout()->removeWidget(m_more);
    layout()->addWidget(m_more);
    m_shown = -1;
}

void HandlerToggle::setSegments(int count)
{
    const auto actions = m_handlers.actions();
    // A menu of one would take the place of the segment that it holds.
    const auto shown = actions.size() <= count + 1 ? actions.size() : count;
    if (shown == m_shown) return;
    m_shown = shown;
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setVisible(i < shown);
    m_menu->clear();
    m_menu->addActions(actions.sliced(shown));
    if (m_another.isVisible()) m_menu->addAction(&m_another);
    m_more->setVisible(!m_menu->isEmpty());
    m_more->setMinimumWidth(0);
    for (const auto* handler : actions.sliced(shown))
        reserveWidth(*m_more, handler->text(), tr("%1 ▾").arg(QString()));
    showChoice();
    updateGeometry(); // at once, for whoever measures what fits
}

void HandlerToggle::addSegment(QAction& handler)
{
    auto* segment = new QToolButton;
    segment->setObjectName(QStringLiteral("handler_") + handler.text());
    segment->setProperty("role", QStringLiteral("segment"));
    segment->setAccessibleName(tr("Handler: %1").arg(handler.text()));
    segment->setDefaultAction(&handler);
    reserveWidth(*segment, handler.text());
    layout()->addWidget(segment);
    m_segments << segment;
    connect(&handler, &QAction::toggled, this, &HandlerToggle::showChoice);
}

void HandlerToggle::addMenu()
{
    m_menu = new QMenu(this);
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("moreHandlersButton"));
    m_more->setProperty("role", QStringLiteral("segment"));
    m_more->setAccessibleName(tr("More handlers"));
    m_more->setToolTip(tr("More ways to write the same handler."));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setCheckable(true);
    layout()->addWidget(m_more);
}

void HandlerToggle::showChoice()
{
    auto* chosen = m_handlers.checkedAction();
    const bool isInMenu = chosen != nullptr && m_menu->actions().contains(chosen);
    m_more->setText(tr("%1 ▾").arg(isInMenu ? chosen->text() : tr("More")));
    m_more->setChecked(isInMenu);
}

} // namespace ui

#include "moc_handler_toggle.cpp"
