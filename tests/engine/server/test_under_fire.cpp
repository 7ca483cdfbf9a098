#include "tests/support/http/deaf_client.h"
#include "tests/support/http/hostile_requests.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/process_figures.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/asio/detail/throw_error.hpp>
#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/resource.h>
#include <vector>

using namespace std::chrono_literals;
using support::RawConnection;
using support::TestBed;

namespace {

constexpr auto kSendTimeout = 300ms;
constexpr auto kManyConnections = 10'000;
constexpr const char* kHoldConnections = "hold_connections";

server::Settings impatient()
{
    server::Settings settings;
    settings.patience = kSendTimeout;
    return settings;
}

int statusOfHealthCheck(TestBed& bed)
{
    RawConnection connection(bed.port());
    connection.get("/healthcheck");
    return RawConnection::statusOf(connection.response());
}

/// Lowers the number of descriptors that the process may have to those that it has.
class NoDescriptorLeft
{
public:
    NoDescriptorLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        const int next = ::dup(0); // the lowest one that is free: everything below it is in use
        none.rlim_cur = static_cast<rlim_t>(next);
        ::setrlimit(RLIMIT_NOFILE, &none);
        ::close(next);
    }
    ~NoDescriptorLeft() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

    NoDescriptorLeft(const NoDescriptorLeft&) = delete;
    NoDescriptorLeft& operator=(const NoDescriptorLeft&) = delete;

private:
    rlimit m_before{};
};

/// The undefined-behaviour sanitizer looks at each type once, and needs descriptors for it: at what will be
/// logged and thrown.
void letTheSanitizerKnowTheTypes()
{
    try {
        boost::asio::detail::throw_error(boost::asio::error::no_descriptors, "unheard");
    } catch (const boost::system::system_error& error) {
        QCOMPARE(error.code(), boost::asio::error::no_descriptors);
    }
    spdlog::logger("unheard", std::make_shared<spdlog::sinks::null_sink_mt>())
        .warn("{} {}", 1, std::string());
}

/// A client whose descriptor is there before there are none left.
class PreparedConnection
{
public:
    PreparedConnection() { m_socket.open(boost::asio::ip::tcp::v4()); }

    void get(std::uint16_t port, std::string_view path)
    {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
        boost::asio::write(m_socket,
                           boost::asio::buffer("GET " + std::string(path) + " HTTP/1.1\r\nHost: t\r\n\r\n"));
    }

    bool isAnsweredWithin(std::chrono::milliseconds wait)
    {
        pollfd waiting{m_socket.native_handle(), POLLIN, 0};
        return ::poll(&waiting, 1, static_cast<int>(wait.count())) > 0;
    }

private:
    boost::asio::io_context m_context;
    boost::asio::ip::tcp::socket m_socket{m_context};
};

/// Runs in a process of its own, with descriptors of its own: opens connections, and ends with its input.
int holdConnections(std::uint16_t port, int count)
{
    boost::asio::io_context context;
    std::vector<boost::asio::ip::tcp::socket> connections;
    for (int i = 0; i < count; ++i)
        connections.emplace_back(context).connect({boost::asio::ip::address_v4::loopback(), port});
    return std::getchar() == EOF ? 0 : 1;
}

const support::TestEntry holder(kHoldConnections, [](int, char** argv) {
    return holdConnections(static_cast<std::uint16_t>(std::atoi(argv[1])), std::atoi(argv[2]));
});

/// That process, for as long as this object lives.
class IdleClients
{
public:
    IdleClients(std::uint16_t port, int count)
        : m_input(::popen(QStringLiteral("'%1' %2 %3 %4")
                              .arg(QCoreApplication::applicationFilePath(), QLatin1String(kHoldConnections))
                              .arg(port)
                              .arg(count)
                              .toLocal8Bit(),
                          "w"))
    {}
    ~IdleClients() { ::pclose(m_input); }

    IdleClients(const IdleClients&) = delete;
    IdleClients& operator=(const IdleClients&) = delete;

private:
    FILE* m_input;
};

std::ptrdiff_t openDescriptors()
{
    return std::ssize(support::entriesOf("/proc/self/fd"));
}

} // namespace

/// What hostile clients and a lack of descriptors do to the server.
class TestUnderFire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongRequestGetsItsStatusAndTheNextClientIsServed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        for (const auto& request : support::hostileRequests("/healthcheck"))
            QTest::newRow(request.name) << request.bytes << request.status;
    }

    void aWrongRequestGetsItsStatusAndTheNextClientIsServed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TestBed bed;
        RawConnection connection(bed.port());
        connection.send(bytes.toStdString());
        QCOMPARE(RawConnection::statusOf(connection.response()), status);
        QCOMPARE(statusOfHealthCheck(bed), 200);
    }

    void aClientThatNeverGetsDoneIsClosed()
    {
        TestBed bed(impatient());
        RawConnection connection(bed.port());
        connection.send("GET / HTTP");
        QVERIFY(!connection.isClosedWithin(kSendTimeout / 3));
        connection.send("/1.1\r\n"); // a byte now and then makes no difference
        QVERIFY(connection.isClosedWithin(10 * kSendTimeout));
    }

    void aClientHasTenSeconds() { QCOMPARE(server::Settings().patience, std::chrono::milliseconds(10s)); }

    void aSlowClientIsNotToBlameForAHeldLoop()
    {
        TestBed bed(impatient(), {.delay = 2 * kSendTimeout});
        RawConnection slow(bed.port());
        slow.send("GET /healthcheck HTTP/1.1\r\n");
        RawConnection served(bed.port());
        served.get("/healthcheck");
        served.response(); // the loop has the half request by now
        RawConnection blocking(bed.port());
        blocking.get("/async-blocking");
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().size() == 2; }));
        slow.send("Host: t\r\n\r\n");
        QCOMPARE(RawConnection::statusOf(slow.response()), 200);
    }

    void anIdleConnectionIsKept()
    {
        TestBed bed(impatient());
        RawConnection silent(bed.port());
        RawConnection answered(bed.port());
        answered.get("/healthcheck");
        answered.response();
        QVERIFY(!silent.isClosedWithin(2 * kSendTimeout));
        for (auto* connection : {&silent, &answered}) {
            connection->get("/healthcheck");
            QCOMPARE(RawConnection::statusOf(connection->response()), 200);
        }
    }

    void aClientThatDoesNotCloseItsSideIsClosed()
    {
        TestBed bed(impatient());
        RawConnection connection(bed.port());
        connection.send("nonsense\r\n\r\n");
        connection.untilClosed();
        QVERIFY(connection.send("x"));
        QTRY_VERIFY(!connection.send("x"));
    }

    void aClientThatNeverReadsItsAnswersIsClosed()
    {
        TestBed bed(impatient());
        const auto before = openDescriptors();
        {
            support::DeafClient client(bed.port());
            QVERIFY(client.asksUntilClosed("GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n", 20s));
        }
        QTRY_COMPARE(openDescriptors(), before);
        QCOMPARE(statusOfHealthCheck(bed), 200);
    }

    void aClientThatNeverReadsIsNotAnsweredForLong()
    {
        TestBed bed(impatient());
        support::DeafClient client(bed.port());
        QVERIFY(client.asksUntilClosed("GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n", 20s));
        // As many answers as the kernel has room for by our leave: what is recorded of them is kept.
        const auto answers = bed.trace().requests().size();
        QVERIFY2(answers * 150 < 4 * protocol::kUnreadAnswers, qPrintable(QString::number(answers)));
    }

    void blankLinesDoNotMakeAClientLate()
    {
        TestBed bed(impatient());
        RawConnection connection(bed.port());
        connection.send("\r\n");
        QVERIFY(!connection.isClosedWithin(2 * kSendTimeout));
        connection.get("/healthcheck");
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }

    void aClientThatPromisesABodyMustSendIt()
    {
        TestBed bed(impatient());
        RawConnection connection(bed.port());
        connection.send("POST /healthcheck HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n"
                        "Expect: 100-continue\r\n\r\n");
        QCOMPARE(RawConnection::statusOf(connection.response()), 100);
        QVERIFY(connection.isClosedWithin(10 * kSendTimeout));
    }

    void clientsThatGoAwayCostNothing()
    {
        TestBed bed({}, {.delay = 5ms});
        const std::string_view request = "GET /all-async HTTP/1.1\r\nHost: t\r\n\r\n";
        for (std::size_t i = 0; i < 200; ++i) {
            RawConnection connection(bed.port());
            connection.send(request.substr(0, i % (request.size() + 1)));
            if (i % 2 == 0) connection.reset();
        }
        QCOMPARE(statusOfHealthCheck(bed), 200);
    }

    void aHundredPipelinedRequestsAreAllAnswered()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        std::string requests;
        for (int i = 0; i < 100; ++i)
            requests += "GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n";
        connection.send(requests);
        connection.finishSending();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(RawConnection::statusOf(connection.response()), 200);
        QCOMPARE(connection.untilClosed(), std::string());
    }

    void tenThousandIdleConnectionsDoNotSlowItDown()
    {
        TestBed bed;
        std::optional<IdleClients> clients(std::in_place, bed.port(), kManyConnections);
        QTRY_VERIFY_WITH_TIMEOUT(openDescriptors() > kManyConnections, 60'000);
        const auto begin = trace::Clock::now();
        QCOMPARE(statusOfHealthCheck(bed), 200);
        QVERIFY(trace::Clock::now() - begin < 1s);
        const auto cpuBefore = support::cpuTimeOfThisProcess();
        QTest::qWait(500);
        QVERIFY(support::cpuTimeOfThisProcess() - cpuBefore <
                100ms); // a fifth of one core, and idle all the same
        clients.reset();
        QTRY_VERIFY(openDescriptors() < kManyConnections / 10);
        QCOMPARE(statusOfHealthCheck(bed), 200);
    }

    void withoutDescriptorsItGoesOnWithWhatItHas()
    {
        TestBed bed;
        RawConnection kept(bed.port());
        kept.get("/healthcheck");
        kept.response();
        letTheSanitizerKnowTheTypes();
        std::array<PreparedConnection, 3> waiting;
        {
            const NoDescriptorLeft limit;
            for (auto& connection : waiting)
                connection.get(bed.port(), "/healthcheck");
            const auto cpuBefore = support::cpuTimeOfThisProcess();
            QVERIFY(!waiting.front().isAnsweredWithin(500ms));
            QVERIFY(support::cpuTimeOfThisProcess() - cpuBefore <
                    100ms); // a spinning loop would take all of it
            kept.get("/healthcheck");
            QCOMPARE(RawConnection::statusOf(kept.response()), 200);
        }
        for (auto& connection : waiting)
            QVERIFY(connection.isAnsweredWithin(5s));
        bed.stopServer(); // whose thread writes the log
        const auto logged = QByteArray::fromStdString(bed.logged());
        QCOMPARE(logged.count('\n'), 1);
        QVERIFY(logged.contains("worker 1 cannot take new connections"));
    }

    void aCallWithoutADescriptorFailsAndSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto* path :
             {"/async-blocking", "/all-async", "/all-async-gather", "/sync-threadpool", "/async-executor"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void aCallWithoutADescriptorFailsAndSaysWhy()
    {
        QFETCH(QString, path);
        TestBed bed({}, {.delay = 5ms});
        RawConnection kept(bed.port());
        kept.get("/healthcheck");
        kept.response();
        {
            const NoDescriptorLeft limit;
            kept.get(path.toStdString());
            QCOMPARE(RawConnection::statusOf(kept.response()), 500);
        }
        const auto& steps = bed.trace().requests().back().steps;
        const auto isForWantOfADescriptor = [](const auto& step) {
            return step.failure == trace::Failure::NoDescriptor;
        };
        QVERIFY(std::ranges::any_of(steps, isForWantOfADescriptor));
        kept.get(path.toStdString());
        QCOMPARE(RawConnection::statusOf(kept.response()), 200);
    }

    void nothingListensBeyondThisMachine_data()
    {
        QTest::addColumn<int>("policy");
        QTest::newRow("drain") << int(server::AcceptPolicy::Drain);
        QTest::newRow("one") << int(server::AcceptPolicy::One);
        QTest::newRow("reuseport") << int(server::AcceptPolicy::ReusePort);
    }

    void nothingListensBeyondThisMachine()
    {
        QFETCH(int, policy);
        server::Settings settings;
        settings.workers = 3;
        settings.accept = server::AcceptPolicy(policy);
        TestBed bed(settings);
        const auto addresses = support::listeningAddresses();
        QCOMPARE(addresses.size(), 2U); // server and upstream
        for (const auto& address : addresses)
            QVERIFY2(address.startsWith("0100007F:"), address.constData()); // 127.0.0.1
    }
};

PLAIN_TEST(TestUnderFire)
#include "test_under_fire.moc"
