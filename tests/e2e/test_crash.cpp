#include "app/desktop.h"
#include "app/resources.h"
#include "app/run_files.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace std::chrono_literals;

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
        QVERIFY(!QFile::exists(copy)); // it is offered once
    }

private:
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

QTEST_MAIN(TestCrash)
#include "test_crash.moc"
