#pragma once

#include <QWidget>

namespace trace {
class Store;
}

namespace ui {

struct Actions;
class Attention;
class ComparisonTabs;
class NoticeBar;
class PredictionBoard;
struct RoomActions;
class RoomStage;
class TimelineView;
class TimeTravel;
class VerdictBanner;

/// The middle of the window, from above: a notice, then the verdict and the timeline with the time cursor's
/// bar or, behind a tab, a comparison; with the room around the timeline while that is open.
class Centre : public QWidget
{
public:
    /// All of them outlive it.
    Centre(const trace::Store& store, Attention& attention, const Actions& actions,
           const RoomActions& roomActions, QWidget* parent = nullptr);

    NoticeBar& notice() const { return *m_notice; }
    VerdictBanner& verdicts() const { return *m_verdicts; }
    TimelineView& timeline() const { return *m_timeline; }
    TimeTravel& travel() const { return *m_travel; }
    PredictionBoard& board() const { return *m_board; }
    RoomStage& room() const { return *m_room; }
    ComparisonTabs& tabs() const { return *m_tabs; }

private:
    void joinTimeline(Attention& attention);
    void joinTabs(Attention& attention);

    NoticeBar* m_notice;
    VerdictBanner* m_verdicts;
    TimelineView* m_timeline;
    TimeTravel* m_travel;
    PredictionBoard* m_board;
    RoomStage* m_room;
    ComparisonTabs* m_tabs;
};

} // namespace ui
