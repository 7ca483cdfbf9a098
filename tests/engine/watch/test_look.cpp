#include "engine/watch/proc/descriptors.h"
#include "engine/watch/proc/process_stat.h"
#include "engine/watch/state/classify.h"
#include "engine/watch/state/wait_channel.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cstring>
#include <poll.h>
#include <sys/syscall.h>

using watch::Activity;
using watch::Doing;
using watch::Evidence;
using watch::Surroundings;
using watch::SyscallLine;

namespace {

constexpr std::array kListeners{7};
constexpr std::array kLoopEpolls{5};
constexpr watch::Address kGil = 0x1000;
constexpr watch::Address kGilEnd = 0x2000;

enum class Thread { Loops, Others, OfAStartingServer };

Surroundings surroundings(Thread thread)
{
    return {.listeners = kListeners,
            .loopEpolls = kLoopEpolls,
            .gil = kGil,
            .gilEnd = kGilEnd,
            .hasBegun = thread != Thread::OfAStartingServer,
            .isLoop = thread == Thread::Loops};
}

watch::ThreadLook lookThatReads(const QByteArray& text, Evidence evidence)
{
    watch::ThreadLook look{.evidence = evidence, .use = {}};
    look.length = static_cast<std::size_t>(text.size());
    std::memcpy(look.bytes.data(), text.data(), look.length);
    return look;
}

/// As the kernel writes it, with the first two arguments.
QByteArray callLine(long number, std::uint64_t first = 0, std::uint64_t second = 0)
{
    return QByteArray::number(static_cast<qlonglong>(number)) + " 0x" +
           QByteArray::number(static_cast<qulonglong>(first), 16) + " 0x" +
           QByteArray::number(static_cast<qulonglong>(second), 16) + " 0x0 0x0 0x0 0x0 0x7ffd 0x7f12";
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

void look(const char* what, const QByteArray& line, Thread thread, Doing doing, const char* call,
          int descriptor = -1, const QList<int>& polled = {}, Evidence evidence = Evidence::SystemCall)
{
    QTest::newRow(what) << line << static_cast<int>(evidence) << static_cast<int>(thread) << polled
                        << static_cast<int>(doing) << QString::fromUtf8(call) << descriptor;
}

} // namespace

/// What single readings of the kernel's files mean.
class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLookIsClassified_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("evidence");
        QTest::addColumn<int>("thread");
        QTest::addColumn<QList<int>>("polled");
        QTest::addColumn<int>("doing");
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("descriptor");

        look("on a processor", "running", Thread::Loops, Doing::Running, "");
        look("another on a processor", "running", Thread::Others, Doing::Running, "");
        look("a page fault", "-1 0x7ffd 0x7f12", Thread::Loops, Doing::InKernel, "");
        look("the loop's epoll", callLine(SYS_epoll_pwait, 5), Thread::Loops, Doing::Free, "epoll_pwait", 5);
        look("the loop's epoll, not known yet as a loop", callLine(SYS_epoll_pwait, 5), Thread::Others,
             Doing::Free, "epoll_pwait", 5);
        look("another epoll", callLine(SYS_epoll_pwait, 9), Thread::Loops, Doing::Blocking, "epoll_pwait", 9);
        look("another epoll of another thread", callLine(SYS_epoll_pwait, 9), Thread::Others, Doing::Parked,
             "epoll_pwait", 9);
        look("poll on the listener", callLine(SYS_ppoll, 0x10, 2), Thread::Others, Doing::Free, "ppoll", -1,
             {3, 7});
        look("poll on something else", callLine(SYS_ppoll, 0x10, 1), Thread::Loops, Doing::Blocking, "ppoll",
             11, {11});
        look("poll on what cannot be read", callLine(SYS_ppoll, 0x10, 1), Thread::Loops, Doing::Blocking,
             "ppoll");
        look("select on the listener", callLine(SYS_pselect6, 8, 0x10), Thread::Others, Doing::Free,
             "pselect6", -1, {7});
        look("accept", callLine(SYS_accept4, 7), Thread::Others, Doing::Free, "accept4");
        look("accept on another listener", callLine(SYS_accept4, 8), Thread::Loops, Doing::Blocking,
             "accept4", 8);
        look("recv", callLine(SYS_recvfrom, 12), Thread::Loops, Doing::Blocking, "recvfrom", 12);
        look("recv of another thread", callLine(SYS_recvfrom, 12), Thread::Others, Doing::Parked, "recvfrom",
             12);
        look("fsync", callLine(SYS_fsync, 4), Thread::Loops, Doing::Blocking, "fsync", 4);
        look("the interpreter's lock", callLine(SYS_futex, kGil + 8), Thread::Loops, Doing::WaitsForGil,
             "futex");
        look("the interpreter's lock's end", callLine(SYS_futex, kGilEnd), Thread::Loops, Doing::Blocking,
             "futex");
        look("another lock", callLine(SYS_futex, 0x9000), Thread::Loops, Doing::Blocking, "futex");
        look("sleep", callLine(SYS_clock_nanosleep), Thread::Loops, Doing::Blocking, "clock_nanosleep");
        look("a child", callLine(SYS_wait4), Thread::Loops, Doing::Blocking, "wait4");
        look("a call of the future", callLine(9999), Thread::Loops, Doing::Blocking, "system call");
        look("a server that loads", callLine(SYS_read, 3), Thread::OfAStartingServer, Doing::Starting, "read",
             3);
        look("a server that computes before it listens", "running", Thread::OfAStartingServer,
             Doing::Starting, "");
        look("nonsense", "what", Thread::Loops, Doing::Unknown, "");
        look("half a line", "202 0x1", Thread::Loops, Doing::Unknown, "");

        look("wchan: epoll", "ep_poll", Thread::Others, Doing::Free, "epoll_wait", -1, {},
             Evidence::WaitChannel);
        look("wchan: poll", "do_poll.constprop.0", Thread::Loops, Doing::Blocking, "poll", -1, {},
             Evidence::WaitChannel);
        look("wchan: a lock", "futex_do_wait", Thread::Loops, Doing::Blocking, "futex", -1, {},
             Evidence::WaitChannel);
        look("wchan: awake", "0", Thread::Loops, Doing::Running, "", -1, {}, Evidence::WaitChannel);
        look("wchan: a new function", "wait_for_godot", Thread::Loops, Doing::Unknown, "", -1, {},
             Evidence::WaitChannel);
        look("letter: awake", "R", Thread::Loops, Doing::Running, "", -1, {}, Evidence::StateLetter);
        look("letter: asleep", "S", Thread::Loops, Doing::Unknown, "", -1, {}, Evidence::StateLetter);
        look("it has ended", "", Thread::Loops, Doing::Unknown, "", -1, {}, Evidence::None);
    }

    void aLookIsClassified()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, evidence);
        QFETCH(int, thread);
        QFETCH(QList<int>, polled);
        QFETCH(int, doing);
        QFETCH(QString, call);
        QFETCH(int, descriptor);
        const std::vector<int> descriptors(polled.begin(), polled.end());
        const auto activity = classify(lookThatReads(line, static_cast<Evidence>(evidence)),
                                       surroundings(static_cast<Thread>(thread)), descriptors);
        QCOMPARE(text(name(activity.doing)), text(name(static_cast<Doing>(doing))));
        QCOMPARE(text(activity.call), call);
        QCOMPARE(activity.descriptor, descriptor);
    }

    void theDescriptorsOfAPollAreFound()
    {
        SyscallLine line{.place = SyscallLine::Place::Call, .number = SYS_ppoll};
        line.arguments = {0x1234, 3};
        const auto list = descriptorList(line);
        QVERIFY(list.has_value());
        QCOMPARE(list->address, 0x1234U);
        const std::array<pollfd, 3> polled{{{4, POLLIN, 0}, {-1, POLLIN, 0}, {9, POLLIN, 0}}};
        QCOMPARE(list->bytes, sizeof polled);
        QCOMPARE(descriptorsIn(*list, std::as_bytes(std::span(polled))), (std::vector{4, 9}));
    }

    void theDescriptorsOfASelectAreFound()
    {
        SyscallLine line{.place = SyscallLine::Place::Call, .number = SYS_pselect6};
        line.arguments = {70, 0x1234};
        const auto list = descriptorList(line);
        QVERIFY(list.has_value());
        QCOMPARE(list->bytes, 16U);
        const std::array<std::uint64_t, 2> set{1U << 3U, 1U << 5U};
        QCOMPARE(descriptorsIn(*list, std::as_bytes(std::span(set))), (std::vector{3, 69}));
    }

    void aPollThatCannotBeIsNotRead_data()
    {
        QTest::addColumn<qlonglong>("number");
        QTest::addColumn<qulonglong>("first");
        QTest::addColumn<qulonglong>("second");
        QTest::addRow("no descriptors") << qlonglong{SYS_ppoll} << qulonglong{1} << qulonglong{0};
        QTest::addRow("too many") << qlonglong{SYS_ppoll} << qulonglong{1} << ~qulonglong{0};
        QTest::addRow("a select for time alone") << qlonglong{SYS_pselect6} << qulonglong{8} << qulonglong{0};
        QTest::addRow("a select for too many") << qlonglong{SYS_pselect6} << ~qulonglong{0} << qulonglong{1};
        QTest::addRow("another call") << qlonglong{SYS_read} << qulonglong{1} << qulonglong{1};
    }

    void aPollThatCannotBeIsNotRead()
    {
        QFETCH(qlonglong, number);
        QFETCH(qulonglong, first);
        QFETCH(qulonglong, second);
        SyscallLine line{.place = SyscallLine::Place::Call, .number = static_cast<long>(number)};
        line.arguments = {first, second};
        QVERIFY(!descriptorList(line));
    }

    void aStatIsReadWhateverTheCommandIs()
    {
        const auto stat =
            watch::parseStat("42 (a) b (c) D) R 7 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 3 0 98765 1 2 3");
        QVERIFY(stat.has_value());
        QCOMPARE(QString::fromStdString(stat->command), QStringLiteral("a) b (c) D"));
        QCOMPARE(stat->state, 'R');
        QCOMPARE(stat->parent, 7);
        QCOMPARE(stat->start, 98765U);
    }

    void aBrokenStatIsNone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("no command") << QByteArray("42 R 7");
        QTest::addRow("cut off") << QByteArray("42 (a) R 7 1 2");
        QTest::addRow("cut off in the command") << QByteArray("42 (a");
        QTest::addRow("nothing after it") << QByteArray("42 (a)");
        QTest::addRow("brackets the wrong way round") << QByteArray(")(");
    }

    void aBrokenStatIsNone()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!watch::parseStat({line.data(), static_cast<std::size_t>(line.size())}));
    }

    void whatADescriptorIsIsRead()
    {
        QCOMPARE(watch::socketInode("socket:[123]"), std::optional<watch::Inode>(123));
        QVERIFY(!watch::socketInode("pipe:[123]"));
        QVERIFY(!watch::socketInode("socket:[123"));
        QVERIFY(!watch::socketInode("socket:[99999999999]"));
    }

    void whatAnEpollWatchesIsRead()
    {
        QCOMPARE(watch::epollTargets("pos:\t0\nflags:\t02\ntfd:        7 events:       19 data: 7 pos:0\n"
                                     "tfd:       12 events:       19 data: c\ntfd: x"),
                 (std::vector{7, 12}));
    }

    void howAThreadUsedTheProcessorIsRead()
    {
        using std::chrono::nanoseconds;
        QCOMPARE(watch::parseSchedstat("12 34 56\n"),
                 std::optional(watch::ProcessorUse{nanoseconds(12), nanoseconds(34), 56}));
        QVERIFY(!watch::parseSchedstat("12 34"));
    }
};

PLAIN_TEST(TestLook)
#include "test_look.moc"
