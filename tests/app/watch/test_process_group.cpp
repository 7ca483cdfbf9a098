// clang-format off: moc cannot begin with <compare>
#include <QTest>
// clang-format on

#include "app/watch/process_group.h"
#include "tests/support/sleeper.h"
#include "tests/support/test_program.h"

class TestProcessGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHasItsLeader()
    {
        const support::Sleeper leader;
        app::ProcessGroup group(leader.pid());
        QVERIFY(group.isAlive());
        QCOMPARE(group.members(), std::vector<int>{leader.pid()});
    }

    void whoIsSignalledEnds()
    {
        support::Sleeper leader;
        app::ProcessGroup group(leader.pid());
        group.signal(SIGKILL);
        QTRY_VERIFY(!leader.isThere());
        QVERIFY(!group.isAlive());
    }

    /// The kernel gives the number of a process that has ended to another one.
    void aStrangerWithTheLeadersNumberIsLeftAlone()
    {
        support::Sleeper leader;
        const auto number = leader.pid();
        app::ProcessGroup group(number);
        leader.end();
        const support::Sleeper stranger(number);
        if (stranger.pid() != number) QSKIP("who runs this may not choose a process's number");
        QVERIFY(group.members().empty());
        group.signal(SIGKILL);
        QVERIFY(!group.isAlive());
        QVERIFY(stranger.isThere());
    }
};

PLAIN_TEST(TestProcessGroup)
#include "test_process_group.moc"
