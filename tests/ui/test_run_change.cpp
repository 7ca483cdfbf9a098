#include "tests/support/test_program.h"
#include "tests/ui/window/window_at_hand.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/ghost_bar.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/lessons/prediction_board.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/time_travel/play_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/notice_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QSignalSpy>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

const std::vector<ui::PlannedArrival> kArrivals{{0ms, QStringLiteral("/async-blocking")},
                                                {300ms, QStringLiteral("/async-blocking")}};

/// The ways in which a store comes to another run. Where the numbers of requests go on, they begin at 3.
enum class Way { Cleared, Replaced, Released };

void beginAnother(trace::Store& store, Way way)
{
    const unsigned first = way == Way::Replaced ? 1 : 3;
    const auto another = TraceBuilder().blockingRequest(first, 1s, 1s).blockingRequest(first + 1, 1300ms, 5s);
    if (way == Way::Replaced) return store.become(another.store());
    way == Way::Cleared ? store.clear() : static_cast<void>(store.release());
    store.fold(another.events());
}

analysis::Findings findingsOf(std::uint64_t run)
{
    analysis::Findings findings;
    findings.question.run = run;
    findings.requests = 2;
    findings.verdicts.resize(2);
    findings.verdicts[0].sentence = "The first.";
    findings.verdicts[0].level = analysis::Level::Alarm;
    findings.verdicts[0].worker = trace::WorkerId{1};
    findings.verdicts[1].sentence = "The second.";
    return findings;
}

/// What teaching needs, without a window around it.
struct School
{
    School()
    {
        predictFirst.setCheckable(true);
        predictFirst.setChecked(true);
    }

    /// Runs what was predicted: all ends are where they were placed.
    void predictAndRun()
    {
        classroom.beforeRun(kArrivals, 10s, [this] { beginAnother(store, Way::Cleared); });
        const auto bars = board.findChildren<ui::GhostBar*>();
        bars[0]->setValue(4000);
        bars[1]->setValue(8000);
        classroom.goOn();
    }

    trace::Store store = TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 0ms).store();
    ui::TimelineView timeline{store};
    ui::PredictionBoard board;
    ui::LessonPanel panel;
    QAction predictFirst;
    ui::Classroom classroom{store, timeline, board, panel, predictFirst, nullptr};
    QSignalSpy scored{&classroom, &ui::Classroom::scored};
};

} // namespace

/// What belongs to one run, when another one comes in its place.
class TestRunChange : public QObject, private support::WindowAtHand
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepSettingsOf("test_run_change"); }
    void init() { QVERIFY(open()); }
    void cleanup() { m_window.reset(); }

    void theSelectionEndsWithItsRun_data() { ways(); }
    void theSelectionEndsWithItsRun();
    void notesEndWithTheirRun_data() { ways(); }
    void notesEndWithTheirRun();
    void theTimeCursorEndsWithItsRun_data() { ways(); }
    void theTimeCursorEndsWithItsRun();
    void ghostsEndWithTheirRun_data() { ways(); }
    void ghostsEndWithTheirRun();
    void verdictsAndArrowsEndWithTheirRun_data() { ways(); }
    void verdictsAndArrowsEndWithTheirRun();
    void aChosenLatencyEndsWithItsRun_data() { ways(); }
    void aChosenLatencyEndsWithItsRun();
    void newsEndsWithItsRunAndANoticeStays_data() { ways(); }
    void newsEndsWithItsRunAndANoticeStays();
    void theBoardEndsWithItsRun_data() { ways(); }
    void theBoardEndsWithItsRun();
    void theBoardIsSeenInTheComparisonsPlace();
    void anAnswerAboutAnEarlierRunIsIgnored();
    void aPredictionIsScoredOnItsOwnRunAlone_data() { ways(); }
    void aPredictionIsScoredOnItsOwnRunAlone();
    void newsHasNotTheColourOfAWarning();

private:
    static void ways()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("cleared") << Way::Cleared;
        QTest::newRow("another file") << Way::Replaced;
        QTest::newRow("again") << Way::Released;
    }

    void goToAnotherRun()
    {
        QFETCH(Way, way);
        beginAnother(m_store, way);
        m_window->refresh(TraceBuilder::at(12s));
    }

    QAction& actionCalled(const char* text) const
    {
        for (auto* action : m_window->findChildren<QAction*>())
            if (action->text() == QLatin1String(text)) return *action;
        qFatal("no action called %s", text);
    }

    ui::TimelineView& view() const { return *find<ui::TimelineView>("timelineView"); }
    QString verdict() const { return find<QAbstractButton>("verdictButton")->text(); }
};

void TestRunChange::theSelectionEndsWithItsRun()
{
    Q_EMIT view().requestSelected(RequestId(2));
    QCOMPARE(view().selected(), RequestId(2));
    QVERIFY(find<QLabel>("requestHint")->isHidden());
    goToAnotherRun();
    QCOMPARE(view().selected(), RequestId::None);
    QVERIFY(!find<QLabel>("requestHint")->isHidden());
}

void TestRunChange::notesEndWithTheirRun()
{
    view().setNote(TraceBuilder::at(1s), QStringLiteral("here"));
    QCOMPARE(view().onScreen().notes.size(), std::size_t(1));
    goToAnotherRun();
    QVERIFY(view().onScreen().notes.empty());
}

void TestRunChange::theTimeCursorEndsWithItsRun()
{
    Q_EMIT view().momentRequested(TraceBuilder::at(1s));
    QVERIFY(find<ui::PlayBar>("playBar")->isVisible());
    goToAnotherRun();
    QVERIFY(!find<ui::PlayBar>("playBar")->isVisible());
    QCOMPARE(find<QLabel>("runInFlight")->text(), QStringLiteral("0"));
}

void TestRunChange::ghostsEndWithTheirRun()
{
    view().setGhosts({{1, 4s}, {2, 6s}});
    const auto shown = view().picture(1);
    view().setGhosts({});
    QVERIFY(view().picture(1) != shown);
    view().setGhosts({{1, 4s}, {2, 6s}});
    goToAnotherRun();
    const auto after = view().picture(1);
    view().setGhosts({});
    QCOMPARE(view().picture(1), after);
}

void TestRunChange::verdictsAndArrowsEndWithTheirRun()
{
    actionCalled("Show who blocked whom").setChecked(true);
    auto findings = findingsOf(m_store.run());
    findings.flows.shown = {
        {RequestId(1), RequestId(2), {TraceBuilder::at(300ms), TraceBuilder::at(4s)}, 3700ms}};
    m_window->setFindings(findings);
    QCOMPARE(verdict(), QStringLiteral("The first."));
    QCOMPARE(view().onScreen().flows.shown.size(), std::size_t(1));
    goToAnotherRun();
    QVERIFY(!verdict().contains(QStringLiteral("The first.")));
    QVERIFY(view().onScreen().flows.shown.empty());
}

void TestRunChange::aChosenLatencyEndsWithItsRun()
{
    press(Qt::Key_F9); // brings the list of requests to the front
    auto* chip = find<QWidget>("latencyChoiceButton");
    find<ui::RequestListPanel>("requestsPanel")
        ->setLatencyChoice(ui::LatencyChoice{1, {1s, 2s}}, QStringLiteral("1 s to 2 s"));
    QVERIFY(!chip->isHidden());
    goToAnotherRun();
    QVERIFY(chip->isHidden());
}

void TestRunChange::newsEndsWithItsRunAndANoticeStays()
{
    auto* bar = find<ui::NoticeBar>("noticeBar");
    m_window->showNews(QStringLiteral("100 of 100 points"));
    QVERIFY(bar->isVisible());
    goToAnotherRun();
    QVERIFY(!bar->isVisible());
    m_window->showNotice(QStringLiteral("Port 8000 is taken."));
    beginAnother(m_store, Way::Cleared);
    m_window->refresh(TraceBuilder::at(12s));
    QVERIFY(bar->isVisible());
}

void TestRunChange::theBoardEndsWithItsRun()
{
    actionCalled("Predict first").setChecked(true);
    m_window->classroom().beforeRun(kArrivals, 10s, [] { QFAIL("nobody wants to run it"); });
    QVERIFY(find<ui::PredictionBoard>("predictionBoard")->isVisible());
    goToAnotherRun();
    QVERIFY(!find<ui::PredictionBoard>("predictionBoard")->isVisible());
    QVERIFY(view().isVisible());
}

/// Whatever was on the screen before.
void TestRunChange::theBoardIsSeenInTheComparisonsPlace()
{
    actionCalled("Predict first").setChecked(true);
    const auto before = m_store;
    m_window->tabs().showComparison({before, {}}, {m_store, {}});
    m_window->classroom().beforeRun(kArrivals, 10s, [] { QFAIL("nobody wants to run it"); });
    QVERIFY(find<ui::PredictionBoard>("predictionBoard")->isVisible());
    m_window->tabs().endComparison();
}

void TestRunChange::anAnswerAboutAnEarlierRunIsIgnored()
{
    const auto before = m_store.run();
    beginAnother(m_store, Way::Cleared);
    m_window->refresh(TraceBuilder::at(12s));
    m_window->setFindings(findingsOf(before));
    QVERIFY(verdict() != QStringLiteral("The first."));
    m_window->setFindings(findingsOf(m_store.run()));
    QCOMPARE(verdict(), QStringLiteral("The first."));
}

void TestRunChange::aPredictionIsScoredOnItsOwnRunAlone()
{
    QFETCH(Way, way);
    School school;
    school.predictAndRun();
    school.classroom.endRun(TraceBuilder::at(12s));
    QCOMPARE(school.scored.size(), 1);
    QVERIFY(school.scored.front().front().toString().contains(QStringLiteral("100 of 100")));
    for (int again = 0; again < 2; ++again) {
        beginAnother(school.store, way);
        school.classroom.endRun(TraceBuilder::at(12s));
    }
    QCOMPARE(school.scored.size(), 1);
}

void TestRunChange::newsHasNotTheColourOfAWarning()
{
    auto* bar = find<ui::NoticeBar>("noticeBar");
    const auto colour = [bar] { return bar->grab().toImage().pixelColor(bar->rect().center().x(), 12); };
    m_window->showNotice(QStringLiteral("Wrong"));
    const auto warning = colour();
    m_window->showNews(QStringLiteral("Right"));
    QVERIFY(colour() != warning);
}

WIDGET_TEST(TestRunChange)
#include "test_run_change.moc"
