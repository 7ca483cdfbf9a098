#include "ui/lessons/lesson_progress.h"

#include <QSettings>

namespace ui {

namespace {

const auto kCurrent = QLatin1String("lessons/current");

QString keyOf(const Lesson& lesson)
{
    return QStringLiteral("lessons/done/") + lesson.id;
}

} // namespace

bool LessonProgress::isDone(const Lesson& lesson, std::size_t step)
{
    return QSettings().value(keyOf(lesson)).toStringList().contains(QString::number(step));
}

bool LessonProgress::isFinished(const Lesson& lesson)
{
    for (std::size_t step = 0; step < lesson.steps.size(); ++step)
        if (!isDone(lesson, step)) return false;
    return true;
}

void LessonProgress::setDone(const Lesson& lesson, std::size_t step)
{
    if (isDone(lesson, step)) return;
    QSettings settings;
    settings.setValue(keyOf(lesson), settings.value(keyOf(lesson)).toStringList() << QString::number(step));
}

QString LessonProgress::currentLesson()
{
    return QSettings().value(kCurrent).toString();
}

void LessonProgress::setCurrentLesson(const Lesson& lesson)
{
    QSettings().setValue(kCurrent, lesson.id);
}

} // namespace ui
