#pragma once

#include "app/lab/lab.h"
#include "app/lessons/lesson_reader.h"
#include "ui/page/web_page.h"

#include <functional>
#include <optional>
#include <vector>

namespace app {

/// The server that a lesson's runs are made on, or one sentence that says why it cannot be had.
struct LessonStage
{
    std::optional<settings::ServerToWatch> server; ///< unset: the built-in one
    QString problem;
};

/// Runs the event loop until it is known with which Python the lesson's example is started.
LessonStage stageOf(const ui::Lesson& lesson);

/// One of a lesson's runs, as it was made.
struct PlayedRun
{
    trace::Store store;
    Scenario scenario;
    std::uint64_t droppedEvents = 0;
};

/// Makes the runs of the lesson's steps, one after the other. Runs the event loop until the last one has
/// ended.
std::vector<PlayedRun> playedRuns(Lab& lab, const LoadedLesson& lesson);

/// The lesson as one page. `lesson` gives it in the language that is spoken when it is asked. The runs
/// outlive the page.
ui::WebPage pageOfLesson(const std::function<ui::Lesson()>& lesson, const std::vector<PlayedRun>& runs);

} // namespace app
