#pragma once

#include "app/room/room.h"
#include "ui/lessons/lesson.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <optional>

namespace app {

/// Which question the room is asked, and what came out: the lesson's question, the ends of a scenario's
/// requests or, where there is neither, that of the next one that somebody sends. GUI thread.
class RoomPoll : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    RoomPoll(Lab& lab, Room& room, ui::MainWindow& window);

    void ask();

    /// Somebody wants to run it, and may place its ends before.
    void expect(const Scenario& scenario) { m_expected = scenario; }

    /// The set-up that is asked about, as far as it is known.
    const std::optional<settings::SetUp>& setUp() const { return m_setUp; }

    /// Ends the vote; when that has been done, takes the question away.
    void reveal();

private:
    enum class About : std::uint8_t { Nothing, Lesson, Ends, NextRequest };

    void followLesson();
    bool askLesson();
    void askEnds(const Scenario& scenario);
    void askEnds(const std::vector<ui::PlannedArrival>& planned, trace::Duration horizon);
    void askNextRequest();
    void beginRun();
    void endRun();
    void endLesson();
    void endWhatWasPlanned();
    void follow(const std::vector<trace::Event>& events);
    PollAnswer answerOf(const trace::Request& request, trace::Time from) const;
    void answer(std::vector<PollAnswer> answers);

    Lab& m_lab;
    Room& m_room;
    ui::MainWindow& m_window;
    About m_about = About::Nothing;
    bool m_isInLesson = false;                        ///< the speaker has turned to it
    bool m_isLessonsRun = false;                      ///< what runs, or ran last
    std::optional<analysis::QuizQuestion> m_question; ///< the lesson's
    std::vector<std::size_t> m_arrivals;              ///< whose ends are asked for, counted from 1
    std::optional<Scenario> m_expected;               ///< the last that was wanted
    std::optional<settings::SetUp> m_setUp;
    trace::RequestId m_next = trace::RequestId::None; ///< the one whose length is asked for
};

} // namespace app
