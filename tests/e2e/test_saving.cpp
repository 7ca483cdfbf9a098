#include "tests/e2e/desktop_bench.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"
#include "ui/files/file_desk.h"

#include <QFileDialog>
#include <QHostAddress>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <future>
#include <sys/stat.h>

using namespace std::chrono_literals;

/// A person saves runs.
class TestSaving : public QObject, private support::DesktopBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_saving"); }
    void init() { start(); }
    void cleanup() { end(); }

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

    /// Nobody reads what is written to the pipe, until the window did not wait for that, or hangs.
    void aFileThatCannotBeWrittenYetHoldsUpNothing()
    {
        record();
        const auto pipe = m_folder.filePath(QStringLiteral("pipe.json"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        std::promise<void> goesOn;
        const auto isGoing = goesOn.get_future();
        auto reader = std::async(std::launch::async, [&] {
            const bool isInTime = isGoing.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
            QFile end(pipe);
            return end.open(QIODevice::ReadOnly) && end.readAll().size() > 0 && isInTime;
        });
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        auto& desk = m_desktop->window().files();
        Q_EMIT desk.saveRequested(pipe);
        Q_EMIT desk.saveRequested(m_folder.filePath(QStringLiteral("file.json")));
        QVERIFY(saved.wait(20'000));
        goesOn.set_value();
        QVERIFY(reader.get());
        QTRY_COMPARE(saved.size(), 2);
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

private:
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
};

WIDGET_TEST(TestSaving)
#include "test_saving.moc"
