#include "ui/handler_toggle.h"

#include "ui/theme.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostSegments = 5;
constexpr int kSegmentsBesideMenu = 4;
constexpr int kTextMargin = 12;

/// A segment is as wide as its title is when chosen, so that nothing moves when the choice does.
void reserveWidth(QToolButton& segment, const QString& text)
{
    const QFontMetrics metrics(textFont(13, QFont::DemiBold));
    const int width = metrics.horizontalAdvance(text) + 2 * kTextMargin;
    segment.setMinimumWidth(std::max(segment.minimumWidth(), width));
}

} // namespace

HandlerToggle::HandlerToggle(QActionGroup& handlers, QWidget* parent)
    : QFrame(parent)
    , m_handlers(handlers)
{
    setProperty("role", QStringLiteral("segments"));
    setAccessibleName(tr("Handler"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);

    const auto actions = handlers.actions();
    const auto segments = actions.size() <= kMostSegments ? actions.size() : kSegmentsBesideMenu;
    for (auto* action : actions.first(segments))
        addSegment(*action);
    if (segments < actions.size()) addMenu(actions.sliced(segments));
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
}

void HandlerToggle::addMenu(const QList<QAction*>& handlers)
{
    m_menu = new QMenu(this);
    m_menu->addActions(handlers);
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("moreHandlersButton"));
    m_more->setProperty("role", QStringLiteral("segment"));
    m_more->setAccessibleName(tr("More handlers"));
    m_more->setToolTip(tr("More ways to write the same handler."));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setCheckable(true);
    layout()->addWidget(m_more);
    for (auto* handler : handlers) {
        reserveWidth(*m_more, tr("%1 ▾").arg(handler->text()));
        connect(handler, &QAction::toggled, this, &HandlerToggle::showChoice);
    }
    showChoice();
}

void HandlerToggle::showChoice()
{
    auto* chosen = m_handlers.checkedAction();
    const bool isInMenu = chosen != nullptr && m_menu->actions().contains(chosen);
    m_more->setText(tr("%1 ▾").arg(isInMenu ? chosen->text() : tr("More")));
    m_more->setChecked(isInMenu);
}

} // namespace ui
