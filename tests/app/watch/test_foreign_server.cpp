#include "app/watch/foreign_server.h"
#include "app/watch/listening.h"
#include "engine/watch/proc/process_tree.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>

using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 30'000; // of the test

const QString kPython = QStringLiteral("/usr/bin/python3");

/// Listens on a port of the system's choice, or on the one that is its argument.
constexpr const char* kListen = "import socket, sys, time\n"
                                "s = socket.socket()\n"
                                "s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\n"
                                "s.bind(('127.0.0.1', int(sys.argv[1]) if len(sys.argv) > 1 else 0))\n"
                                "s.listen()\n";

/// Writes its number into the file that is the second argument.
constexpr const char* kForkAway = "import os\n"
                                  "if os.fork(): os._exit(0)\n"
                                  "os.setsid()\n"
                                  "open(sys.argv[2], 'w').write(str(os.getpid()))\n"
                                  "time.sleep(600)";

QStringList python(const QString& script, const QStringList& arguments = {})
{
    return QStringList{kPython, QStringLiteral("-c"), script} + arguments;
}

QString listening(const char* then)
{
    return QString::fromLatin1(kListen) + QString::fromLatin1(then);
}

/// A server and all that it tells.
struct Stage
{
    explicit Stage(app::ServerCommand command)
        : server(std::move(command))
    {
        QObject::connect(&server, &app::ForeignServer::listening,
                         [this](const watch::Endpoint& at) { where = at; });
        QObject::connect(&server, &app::ForeignServer::failed, [this](const QString& why) { failure = why; });
        QObject::connect(&server, &app::ForeignServer::ended, [this](const QString& how) { end = how; });
        QObject::connect(&server, &app::ForeignServer::linesWritten,
                         [this](const QStringList& some) { lines += some; });
        server.start();
    }

    app::ForeignServer server;
    std::optional<watch::Endpoint> where;
    QString failure;
    QString end;
    QStringList lines;
};

bool isRunning(int pid)
{
    return watch::identify(pid).has_value();
}

/// Of the process that has one.
int childOf(int parent)
{
    for (const auto& process : watch::processesBelow(std::array{parent}))
        if (process.pid != parent) return process.pid;
    return 0;
}

int numberIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toInt() : 0;
}

std::uint16_t freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// A program that is started to be watched, well and badly.
class TestForeignServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatDoesNotExistIsNamed()
    {
        const Stage stage({.words = {QStringLiteral("uvicorm"), QStringLiteral("app:app")}});
        QCOMPARE(stage.failure, QStringLiteral("There is no program \"uvicorm\"."));
    }

    void aFolderThatDoesNotExistIsNamed()
    {
        const Stage stage({.words = {kPython}, .folder = QStringLiteral("/nowhere/at/all")});
        QCOMPARE(stage.failure, QStringLiteral("There is no folder \"/nowhere/at/all\"."));
    }

    void anEmptyCommandIsTold()
    {
        const Stage stage({});
        QCOMPARE(stage.failure, QStringLiteral("There is no command to start."));
    }

    void aProgramThatCannotBeRunIsTold()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("server"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/nowhere/interpreter\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        file.close();
        const Stage stage({.words = {path}});
        QVERIFY2(stage.failure.startsWith(QStringLiteral("\"%1\" cannot be started").arg(path)),
                 qPrintable(stage.failure));
    }

    void oneThatEndsAtOnceIsToldWithItsLastLines()
    {
        const Stage stage(
            {.words = python(QStringLiteral("import sys; print('no module app'); sys.exit(3)"))});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QCOMPARE(stage.failure,
                 QStringLiteral("\"%1\" ended with status 3 before it listened.\nIts last lines:\n"
                                "  no module app")
                     .arg(kPython));
    }

    void oneThatNeverListensIsToldAndEnded()
    {
        Stage stage({.words = python(QStringLiteral("import time; time.sleep(600)")),
                     .port = freePort(),
                     .patience = 300ms});
        const auto pid = stage.server.pid();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QVERIFY2(stage.failure.contains(QStringLiteral("did not listen on port")), qPrintable(stage.failure));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pid), kPatienceMs);
        QVERIFY(stage.end.isEmpty());
    }

    void oneThatListensElsewhereIsTold()
    {
        const auto wanted = freePort();
        Stage stage({.words = python(listening("time.sleep(600)")), .port = wanted, .patience = 2s});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QVERIFY2(stage.failure.endsWith(QStringLiteral("not on port %1.").arg(wanted)),
                 qPrintable(stage.failure));
    }

    void thePortIsFoundOutWhereNobodySaysIt()
    {
        const Stage stage({.words = python(listening("time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(stage.where || !stage.failure.isEmpty(), kPatienceMs);
        QVERIFY2(stage.where, qPrintable(stage.failure));
        QTcpSocket socket;
        socket.connectToHost(app::reachable(*stage.where), stage.where->port);
        QVERIFY(socket.waitForConnected());
    }

    void thePortOfAChildIsFoundOutToo()
    {
        const auto script = listening("time.sleep(600)");
        const Stage stage(
            {.words = python(QStringLiteral("import subprocess, sys; subprocess.run([sys.executable, '-c', "
                                            "sys.argv[1]])"),
                             {script})});
        QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
    }

    void severalPortsHaveToBeToldApart()
    {
        const Stage stage(
            {.words = python(listening("t = socket.socket(); t.bind(('127.0.0.1', 0)); t.listen()\n"
                                       "time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(stage.where || !stage.failure.isEmpty(), kPatienceMs);
        if (stage.where) QSKIP("it was seen between its first port and its second");
        QVERIFY2(stage.failure.contains(QStringLiteral("--watch-port")), qPrintable(stage.failure));
    }

    void aTakenPortIsToldWithWhoHasIt()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Stage stage({.words = {kPython}, .port = other.serverPort()});
        const auto us = QStringLiteral("(process %1)").arg(QCoreApplication::applicationPid());
        QVERIFY2(stage.failure.startsWith(QStringLiteral("Port %1 is taken by ").arg(other.serverPort())),
                 qPrintable(stage.failure));
        QVERIFY2(stage.failure.contains(us), qPrintable(stage.failure));
    }

    /// As a daemon does, which has a session of its own and no parent but the system's first process.
    void oneThatForksAwayIsWatchedToldAndEnded()
    {
        int daemon = 0;
        {
            const auto port = freePort();
            const QTemporaryDir folder;
            const auto pidFile = folder.filePath(QStringLiteral("pid"));
            const Stage stage({.words = python(listening(kForkAway), {QString::number(port), pidFile}),
                               .port = port,
                               .patience = 20s});
            QTRY_VERIFY_WITH_TIMEOUT(stage.where || !stage.failure.isEmpty(), kPatienceMs);
            QVERIFY2(stage.where, qPrintable(stage.failure));
            QTRY_VERIFY_WITH_TIMEOUT(!stage.lines.isEmpty(), kPatienceMs);
            daemon = numberIn(pidFile);
            QVERIFY(isRunning(daemon));
            QCOMPARE(stage.lines,
                     QStringList(QStringLiteral("\"%1\" has ended, but process %2 (python3) that it "
                                                "started goes on: it is watched, and ends with "
                                                "this program.")
                                     .arg(kPython)
                                     .arg(daemon)));
            QVERIFY(stage.end.isEmpty());
        }
        QVERIFY(!isRunning(daemon));
    }

    void oneThatForksAwayAndNeverListensIsToldAndEnded()
    {
        const QTemporaryDir folder;
        const auto pidFile = folder.filePath(QStringLiteral("pid"));
        const auto script = QStringLiteral("import sys, time\n") + QLatin1String(kForkAway);
        const Stage stage({.words = python(script, {QStringLiteral("0"), pidFile}), .patience = 2s});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QVERIFY2(stage.failure.contains(QStringLiteral("did not listen on any port")),
                 qPrintable(stage.failure));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(numberIn(pidFile)), kPatienceMs);
    }

    void whatItStartedInAnotherSessionEndsWithIt()
    {
        int child = 0;
        {
            const Stage stage(
                {.words = python(QStringLiteral("import os, time, sys\n"
                                                "if os.fork() == 0: os.setsid(); time.sleep(600)\n") +
                                 listening("time.sleep(600)"))});
            QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
            child = childOf(stage.server.pid());
            QVERIFY(child != 0);
        }
        QVERIFY(!isRunning(child));
    }

    void theEnvironmentAndTheFolderAreTheServers()
    {
        const QTemporaryDir folder;
        const Stage stage(
            {.words = python(QStringLiteral("import os; print(os.environ['API'], os.getcwd())")),
             .folder = folder.path(),
             .environment = {QStringLiteral("API=http://a/?b=c")}});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QCOMPARE(stage.lines, QStringList(QStringLiteral("http://a/?b=c ") + folder.path()));
    }

    void oneThatPrintsMegabytesGoesOn()
    {
        const Stage stage(
            {.words = python(QStringLiteral("print('x' * 100 + '\\n', end='', flush=True)\n"
                                            "for i in range(20): print(('y' * 99 + '\\n') * 10000)\n"
                                            "print('done', flush=True)\n") +
                             listening("time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stage.lines.isEmpty() ? QString() : stage.lines.last(),
                                  QStringLiteral("done"), kPatienceMs);
        QVERIFY(stage.lines.size() < 200'000); // of a flood not every line is told
    }

    void oneThatIsKilledIsToldWithTheSignal()
    {
        const Stage stage({.words = python(listening("time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
        ::kill(stage.server.pid(), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.end.isEmpty(), kPatienceMs);
        QCOMPARE(stage.end, QStringLiteral("\"%1\" was ended by signal 9.").arg(kPython));
    }

    void everybodyOfItsGroupEndsWithIt()
    {
        int child = 0;
        int leader = 0;
        {
            const Stage stage({.words = python(QStringLiteral("import os, time, sys\n"
                                                              "if os.fork() == 0: time.sleep(600)\n") +
                                               listening("time.sleep(600)"))});
            QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
            leader = stage.server.pid();
            child = childOf(leader);
            QVERIFY(child != 0);
        }
        QVERIFY(!isRunning(leader));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(child), kPatienceMs);
    }

    void oneThatDoesNotListenToReasonIsMadeToEnd()
    {
        int leader = 0;
        {
            const Stage stage(
                {.words =
                     python(QStringLiteral("import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n") +
                            listening("time.sleep(600)"))});
            QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
            leader = stage.server.pid();
        }
        QVERIFY(!isRunning(leader));
    }

    void itInheritsNothing()
    {
        const auto ours = ::socket(AF_INET, SOCK_STREAM, 0); // as Asio makes them
        QVERIFY(ours >= 0);
        const Stage stage(
            {.words =
                 python(QStringLiteral("import os; print(len(os.listdir('/proc/self/fd')), flush=True)\n") +
                        listening("time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.lines.isEmpty(), kPatienceMs);
        ::close(ours);
        QCOMPARE(stage.lines.first(), QStringLiteral("4")); // the usual three, and the folder itself
    }

    void oneThatOpensAnotherPortALittleLaterIsAskedWhichOne()
    {
        const Stage stage(
            {.words = python(listening("time.sleep(0.2)\n"
                                       "t = socket.socket(); t.bind(('127.0.0.1', 0)); t.listen()\n"
                                       "time.sleep(600)"))});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.failure.isEmpty(), kPatienceMs);
        QVERIFY2(stage.failure.contains(QStringLiteral("listens on several ports")),
                 qPrintable(stage.failure));
        QVERIFY(!stage.where);
    }

    /// For many servers a second word means "at once".
    void itIsAskedToEndOnce()
    {
        const QTemporaryDir folder;
        const auto asked = folder.filePath(QStringLiteral("asked"));
        {
            const Stage stage(
                {.words =
                     python(QStringLiteral("import signal\n"
                                           "times = []\n"
                                           "signal.signal(signal.SIGTERM, lambda *_: times.append(1))\n") +
                                listening("while not times: time.sleep(0.01)\n"
                                          "time.sleep(1)\n"
                                          "open(sys.argv[2], 'w').write(str(len(times)))"),
                            {QStringLiteral("0"), asked})});
            QTRY_VERIFY_WITH_TIMEOUT(stage.where, kPatienceMs);
        }
        QFile file(asked);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("1"));
    }

    /// The process that started it is killed, as nothing can prevent.
    void itEndsWhenItsStarterIsKilled()
    {
        int pids[2];
        QCOMPARE(::pipe(pids), 0);
        const auto starter = ::fork();
        if (starter == 0) startAndWait(pids[1]);
        int leader = 0;
        QCOMPARE(::read(pids[0], &leader, sizeof leader), ssize_t(sizeof leader));
        ::kill(starter, SIGKILL);
        ::waitpid(starter, nullptr, 0);
        for (const int end : pids)
            ::close(end);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(leader), kPatienceMs);
    }

private:
    [[noreturn]] static void startAndWait(int answer)
    {
        const Stage stage({.words = python(listening("time.sleep(600)"))});
        const int leader = stage.server.pid();
        if (::write(answer, &leader, sizeof leader) > 0)
            while (true)
                ::pause();
        ::_exit(1);
    }
};

PLAIN_TEST(TestForeignServer)
#include "test_foreign_server.moc"
