#pragma once

#include "engine/analysis/measures/measure_text.h"
#include "engine/analysis/measures/question.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

/// A request that will be sent, seen before the run.
struct PlannedArrival
{
    trace::Duration at{0};
    QString path;
};

/// One thing to do in a lesson.
struct LessonStep
{
    enum class Kind : std::uint8_t { Run, Compare, Challenge };

    Kind kind = Kind::Run;
    QString title;
    std::vector<PlannedArrival> arrivals; ///< of a Run or a Challenge, in order of time
    trace::Duration horizon{0};           ///< by then everything has surely ended
    std::optional<analysis::QuizQuestion> question;
    bool asksRoom = false; ///< the question goes to the phones by itself where a room is open
    std::vector<analysis::MeasureText> text; ///< paragraphs: after a Run, before a Challenge
    std::vector<analysis::Condition> conditions;
};

/// A lesson as it is shown. What its runs need to be carried out is known to whoever loaded it.
struct Lesson
{
    QString id; ///< what progress is remembered by
    QString title;
    std::vector<analysis::MeasureText> introduction;
    std::vector<LessonStep> steps;
    std::vector<analysis::MeasureText> remember;
    QStringList commands; ///< to try from a terminal; {server} stands for the server's address
    QString server{};     ///< that its runs are made on: an example's file; empty: the built-in one
};

} // namespace ui
