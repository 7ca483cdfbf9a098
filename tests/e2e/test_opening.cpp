#include "tests/e2e/desktop_bench.h"
#include "tests/support/http/port_thief.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>

#include <algorithm>
#include <optional>

/// A person opens runs, and what is none.
class TestOpening : public QObject, private support::DesktopBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_opening"); }
    void init() { start(); }
    void cleanup() { end(); }

    void sendingAfterOpeningBeginsANewRun()
    {
        record();
        const auto file = save();
        open(file);
        QCOMPARE(store().requests().size(), 1U);
        const auto old = store().requests().front().sent;
        m_desktop->lab().send(QStringLiteral("/healthcheck"));
        QTRY_VERIFY(store().requests().size() == 1 && store().requests().front().sent != old &&
                    trace::isSet(store().requests().front().received));
        QVERIFY(m_desktop->files().isUnsaved());
    }

    void anOpenedRunIsRepeatedWithItsOwnSetUp()
    {
        auto three = scenario();
        three.setUp.server.workers = 3;
        m_desktop->run(three);
        QTRY_VERIFY(!m_desktop->lab().isRunning());
        const auto file = save();
        m_desktop->lab().clear();
        m_desktop->lab().setWorkers(1);
        open(file);
        m_desktop->runAgain({});
        QCOMPARE(m_desktop->lab().scenario().setUp.server.workers, 3U);
        QCOMPARE(m_desktop->lab().earlierRun()->scenario.setUp.server.workers, 3U);
        QTRY_VERIFY(!m_desktop->lab().isRunning());
    }

    void theWindowTellsWhereTheServerIsWhenItsPortWasTaken()
    {
        auto shared = scenario();
        shared.setUp.server.accept = server::AcceptPolicy::ReusePort;
        m_desktop->run(shared);
        QTRY_VERIFY(!m_desktop->lab().isRunning());
        const support::PortThief thief(m_desktop->lab().serverPort());
        m_desktop->run(scenario());
        const auto url = m_desktop->lab().serverUrl();
        const auto labels = m_desktop->window().findChildren<QLabel*>();
        QVERIFY(
            std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(url); }));
        QVERIFY(notice().contains(QString::number(m_desktop->lab().serverPort())));
        QTRY_VERIFY(!m_desktop->lab().isRunning());
    }

    void aBrokenFileLeavesTheRunOnTheScreen()
    {
        record();
        save();
        const auto before = store();
        QFile file(m_folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"traceEvents\":[");
        file.close();
        m_desktop->files().open(file.fileName());
        QTRY_VERIFY(notice().contains(QStringLiteral("broken.json, line 1 (byte 16)")));
        QCOMPARE(store().run(), before.run());
        QVERIFY(store().requests() == before.requests());
    }

    void aFileThatIsDroppedOnTheWindowIsOpened()
    {
        record();
        const auto [saved, file] = saveAtRest();
        m_desktop->lab().clear();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        auto& window = m_desktop->window();
        QDragEnterEvent enter({50, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(support::difference(store(), saved), QString());
    }

    void aTraceOfAnotherProgramIsShownAndCannotBeRunAgain()
    {
        QFile file(m_folder.filePath(QStringLiteral("foreign.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"([{"name":"work","ph":"X","pid":1,"tid":1,"ts":1,"dur":9},{"name":"?","ph":"P","ts":1}])");
        file.close();
        open(file.fileName());
        QCOMPARE(store().generic().tracks.size(), 1U);
        QCOMPARE(
            notice(),
            QStringLiteral(
                "This is foreign.json, a trace of another program. Events that cannot be shown, such as samples or "
                "an end without a begin: 1. Sending a request begins a new run."));
        Q_EMIT m_desktop->window().runAgainRequested();
        QTRY_COMPARE(
            notice(),
            QStringLiteral("This is a trace of another program, whose work cannot be run again here."));
        record(); // begins a run of ours
        QVERIFY(store().generic().tracks.empty());
    }

    /// Whoever looks at a part of it stays there when the rest is there.
    void theBeginningOfALongFileIsShownWhileTheRestIsRead()
    {
        QSignalSpy opened(&m_desktop->files(), &app::RunFiles::opened);
        auto& timeline = *m_desktop->window().findChild<ui::TimelineView*>();
        std::optional<ui::TimeRange> seen;
        openLongFile([&] {
            QVERIFY(opened.isEmpty() && spans() > 0 && spans() < kManySpans / 2);
            QVERIFY(notice().startsWith(QStringLiteral("This is the beginning of spans.json.")));
            QVERIFY(!m_desktop->files().isUnsaved());
            QVERIFY(!canBeSaved());
            timeline.zoomIn();
            seen = timeline.visibleRange();
        });
        QVERIFY(opened.wait(60'000));
        QVERIFY(canBeSaved());
        QCOMPARE(spans(), kManySpans);
        QVERIFY(notice().startsWith(QStringLiteral("This is spans.json")));
        QVERIFY(seen && timeline.visibleRange().begin == seen->begin &&
                timeline.visibleRange().end == seen->end);
    }

    void whatIsGivenUpHasItsBeginningAndSaysSo()
    {
        openLongFile([this] { Q_EMIT m_desktop->window().files().cancelRequested(); });
        QTRY_COMPARE_WITH_TIMEOUT(notice(), QStringLiteral("Only the beginning of spans.json was read."),
                                  60'000);
        QVERIFY(canBeSaved());
        QVERIFY(spans() < kManySpans / 2);
    }

    /// Nor does what is wrong with another file go unsaid.
    void theRestOfAFileThatNobodyLooksAtIsNotShown()
    {
        QSignalSpy opened(&m_desktop->files(), &app::RunFiles::opened);
        bool isCleared = false;
        openLongFile([&] {
            m_desktop->lab().clear();
            m_desktop->files().open(m_folder.filePath(QStringLiteral("none.json")));
            isCleared = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isCleared, 60'000);
        QTRY_COMPARE(notice(), m_folder.filePath(QStringLiteral("none.json")) +
                                   QStringLiteral(" cannot be opened: No such file or directory."));
        record();
        QVERIFY(opened.isEmpty() && store().generic().tracks.empty());
    }

    void whatCannotBeOpenedIsSaidInOneSentence()
    {
        m_desktop->files().open(m_folder.path());
        QTRY_COMPARE(notice(), m_folder.path() + QStringLiteral(" is a folder; a trace file was expected."));
        m_desktop->files().open(m_folder.filePath(QStringLiteral("none.json")));
        QTRY_COMPARE(notice(), m_folder.filePath(QStringLiteral("none.json")) +
                                   QStringLiteral(" cannot be opened: No such file or directory."));
    }

    /// And none of another one.
    void anOpenedRunHasItsLog()
    {
        record();
        QTRY_VERIFY(log().endsWith(QStringLiteral("finished!")));
        const auto file = m_folder.filePath(QStringLiteral("one.json.gz"));
        QVERIFY(QFile::copy(save(), file));
        m_desktop->lab().send(QStringLiteral("/healthcheck"));
        QTRY_VERIFY(store().requests().size() == 2 && store().underWay() == 0);
        saveAtRest();
        open(file);
        QTRY_VERIFY(log().startsWith(QStringLiteral("00:00:0")));
        QVERIFY(log().contains(QStringLiteral("#1 started processing")));
        QVERIFY(log().endsWith(QStringLiteral("finished!")));
    }

private:
    static constexpr std::size_t kManySpans = 2'200'000;

    bool canBeSaved() const
    {
        const auto actions = m_desktop->window().files().actions();
        return std::ranges::all_of(actions, &QAction::isEnabled);
    }

    std::size_t spans() const
    {
        const auto& tracks = store().generic().tracks;
        return tracks.empty() ? 0 : tracks[0].lanes[0].size();
    }

    /// Opens one, and calls `act` once its beginning is on the screen.
    template <typename Act>
    void openLongFile(Act act)
    {
        QObject::connect(&m_desktop->lab(), &app::Lab::replaced, &m_desktop->window(), act,
                         Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        m_desktop->files().open(writeSpans(kManySpans));
    }
};

WIDGET_TEST(TestOpening)
#include "test_opening.moc"
