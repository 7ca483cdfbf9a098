#pragma once

#include "ui/lessons/lesson.h"

namespace ui {

/// Which steps of which lessons were done, and where the learner was, remembered from one start to the next.
class LessonProgress
{
public:
    static bool isDone(const Lesson& lesson, std::size_t step);
    static bool isFinished(const Lesson& lesson);
    static void setDone(const Lesson& lesson, std::size_t step);

    /// Empty before the first time.
    static QString currentLesson();
    static void setCurrentLesson(const Lesson& lesson);
};

} // namespace ui
