#include "engine/watch/socket/sock_diag.h"
#include "engine/watch/watched/server_processes.h"
#include "tests/support/sleeper.h"
#include "tests/support/test_program.h"

#include <QTest>

/// The kernel gives the number of a process that has ended to another one.
class TestNumberUsedAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyLooksAtAStrangerWithTheServersNumber()
    {
        support::Sleeper server;
        watch::SockDiag diag;
        watch::ServerProcesses processes({.port = 1, .root = server.pid()}, diag); // where nobody listens
        watch::Observations told;
        processes.refresh(told);
        QCOMPARE(processes.processes().size(), 1U);
        const auto number = server.pid();
        server.end();
        const support::Sleeper stranger(number);
        if (stranger.pid() != number) QSKIP("who runs this may not choose a process's number");
        processes.refresh(told);
        QVERIFY(processes.processes().empty());
        QVERIFY(processes.missing().contains(watch::Missing::Server));
    }
};

PLAIN_TEST(TestNumberUsedAgain)
#include "test_number_used_again.moc"
