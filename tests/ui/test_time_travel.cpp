#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/time_travel/play_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <memory>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

constexpr int kRulerY = 60;

/// A person who moves the time cursor over a run that is over.
class TestTimeTravel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aDoubleClickOnTheRulerSetsTheCursor();
    void theHandleIsDragged();
    void theCursorStaysInsideTheRun();
    void fullStopAndCommaGoFromEventToEvent();
    void greaterAndLessGoThroughTheSelectedRequestAlone();
    void thePanelShowsTheRequestAsItWasThen();
    void aRequestThatBeginsLaterIsNotSentYet();
    void theTableShowsTheStatesOfThen();
    void theTableIsFilteredAndCopiedAsOfThen();
    void whatCameLaterIsDimmed();
    void playingGoesOnToTheEndAndStopsThere();
    void theSpeedIsChosenByKeysAndByTheBar();
    void escapeBringsBackNow();
    void liveBringsBackNow();
    void recordingGoesOnWhileTheCursorStands();
    void anotherRunTakesTheCursorAway();
    void theLogMarksItsLastLineOfThen();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return support::findWidget<Widget>(*m_window, name);
    }

    ui::TimelineView* view() const { return find<ui::TimelineView>("timelineView"); }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    bool isTravelling() const { return find<ui::PlayBar>("playBar")->isVisible(); }
    void press(Qt::Key key) const { QTest::keyClick(view(), key); }
    void startAt(RequestId id, std::size_t segment) const;
    QString fate(int row) const;

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestTimeTravel::initTestCase()
{
    support::useOwnSettings("test_time_travel", m_folder);
}

void TestTimeTravel::init()
{
    QSettings().clear();
    m_store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
    m_window = std::make_unique<ui::MainWindow>(
        m_store, std::vector<ui::HandlerChoice>{{QStringLiteral("/async-blocking"),
                                                 QStringLiteral("Blocking"), QStringLiteral("Holds.")}});
    m_window->resize(1400, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->refresh(TraceBuilder::at(9s));
    view()->fitAll();
}

void TestTimeTravel::cleanup()
{
    m_window.reset();
}

void TestTimeTravel::startAt(RequestId id, std::size_t segment) const
{
    const auto bar = view()->segmentRect(id, segment).value();
    QTest::mouseDClick(view(), Qt::LeftButton, {}, QPoint(bar.left() + 1, kRulerY));
}

QString TestTimeTravel::fate(int row) const
{
    const auto* model = find<QTableView>("requestTable")->model();
    return model->index(row, 3).data().toString();
}

void TestTimeTravel::aDoubleClickOnTheRulerSetsTheCursor()
{
    QVERIFY(!isTravelling());
    startAt(RequestId(2), 1);
    QVERIFY(isTravelling());
    QVERIFY(text("momentTime").startsWith(QStringLiteral("4.0")));
    QCOMPARE(text("momentSentence"),
             QStringLiteral("Worker 1 is held by #2, call 1; one request is in flight."));
    QCOMPARE(text("runInFlight"), QStringLiteral("1"));
}

void TestTimeTravel::theHandleIsDragged()
{
    startAt(RequestId(2), 1);
    const auto from = QPoint(view()->segmentRect(RequestId(2), 1).value().left() + 1, kRulerY + 18);
    const auto to = QPoint(view()->segmentRect(RequestId(1), 1).value().left() + 1, from.y());
    QTest::mousePress(view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view(), (from + to) / 2);
    QTest::mouseMove(view(), to);
    QTest::mouseRelease(view(), Qt::LeftButton, {}, to);
    QVERIFY(text("momentTime").startsWith(QStringLiteral("2.0")));
    QCOMPARE(text("momentSentence"),
             QStringLiteral("Worker 1 is held by #1, call 2; one request waits for a loop."));
}

void TestTimeTravel::theCursorStaysInsideTheRun()
{
    const auto left = view()->segmentRect(RequestId(1), 0).value().left();
    QTest::mouseDClick(view(), Qt::LeftButton, {}, QPoint(left - 8, kRulerY));
    QCOMPARE(text("momentTime"), QStringLiteral("0.000 s"));
}

void TestTimeTravel::fullStopAndCommaGoFromEventToEvent()
{
    QStringList times;
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_Period);
        times << text("momentTime");
    }
    press(Qt::Key_Comma);
    times << text("momentTime");
    const QStringList expected{QStringLiteral("0.000 s"), QStringLiteral("0.300 s"),
                               QStringLiteral("2.000 s"), QStringLiteral("4.000 s"),
                               QStringLiteral("2.000 s")};
    QCOMPARE(times, expected);
}

void TestTimeTravel::greaterAndLessGoThroughTheSelectedRequestAlone()
{
    QTest::mouseClick(view(), Qt::LeftButton, {}, view()->segmentRect(RequestId(2), 1).value().center());
    startAt(RequestId(1), 1);
    press(Qt::Key_Greater);
    QCOMPARE(text("momentTime"), QStringLiteral("4.000 s"));
    press(Qt::Key_Less);
    QCOMPARE(text("momentTime"), QStringLiteral("0.300 s"));
}

void TestTimeTravel::thePanelShowsTheRequestAsItWasThen()
{
    QTest::mouseClick(view(), Qt::LeftButton, {}, view()->segmentRect(RequestId(1), 0).value().center());
    QVERIFY(text("requestSummary").contains(QStringLiteral("finished")));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Period);
    QCOMPARE(text("requestSummary"), QStringLiteral("worker 1 · in flight · 2.0 s so far"));
    QVERIFY(text("requestSteps").contains(QStringLiteral("upstream call 2 starts")));
    QVERIFY(!text("requestSteps").contains(QStringLiteral("finished")));
}

void TestTimeTravel::aRequestThatBeginsLaterIsNotSentYet()
{
    QTest::mouseClick(view(), Qt::LeftButton, {}, view()->segmentRect(RequestId(2), 1).value().center());
    press(Qt::Key_Period);
    QCOMPARE(text("momentTime"), QStringLiteral("0.000 s"));
    QCOMPARE(text("requestTitle"), QStringLiteral("#2 GET /async-blocking"));
    QCOMPARE(text("requestSummary"), QStringLiteral("not sent yet at the time cursor"));
}

void TestTimeTravel::theTableShowsTheStatesOfThen()
{
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier); // brings the table to the front
    QTRY_COMPARE(find<QTableView>("requestTable")->model()->rowCount(), 2);
    QCOMPARE(fate(1), QStringLiteral("200 OK"));
    view()->setFocus();
    press(Qt::Key_Period);
    QCOMPARE(fate(0), QStringLiteral("blocking"));
    QCOMPARE(fate(1), QStringLiteral("not sent yet"));
    press(Qt::Key_Period);
    QCOMPARE(fate(1), QStringLiteral("queued"));
}

void TestTimeTravel::theTableIsFilteredAndCopiedAsOfThen()
{
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(find<QTableView>("requestTable")->model()->rowCount(), 2);
    find<QLineEdit>("requestFilter")->setText(QStringLiteral("open #2"));
    QCOMPARE(find<QTableView>("requestTable")->model()->rowCount(), 0);
    view()->setFocus();
    press(Qt::Key_Period);
    press(Qt::Key_Period); // #2 is sent
    QTRY_COMPARE(find<QTableView>("requestTable")->model()->rowCount(), 1);
    QCOMPARE(fate(0), QStringLiteral("queued"));
    QTest::mouseClick(find<QToolButton>("copyRequestsButton"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("queued")));
    press(Qt::Key_Escape);
    QTRY_COMPARE(find<QTableView>("requestTable")->model()->rowCount(), 0);
}

void TestTimeTravel::whatCameLaterIsDimmed()
{
    const auto bar = view()->segmentRect(RequestId(2), 2).value();
    const auto before = view()->grab().toImage();
    startAt(RequestId(2), 1);
    const auto after = view()->grab().toImage();
    const auto ratio = after.devicePixelRatio();
    QVERIFY(before.pixel(bar.center() * ratio) != after.pixel(bar.center() * ratio));
    const auto earlier = view()->segmentRect(RequestId(1), 0).value().center();
    QCOMPARE(before.pixel(earlier * ratio), after.pixel(earlier * ratio));
}

void TestTimeTravel::playingGoesOnToTheEndAndStopsThere()
{
    press(Qt::Key_Period);
    find<QComboBox>("playSpeed")->setCurrentIndex(6);
    Q_EMIT find<QComboBox>("playSpeed")->activated(6);
    press(Qt::Key_Space);
    QTRY_VERIFY(text("momentTime") != QStringLiteral("0.000 s"));
    QCOMPARE(find<QToolButton>("playButton")->defaultAction()->text(), QStringLiteral("Pause"));
    QTRY_COMPARE(text("momentTime"), QStringLiteral("8.000 s"));
    QCOMPARE(find<QToolButton>("playButton")->defaultAction()->text(), QStringLiteral("Play"));
}

void TestTimeTravel::theSpeedIsChosenByKeysAndByTheBar()
{
    press(Qt::Key_Period);
    const auto* speed = find<QComboBox>("playSpeed");
    QCOMPARE(speed->currentText(), QStringLiteral("1×"));
    press(Qt::Key_BracketRight);
    QCOMPARE(speed->currentText(), QStringLiteral("2×"));
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_BracketLeft);
    QCOMPARE(speed->currentText(), QStringLiteral("0.1×"));
}

void TestTimeTravel::escapeBringsBackNow()
{
    QTest::mouseClick(view(), Qt::LeftButton, {}, view()->segmentRect(RequestId(1), 0).value().center());
    press(Qt::Key_Period);
    press(Qt::Key_Escape);
    QVERIFY(!isTravelling());
    QVERIFY(text("requestSummary").contains(QStringLiteral("finished")));
    QCOMPARE(view()->selected(), RequestId(1)); // the second one lets go of the selection
    press(Qt::Key_Escape);
    QCOMPARE(view()->selected(), RequestId::None);
}

void TestTimeTravel::liveBringsBackNow()
{
    press(Qt::Key_Period);
    QTest::mouseClick(find<QToolButton>("liveButton"), Qt::LeftButton);
    QVERIFY(!isTravelling());
    QVERIFY(view()->isLive());
}

void TestTimeTravel::recordingGoesOnWhileTheCursorStands()
{
    press(Qt::Key_Period);
    const auto later = TraceBuilder().sent(3, 10s).events();
    m_store.fold(later);
    m_window->refresh(TraceBuilder::at(11s));
    QCOMPARE(text("momentTime"), QStringLiteral("0.000 s"));
    QVERIFY(text("runCounts").startsWith(QStringLiteral("1 in flight")));
    QVERIFY(isTravelling());
}

void TestTimeTravel::anotherRunTakesTheCursorAway()
{
    press(Qt::Key_Period);
    m_store.clear();
    m_window->refresh(TraceBuilder::at(12s));
    QVERIFY(!isTravelling());
}

void TestTimeTravel::theLogMarksItsLastLineOfThen()
{
    const auto offset =
        std::chrono::system_clock::now().time_since_epoch() - trace::Clock::now().time_since_epoch();
    const auto line = [&](trace::Duration time, const char* words) {
        const auto wall = TraceBuilder::at(time).time_since_epoch() + offset;
        return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(wall).count())
                   .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,zzz ")) +
               QString::fromUtf8(words);
    };
    m_window->appendLog({line(0ms, "one"), line(1900ms, "two"), line(4100ms, "three")});
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Period);
    QCOMPARE(text("momentTime"), QStringLiteral("2.000 s"));
    auto* log = find<QPlainTextEdit>("logText");
    QCOMPARE(log->extraSelections().size(), 2);
    QVERIFY(log->extraSelections().back().cursor.block().text().endsWith(QStringLiteral("two")));
    const auto later = log->extraSelections().front();
    QVERIFY(later.cursor.selectedText().endsWith(QStringLiteral("three")));
    QVERIFY(later.format.foreground().color() != log->palette().color(QPalette::Text));
    press(Qt::Key_Escape);
    QVERIFY(log->extraSelections().isEmpty());
}

WIDGET_TEST(TestTimeTravel)
#include "test_time_travel.moc"
