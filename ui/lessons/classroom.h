#pragma once

#include "ui/lessons/lesson_course.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace ui {

class LessonPanel;
class PredictionBoard;
class TimelineView;

/// Brings together what teaching needs: the course, its panel, the board where ends are placed, and the
/// ghosts on the timeline.
class Classroom : public QObject
{
    Q_OBJECT

public:
    /// All outlive the classroom. `predictFirst` is checkable: ends are to be placed before every scenario.
    Classroom(const trace::Store& store, TimelineView& timeline, PredictionBoard& board, LessonPanel& panel,
              QAction& predictFirst, QObject* parent);

    void setLessons(std::vector<Lesson> lessons) { m_course.setLessons(std::move(lessons)); }
    void setServer(const QString& url) { m_course.setServer(url); }
    void setServerInPlace(const LessonServer& server) { m_course.setServerInPlace(server); }

    /// Fills `menu` with the lessons whenever it is opened, and with what goes on in the current one.
    void fill(QMenu& menu, QAction& goOn);

    /// Asks for a file for the current lesson as a web page; pageWanted() tells.
    void askForPage();

    /// What the lesson's big button does; where ends are being placed, what the board's does.
    void goOn();

    /// Where ends are to be placed first, shows the board and runs afterwards; else runs at once.
    void beforeRun(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon,
                   std::function<void()> run);

    /// The same for the step that the learner is at; its run has begun when `run` returns.
    void runStep(bool areEndsToBePlaced, const std::function<void()>& run);

    void abandonRun() { m_course.abandonRun(); }

    /// The board is there.
    bool isPlacingEnds() const;

    /// Away with the board, if it is there.
    void showTimeline() { closeBoard(); }

    /// All requests of the run have ended.
    void endRun(trace::Time now, const std::vector<std::string>& changedSettings = {});

    const LessonCourse& course() const { return m_course; }
    void goTo(std::size_t lesson) { m_course.goTo(lesson); }

Q_SIGNALS:
    void runRequested(int lesson, int step, bool areEndsToBePlaced);
    void challengeToBePrepared(int lesson, int step);
    void compareRequested();

    /// The lesson of this id is to be written to a file.
    void pageWanted(const QString& lesson, const QString& file);

    /// See LessonCourse.
    void serverWanted(const QString& example);

    /// The board for the ends is in the timeline's place.
    void boardOpened();

    /// How good the ends were that were placed before a run that is no lesson's.
    void scored(const QString& text);

private:
    /// Makes a run of which somebody has guessed the ends.
    using Run = std::function<void(const std::vector<analysis::Guess>& guesses)>;

    void openBoard(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon, Run run);
    void closeBoard();
    void runFromBoard();
    void begin(const std::function<void()>& run, const std::vector<analysis::Guess>& guesses);

    const trace::Store& m_store;
    TimelineView& m_timeline;
    PredictionBoard& m_board;
    LessonPanel& m_panel;
    QAction& m_predictFirst;
    LessonCourse m_course;
    Run m_run; ///< what the board's button does
    bool m_isBoardOfStep = false;
    std::vector<analysis::Guess> m_guesses;
    std::uint64_t m_guessedRun = 0; ///< of the store: the guesses are about that run, and no other
};

} // namespace ui
