#include "ui/lessons/course_state.h"

#include "ui/lessons/lesson_progress.h"

namespace ui {

std::size_t CourseState::runNumber() const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i <= stepRow; ++i)
        if (lesson().steps[i].kind == LessonStep::Kind::Run) ++count;
    return count;
}

std::optional<std::size_t> CourseState::missingRun() const
{
    if (step().kind != LessonStep::Kind::Compare) return {};
    std::size_t run = 0;
    for (std::size_t i = 0; i < stepRow; ++i)
        if (lesson().steps[i].kind == LessonStep::Kind::Run && runs.evidence(++run) == nullptr) return i;
    return {};
}

bool CourseState::lacksServer() const
{
    return !isServerThere() && !isOver() && step().kind != LessonStep::Kind::Compare;
}

bool CourseState::isOver() const
{
    const bool isDone = LessonProgress::isDone(lesson(), stepRow);
    switch (step().kind) {
    case LessonStep::Kind::Run: return hasRun();
    case LessonStep::Kind::Compare: return isDone && !missingRun();
    case LessonStep::Kind::Challenge: break;
    }
    return attempt.isPassed || (isDone && !attempt.isPrepared);
}

} // namespace ui
