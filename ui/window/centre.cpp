#include "ui/window/centre.h"

#include "ui/compare/centre_pages.h"
#include "ui/input/actions.h"
#include "ui/lessons/prediction_board.h"
#include "ui/run/verdict_banner.h"
#include "ui/time_travel/time_travel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/notice_bar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// Puts the widgets below one another without gaps; those of `growing` take what room there is.
void fillColumn(QWidget& whole, std::initializer_list<QWidget*> widgets,
                std::initializer_list<const QWidget*> growing)
{
    auto* column = new QVBoxLayout(&whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (auto* widget : widgets)
        column->addWidget(widget, std::ranges::count(growing, widget) > 0 ? 1 : 0);
}

} // namespace

Centre::Centre(const trace::Store& store, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_notice(new NoticeBar)
    , m_verdicts(new VerdictBanner(*actions.flows))
    , m_timeline(new TimelineView(store))
    , m_travel(new TimeTravel(store, actions, *m_timeline, this))
    , m_board(new PredictionBoard)
{
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_timeline->setMinimumSize(300, 160);
    auto* page = new QWidget;
    fillColumn(*page, {m_verdicts, m_timeline, m_board, m_travel->bar()}, {m_timeline, m_board});
    m_pages = new CentrePages(*m_timeline, *page, *actions.comparison);
    fillColumn(*this, {m_notice, m_pages}, {m_pages});
    setProperty("role", QStringLiteral("centre"));
    setAttribute(Qt::WA_StyledBackground);
}

} // namespace ui
