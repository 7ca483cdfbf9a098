#pragma once

#include "engine/analysis/measures/prediction.h"
#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_runs.h"

#include <optional>
#include <vector>

namespace ui {

/// What the learner does with one step of a lesson.
struct LessonAttempt
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

/// Which server there is to run lessons on.
struct LessonServer
{
    bool isBuiltIn = true;
    QString example{};     ///< its file, where it is one that comes with the program to be watched
    bool isComing = false; ///< another one is being started
    QString problem{};     ///< why the last one that was asked for is not there

    bool operator==(const LessonServer&) const = default;
};

/// Where the learner is, what was predicted and what came out of it.
struct CourseState
{
    // These two need a lesson.
    const Lesson& lesson() const { return lessons[current]; }
    const LessonStep& step() const { return lesson().steps[stepRow]; }

    /// Which of the lesson's runs the current step is, or comes after.
    std::size_t runNumber() const;

    bool hasRun() const { return runs.evidence(runNumber()) != nullptr; }

    /// The first of the runs that are to be compared here which was not made since the lesson was opened.
    std::optional<std::size_t> missingRun() const;

    /// The server that the lesson's runs are made on is the one that there is.
    bool isServerThere() const
    {
        return lesson().server.isEmpty() ? inPlace.isBuiltIn : inPlace.example == lesson().server;
    }

    /// The next thing to do would run something, and cannot.
    bool lacksServer() const;

    /// Nothing is left to do but to go on.
    bool isOver() const;

    std::vector<Lesson> lessons;
    QString server; ///< as curl wants it
    LessonServer inPlace;
    std::size_t current = 0;
    std::size_t stepRow = 0;
    LessonRuns runs;
    LessonAttempt attempt; ///< at the current step
};

} // namespace ui
