#include "ui/lessons/classroom.h"

#include "ui/input/save_dialog.h"
#include "ui/lessons/lesson_progress.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/lessons/prediction_board.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace ui {

Classroom::Classroom(const trace::Store& store, TimelineView& timeline, PredictionBoard& board,
                     LessonPanel& panel, QAction& predictFirst, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_timeline(timeline)
    , m_board(board)
    , m_panel(panel)
    , m_predictFirst(predictFirst)
{
    connect(&m_course, &LessonCourse::pageChanged, this, [this] { m_panel.show(m_course.page()); });
    connect(&m_course, &LessonCourse::stepChosen, this, [this] {
        if (m_isBoardOfStep) closeBoard(); // it would run the step before, and answer for this one
    });
    connect(&m_course, &LessonCourse::runRequested, this,
            [this](int lesson, int step) { Q_EMIT runRequested(lesson, step, m_predictFirst.isChecked()); });
    connect(&m_course, &LessonCourse::endsToBePlaced, this,
            [this](int lesson, int step) { Q_EMIT runRequested(lesson, step, true); });
    connect(&m_course, &LessonCourse::challengeToBePrepared, this, &Classroom::challengeToBePrepared);
    connect(&m_course, &LessonCourse::compareRequested, this, &Classroom::compareRequested);
    connect(&m_course, &LessonCourse::serverWanted, this, &Classroom::serverWanted);
    connect(&m_panel, &LessonPanel::choiceMade, &m_course, &LessonCourse::choose);
    connect(&m_panel, &LessonPanel::actionTriggered, &m_course, &LessonCourse::act);
    connect(&m_panel, &LessonPanel::otherActionTriggered, &m_course, &LessonCourse::actOtherwise);
    connect(&m_panel, &LessonPanel::stepChosen, this,
            [this](int step) { m_course.goToStep(static_cast<std::size_t>(step)); });
    connect(&m_panel, &LessonPanel::previousRequested, this,
            [this] { m_course.goTo(m_course.current() - 1); });
    connect(&m_panel, &LessonPanel::nextRequested, this, [this] { m_course.goTo(m_course.current() + 1); });
    connect(&m_panel, &LessonPanel::pageRequested, this, &Classroom::askForPage);
    connect(&m_board, &PredictionBoard::runRequested, this, &Classroom::runFromBoard);
    connect(&m_board, &PredictionBoard::dismissed, this, &Classroom::closeBoard);
}

void Classroom::fill(QMenu& menu, QAction& goOn)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu, &goOn] {
        menu.clear();
        menu.addAction(&goOn);
        menu.addSeparator();
        const auto& lessons = m_course.lessons();
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            const auto tick = LessonProgress::isFinished(lessons[i]) ? QStringLiteral("✓ ") : QString();
            const auto title = tick + tr("%1. %2").arg(i + 1).arg(lessons[i].title);
            auto* action = menu.addAction(title, this, [this, i] { m_course.goTo(i); });
            action->setCheckable(true);
            action->setChecked(i == m_course.current());
        }
        if (lessons.empty()) return;
        menu.addSeparator();
        menu.addAction(tr("E&xport this lesson as a web page…"), this, &Classroom::askForPage);
    });
}

void Classroom::askForPage()
{
    const auto& lesson = m_course.lessons()[m_course.current()];
    auto* files = new SaveDialog(tr("Export the lesson"), {tr("Web page of the lesson (*.html)")}, &m_panel);
    files->setObjectName(QStringLiteral("lessonFileDialog"));
    files->selectFile(lesson.id + QStringLiteral(".html"));
    connect(files, &QFileDialog::fileSelected, this,
            [this, id = lesson.id](const QString& file) { Q_EMIT pageWanted(id, file); });
    files->open();
}

void Classroom::goOn()
{
    m_board.isHidden() ? m_course.act() : runFromBoard();
}

void Classroom::beforeRun(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon,
                          std::function<void()> run)
{
    m_course.abandonRun();
    if (!m_predictFirst.isChecked()) return begin(run, {});
    openBoard(arrivals, horizon, [this, run = std::move(run)](const std::vector<analysis::Guess>& guesses) {
        begin(run, guesses);
    });
    m_isBoardOfStep = false;
}

void Classroom::runStep(bool areEndsToBePlaced, const std::function<void()>& run)
{
    const auto* step = m_course.currentStep();
    if (step == nullptr) return;
    const auto beginStep = [this, run](const std::vector<analysis::Guess>& guesses) {
        begin(run, guesses);
        m_course.beginRun(guesses);
    };
    if (!areEndsToBePlaced) return beginStep({});
    openBoard(step->arrivals, step->horizon, beginStep);
    m_isBoardOfStep = true;
}

/// The run has its number once it has begun.
void Classroom::begin(const std::function<void()>& run, const std::vector<analysis::Guess>& guesses)
{
    run();
    m_guesses = guesses;
    m_guessedRun = m_store.run();
    m_timeline.setGhosts(guesses);
}

void Classroom::openBoard(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon, Run run)
{
    m_run = std::move(run);
    m_timeline.hide();
    m_board.show();
    m_board.begin(arrivals, horizon);
    Q_EMIT boardOpened();
}

void Classroom::closeBoard()
{
    if (m_board.isHidden()) return;
    m_board.hide();
    m_timeline.show();
    m_timeline.setFocus();
}

bool Classroom::isPlacingEnds() const
{
    return !m_board.isHidden();
}

void Classroom::runFromBoard()
{
    closeBoard();
    if (const auto run = std::exchange(m_run, {})) run(m_board.guesses());
}

void Classroom::endRun(trace::Time now, const std::vector<std::string>& changedSettings)
{
    if (m_course.isRunning()) return m_course.endRun(m_store, now, changedSettings);
    if (m_guesses.empty() || m_guessedRun != m_store.run()) return;
    if (const auto score = judge(analysis::Evidence(m_store, now), m_guesses))
        Q_EMIT scored(tr("Your ends: %1 of 100 points. %2")
                          .arg(score->percent)
                          .arg(QString::fromStdString(score->sentence)));
}

} // namespace ui

#include "moc_classroom.cpp"
