#include "tests/engine/door/phone.h"
#include "tests/support/http/deaf_client.h"
#include "tests/support/http/hostile_requests.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <vector>

using namespace std::chrono_literals;
using support::OpenDoor;
using support::Phone;
using support::RawConnection;
using support::Sender;

namespace {

door::DoorSettings impatient(std::chrono::milliseconds patience)
{
    door::DoorSettings settings;
    settings.patience = patience;
    return settings;
}

/// This process's own socket whose other end has that port of the loopback; negative where there is none.
int otherEndOf(std::uint16_t port)
{
    for (int descriptor = 3; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        const bool isConnected = ::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0;
        if (isConnected && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port) return descriptor;
    }
    return -1;
}

/// A whole visit: the page, joining, sending and being answered.
bool isServed(OpenDoor& open)
{
    if (RawConnection::statusOf(Phone(open).ask("GET", "")) != 200) return false;
    const auto before = open.wishes.errands.size();
    Sender sender{Phone(open)};
    if (!open.waitFor([&](const door::Wishes& wishes) { return wishes.errands.size() > before; }))
        return false;
    open.door.answer({{open.wishes.errands.back().ticket, {200, "{}"}}});
    sender.answer();
    return sender.status() == 200;
}

/// Asks for the page until it gets it. QTRY asks once more after that, when the address may have spent what
/// it may ask in this second.
class Stranger
{
public:
    explicit Stranger(const OpenDoor& open)
        : m_open(open)
    {}

    bool isLetIn()
    {
        m_isIn = m_isIn || RawConnection::statusOf(Phone(m_open).ask("GET", "")) == 200;
        return m_isIn;
    }

private:
    const OpenDoor& m_open;
    bool m_isIn = false;
};

} // namespace

/// Clients that mean harm, or just do not care: the room goes on.
class TestDoorUnderFire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const auto& hostile : support::hostileRequests("/x"))
            QTest::newRow(hostile.name) << hostile.bytes;
    }

    void whatIsNoRequestIsRefused()
    {
        QFETCH(QByteArray, bytes);
        OpenDoor open;
        RawConnection connection(open.door.port());
        connection.send(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        const auto status = RawConnection::statusOf(connection.response());
        QVERIFY2(status >= 400 && status <= 505, std::to_string(status).c_str());
        QVERIFY(isServed(open));
    }

    void halfARequestIsClosedAfterAWhile()
    {
        OpenDoor open(impatient(200ms));
        RawConnection connection(open.door.port());
        connection.send("GET /");
        QCOMPARE(connection.untilClosed(), std::string());
        QVERIFY(isServed(open));
    }

    void aConnectionThatSaysNothingIsClosedAfterAWhile()
    {
        OpenDoor open(impatient(200ms));
        RawConnection connection(open.door.port());
        QCOMPARE(connection.untilClosed(), std::string());
    }

    /// It has gone out of the network, and will never say so.
    void aPhoneOfWhichNothingIsHeardAnyMoreIsFoundOutByTheKernel()
    {
        OpenDoor open;
        const Sender listener(Phone(open), "GET", "news");
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.present == 1; }));
        const int atDoor = otherEndOf(listener.connection.localPort());
        QVERIFY(atDoor >= 0);
        const auto option = [atDoor](int level, int name) {
            int value = 0;
            socklen_t size = sizeof value;
            return ::getsockopt(atDoor, level, name, &value, &size) == 0 ? value : -1;
        };
        QCOMPARE(option(SOL_SOCKET, SO_KEEPALIVE), 1);
        const int silence = option(IPPROTO_TCP, TCP_KEEPIDLE) +
                            option(IPPROTO_TCP, TCP_KEEPINTVL) * option(IPPROTO_TCP, TCP_KEEPCNT);
        QVERIFY(silence > 0 && silence <= 30);
        const int unread = option(IPPROTO_TCP, TCP_USER_TIMEOUT);
        QVERIFY(unread > 0 && unread <= 30'000);
    }

    void aClientThatNeverReadsIsClosed()
    {
        auto settings = impatient(500ms);
        settings.rules.limits.requestsPerAddress = 100'000;
        OpenDoor open(settings);
        Phone phone(open);
        support::DeafClient deaf(open.door.port());
        QVERIFY(deaf.asksUntilClosed(phone.requestText("GET", ""), 60s));
        QVERIFY(isServed(open));
    }

    void aStreamThatIsNeverReadIsClosedAndHoldsNobody()
    {
        OpenDoor open(impatient(500ms));
        const Sender deaf(Phone(open), "GET", "news");
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.present == 1; }));
        const std::string big(60'000, 'x');
        // As long as it is there it takes what the kernel has room for, and then no more.
        while (!open.waitFor([](const door::Wishes& wishes) { return wishes.present == 0; }, 20ms))
            open.door.tell({{{}, '"' + big + '"'}});
        QVERIFY(isServed(open));
    }

    void aFloodOfWrongTokensFindsNothingAndHoldsNobody()
    {
        OpenDoor open;
        for (int i = 0; i < 500; ++i) {
            RawConnection connection(open.door.port());
            connection.send("GET /" + std::string(22, 'a') + std::to_string(i) +
                            " HTTP/1.1\r\nHost: " + open.authority() + "\r\n\r\n");
            QCOMPARE(RawConnection::statusOf(connection.response()), 404);
        }
        // The address may have spent what it may ask in this second.
        Stranger stranger(open);
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isLetIn(), 20'000);
    }

    void oneAddressGetsOnlySoManyConnections()
    {
        door::DoorSettings settings;
        settings.rules.limits.connectionsPerAddress = 8;
        settings.patience = 60s; // on a busy machine those that say nothing are closed for that else
        OpenDoor open(settings);
        std::vector<std::unique_ptr<RawConnection>> idle;
        for (int i = 0; i < 100 && idle.size() < 8; ++i) {
            auto connection = std::make_unique<RawConnection>(open.door.port());
            // By its answer, even a refusal, the one before has been taken, or refused, for the phone of
            // before may still be counted.
            Phone(open).ask("GET", "");
            if (!connection->isReadable()) idle.push_back(std::move(connection));
        }
        QCOMPARE(idle.size(), 8U);
        RawConnection oneTooMany(open.door.port());
        QCOMPARE(oneTooMany.untilClosed(), std::string());
        QVERIFY(!idle.front()->isReadable());
        idle.clear();
        Stranger stranger(open);
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isLetIn(), 20'000);
    }

    void idleStrangersFromManyAddressesMakeRoomForTheRoom()
    {
        door::DoorSettings settings;
        settings.rules.limits.participants = 10; // so that few strangers are many
        OpenDoor open(settings);
        std::vector<std::unique_ptr<RawConnection>> idle;
        for (unsigned i = 0; i < 400; ++i)
            idle.push_back(
                std::make_unique<RawConnection>(open.door.port(), "127.0.1." + std::to_string(i % 250 + 1)));
        QVERIFY(isServed(open));
        QCOMPARE(idle.front()->untilClosed(), std::string()); // the one that has been there the longest
    }

    void whatAPhoneSaysWhileItWaitsEndsIt()
    {
        OpenDoor open;
        Sender sender{Phone(open)};
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.errands.empty(); }));
        sender.connection.send(sender.phone.requestText("POST", sender.phone.own("send")));
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.given.empty(); }));
        QVERIFY(isServed(open));
    }

    void halfClosedPhonesAreThoseThatLeft()
    {
        OpenDoor open;
        Sender sender{Phone(open)};
        sender.connection.finishSending();
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.given.empty(); }));
    }

    void aHundredPhonesAreAnsweredInAnyOrder()
    {
        door::DoorSettings settings;
        settings.rules.limits.participantsPerAddress = 200;
        settings.rules.limits.connectionsPerAddress = 500;
        settings.rules.limits.requestsPerAddress = 10'000;
        OpenDoor open(settings);
        std::vector<std::unique_ptr<Sender>> senders;
        for (int i = 0; i < 100; ++i)
            senders.push_back(std::make_unique<Sender>(Phone(open)));
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.errands.size() == 100; }));
        std::vector<door::AnsweredErrand> answers;
        for (auto errand = open.wishes.errands.rbegin(); errand != open.wishes.errands.rend(); ++errand)
            answers.push_back({errand->ticket, {200, std::to_string(number(errand->who))}});
        open.door.answer(answers);
        for (auto& sender : senders)
            QCOMPARE(RawConnection::statusOf(sender->connection.response()), 200);
    }
};

PLAIN_TEST(TestDoorUnderFire)
#include "test_door_under_fire.moc"
