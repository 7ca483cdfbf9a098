#include "ui/window/centre.h"

#include "ui/attention/attention.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/input/actions.h"
#include "ui/lessons/prediction_board.h"
#include "ui/room/poll_view.h"
#include "ui/room/room_side.h"
#include "ui/room/room_stage.h"
#include "ui/room/room_wall.h"
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

Centre::Centre(const trace::Store& store, Attention& attention, const Actions& actions,
               const RoomActions& roomActions, QWidget* parent)
    : QWidget(parent)
    , m_notice(new NoticeBar)
    , m_verdicts(new VerdictBanner(attention, *actions.flows))
    , m_timeline(new TimelineView(store))
    , m_travel(new TimeTravel(store, attention, actions, *m_timeline, this))
    , m_board(new PredictionBoard)
    , m_room(new RoomStage(roomActions, *m_timeline, this))
{
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_timeline->setMinimumSize(300, 160);
    auto* run = new QWidget;
    fillColumn(*run,
               {m_verdicts, &m_room->poll(), &m_timeline->searchBar(), m_timeline, m_board, &m_room->wall(),
                m_travel->bar()},
               {m_timeline, m_board});
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(run, 1);
    row->addWidget(&m_room->side());
    m_tabs = new ComparisonTabs(*m_timeline, *page, *actions.comparison);
    fillColumn(*this, {m_notice, m_tabs}, {m_tabs});
    setProperty("role", QStringLiteral("centre"));
    setAttribute(Qt::WA_StyledBackground);
    joinTimeline(attention);
    joinTabs(attention);
}

/// The one place where the timeline, which can do without a window, hears what is looked at.
void Centre::joinTimeline(Attention& attention)
{
    connect(m_timeline, &TimelineView::requestSelected, &attention, &Attention::select);
    connect(&attention, &Attention::requestChanged, m_timeline,
            [this, &attention] { m_timeline->select(attention.request()); });
    connect(&attention, &Attention::requestSought, m_timeline,
            [this, &attention] { m_timeline->reveal(attention.request()); });
    connect(&attention, &Attention::momentChanged, m_timeline,
            [this, &attention] { m_timeline->setMoment(attention.moment(), attention.there()); });
}

void Centre::joinTabs(Attention& attention)
{
    connect(m_tabs, &ComparisonTabs::requestSelected, &attention, &Attention::select);
    connect(m_tabs, &ComparisonTabs::comparisonShown, m_travel, &TimeTravel::backToNow);
    connect(&attention, &Attention::refreshed, m_tabs,
            [this, &attention] { m_tabs->refresh(attention.now()); });
    connect(&attention, &Attention::momentChanged, m_tabs, [this, &attention] {
        if (attention.moment()) m_tabs->showTimeline();
    });
}

} // namespace ui
