#include "ui/page/lesson_web_page.h"

#include "ui/compare/compared_pair.h"
#include "ui/lessons/lesson_runs.h"
#include "ui/page/comparison_page.h"
#include "ui/page/data/page_texts.h"
#include "ui/page/run_page.h"
#include "ui/text/tr.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

namespace ui {

namespace {

using Kind = LessonStep::Kind;

/// A lesson with what was measured in its runs.
struct Taught
{
    explicit Taught(TaughtLesson taught)
        : lesson(std::move(taught.lesson))
        , runs(std::move(taught.runs))
        , server(std::move(taught.server))
    {
        for (std::size_t i = 0; i < runs.size(); ++i)
            measured.record(i + 1, runs[i].run.store, runs[i].run.store.latest());
    }

    std::function<Lesson()> lesson;
    std::vector<TaughtRun> runs;
    QString server;
    LessonRuns measured;
};

QString commandsOf(const Taught& taught, const Lesson& lesson)
{
    return lesson.commands.join(QLatin1Char('\n')).replace(QStringLiteral("{server}"), taught.server);
}

PageRun pageRunOf(const Taught& taught, std::size_t run, const QString& title)
{
    const auto& one = taught.runs[run - 1];
    return {one.run.store, [&one, title] { return RunCaption{title, one.settings(), {}}; }, {}};
}

QJsonArray textsJson(const Taught& taught, const std::vector<analysis::MeasureText>& paragraphs,
                     std::size_t run)
{
    QJsonArray json;
    for (const auto& paragraph : paragraphs)
        json.append(pageText(taught.measured.paragraph(paragraph, run)));
    return json;
}

/// Nothing where it is not known which answer was right.
void addQuestion(const Taught& taught, const LessonStep& step, std::size_t run, QJsonObject& json)
{
    const auto& question = *step.question;
    const auto right = analysis::rightAnswer(*taught.measured.evidence(run), question);
    QJsonArray choices;
    for (const auto& choice : question.choices)
        choices.append(pageText(QString::fromStdString(choice.words)));
    json.insert(QStringLiteral("question"), pageText(QString::fromStdString(question.words)));
    json.insert(QStringLiteral("choices"), choices);
    json.insert(QStringLiteral("right"), right ? static_cast<int>(right->choice) : -1);
    const auto measured = !right                    ? std::string()
                          : right->measured.empty() ? question.choices[right->choice].words
                                                    : right->measured;
    json.insert(QStringLiteral("measured"), pageText(QString::fromStdString(measured)));
}

void addConditions(const LessonStep& step, QJsonObject& json)
{
    QJsonArray conditions;
    for (const auto& condition : step.conditions)
        conditions.append(pageText(QString::fromStdString(condition.inShort())));
    json.insert(QStringLiteral("conditions"), conditions);
}

/// The last two of the runs so far.
void addComparison(const Taught& taught, std::size_t run, QJsonObject& json)
{
    if (run < 2) return;
    const ComparedPair pair(taught.runs[run - 2].run, taught.runs[run - 1].run);
    json.insert(QStringLiteral("comparison"), comparisonData(pair));
    json.insert(QStringLiteral("runs"), QJsonArray{static_cast<int>(run) - 2, static_cast<int>(run) - 1});
}

/// `run`: of this step or the last one before it, counted from 1.
QJsonObject stepJson(const Taught& taught, const LessonStep& step, std::size_t run)
{
    const auto title = step.kind == Kind::Challenge ? tr("Challenge: %1").arg(step.title) : step.title;
    QJsonObject json{{QStringLiteral("title"), pageText(title)},
                     {QStringLiteral("text"), textsJson(taught, step.text, run)}};
    if (step.kind == Kind::Run) json.insert(QStringLiteral("run"), static_cast<int>(run) - 1);
    if (step.question) addQuestion(taught, step, run, json);
    if (step.kind == Kind::Challenge) addConditions(step, json);
    if (step.kind == Kind::Compare) addComparison(taught, run, json);
    return json;
}

QJsonObject lessonContent(const Taught& taught, PageBreath& breath)
{
    const auto lesson = taught.lesson();
    QJsonArray steps;
    QJsonArray runs;
    for (const auto& step : lesson.steps) {
        const auto run = static_cast<std::size_t>(runs.size()) + (step.kind == Kind::Run ? 1 : 0);
        if (step.kind == Kind::Run) runs.append(runData(pageRunOf(taught, run, step.title), breath));
        steps.append(stepJson(taught, step, run));
    }
    return {{QStringLiteral("title"), pageText(lesson.title)},
            {QStringLiteral("settings"),
             pageText(tr("A lesson: say what you expect, then watch what was measured."))},
            {QStringLiteral("runs"), runs},
            {QStringLiteral("lesson"),
             QJsonObject{{QStringLiteral("introduction"), textsJson(taught, lesson.introduction, 0)},
                         {QStringLiteral("steps"), steps},
                         {QStringLiteral("remember"), textsJson(taught, lesson.remember, 0)},
                         {QStringLiteral("commands"), pageText(commandsOf(taught, lesson))}}}};
}

QStringList plainTexts(const Taught& taught, const std::vector<analysis::MeasureText>& paragraphs,
                       std::size_t run)
{
    QStringList all;
    for (const auto& paragraph : paragraphs)
        all << taught.measured.paragraph(paragraph, run).remove(QChar(LessonRuns::kMeasured));
    return all;
}

std::vector<StillPart> stillLesson(const Taught& taught, const Lesson& lesson)
{
    std::vector<StillPart> parts{{{}, plainTexts(taught, lesson.introduction, 0), {}, {}}};
    std::size_t run = 0;
    for (const auto& step : lesson.steps) {
        StillPart part;
        if (step.kind == Kind::Run) part = stillOf(pageRunOf(taught, ++run, step.title));
        part.heading = step.title;
        part.paragraphs = plainTexts(taught, step.text, run);
        parts.push_back(std::move(part));
    }
    parts.push_back({QCoreApplication::translate("ui::LessonPanel", "What to remember"),
                     plainTexts(taught, lesson.remember, 0),
                     {},
                     commandsOf(taught, lesson)});
    return parts;
}

} // namespace

WebPage lessonWebPage(const TaughtLesson& taught, const SavedRun& savedRun)
{
    const auto shared = std::make_shared<const Taught>(taught);
    const auto lesson = shared->lesson();
    return {lesson.title, {}, stillLesson(*shared, lesson), savedRun, [shared](PageBreath& breath) {
                return lessonContent(*shared, breath);
            }};
}

} // namespace ui
