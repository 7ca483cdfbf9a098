#pragma once

#include "engine/analysis/measures/prediction.h"
#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_page.h"
#include "ui/lessons/lesson_runs.h"

#include <QObject>

#include <optional>
#include <vector>

namespace ui {

/// Where the learner is, what was predicted and what came out of it. Shows nothing and runs nothing itself:
/// page() is what is to be seen, signals say what is to be done.
class LessonCourse : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Goes to where the learner was the last time.
    void setLessons(std::vector<Lesson> lessons);
    void setServer(const QString& url);

    const std::vector<Lesson>& lessons() const { return m_lessons; }
    std::size_t current() const { return m_current; }
    const LessonStep* currentStep() const;

    void goTo(std::size_t lesson);
    void goToStep(std::size_t step);
    void choose(int choice);

    /// What the big button and the quiet one beside it do.
    void act();
    void actOtherwise();

    /// The run of the current step has begun, with these guesses of where its requests end.
    void beginRun(std::vector<analysis::Guess> guesses);
    bool isRunning() const { return m_attempt.isRunning; }

    /// It has ended. `changedSettings` are those in which it differs from the challenge's start.
    void endRun(const trace::Store& store, trace::Time now, const std::vector<std::string>& changedSettings);

    /// Something else was run instead.
    void abandonRun();

    LessonPage page() const;

Q_SIGNALS:
    void pageChanged();

    /// The learner is at another step, or at the same one anew.
    void stepChosen();
    void runRequested(int lesson, int step);
    void endsToBePlaced(int lesson, int step);
    void challengeToBePrepared(int lesson, int step);
    void compareRequested();

private:
    /// What the learner does with the current step.
    struct Attempt
    {
        int chosen = -1;
        bool isPrepared = false; ///< a challenge's set-up is there to be changed
        bool isRunning = false;
        bool isPassed = false; ///< the challenge
        std::vector<analysis::Guess> guesses;
        std::optional<analysis::RightAnswer> right;
        std::optional<analysis::Score> score;
        QString outcome; ///< of a challenge, as HTML
    };

    const Lesson& lesson() const { return m_lessons[m_current]; }
    const LessonStep& step() const { return lesson().steps[m_step]; }
    std::size_t runNumber() const;
    bool hasRun() const { return m_runs.evidence(runNumber()) != nullptr; }
    std::optional<std::size_t> missingRun() const;
    bool isOver() const;
    void advance();
    void finishRun(const trace::Store& store, trace::Time now);
    void judgeChallenge(const trace::Store& store, trace::Time now, const std::vector<std::string>& changed);
    void fillBox(LessonPage& page) const;
    void fillActions(LessonPage& page) const;
    QString predictionResult() const;
    QString nextTitle() const;

    std::vector<Lesson> m_lessons;
    QString m_server;
    std::size_t m_current = 0;
    std::size_t m_step = 0;
    LessonRuns m_runs;
    Attempt m_attempt;
};

} // namespace ui
