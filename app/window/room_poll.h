#pragma once

#include "app/room/room.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <optional>

namespace app {

/// Which question the room is asked, and what came out: the lesson's question, the end of a scenario's
/// request or, where there is neither, of the next one that somebody sends. GUI thread.
class RoomPoll : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    RoomPoll(Lab& lab, Room& room, ui::MainWindow& window);

    void ask();

    /// Ends the vote; when that has been done, takes the question away.
    void reveal();

private:
    enum class About : std::uint8_t { Nothing, Lesson, Arrival, NextRequest };

    void followLesson();
    bool askLesson();
    void askArrival(const Scenario& scenario);
    void askNextRequest();
    void beginRun();
    void endRun();
    void follow(const std::vector<trace::Event>& events);
    void answerWith(trace::Duration time);

    Lab& m_lab;
    Room& m_room;
    ui::MainWindow& m_window;
    About m_about = About::Nothing;
    bool m_isInLesson = false;                        ///< the speaker has turned to it
    std::optional<analysis::QuizQuestion> m_question; ///< the lesson's
    std::size_t m_arrival = 0;                        ///< whose end is asked for
    trace::RequestId m_next = trace::RequestId::None; ///< the one whose length is asked for
};

} // namespace app
