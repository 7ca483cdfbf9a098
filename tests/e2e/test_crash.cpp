#include "app/process/resources.h"
#include "app/run/lost_runs.h"
#include "app/run/run_files.h"
#include "app/window/desktop.h"
#include "tests/support/test_program.h"
#include "ui/files/file_desk.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace std::chrono_literals;
namespace lost_runs = app::lost_runs;

/// A program that is killed while requests are in flight, and the next one that is started.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        app::initResources();
        // The program's own names, in a home of its own.
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("await-and-see"));
        QCoreApplication::setApplicationName(QStringLiteral("await-and-see"));
    }

    void aRunThatWasKilledInItsMiddleIsOfferedAndOpens()
    {
        const auto copy = killInTheMiddle();
        QVERIFY(QFile::exists(copy));

        app::Desktop desktop(app::Ports{}, {});
        desktop.window().show();
        desktop.files().offerLostRun();
        auto* notice = desktop.window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        QVERIFY(notice->isVisible());
        QAbstractButton* open = nullptr;
        for (auto* button : notice->findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Open it")) open = button;
        QVERIFY(open != nullptr);
        open->click();
        const auto& store = desktop.lab().store();
        QTRY_COMPARE(store.requests().size(), 2U);
        const auto& first = store.requests()[0];
        QVERIFY(trace::isSet(first.received)); // the health check
        const auto& second = store.requests()[1];
        QVERIFY(trace::isSet(second.started) && second.isInFlight());
        QVERIFY(!QFile::exists(copy)); // it is this process's now,
        QVERIFY(QFile::exists(lost_runs::ownFile()));

        QVERIFY(desktop.files().isUnsaved()); // and as unsaved as it was
        desktop.window().files().save();
        QVERIFY(desktop.window().findChild<QFileDialog*>(QStringLiteral("saveDialog")) != nullptr);
        Q_EMIT desktop.window().sendRequested(QStringLiteral("/healthcheck"));
        QVERIFY(desktop.window().findChild<QMessageBox*>(QStringLiteral("unsavedBox")) != nullptr);
        QCOMPARE(store.requests().size(), 2U);
    }

    /// Two windows were open when the machine went down.
    void everyLostRunIsOfferedUntilItIsOpened()
    {
        leave(QStringLiteral("99999998.json.gz"));
        leave(QStringLiteral("99999999.json.gz"));
        QStringList offered;
        for (int start = 0; start < 3; ++start) {
            offered << lost_runs::newest();
            QCOMPARE(lost_runs::newest(), offered.constLast());
            if (!offered.constLast().isEmpty()) lost_runs::take(offered.constLast());
        }
        QVERIFY(!offered[0].isEmpty() && !offered[1].isEmpty() && offered[0] != offered[1]);
        QCOMPARE(offered[2], QString());
    }

    /// The process that has its number in front is gone, but another one goes on writing.
    void aCopyThatIsStillBeingWrittenIsLeftAlone()
    {
        const auto unfinished = QStringLiteral("99999999.json.gz.part-%1");
        const auto written = leave(unfinished.arg(1)); // that one always runs
        const auto left = leave(unfinished.arg(99999998));
        lost_runs::newest();
        QVERIFY(QFile::exists(written) && !QFile::exists(left));
    }

private:
    /// A file among the copies.
    static QString leave(const QString& name)
    {
        const auto path = QFileInfo(lost_runs::ownFile()).dir().filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no room");
        return path;
    }

    static bool isWorthKeeping(const QString& copy)
    {
        const auto opened = trace::openTrace(copy.toStdString());
        if (!opened.document || opened.document->store.requests().size() < 2) return false;
        const auto& requests = opened.document->store.requests();
        return trace::isSet(requests[0].received) && trace::isSet(requests[1].started);
    }

    /// Returns where it kept its copy.
    QString killInTheMiddle()
    {
        QFile scenario(m_home.filePath(QStringLiteral("long.json")));
        if (!scenario.open(QIODevice::WriteOnly)) qFatal("no room");
        scenario.write(R"({"upstream": {"delay_ms": 300000},
                           "arrivals": [{"at_ms": 0, "path": "/healthcheck"}, {"at_ms": 50, "path": "/all-async"}]})");
        scenario.close();
        QProcess program;
        program.setProgram(QStringLiteral(AWAIT_AND_SEE));
        program.setArguments({QStringLiteral("--scenario"), scenario.fileName()});
        program.start();
        if (!program.waitForStarted()) qFatal("it does not start");
        const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        const auto copy = QStringLiteral("%1/unsaved/%2.json.gz").arg(folder).arg(program.processId());
        const bool isKept = QTest::qWaitFor([&] { return isWorthKeeping(copy); }, 60'000);
        kill(static_cast<pid_t>(program.processId()), SIGKILL);
        program.waitForFinished();
        if (!isKept) qWarning("nothing was kept");
        return copy;
    }

    QTemporaryDir m_home;
};

WIDGET_TEST(TestCrash)
#include "test_crash.moc"
