#include "app/desktop.h"
#include "app/lost_runs.h"
#include "app/resources.h"
#include "app/run_files.h"
#include "tests/support/own_settings.h"
#include "tests/support/trace_equality.h"
#include "ui/file_desk.h"
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
        app::Scenario setUp;
        setUp.upstream.delay = 20ms;
        m_desktop = std::make_unique<app::Desktop>(app::Ports{}, setUp);
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
                "This is foreign.json, a trace of another program. 1 of its events are of kinds that are "
                "not shown. Sending a request begins a new run."));
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

QTEST_MAIN(TestFiles)
#include "test_files.moc"
