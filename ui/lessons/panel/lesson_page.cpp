#include "ui/lessons/panel/lesson_page.h"

#include "ui/lessons/course_state.h"
#include "ui/lessons/lesson_progress.h"
#include "ui/text/tr.h"

namespace ui {

using Kind = LessonStep::Kind;

namespace {

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString plain(const std::string& text)
{
    return QString::fromStdString(text);
}

QString listed(const std::vector<analysis::Condition>& conditions)
{
    QString list;
    for (const auto& condition : conditions)
        list += QStringLiteral("<p>• %1</p>").arg(plain(condition.inShort()).toHtmlEscaped());
    return list;
}

QString predictionResult(const CourseState& course)
{
    QString result;
    if (course.attempt.right) {
        const auto& choices = course.step().question->choices;
        const auto right = plain(choices[course.attempt.right->choice].words);
        const auto measured =
            course.attempt.right->measured.empty() ? right : plain(course.attempt.right->measured);
        const bool isGuessed = course.attempt.chosen >= 0;
        const bool isRight = course.attempt.chosen == static_cast<int>(course.attempt.right->choice);
        const auto said =
            isGuessed ? plain(choices[static_cast<std::size_t>(course.attempt.chosen)].words) : QString();
        const auto sentence = !isGuessed ? tr("Measured: %1.").arg(measured)
                              : isRight  ? tr("✓ You said %1. Measured: %2.").arg(said, measured)
                                         : tr("✗ You said %1. Measured: %2.").arg(said, measured);
        result = QStringLiteral("<p><b>%1</b></p>").arg(sentence.toHtmlEscaped());
    }
    if (course.attempt.score)
        result += paragraph(tr("Your ends: %1 of 100 points. %2")
                                .arg(course.attempt.score->percent)
                                .arg(plain(course.attempt.score->sentence)));
    return result;
}

QString whatToDo()
{
    return tr("The set-up is in place. Now change in the bar above what you think helps, then press “Run the "
              "challenge”.");
}

void fillBox(LessonPage& page, const CourseState& course)
{
    if (course.step().kind == Kind::Challenge) {
        page.boxTitle = tr("Challenge: %1").arg(course.step().title);
        page.boxText = course.runs.html(course.step().text) +
                       (course.attempt.outcome.isEmpty() ? listed(course.step().conditions) : QString());
        page.result = course.attempt.outcome;
        if (course.attempt.isPrepared && page.result.isEmpty())
            page.result = QStringLiteral("<p><b>%1</b></p>").arg(whatToDo().toHtmlEscaped());
        return;
    }
    if (course.step().kind != Kind::Run) return;
    page.boxTitle = tr("Predict, then run");
    page.boxText = paragraph(course.step().question
                                 ? plain(course.step().question->words)
                                 : tr("When will each request have its answer? Place the ends, then run."));
    if (course.step().question)
        for (const auto& choice : course.step().question->choices)
            page.choices.append(plain(choice.words));
    page.chosen = course.attempt.chosen;
    page.right = course.attempt.right ? static_cast<int>(course.attempt.right->choice) : -1;
    page.areChoicesOpen = !course.hasRun() && !course.attempt.isRunning;
    page.result = predictionResult(course);
}

QString nextTitle(const CourseState& course)
{
    if (course.stepRow + 1 < course.lesson().steps.size()) {
        const auto& next = course.lesson().steps[course.stepRow + 1];
        return next.kind == Kind::Challenge ? tr("Next: the challenge") : tr("Next: %1").arg(next.title);
    }
    if (course.current + 1 < course.lessons.size()) return tr("Next lesson");
    return {};
}

QString paragraphs(const QString& text)
{
    QString all;
    for (const auto& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        all += paragraph(line);
    return all;
}

/// What has to be said of the server before the lesson can go on.
QString serverText(const CourseState& course)
{
    const auto& problem = course.inPlace.problem;
    const auto& wanted = course.lesson().server;
    if (wanted.isEmpty())
        return paragraphs(problem) +
               paragraph(tr("This lesson runs on the server that is built in. You watch "
                            "another one now."));
    if (!problem.isEmpty()) return paragraphs(problem);
    return paragraph(
        tr("This lesson runs on a server of its own: %1. A copy is put into a folder of yours, and "
           "started with your Python.")
            .arg(wanted));
}

void fillServerAction(LessonPage& page, const CourseState& course)
{
    page.text = serverText(course);
    page.isActionPossible = !course.inPlace.isComing;
    if (course.inPlace.isComing)
        page.action = tr("Starting…");
    else
        page.action = course.lesson().server.isEmpty() ? tr("Back to the built-in server")
                                                       : tr("Start the example server");
}

void fillActions(LessonPage& page, const CourseState& course)
{
    page.isActionPossible = !course.attempt.isRunning;
    if (course.attempt.isRunning) {
        page.action = tr("Running…");
    } else if (course.lacksServer()) {
        fillServerAction(page, course);
    } else if (course.isOver()) {
        page.action = nextTitle(course);
        page.otherAction = !course.isServerThere()                 ? QString()
                           : course.step().kind == Kind::Run       ? tr("Run it once more")
                           : course.step().kind == Kind::Challenge ? tr("Start it again")
                                                                   : QString();
    } else if (course.step().kind == Kind::Run) {
        page.action = course.step().title;
        page.otherAction = tr("Place the ends on the timeline…");
    } else if (const auto missing = course.missingRun()) {
        page.action = tr("Go to: %1").arg(course.lesson().steps[*missing].title);
    } else if (course.step().kind == Kind::Compare) {
        page.action = tr("Show both on one axis");
    } else {
        page.action = course.attempt.isPrepared ? tr("Run the challenge") : tr("Start the challenge");
        if (course.attempt.isPrepared) page.otherAction = tr("Start it again");
    }
}

} // namespace

LessonPage pageOf(const CourseState& course)
{
    LessonPage page;
    if (course.lessons.empty()) return page;
    page.caption = tr("Lesson %1 of %2").arg(course.current + 1).arg(course.lessons.size());
    page.title = course.lesson().title;
    page.introduction = course.runs.html(course.lesson().introduction);
    bool areRunsDone = true;
    for (std::size_t i = 0; i < course.lesson().steps.size(); ++i) {
        const auto& step = course.lesson().steps[i];
        const bool isDone = LessonProgress::isDone(course.lesson(), i);
        const auto title = step.kind == Kind::Challenge ? tr("Challenge: %1").arg(step.title) : step.title;
        page.steps.push_back({title, isDone, i == course.stepRow});
        areRunsDone = areRunsDone && (isDone || step.kind == Kind::Challenge);
    }
    fillBox(page, course);
    if (course.missingRun())
        page.text = paragraph(tr("Make both runs first: what was measured in them then stands here."));
    else if (course.step().kind == Kind::Compare || (course.step().kind == Kind::Run && course.hasRun()))
        page.text = course.runs.html(course.step().text, course.runNumber());
    fillActions(page, course);
    if (areRunsDone) page.remember = course.runs.html(course.lesson().remember);
    page.commands =
        course.lesson().commands.join(QLatin1Char('\n')).replace(QStringLiteral("{server}"), course.server);
    page.hasPrevious = course.current > 0;
    page.hasNext = course.current + 1 < course.lessons.size();
    return page;
}

} // namespace ui
