#include "ui/lessons/lesson_course.h"

#include "ui/lessons/lesson_progress.h"

#include <algorithm>
#include <utility>

namespace ui {

using Kind = LessonStep::Kind;

void LessonCourse::setLessons(std::vector<Lesson> lessons)
{
    m_state.lessons = std::move(lessons);
    const auto known = std::ranges::find(m_state.lessons, LessonProgress::currentLesson(), &Lesson::id);
    m_state.current =
        known == m_state.lessons.end() ? 0 : static_cast<std::size_t>(known - m_state.lessons.begin());
    m_state.stepRow = 0;
    m_state.runs.clear();
    m_state.attempt = {};
    Q_EMIT pageChanged();
}

void LessonCourse::setServer(const QString& url)
{
    m_state.server = url;
    m_state.server.remove(QStringLiteral("http://")); // curl knows
    Q_EMIT pageChanged();
}

void LessonCourse::setServerInPlace(const LessonServer& server)
{
    if (m_state.inPlace == server) return;
    m_state.inPlace = server;
    Q_EMIT pageChanged();
}

const LessonStep* LessonCourse::currentStep() const
{
    return m_state.lessons.empty() ? nullptr : &m_state.step();
}

void LessonCourse::goTo(std::size_t lesson)
{
    if (lesson >= m_state.lessons.size()) return;
    m_state.current = lesson;
    m_state.stepRow = 0;
    m_state.runs.clear();
    m_state.attempt = {};
    LessonProgress::setCurrentLesson(m_state.lessons[lesson]);
    Q_EMIT stepChosen();
    Q_EMIT pageChanged();
}

void LessonCourse::goToStep(std::size_t step)
{
    if (m_state.lessons.empty() || step >= m_state.lesson().steps.size()) return;
    m_state.stepRow = step;
    m_state.attempt = {};
    Q_EMIT stepChosen();
    Q_EMIT pageChanged();
}

void LessonCourse::choose(int choice)
{
    if (m_state.attempt.isRunning || m_state.hasRun()) return;
    m_state.attempt.chosen = choice;
    Q_EMIT pageChanged();
}

void LessonCourse::act()
{
    if (m_state.lessons.empty() || m_state.attempt.isRunning) return;
    const int lessonRow = static_cast<int>(m_state.current);
    const int stepRow = static_cast<int>(m_state.stepRow);
    if (m_state.isOver()) {
        advance();
    } else if (m_state.lacksServer()) {
        if (!m_state.inPlace.isComing) Q_EMIT serverWanted(m_state.lesson().server);
    } else if (m_state.step().kind == Kind::Challenge && !m_state.attempt.isPrepared) {
        m_state.attempt.isPrepared = true;
        Q_EMIT challengeToBePrepared(lessonRow, stepRow);
        Q_EMIT pageChanged();
    } else if (const auto missing = m_state.missingRun()) {
        goToStep(*missing);
    } else if (m_state.step().kind == Kind::Compare) {
        LessonProgress::setDone(m_state.lesson(), m_state.stepRow);
        Q_EMIT compareRequested();
        Q_EMIT pageChanged();
    } else {
        Q_EMIT runRequested(lessonRow, stepRow);
    }
}

void LessonCourse::actOtherwise()
{
    if (m_state.lessons.empty() || m_state.attempt.isRunning || !m_state.isServerThere()) return;
    const int lessonRow = static_cast<int>(m_state.current);
    const int stepRow = static_cast<int>(m_state.stepRow);
    if (m_state.step().kind == Kind::Run && !m_state.hasRun())
        Q_EMIT endsToBePlaced(lessonRow, stepRow);
    else if (m_state.step().kind == Kind::Challenge) {
        m_state.attempt = {};
        m_state.attempt.isPrepared = true;
        Q_EMIT challengeToBePrepared(lessonRow, stepRow);
        Q_EMIT pageChanged();
    } else {
        Q_EMIT runRequested(lessonRow, stepRow);
    }
}

void LessonCourse::advance()
{
    if (m_state.stepRow + 1 < m_state.lesson().steps.size())
        goToStep(m_state.stepRow + 1);
    else
        goTo(m_state.current + 1);
}

void LessonCourse::beginRun(std::vector<analysis::Guess> guesses)
{
    if (m_state.lessons.empty()) return;
    // What was said before a run is no prediction of the next one.
    if (m_state.attempt.right) m_state.attempt.chosen = -1;
    m_state.attempt.isRunning = true;
    m_state.attempt.guesses = std::move(guesses);
    m_state.attempt.outcome.clear();
    m_state.attempt.right.reset();
    m_state.attempt.score.reset();
    Q_EMIT pageChanged();
}

void LessonCourse::endRun(const trace::Store& store, trace::Time now,
                          const std::vector<std::string>& changedSettings)
{
    if (!std::exchange(m_state.attempt.isRunning, false)) return;
    if (m_state.step().kind == Kind::Challenge)
        judgeChallenge(store, now, changedSettings);
    else
        finishRun(store, now);
    Q_EMIT pageChanged();
}

void LessonCourse::abandonRun()
{
    if (!std::exchange(m_state.attempt.isRunning, false)) return;
    Q_EMIT pageChanged();
}

void LessonCourse::finishRun(const trace::Store& store, trace::Time now)
{
    m_state.runs.record(m_state.runNumber(), store, now);
    const auto& evidence = *m_state.runs.evidence(m_state.runNumber());
    if (m_state.step().question) m_state.attempt.right = rightAnswer(evidence, *m_state.step().question);
    m_state.attempt.score = judge(evidence, m_state.attempt.guesses);
    LessonProgress::setDone(m_state.lesson(), m_state.stepRow);
}

void LessonCourse::judgeChallenge(const trace::Store& store, trace::Time now,
                                  const std::vector<std::string>& changed)
{
    const analysis::Evidence evidence(store, now);
    const analysis::Attempt attempt{evidence, changed};
    bool isPassed = true;
    QString list;
    for (const auto& condition : m_state.step().conditions) {
        const bool isMet = condition.isMet(attempt);
        isPassed = isPassed && isMet;
        list += QStringLiteral("<p>%1 %2</p>")
                    .arg(isMet ? QStringLiteral("✓") : QStringLiteral("✗"),
                         QString::fromStdString(condition.sentence(attempt)).toHtmlEscaped());
    }
    m_state.attempt.isPassed = isPassed;
    if (isPassed) LessonProgress::setDone(m_state.lesson(), m_state.stepRow);
    const auto head =
        isPassed ? tr("Done, and measured:") : tr("Not yet. Change something and run it again.");
    m_state.attempt.outcome = QStringLiteral("<p><b>%1</b></p>").arg(head.toHtmlEscaped()) + list;
}

} // namespace ui

#include "moc_lesson_course.cpp"
