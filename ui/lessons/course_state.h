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

    /// Nothing is left to do but to go on.
    bool isOver() const;

    std::vector<Lesson> lessons;
    QString server; ///< as curl wants it
    std::size_t current = 0;
    std::size_t stepRow = 0;
    LessonRuns runs;
    LessonAttempt attempt; ///< at the current step
};

} // namespace ui
