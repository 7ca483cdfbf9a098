#include "app/lessons/lesson_play.h"

#include "app/lab/run_to_end.h"
#include "app/run/run_again.h"
#include "app/run/run_caption.h"
#include "app/run/run_document.h"
#include "app/watch/example_copy.h"
#include "app/watch/example_server.h"
#include "ui/page/lesson_web_page.h"

#include <QTimer>

namespace app {

LessonStage stageOf(const ui::Lesson& lesson)
{
    LessonStage stage;
    if (lesson.server.isEmpty()) return stage;
    stage.problem = copyExample(lesson.server, examplesFolder());
    if (!stage.problem.isEmpty()) return stage;
    ExampleServer example;
    QEventLoop untilKnown;
    QObject::connect(&example, &ExampleServer::found, &untilKnown, [&](const QString& interpreter) {
        stage.server = ExampleServer::startedBy(interpreter);
        untilKnown.quit();
    });
    QObject::connect(&example, &ExampleServer::missing, &untilKnown, [&](const QString& text) {
        stage.problem = text;
        untilKnown.quit();
    });
    QTimer::singleShot(0, &example, &ExampleServer::look);
    untilKnown.exec();
    return stage;
}

std::vector<PlayedRun> playedRuns(Lab& lab, const LoadedLesson& lesson)
{
    std::vector<PlayedRun> runs;
    for (std::size_t i = 0; i < lesson.runs.size(); ++i) {
        if (lesson.lesson.steps[i].kind != ui::LessonStep::Kind::Run) continue;
        const auto droppedBefore = lab.droppedEvents();
        runToItsEnd(lab, [&] { lab.run(lesson.runs[i]); });
        runs.push_back({lab.store(), lab.scenario(), lab.droppedEvents() - droppedBefore});
    }
    return runs;
}

ui::WebPage pageOfLesson(const std::function<ui::Lesson()>& lesson, const std::vector<PlayedRun>& runs)
{
    ui::TaughtLesson taught{lesson, {}, QStringLiteral("127.0.0.1:%1").arg(kServerPort)};
    for (const auto& run : runs)
        taught.runs.push_back({comparedRun(run.store, run.scenario),
                               [&run] { return captionOf(run.store, run.scenario, {}).settings; }});
    return ui::lessonWebPage(taught, [&last = runs.back()] {
        return packedRun(documentOf(last.store, last.scenario, last.droppedEvents));
    });
}

} // namespace app
