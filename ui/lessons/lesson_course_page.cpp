// What the learner sees of a course.

#include "ui/lessons/lesson_course.h"
#include "ui/lessons/lesson_progress.h"

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

} // namespace

LessonPage LessonCourse::page() const
{
    LessonPage page;
    if (m_lessons.empty()) return page;
    page.caption = tr("Lesson %1 of %2").arg(m_current + 1).arg(m_lessons.size());
    page.title = lesson().title;
    page.introduction = m_runs.html(lesson().introduction);
    bool areRunsDone = true;
    for (std::size_t i = 0; i < lesson().steps.size(); ++i) {
        const auto& step = lesson().steps[i];
        const bool isDone = LessonProgress::isDone(lesson(), i);
        const auto title = step.kind == Kind::Challenge ? tr("Challenge: %1").arg(step.title) : step.title;
        page.steps.push_back({title, isDone, i == m_step});
        areRunsDone = areRunsDone && (isDone || step.kind == Kind::Challenge);
    }
    fillBox(page);
    if (missingRun())
        page.text = paragraph(tr("Make both runs first: what was measured in them then stands here."));
    else if (step().kind == Kind::Compare || (step().kind == Kind::Run && hasRun()))
        page.text = m_runs.html(step().text, runNumber());
    fillActions(page);
    if (areRunsDone) page.remember = m_runs.html(lesson().remember);
    page.commands = lesson().commands.join(QLatin1Char('\n')).replace(QStringLiteral("{server}"), m_server);
    page.hasPrevious = m_current > 0;
    page.hasNext = m_current + 1 < m_lessons.size();
    return page;
}

void LessonCourse::fillBox(LessonPage& page) const
{
    if (step().kind == Kind::Challenge) {
        page.boxTitle = tr("Challenge: %1").arg(step().title);
        page.boxText =
            m_runs.html(step().text) + (m_attempt.outcome.isEmpty() ? listed(step().conditions) : QString());
        page.result = m_attempt.outcome;
        return;
    }
    if (step().kind != Kind::Run) return;
    page.boxTitle = tr("Predict, then run");
    page.boxText =
        paragraph(step().question ? plain(step().question->words)
                                  : tr("When will each request have its answer? Place the ends, then run."));
    if (step().question)
        for (const auto& choice : step().question->choices)
            page.choices.append(plain(choice.words));
    page.chosen = m_attempt.chosen;
    page.right = m_attempt.right ? static_cast<int>(m_attempt.right->choice) : -1;
    page.areChoicesOpen = !hasRun() && !m_attempt.isRunning;
    page.result = predictionResult();
}

QString LessonCourse::predictionResult() const
{
    QString result;
    if (m_attempt.right) {
        const auto& choices = step().question->choices;
        const auto right = plain(choices[m_attempt.right->choice].words);
        const auto measured = m_attempt.right->measured.empty() ? right : plain(m_attempt.right->measured);
        const bool isGuessed = m_attempt.chosen >= 0;
        const bool isRight = m_attempt.chosen == static_cast<int>(m_attempt.right->choice);
        const auto said =
            isGuessed ? plain(choices[static_cast<std::size_t>(m_attempt.chosen)].words) : QString();
        const auto sentence = !isGuessed ? tr("Measured: %1.").arg(measured)
                              : isRight  ? tr("✓ You said %1. Measured: %2.").arg(said, measured)
                                         : tr("✗ You said %1. Measured: %2.").arg(said, measured);
        result = QStringLiteral("<p><b>%1</b></p>").arg(sentence.toHtmlEscaped());
    }
    if (m_attempt.score)
        result += paragraph(tr("Your ends: %1 of 100 points. %2")
                                .arg(m_attempt.score->percent)
                                .arg(plain(m_attempt.score->sentence)));
    return result;
}

void LessonCourse::fillActions(LessonPage& page) const
{
    page.isActionPossible = !m_attempt.isRunning;
    if (m_attempt.isRunning) {
        page.action = tr("Running…");
    } else if (isOver()) {
        page.action = nextTitle();
        page.otherAction = step().kind == Kind::Run         ? tr("Run it once more")
                           : step().kind == Kind::Challenge ? tr("Start it again")
                                                            : QString();
    } else if (step().kind == Kind::Run) {
        page.action = step().title;
        page.otherAction = tr("Place the ends on the timeline…");
    } else if (const auto missing = missingRun()) {
        page.action = tr("Go to: %1").arg(lesson().steps[*missing].title);
    } else if (step().kind == Kind::Compare) {
        page.action = tr("Show both on one axis");
    } else {
        page.action = m_attempt.isPrepared ? tr("Run the challenge") : tr("Start the challenge");
        if (m_attempt.isPrepared) page.otherAction = tr("Start it again");
    }
}

QString LessonCourse::nextTitle() const
{
    if (m_step + 1 < lesson().steps.size()) {
        const auto& next = lesson().steps[m_step + 1];
        return next.kind == Kind::Challenge ? tr("Next: the challenge") : tr("Next: %1").arg(next.title);
    }
    if (m_current + 1 < m_lessons.size()) return tr("Next lesson");
    return {};
}

} // namespace ui
