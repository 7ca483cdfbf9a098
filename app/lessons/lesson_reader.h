#pragma once

#include "app/lessons/lesson_lines.h"
#include "app/scenario/scenario.h"
#include "ui/lessons/lesson.h"

#include <optional>
#include <string_view>
#include <vector>

namespace app {

/// A lesson and what its steps run: one scenario per step, without arrivals where a step runs nothing.
struct LoadedLesson
{
    ui::Lesson lesson;
    std::vector<Scenario> runs;
};

/// Either a lesson or the first thing that is wrong with its file.
struct LessonResult
{
    std::optional<LoadedLesson> lesson;
    LessonError error;
};

/// `paths` are the rows of a trace's table. Pure but for scenarios that are named.
LessonResult readLesson(std::string_view text, const std::vector<std::string>& paths);

} // namespace app
