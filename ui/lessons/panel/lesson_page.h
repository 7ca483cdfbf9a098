#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

struct CourseState;

/// A line of the list of what is to be done.
struct LessonPageStep
{
    QString title;
    bool isDone = false;
    bool isCurrent = false;
};

/// Everything that the lesson's panel shows at a time. Texts are HTML where they say so.
struct LessonPage
{
    QString caption; ///< "Lesson 1 of 10"
    QString title;
    QString introduction; ///< HTML

    QString boxTitle; ///< "Predict, then run"; empty: no box
    QString boxText;  ///< HTML
    QStringList choices;
    int chosen = -1;
    int right = -1; ///< known after the run
    bool areChoicesOpen = true;
    QString result; ///< HTML: how the prediction or the challenge ended

    QString text; ///< HTML: what the run's measures say
    std::vector<LessonPageStep> steps;
    QString action; ///< of the big button; empty: there is none
    bool isActionPossible = true;
    QString otherAction; ///< of the quiet button beside it

    QString remember; ///< HTML
    QString commands; ///< one per line
    bool hasPrevious = false;
    bool hasNext = false;
};

/// What is to be seen of a course.
LessonPage pageOf(const CourseState& course);

} // namespace ui
