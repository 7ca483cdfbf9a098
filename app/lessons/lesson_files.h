#pragma once

#include "app/lessons/lesson_reader.h"

#include <QStringList>

#include <vector>

namespace app {

/// All lessons, in the order of their files' names, and one sentence for each file that cannot be used.
struct LessonShelf
{
    std::vector<LoadedLesson> lessons;
    QStringList problems;

    std::vector<ui::Lesson> shown() const;
};

/// Those that come with the program and the person's own. An own file replaces the one of the same name.
LessonShelf loadLessons(const std::vector<std::string>& paths);

/// Where the person's own lessons are.
QString ownLessonsFolder();

} // namespace app
