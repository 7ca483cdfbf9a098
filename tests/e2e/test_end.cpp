#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

/// How the program ends when the system asks it to, and where it cannot even begin.
class TestEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("await-and-see"));
        QCoreApplication::setApplicationName(QStringLiteral("await-and-see"));
        QFile scenario(scenarioFile());
        QVERIFY(scenario.open(QIODevice::WriteOnly));
        scenario.write(R"({"upstream": {"delay_ms": 300000},
                           "arrivals": [{"at_ms": 0, "path": "/async-blocking"}]})");
    }

    void aWindowKeepsItsRunForTheNextStart_data() { addSignals(); }
    void aWindowKeepsItsRunForTheNextStart()
    {
        QFETCH(int, signal);
        QProcess program;
        start(program, {QStringLiteral("--scenario"), scenarioFile()});
        QVERIFY(says(program, "started processing"));
        const auto id = program.processId();
        const auto ended = end(program, signal);
        QCOMPARE(ended.way, QProcess::NormalExit);
        QCOMPARE(ended.status, 128 + signal);
        const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        const auto copy = QStringLiteral("%1/unsaved/%2.json.gz").arg(folder).arg(id);
        QTRY_VERIFY(QFile::exists(copy)); // a long run is written by another process, which may take longer
        const auto opened = trace::openTrace(copy.toStdString());
        QCOMPARE(opened.problem, std::string());
        const auto& requests = opened.document->store.requests();
        QCOMPARE(requests.size(), 1U);
        QVERIFY(trace::isSet(requests.front().started) && requests.front().isInFlight());
        QVERIFY(QFile::remove(copy));
    }

    void aWindowWithNothingToKeepLeavesNothing()
    {
        QDir copies(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                    QStringLiteral("/unsaved"));
        copies.removeRecursively();
        QProcess program;
        start(program, {});
        QTRY_VERIFY(copies.exists()); // it listens to signals by then
        QCOMPARE(end(program, SIGTERM).status, 128 + SIGTERM);
        QVERIFY(copies.isEmpty());
    }

    void aHeadlessRunEndsWithASentence_data() { addSignals(); }
    void aHeadlessRunEndsWithASentence()
    {
        QFETCH(int, signal);
        const auto picture = m_home.filePath(QStringLiteral("never.png"));
        QProcess program;
        start(program, {QStringLiteral("--headless"), QStringLiteral("--scenario"), scenarioFile(),
                        QStringLiteral("--export"), picture});
        QVERIFY(says(program, "started processing"));
        const auto ended = end(program, signal);
        QCOMPARE(ended.way, QProcess::NormalExit);
        QCOMPARE(ended.status, 128 + signal);
        const auto name = signal == SIGINT ? QByteArray("SIGINT") : QByteArray("SIGTERM");
        QCOMPARE(ended.errors.trimmed().split('\n').constLast(),
                 "await-and-see: Ended by " + name + " before all was done.");
        QCOMPARE(QDir(m_home.path()).entryList({QStringLiteral("never*")}), QStringList());
    }

    /// Whatever its main thread is busy with: here it writes to somebody who never reads.
    void aHeadlessRunEndsWhileItWrites()
    {
        QFile scenario(m_home.filePath(QStringLiteral("short.json")));
        QVERIFY(scenario.open(QIODevice::WriteOnly));
        scenario.write(R"({"arrivals": [{"at_ms": 0, "path": "/healthcheck"}]})");
        scenario.close();
        const auto pipe = m_home.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess program;
        start(program, {QStringLiteral("--headless"), QStringLiteral("--scenario"), scenario.fileName(),
                        QStringLiteral("--report"), pipe});
        QVERIFY(says(program, "finished!"));
        const auto ended = end(program, SIGTERM);
        QCOMPARE(ended.way, QProcess::NormalExit);
        QCOMPARE(ended.status, 128 + SIGTERM);
    }

    void serversEndWellAtCtrlC_data() { addSignals(); }
    void serversEndWellAtCtrlC()
    {
        QFETCH(int, signal);
        QProcess program;
        start(program, {QStringLiteral("--serve")});
        QVERIFY(says(program, "Ctrl-C ends them"));
        const auto ended = end(program, signal);
        QCOMPARE(ended.way, QProcess::NormalExit);
        QCOMPARE(ended.status, 0);
    }

    void serversKeepWhatTheyServed_data() { addSignals(); }
    void serversKeepWhatTheyServed()
    {
        QFETCH(int, signal);
        const auto file = m_home.filePath(QStringLiteral("served.json"));
        QProcess program;
        start(program, {QStringLiteral("--serve"), QStringLiteral("--upstream-delay"),
                        QStringLiteral("300000"), QStringLiteral("--export"), file});
        QVERIFY(says(program, "Ctrl-C ends them"));
        const QRegularExpression url(QStringLiteral("server on http://127.0.0.1:(\\d+)"));
        const auto port = url.match(QString::fromUtf8(m_errors)).captured(1).toUShort();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        client.write("GET /async-blocking HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(says(program, "started processing"));
        const auto ended = end(program, signal);
        QCOMPARE(ended.status, 0);
        const auto opened = trace::openTrace(file.toStdString());
        QCOMPARE(opened.problem, std::string());
        const auto& requests = opened.document->store.requests();
        QCOMPARE(requests.size(), 1U);
        QVERIFY(trace::isSet(requests.front().started));
    }

    void withoutADisplayItSaysHowToDoWithoutOne_data()
    {
        QTest::addColumn<QByteArray>("display");
        QTest::addColumn<QByteArray>("wayland");
        QTest::addColumn<QByteArray>("platform");
        QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("X that is not there") << QByteArray(":7654") << QByteArray() << QByteArray();
        QTest::newRow("X by name") << QByteArray(":7654") << QByteArray() << QByteArray("xcb");
        QTest::newRow("Wayland that is not there")
            << QByteArray() << QByteArray("wayland-77") << QByteArray();
        QTest::newRow("Wayland by name") << QByteArray() << QByteArray() << QByteArray("wayland");
        QTest::newRow("no such platform") << QByteArray() << QByteArray() << QByteArray("paper");
    }

    void withoutADisplayItSaysHowToDoWithoutOne()
    {
        QFETCH(QByteArray, display);
        QFETCH(QByteArray, wayland);
        QFETCH(QByteArray, platform);
        auto environment = QProcessEnvironment::systemEnvironment();
        const auto set = [&](const char* name, const QByteArray& value) {
            environment.remove(QString::fromLatin1(name));
            if (!value.isEmpty()) environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        };
        set("DISPLAY", display);
        set("WAYLAND_DISPLAY", wayland);
        set("QT_QPA_PLATFORM", platform);
        set("XDG_SESSION_TYPE", {});
        QProcess program;
        program.setProcessEnvironment(environment);
        start(program, {});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const auto lines = program.readAllStandardError().trimmed().split('\n');
        QVERIFY2(lines.size() == 1 && lines.constFirst().startsWith("await-and-see: ") &&
                     lines.constFirst().contains("--headless"),
                 lines.join('\n').constData());
        if (!display.isEmpty()) QVERIFY(lines.constFirst().contains(display));
    }

private:
    struct Ended
    {
        QProcess::ExitStatus way;
        int status;
        QByteArray output;
        QByteArray errors;
    };

    static void addSignals()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    QString scenarioFile() const { return m_home.filePath(QStringLiteral("long.json")); }

    static void start(QProcess& program, const QStringList& options)
    {
        program.start(QStringLiteral(AWAIT_AND_SEE), options);
        if (!program.waitForStarted()) qFatal("it does not start");
    }

    bool says(QProcess& program, const char* words)
    {
        m_errors.clear();
        return QTest::qWaitFor(
            [&] {
                m_errors += program.readAllStandardError();
                return m_errors.contains(words);
            },
            60'000);
    }

    Ended end(QProcess& program, int signal)
    {
        kill(static_cast<pid_t>(program.processId()), signal);
        if (!program.waitForFinished()) qFatal("it does not end");
        return {program.exitStatus(), program.exitCode(), program.readAllStandardOutput(),
                m_errors + program.readAllStandardError()};
    }

    QTemporaryDir m_home;
    QByteArray m_errors;
};

PLAIN_TEST(TestEnd)
#include "test_end.moc"
