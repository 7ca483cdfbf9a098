#include "app/process/resources.h"
#include "app/run/lost_runs.h"
#include "app/run/run_files.h"
#include "app/window/desktop.h"
#include "tests/support/own_settings.h"
#include "tests/support/port_thief.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"
#include "ui/files/file_desk.h"
#include "ui/lessons/classroom.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QFileDialog>
#include <QHostAddress>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

/// A person saves, opens and nearly loses runs.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        app::initResources();
        QStandardPaths::setTestModeEnabled(true);
        support::useOwnSettings("test_files", m_folder);
    }

    void init()
    {
        app::Scenario scenario;
        scenario.setUp.upstream.delay = 20ms;
        m_desktop = std::make_unique<app::Desktop>(app::Ports{}, scenario);
        m_desktop->window().show();
    }

    void cleanup() { m_desktop.reset(); }

    void aRunThatIsSavedOpensAsTheSame()
    {
        record();
        const auto [saved, file] = saveAtRest();
        m_desktop->lab().clear();
        QVERIFY(store().isEmpty());
        open(file);
        QCOMPARE(support::difference(store(), saved), QString());
        QVERIFY(!m_desktop->files().isUnsaved());
    }

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

    /// However it begins, and whether the one before was opened or saved here.
    void aRunThatBeginsIsNeverSavedOverTheOneBefore_data()
    {
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<bool>("isOpened");
        for (const auto* beginning : {"send", "burst", "clear and outside", "scenario", "lesson", "again"})
            for (const bool isOpened : {true, false}) {
                const bool goesOnInTheSameRun = !isOpened && (beginning[0] == 's' || beginning[0] == 'b') &&
                                                QByteArray(beginning) != "scenario";
                if (goesOnInTheSameRun) continue;
                QTest::addRow("%s, %s", beginning, isOpened ? "opened" : "saved")
                    << QString::fromLatin1(beginning) << isOpened;
            }
    }

    void aRunThatBeginsIsNeverSavedOverTheOneBefore()
    {
        QFETCH(QString, beginning);
        QFETCH(bool, isOpened);
        record();
        const auto file = save();
        if (isOpened) open(file);
        const auto before = bytesOf(file);
        const auto run = store().run();
        begin(beginning);
        const auto isOver = [&] {
            return store().run() != run && !store().isEmpty() && store().inFlight() == 0 &&
                   !m_desktop->lab().isRunning();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000); // a lesson takes its time
        QVERIFY2(!title().contains(QStringLiteral("run.json")), qPrintable(title()));
        QVERIFY2(title() != QStringLiteral("[*]Await and See"), qPrintable(title()));
        QTRY_VERIFY(m_desktop->window().isWindowModified());
        QVERIFY(m_desktop->files().isUnsaved());
        pressSave();
        QVERIFY(saveDialog() != nullptr);
        QCOMPARE(bytesOf(file), before);
    }

    void whatIsAddedToASavedRunGoesToItsFile()
    {
        record();
        const auto file = save();
        const auto before = bytesOf(file);
        m_desktop->lab().send(QStringLiteral("/healthcheck"));
        QTRY_VERIFY(store().requests().size() == 2 && store().inFlight() == 0);
        QVERIFY(m_desktop->files().isUnsaved());
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        pressSave();
        QVERIFY(saveDialog() == nullptr);
        QVERIFY(!saved.isEmpty() || saved.wait());
        QVERIFY(bytesOf(file) != before);
    }

    /// A long run takes its time to be written.
    void aSaveThatEndsLateNamesTheRunThatItWasOf()
    {
        record();
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        Q_EMIT m_desktop->window().files().saveRequested(m_folder.filePath(QStringLiteral("late.json")));
        m_desktop->lab().clear(); // before it is told that the file is written
        QVERIFY(saved.wait());
        record();
        QVERIFY(m_desktop->files().isUnsaved());
        pressSave();
        QVERIFY(saveDialog() != nullptr);
    }

    void aRunIsCalledAfterItsScenarioOnlyAsLongAsItIsItsRun()
    {
        m_desktop->run(scenario());
        QTRY_VERIFY(!m_desktop->lab().isRunning());
        QVERIFY(title().startsWith(QStringLiteral("Two at once")));
        m_desktop->lab().clear();
        QCOMPARE(title(), QStringLiteral("[*]Await and See"));
        record();
        QTRY_VERIFY(title().startsWith(QStringLiteral("Untitled run")));
        const auto file = save();
        QTRY_VERIFY(title().startsWith(QFileInfo(file).fileName()));
        const auto opened = trace::openTrace(file.toStdString());
        QVERIFY(!QByteArray::fromStdString(opened.document->scenario).contains("Two at once"));
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
        auto* notice = m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        QVERIFY(notice->accessibleName().contains(QString::number(m_desktop->lab().serverPort())));
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
        auto* notice = m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        QTRY_VERIFY(notice->accessibleName().contains(QStringLiteral("broken.json, line 1 (byte 16)")));
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
        auto* notice = m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        QCOMPARE(
            notice->accessibleName(),
            QStringLiteral(
                "This is foreign.json, a trace of another program. Events that cannot be shown, such as samples or "
                "an end without a begin: 1. Sending a request begins a new run."));
        Q_EMIT m_desktop->window().runAgainRequested();
        QTRY_COMPARE(
            notice->accessibleName(),
            QStringLiteral("This is a trace of another program, whose work cannot be run again here."));
        record(); // begins a run of ours
        QVERIFY(store().generic().tracks.empty());
    }

    void whatCannotBeOpenedIsSaidInOneSentence()
    {
        auto* notice = m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        m_desktop->files().open(m_folder.path());
        QTRY_COMPARE(notice->accessibleName(),
                     m_folder.path() + QStringLiteral(" is a folder; a trace file was expected."));
        m_desktop->files().open(m_folder.filePath(QStringLiteral("none.json")));
        QTRY_COMPARE(notice->accessibleName(),
                     m_folder.filePath(QStringLiteral("none.json")) +
                         QStringLiteral(" cannot be opened: No such file or directory."));
    }

    void clearingAsksFirstAndMayBeCancelled()
    {
        record();
        QTRY_VERIFY(log().endsWith(QStringLiteral("finished!")));
        pressClear();
        answer(QMessageBox::Cancel);
        QVERIFY(log().endsWith(QStringLiteral("finished!")) && !store().isEmpty());
        pressClear();
        answer(QMessageBox::Discard);
        QVERIFY(log().isEmpty() && store().isEmpty());
    }

    void anOpenedRunHasNoLinesOfAnotherOne()
    {
        record();
        QTRY_VERIFY(log().endsWith(QStringLiteral("finished!")));
        open(save());
        QVERIFY(log().isEmpty());
    }

    void savingFirstGoesOnOnceItIsSaved()
    {
        record();
        bool isGone = false;
        m_desktop->window().files().setFile(m_folder.filePath(QStringLiteral("first.json")));
        m_desktop->files().whenNothingIsLost([&] { isGone = true; });
        answer(QMessageBox::Save);
        QTRY_VERIFY(isGone);
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("first.json"))));
    }

    void nobodyIsAskedWhereNothingIsLost()
    {
        bool isGone = false;
        m_desktop->files().whenNothingIsLost([&] { isGone = true; }); // nothing was recorded
        QVERIFY(isGone);
        record();
        save();
        isGone = false;
        m_desktop->files().whenNothingIsLost([&] { isGone = true; });
        QVERIFY(isGone);
    }

    void aRunUnderWayIsNeverSaved()
    {
        m_desktop->lab().setUpstreamDelay(20s);
        m_desktop->lab().send(QStringLiteral("/all-async"));
        QTRY_VERIFY(store().inFlight() == 1);
        save();
        QVERIFY(m_desktop->files().isUnsaved());
    }

    void aSavedRunStaysSavedThoughItsLoopsWakeUp()
    {
        record();
        save();
        const auto& store = m_desktop->lab().store();
        const auto periods = [&] { return store.workers().front().busy.size(); };
        const auto before = periods();
        QTcpSocket visitor; // who says nothing, but the loop has to accept
        visitor.connectToHost(QHostAddress::LocalHost, m_desktop->lab().serverPort());
        QTRY_VERIFY(periods() > before);
        QVERIFY(!m_desktop->files().isUnsaved());
    }

    void aLessonAsksBeforeItReplacesARun()
    {
        record();
        const auto& course = m_desktop->window().classroom().course();
        auto* action = m_desktop->window().findChild<QPushButton*>(QStringLiteral("lessonActionButton"));
        action->click();
        answer(QMessageBox::Cancel);
        QVERIFY(!course.isRunning());
        QCOMPARE(store().requests().size(), 1U);
        action->click();
        answer(QMessageBox::Discard);
        QVERIFY(course.isRunning());
    }

    void closingAsksToo()
    {
        record();
        QVERIFY(!m_desktop->window().close());
        QTRY_VERIFY(m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox")) != nullptr);
        QVERIFY(m_desktop->window().isVisible());
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!m_desktop->window().isVisible());
    }

private:
    const trace::Store& store() const { return m_desktop->lab().store(); }

    /// One request, answered.
    void record()
    {
        m_desktop->lab().send(QStringLiteral("/all-async"));
        QTRY_VERIFY(!store().isEmpty() && store().inFlight() == 0 &&
                    trace::isSet(store().requests().front().finished));
        // The loop goes idle after the last byte.
        QTRY_VERIFY(std::ranges::all_of(store().workers(), [](const trace::WorkerTrace& worker) {
            return worker.busy.empty() || trace::isSet(worker.busy.back().end);
        }));
    }

    static app::Scenario scenario()
    {
        app::Scenario scenario;
        scenario.name = "Two at once";
        scenario.setUp.upstream.delay = 20ms;
        scenario.arrivals = {{0ms, "/all-async", 2}};
        return scenario;
    }

    /// Another run, in one of the ways that a person has. Nobody wants to keep the one before.
    void begin(const QString& how)
    {
        auto& window = m_desktop->window();
        if (how == QStringLiteral("send")) Q_EMIT window.sendRequested(QStringLiteral("/all-async"));
        if (how == QStringLiteral("burst")) Q_EMIT window.burstRequested(QStringLiteral("/all-async"), 3);
        if (how == QStringLiteral("scenario")) m_desktop->run(scenario());
        if (how == QStringLiteral("again")) m_desktop->runAgain({});
        if (how == QStringLiteral("lesson"))
            window.findChild<QPushButton*>(QStringLiteral("lessonActionButton"))->click();
        if (how == QStringLiteral("clear and outside")) {
            pressClear();
            QTcpSocket curl;
            curl.connectToHost(QHostAddress::LocalHost, m_desktop->lab().serverPort());
            curl.write("GET /healthcheck HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            QTRY_VERIFY(!store().isEmpty());
        }
    }

    QString title() const { return m_desktop->window().windowTitle(); }

    static QByteArray bytesOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void pressSave() const { m_desktop->window().files().save(); }

    QFileDialog* saveDialog() const
    {
        return m_desktop->window().findChild<QFileDialog*>(QStringLiteral("saveDialog"));
    }

    QString log() const
    {
        return m_desktop->window().findChild<QPlainTextEdit*>(QStringLiteral("logText"))->toPlainText();
    }

    void pressClear()
    {
        m_desktop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
        QTest::keyClick(&m_desktop->window(), Qt::Key_K, Qt::ControlModifier);
    }

    QString save()
    {
        const auto file = m_folder.filePath(QStringLiteral("run.json.gz"));
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        Q_EMIT m_desktop->window().files().saveRequested(file);
        if (!saved.wait()) qFatal("it was not saved");
        return file;
    }

    /// A loop may wake up once more, when the connection is closed: then that is saved, too.
    std::pair<trace::Store, QString> saveAtRest()
    {
        for (;;) {
            auto saved = store();
            const auto file = save();
            if (store().revision() == saved.revision()) return {std::move(saved), file};
        }
    }

    void open(const QString& file)
    {
        QSignalSpy opened(&m_desktop->files(), &app::RunFiles::opened);
        m_desktop->files().open(file);
        if (opened.isEmpty() && !opened.wait()) qFatal("it was not opened");
    }

    void answer(QMessageBox::StandardButton button)
    {
        auto* box = m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox"));
        QVERIFY(box != nullptr);
        box->button(button)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Desktop> m_desktop;
};

WIDGET_TEST(TestFiles)
#include "test_files.moc"
