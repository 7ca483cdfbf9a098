#include "ui/lessons/lesson_course.h"

#include "ui/lessons/lesson_progress.h"

#include <algorithm>
#include <utility>

namespace ui {

using Kind = LessonStep::Kind;

void LessonCourse::setLessons(std::vector<Lesson> lessons)
{
    m_lessons = std::move(lessons);
    const auto known = std::ranges::find(m_lessons, LessonProgress::currentLesson(), &Lesson::id);
    m_current = known == m_lessons.end() ? 0 : static_cast<std::size_t>(known - m_lessons.begin());
    m_step = 0;
    m_runs.clear();
    m_attempt = {};
    Q_EMIT pageChanged();
}

void LessonCourse::setServer(const QString& url)
{
    m_server = url;
    m_server.remove(QStringLiteral("http://")); // curl knows
    Q_EMIT pageChanged();
}

const LessonStep* LessonCourse::currentStep() const
{
    return m_lessons.empty() ? nullptr : &step();
}

void LessonCourse::goTo(std::size_t lesson)
{
    if (lesson >= m_lessons.size()) return;
    m_current = lesson;
    m_step = 0;
    m_runs.clear();
    m_attempt = {};
    LessonProgress::setCurrentLesson(m_lessons[lesson]);
    Q_EMIT stepChosen();
    Q_EMIT pageChanged();
}

void LessonCourse::goToStep(std::size_t step)
{
    if (m_lessons.empty() || step >= lesson().steps.size()) return;
    m_step = step;
    m_attempt = {};
    Q_EMIT stepChosen();
    Q_EMIT pageChanged();
}

void LessonCourse::choose(int choice)
{
    if (m_attempt.isRunning || hasRun()) return;
    m_attempt.chosen = choice;
    Q_EMIT pageChanged();
}

void LessonCourse::act()
{
    if (m_lessons.empty() || m_attempt.isRunning) return;
    const int lessonRow = static_cast<int>(m_current);
    const int stepRow = static_cast<int>(m_step);
    if (isOver()) {
        advance();
    } else if (step().kind == Kind::Challenge && !m_attempt.isPrepared) {
        m_attempt.isPrepared = true;
        Q_EMIT challengeToBePrepared(lessonRow, stepRow);
        Q_EMIT pageChanged();
    } else if (const auto missing = missingRun()) {
        goToStep(*missing);
    } else if (step().kind == Kind::Compare) {
        LessonProgress::setDone(lesson(), m_step);
        Q_EMIT compareRequested();
        Q_EMIT pageChanged();
    } else {
        Q_EMIT runRequested(lessonRow, stepRow);
    }
}

void LessonCourse::actOtherwise()
{
    if (m_lessons.empty() || m_attempt.isRunning) return;
    const int lessonRow = static_cast<int>(m_current);
    const int stepRow = static_cast<int>(m_step);
    if (step().kind == Kind::Run && !hasRun())
        Q_EMIT endsToBePlaced(lessonRow, stepRow);
    else if (step().kind == Kind::Challenge) {
        m_attempt = {};
        m_attempt.isPrepared = true;
        Q_EMIT challengeToBePrepared(lessonRow, stepRow);
        Q_EMIT pageChanged();
    } else {
        Q_EMIT runRequested(lessonRow, stepRow);
    }
}

void LessonCourse::advance()
{
    if (m_step + 1 < lesson().steps.size())
        goToStep(m_step + 1);
    else
        goTo(m_current + 1);
}

void LessonCourse::beginRun(std::vector<analysis::Guess> guesses)
{
    if (m_lessons.empty()) return;
    // What was said before a run is no prediction of the next one.
    if (m_attempt.right) m_attempt.chosen = -1;
    m_attempt.isRunning = true;
    m_attempt.guesses = std::move(guesses);
    m_attempt.outcome.clear();
    m_attempt.right.reset();
    m_attempt.score.reset();
    Q_EMIT pageChanged();
}

void LessonCourse::endRun(const trace::Store& store, trace::Time now,
                          const std::vector<std::string>& changedSettings)
{
    if (!std::exchange(m_attempt.isRunning, false)) return;
    if (step().kind == Kind::Challenge)
        judgeChallenge(store, now, changedSettings);
    else
        finishRun(store, now);
    Q_EMIT pageChanged();
}

void LessonCourse::abandonRun()
{
    if (!std::exchange(m_attempt.isRunning, false)) return;
    Q_EMIT pageChanged();
}

void LessonCourse::finishRun(const trace::Store& store, trace::Time now)
{
    m_runs.record(runNumber(), store, now);
    const auto& evidence = *m_runs.evidence(runNumber());
    if (step().question) m_attempt.right = rightAnswer(evidence, *step().question);
    m_attempt.score = judge(evidence, m_attempt.guesses);
    LessonProgress::setDone(lesson(), m_step);
}

void LessonCourse::judgeChallenge(const trace::Store& store, trace::Time now,
                                  const std::vector<std::string>& changed)
{
    const analysis::Evidence evidence(store, now);
    const analysis::Attempt attempt{evidence, changed};
    bool isPassed = true;
    QString list;
    for (const auto& condition : step().conditions) {
        const bool isMet = condition.isMet(attempt);
        isPassed = isPassed && isMet;
        list += QStringLiteral("<p>%1 %2</p>")
                    .arg(isMet ? QStringLiteral("✓") : QStringLiteral("✗"),
                         QString::fromStdString(condition.sentence(attempt)).toHtmlEscaped());
    }
    m_attempt.isPassed = isPassed;
    if (isPassed) LessonProgress::setDone(lesson(), m_step);
    const auto head =
        isPassed ? tr("Done, and measured:") : tr("Not yet. Change something and run it again.");
    m_attempt.outcome = QStringLiteral("<p><b>%1</b></p>").arg(head.toHtmlEscaped()) + list;
}

/// Nothing is left to do but to go on.
bool LessonCourse::isOver() const
{
    const bool isDone = LessonProgress::isDone(lesson(), m_step);
    switch (step().kind) {
    case Kind::Run: return hasRun();
    case Kind::Compare: return isDone && !missingRun();
    case Kind::Challenge: break;
    }
    return m_attempt.isPassed || (isDone && !m_attempt.isPrepared);
}

/// The first of the runs that are to be compared here which was not made since the lesson was opened.
std::optional<std::size_t> LessonCourse::missingRun() const
{
    if (step().kind != Kind::Compare) return {};
    std::size_t run = 0;
    for (std::size_t i = 0; i < m_step; ++i)
        if (lesson().steps[i].kind == Kind::Run && m_runs.evidence(++run) == nullptr) return i;
    return {};
}

/// Which of the lesson's runs the current step is, or comes after.
std::size_t LessonCourse::runNumber() const
{
    std::size_t runs = 0;
    for (std::size_t i = 0; i <= m_step; ++i)
        if (lesson().steps[i].kind == Kind::Run) ++runs;
    return runs;
}

} // namespace ui
