#pragma once

#include "ui/lessons/course_state.h"
#include "ui/lessons/panel/lesson_page.h"

#include <QObject>

#include <string>
#include <vector>

namespace ui {

/// Takes the learner through the lessons. Shows nothing and runs nothing itself:
/// page() is what is to be seen, signals say what is to be done.
class LessonCourse : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Goes to where the learner was the last time.
    void setLessons(std::vector<Lesson> lessons);
    void setServer(const QString& url);

    /// Which server this is.
    void setServerInPlace(const LessonServer& server);

    const std::vector<Lesson>& lessons() const { return m_state.lessons; }
    std::size_t current() const { return m_state.current; }
    const LessonStep* currentStep() const;

    void goTo(std::size_t lesson);
    void goToStep(std::size_t step);
    void choose(int choice);

    /// What the big button and the quiet one beside it do.
    void act();
    void actOtherwise();

    /// The run of the current step has begun, with these guesses of where its requests end.
    void beginRun(std::vector<analysis::Guess> guesses);
    bool isRunning() const { return m_state.attempt.isRunning; }

    /// It has ended. `changedSettings` are those in which it differs from the challenge's start.
    void endRun(const trace::Store& store, trace::Time now, const std::vector<std::string>& changedSettings);

    /// Something else was run instead.
    void abandonRun();

    LessonPage page() const { return pageOf(m_state); }

Q_SIGNALS:
    void pageChanged();

    /// The learner is at another step, or at the same one anew.
    void stepChosen();
    void runRequested(int lesson, int step);
    void endsToBePlaced(int lesson, int step);
    void challengeToBePrepared(int lesson, int step);
    void compareRequested();

    /// The lesson's runs are made on another server than the one that there is: that of an example's file, or
    /// the built-in one where that is empty.
    void serverWanted(const QString& example);

private:
    void advance();
    void finishRun(const trace::Store& store, trace::Time now);
    void judgeChallenge(const trace::Store& store, trace::Time now, const std::vector<std::string>& changed);

    CourseState m_state;
};

} // namespace ui
