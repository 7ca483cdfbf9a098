#pragma once

#include "ui/compare/compared_run.h"
#include "ui/lessons/lesson.h"
#include "ui/page/web_page.h"

#include <functional>
#include <vector>

namespace ui {

/// One of a lesson's runs, which is over.
struct TaughtRun
{
    ComparedRun run;
    std::function<QString()> settings; ///< in one line, in the language that is spoken when it is asked
};

/// A lesson whose runs were all made.
struct TaughtLesson
{
    std::function<Lesson()> lesson; ///< in the language that is spoken when it is asked
    std::vector<TaughtRun> runs;    ///< of its steps that run something, in their order
    QString server;                 ///< where readers find one, as curl wants it
};

/// The lesson with its questions, its runs and what they show. `savedRun` as in WebPage: its last run. The
/// stores outlive the page.
WebPage lessonWebPage(const TaughtLesson& taught, const SavedRun& savedRun);

} // namespace ui
