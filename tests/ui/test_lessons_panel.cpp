#include "tests/support/own_settings.h"
#include "tests/support/trace_builder.h"
#include "ui/lessons/ghost_bar.h"
#include "ui/lessons/lesson_course.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_progress.h"
#include "ui/lessons/prediction_board.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using ui::LessonStep;

namespace {

const std::vector<std::string> kPaths = TraceBuilder::paths();

analysis::FigureText text(std::string_view words, std::size_t runs = 0)
{
    return analysis::parseFigureText(words, kPaths, runs).text;
}

ui::Lesson lesson(const char* id)
{
    ui::Lesson lesson;
    lesson.id = QString::fromLatin1(id);
    lesson.title = lesson.id;
    lesson.commands = {QStringLiteral("curl {server}/x")};
    LessonStep run;
    run.title = QStringLiteral("Run it");
    run.arrivals = {{0ms, QStringLiteral("/async-blocking")}, {300ms, QStringLiteral("/async-blocking")}};
    run.horizon = 10s;
    run.question.emplace();
    run.question->words = "When?";
    run.question->measure = analysis::parseFigure("end of #2", kPaths).figure;
    run.question->choices = {{"4.3 s", trace::Duration(4300ms), {}}, {"8 s", trace::Duration(8s), {}}};
    run.text = {text("It took {latency of #2}.")};
    lesson.steps = {run, {}};
    lesson.steps[1].kind = LessonStep::Kind::Challenge;
    lesson.steps[1].title = QStringLiteral("Be quick");
    lesson.steps[1].text = {text("Before: {run 1: latency of #2}.", 1)};
    lesson.steps[1].conditions = {*analysis::parseCondition("slowest request < 5 s", kPaths, {}).condition};
    lesson.remember = {text("Do not block.")};
    return lesson;
}

trace::Store blockedRun()
{
    return TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4000ms).store();
}

trace::Store quickRun()
{
    return TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 300ms).store();
}

} // namespace

/// What a learner meets: the course, its panel and the board where ends are placed.
class TestLessonsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aLessonIsPredictedRunAndExplained();
    void theAnswerCannotBeChangedAfterTheRun();
    void theEndsThatWerePlacedAreJudged();
    void aChallengeIsPreparedRunAndJudged();
    void aRunOfSomebodyElseIsNoAnswer();
    void progressIsRemembered();
    void everyControlHasAName();
    void anEndIsPlacedWithTheMouseAndWithKeys();
    void endsThatWereNotPlacedAreNoGuesses();
    void ofManyRequestsTheFirstAndTheLastArePlaced();

private:
    void run(const trace::Store& store)
    {
        m_course->beginRun({});
        m_course->endRun(store, store.latest(), {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::LessonCourse> m_course;
};

void TestLessonsPanel::initTestCase()
{
    support::useOwnSettings("test_lessons_panel", m_folder);
}

void TestLessonsPanel::init()
{
    QSettings().clear();
    m_course = std::make_unique<ui::LessonCourse>();
    m_course->setServer(QStringLiteral("http://127.0.0.1:8000"));
    m_course->setLessons({lesson("one"), lesson("two")});
}

void TestLessonsPanel::aLessonIsPredictedRunAndExplained()
{
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    QCOMPARE(m_course->page().caption, QStringLiteral("Lesson 1 of 2"));
    QCOMPARE(m_course->page().commands, QStringLiteral("curl 127.0.0.1:8000/x"));
    m_course->choose(0);
    m_course->act();
    QCOMPARE(asked.size(), 1);
    run(blockedRun());
    const auto page = m_course->page();
    QCOMPARE(page.right, 1);
    QVERIFY(page.result.contains(QStringLiteral("You said 4.3 s. Measured: 8.0 s.")));
    QCOMPARE(page.text, QStringLiteral("<p>It took <b>7.7 s</b>.</p>"));
    QVERIFY(page.steps[0].isDone);
    QVERIFY(page.remember.contains(QStringLiteral("Do not block.")));
    m_course->act();
    QVERIFY(m_course->page().boxText.contains(QStringLiteral("Before: <b>7.7 s</b>")));
}

void TestLessonsPanel::theAnswerCannotBeChangedAfterTheRun()
{
    m_course->choose(0);
    run(blockedRun());
    m_course->choose(1);
    QCOMPARE(m_course->page().chosen, 0);
    QVERIFY(!m_course->page().areChoicesOpen);
}

void TestLessonsPanel::theEndsThatWerePlacedAreJudged()
{
    const auto store = blockedRun();
    m_course->beginRun({{1, 4s}, {2, 4300ms}});
    m_course->endRun(store, store.latest(), {});
    const auto result = m_course->page().result;
    QVERIFY2(result.contains(QStringLiteral("of 100 points")), qPrintable(result));
    QVERIFY2(result.contains(QStringLiteral("#2 waited 3.7 s: worker 1 was inside #1")), qPrintable(result));
}

void TestLessonsPanel::aChallengeIsPreparedRunAndJudged()
{
    QSignalSpy prepared(m_course.get(), &ui::LessonCourse::challengeToBePrepared);
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    m_course->goToStep(1);
    m_course->act();
    QCOMPARE(prepared.size(), 1);
    m_course->act();
    QCOMPARE(asked.size(), 1);
    run(blockedRun());
    QVERIFY(m_course->page().result.contains(QStringLiteral("so it is off by 2.7 s")));
    QVERIFY(!m_course->page().steps[1].isDone);
    m_course->act();
    run(quickRun());
    QVERIFY(m_course->page().result.contains(QStringLiteral("as asked for")));
    QVERIFY(m_course->page().steps[1].isDone);
    m_course->act();
    QCOMPARE(m_course->page().caption, QStringLiteral("Lesson 2 of 2"));
}

void TestLessonsPanel::aRunOfSomebodyElseIsNoAnswer()
{
    const auto store = blockedRun();
    m_course->endRun(store, store.latest(), {});
    QVERIFY(!m_course->page().steps[0].isDone);
    m_course->beginRun({});
    m_course->abandonRun();
    m_course->endRun(store, store.latest(), {});
    QVERIFY(!m_course->page().steps[0].isDone);
}

void TestLessonsPanel::progressIsRemembered()
{
    m_course->goTo(1);
    run(blockedRun());
    ui::LessonCourse later;
    later.setLessons({lesson("one"), lesson("two")});
    QCOMPARE(later.page().caption, QStringLiteral("Lesson 2 of 2"));
    QVERIFY(later.page().steps[0].isDone);
    QVERIFY(!ui::LessonProgress::isDone(later.lessons()[0], 0));
}

void TestLessonsPanel::everyControlHasAName()
{
    ui::LessonPanel panel;
    panel.show(m_course->page());
    ui::PredictionBoard board;
    board.begin(m_course->currentStep()->arrivals, 10s);
    for (auto* root : {static_cast<QWidget*>(&panel), static_cast<QWidget*>(&board)})
        for (auto* widget : root->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden()) continue;
            auto* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty(), widget->metaObject()->className());
        }
}

void TestLessonsPanel::anEndIsPlacedWithTheMouseAndWithKeys()
{
    ui::PredictionBoard board;
    board.resize(800, 400);
    board.begin(m_course->currentStep()->arrivals, 10s);
    board.show();
    const auto bars = board.findChildren<ui::GhostBar*>();
    QCOMPARE(bars.size(), 2);
    const int x = ui::predictionScale(10s, bars[0]->width()).column(4s);
    QTest::mouseClick(bars[0], Qt::LeftButton, {}, {x, bars[0]->height() / 2});
    QTest::keyClick(bars[1], Qt::Key_Right);
    const auto guesses = board.guesses();
    QCOMPARE(guesses.size(), std::size_t{2});
    QVERIFY(guesses[0].end > 3900ms && guesses[0].end < 4100ms);
    QCOMPARE(guesses[1].arrival, std::size_t{2});
    QVERIFY(guesses[1].end > 300ms && guesses[1].end < 1s);
}

void TestLessonsPanel::endsThatWereNotPlacedAreNoGuesses()
{
    ui::PredictionBoard board;
    board.begin(m_course->currentStep()->arrivals, 10s);
    QVERIFY(board.guesses().empty());
    board.findChildren<ui::GhostBar*>()[1]->setValue(5000);
    QCOMPARE(board.guesses().size(), std::size_t{1});
    board.begin(m_course->currentStep()->arrivals, 10s);
    QVERIFY(board.guesses().empty());
}

void TestLessonsPanel::ofManyRequestsTheFirstAndTheLastArePlaced()
{
    std::vector<ui::PlannedArrival> arrivals(40, {0ms, QStringLiteral("/all-async")});
    arrivals.push_back({1s, QStringLiteral("/healthcheck")});
    QCOMPARE(ui::ghostRows(arrivals), (std::vector<std::size_t>{0, 39, 40}));
    arrivals.resize(3);
    QCOMPARE(ui::ghostRows(arrivals), (std::vector<std::size_t>{0, 1, 2}));
}

QTEST_MAIN(TestLessonsPanel)
#include "test_lessons_panel.moc"
