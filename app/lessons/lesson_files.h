#pragma once

#include "app/lessons/lesson_reader.h"

#include <QStringList>

#include <optional>
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

/// Either a lesson or one sentence that says why there is none.
struct FoundLesson
{
    std::optional<LoadedLesson> lesson;
    QString problem;
};

/// `nameOrFile` is what a lesson is called ("01-one-blocking-call", "one-blocking-call" or "1"), else a file.
FoundLesson findLesson(const QString& nameOrFile, const std::vector<std::string>& paths);

/// Where the person's own lessons are.
QString ownLessonsFolder();

} // namespace app
