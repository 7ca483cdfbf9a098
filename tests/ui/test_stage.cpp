#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/lessons/classroom.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/words/request_words.h"
#include "ui/words/words_panel.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

/// #1 holds the loop for 4 s, and #2 waits for it.
trace::Store blockedRun()
{
    return TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4000ms).store();
}

ui::Lesson shortLesson()
{
    ui::Lesson lesson;
    lesson.id = lesson.title = QStringLiteral("short");
    lesson.commands = {QStringLiteral("curl {server}/x")};
    lesson.steps.resize(1);
    lesson.steps[0].title = QStringLiteral("Run it");
    return lesson;
}

} // namespace

/// For a room full of people, and for those who do not see the timeline.
class TestStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void presentingShowsTimelineAndGuideAlone();
    void theVerdictIsBigWhilePresenting();
    void keysWorkWhilePresenting();
    void escapeEndsThePresentation();
    void theGuideIsBigWhilePresentingAndAsWideAsBeforeAfterwards();
    void theFirstTabStopIsSendRequest();
    void dialogsAreWideEnoughForTheirTitles();
    void aKeyGoesOnInTheLesson();
    void theFocusCanAlwaysBeSeen();
    void allShortcutsCanBeReadOnASmallScreen();
    void theLayoutComesBackAfterwards();
    void inBigTypeEverythingIsWhereItIsPainted();
    void reducedMotionMovesInStepsAndEndsExactly();
    void aRunIsToldInWords();
    void theListOfWordsKeepsTheReadersLine();
    void whoeverOpensTheWordsReadsThemAtOnce();
    void atTheTimeCursorTheWordsTellWhatWasKnownThen();

private:
    QAction* action(const char* text) const
    {
        for (auto* action : m_window->findChildren<QAction*>())
            if (action->text() == QString::fromLatin1(text)) return action;
        qFatal("no action %s", text);
    }

    ui::TimelineView& timeline() const { return *m_window->findChild<ui::TimelineView*>(); }

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestStage::initTestCase()
{
    support::useOwnSettings("test_stage", m_folder);
}

void TestStage::init()
{
    QSettings().clear();
    m_store = blockedRun();
    const std::vector<ui::HandlerChoice> handlers{
        {QStringLiteral("/all-async"), QStringLiteral("Async"), {}}};
    m_window = std::make_unique<ui::MainWindow>(m_store, handlers);
    m_window->resize(1400, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->refresh(m_store.latest());
}

void TestStage::presentingShowsTimelineAndGuideAlone()
{
    action("Presenter mode")->trigger();
    QVERIFY(m_window->isFullScreen());
    QVERIFY(m_window->menuBar()->isHidden());
    for (auto* dock : m_window->findChildren<QDockWidget*>())
        QCOMPARE(dock->isHidden(), dock->objectName() != QStringLiteral("guideDock"));
    QVERIFY(timeline().isVisible());
    const auto* hint = m_window->findChild<QLabel*>(QStringLiteral("presenterHint"));
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(QStringLiteral("F5")));
}

void TestStage::theVerdictIsBigWhilePresenting()
{
    auto* banner = m_window->findChild<QWidget*>(QStringLiteral("verdictBanner"));
    const int usual = banner->height();
    action("Presenter mode")->trigger();
    QVERIFY(2 * banner->height() >= 3 * usual);
    action("Presenter mode")->trigger();
    QCOMPARE(banner->height(), usual);
}

void TestStage::aKeyGoesOnInTheLesson()
{
    m_window->classroom().setLessons({shortLesson()});
    QSignalSpy asked(&m_window->classroom(), &ui::Classroom::runRequested);
    action("Presenter mode")->trigger(); // the guide is hidden
    QTest::keyClick(m_window.get(), Qt::Key_N);
    QCOMPARE(asked.size(), 1);
}

/// Whoever uses the keyboard alone has to see where it goes to.
void TestStage::theFocusCanAlwaysBeSeen()
{
    m_window->classroom().setLessons({shortLesson()});
    QStringList unseen;
    QSet<const QWidget*> stops;
    m_window->findChild<QWidget*>(QStringLiteral("sendButton"))->setFocus(Qt::TabFocusReason);
    for (auto* stop = m_window->focusWidget(); !stops.contains(stop); stop = m_window->focusWidget()) {
        stops.insert(stop);
        const auto with = m_window->grab().toImage();
        stop->clearFocus();
        if (m_window->grab().toImage() == with)
            unseen << stop->objectName() + QLatin1Char(' ') +
                          QString::fromLatin1(stop->metaObject()->className());
        stop->setFocus(Qt::TabFocusReason);
        QTest::keyClick(stop, Qt::Key_Tab, Qt::ControlModifier); // leaves the timeline at once
        if (m_window->focusWidget() == stop) QTest::keyClick(stop, Qt::Key_Tab);
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1Char('\n'))));
    QVERIFY(stops.size() > 20);
}

void TestStage::allShortcutsCanBeReadOnASmallScreen()
{
    action("Keyboard shortcuts")->trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->height() <= dialog->screen()->availableSize().height());
    auto* scroll = dialog->findChild<QScrollArea*>();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    const auto* table = scroll->widget();
    QVERIFY(table->mapTo(scroll, QPoint(0, table->height())).y() <= scroll->height());
    dialog->close();
}

void TestStage::keysWorkWhilePresenting()
{
    QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    action("Presenter mode")->trigger();
    QTest::keyClick(m_window.get(), Qt::Key_R);
    QCOMPARE(sent.size(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!m_window->isFullScreen());
}

void TestStage::escapeEndsThePresentation()
{
    action("Presenter mode")->trigger();
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QVERIFY(!action("Presenter mode")->isChecked());
    QVERIFY(!m_window->isFullScreen());
}

/// The lesson's question, its answer and the legend stay on the screen.
void TestStage::theGuideIsBigWhilePresentingAndAsWideAsBeforeAfterwards()
{
    m_window->classroom().setLessons({shortLesson()});
    auto* guide = m_window->findChild<QWidget*>(QStringLiteral("guide"));
    auto* title = m_window->findChild<QLabel*>(QStringLiteral("lessonTitle"));
    const int width = guide->width();
    const int letters = title->fontMetrics().height();
    action("Presenter mode")->trigger();
    QVERIFY(title->isVisible());
    QTRY_VERIFY(2 * title->fontMetrics().height() >= 3 * letters - 2);
    action("Presenter mode")->trigger();
    m_window->resize(1400, 900); // the test's screen is smaller than that
    QTRY_COMPARE(guide->width(), width);
    QTRY_COMPARE(title->fontMetrics().height(), letters);
}

/// Also where there are requests to walk through.
void TestStage::theFirstTabStopIsSendRequest()
{
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("sendButton"));
}

void TestStage::dialogsAreWideEnoughForTheirTitles()
{
    timeline().openNote();
    auto* dialog = m_window->findChild<QDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->width() > dialog->fontMetrics().horizontalAdvance(
                                  dialog->windowTitle() + QGuiApplication::applicationDisplayName()) +
                                  100);
}

void TestStage::theLayoutComesBackAfterwards()
{
    const auto shown = [&] {
        QStringList names;
        for (auto* dock : m_window->findChildren<QDockWidget*>())
            if (!dock->isHidden()) names.append(dock->objectName());
        names.sort();
        return names;
    };
    const auto before = shown();
    QVERIFY(!before.isEmpty());
    action("Presenter mode")->trigger();
    action("Presenter mode")->trigger();
    m_window->resize(1400, 900); // the test's screen is smaller than that
    QTRY_COMPARE(shown(), before);
    QVERIFY(!m_window->menuBar()->isHidden());
    QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("presenterHint"))->isHidden());
}

/// A click on a bar's painted place selects its request, however big it is.
void TestStage::inBigTypeEverythingIsWhereItIsPainted()
{
    timeline().fitAll();
    const auto usual = timeline().segmentRect(trace::RequestId(2), 1);
    timeline().setMagnification(1.5);
    const auto big = timeline().segmentRect(trace::RequestId(2), 1);
    QVERIFY(usual && big);
    QVERIFY(big->height() > usual->height());
    QVERIFY(timeline().rect().contains(*big));
    QTest::mouseClick(&timeline(), Qt::LeftButton, {}, big->center());
    QCOMPARE(timeline().selected(), trace::RequestId(2));
}

void TestStage::reducedMotionMovesInStepsAndEndsExactly()
{
    m_store = TraceBuilder().sent(1, 0ms).store();
    QAction* reduce = action("Reduce motion");
    reduce->setChecked(true);
    const auto end = [&] { return timeline().visibleRange().end; };
    m_window->refresh(TraceBuilder::at(60s));
    const auto first = end();
    m_window->refresh(TraceBuilder::at(60s + 200ms));
    QCOMPARE(end(), first);
    m_window->refresh(TraceBuilder::at(60s + 600ms));
    QVERIFY(end() > first);
    reduce->setChecked(false);
    const auto second = end();
    m_window->refresh(TraceBuilder::at(60s + 700ms));
    QVERIFY(end() > second);
}

void TestStage::aRunIsToldInWords()
{
    const auto lines = ui::runInWords(analysis::Evidence(m_store, m_store.latest()), 10);
    QVERIFY(lines.size() >= 3);
    QVERIFY2(lines.first().contains(QStringLiteral("loop was held for 8.0 s")), qPrintable(lines.first()));
    QCOMPARE(lines.last(),
             QStringLiteral("#2 /async-blocking, worker 1: answered with 200 after 7.7 s. queued 3.7 s, "
                            "blocking 4.0 s. #2 waited 3.7 s: worker 1 was inside #1, call 1 (1.7 s) "
                            "and call 2 (2.0 s)."));
    const auto newest = ui::runInWords(analysis::Evidence(m_store, m_store.latest()), 1);
    QCOMPARE(newest.size(), lines.size() - 1);
}

void TestStage::theListOfWordsKeepsTheReadersLine()
{
    ui::Attention attention;
    ui::WordsPanel panel(m_store, attention);
    panel.show();
    attention.refresh(m_store.latest());
    QTRY_VERIFY(panel.count() >= 3);
    panel.setCurrentRow(2);
    const auto line = panel.currentItem()->text();
    // The run goes on, and the panel writes anew.
    const int before = panel.count();
    m_store = TraceBuilder()
                  .blockingRequest(1, 0ms, 0ms)
                  .blockingRequest(2, 300ms, 4000ms)
                  .healthCheck(3, 9s, 9s)
                  .store();
    attention.refresh(m_store.latest());
    QTRY_COMPARE(panel.count(), before + 1);
    QCOMPARE(panel.currentItem()->text(), line);
}

void TestStage::whoeverOpensTheWordsReadsThemAtOnce()
{
    ui::Attention attention;
    ui::WordsPanel panel(m_store, attention);
    attention.refresh(m_store.latest());
    QCOMPARE(panel.count(), 0);
    panel.show();
    QVERIFY(panel.count() >= 3);
}

void TestStage::atTheTimeCursorTheWordsTellWhatWasKnownThen()
{
    ui::Attention attention;
    ui::WordsPanel words(m_store, attention);
    words.show();
    attention.setMoment(TraceBuilder::at(3s));
    attention.refresh(m_store.latest());
    QTRY_VERIFY(words.count() > 0);
    QCOMPARE(words.item(0)->text(),
             QStringLiteral("At 3.000 s: Worker 1 is held by #1, call 2; one request waits for a loop."));
    QVERIFY(words.item(words.count() - 1)
                ->text()
                .startsWith(QStringLiteral("#2 /async-blocking, no worker yet")));
    attention.setMoment(std::nullopt);
    QTRY_VERIFY(words.item(words.count() - 1)->text().contains(QStringLiteral("answered with 200")));
}

WIDGET_TEST(TestStage)
#include "test_stage.moc"
