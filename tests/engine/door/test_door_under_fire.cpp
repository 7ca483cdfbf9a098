#include "tests/engine/door/phone.h"
#include "tests/support/deaf_client.h"
#include "tests/support/hostile_requests.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace std::chrono_literals;
using support::OpenDoor;
using support::Phone;
using support::RawConnection;

namespace {

door::DoorSettings impatient(std::chrono::milliseconds patience)
{
    door::DoorSettings settings;
    settings.patience = patience;
    return settings;
}

/// A whole visit: the page, joining, sending and being answered.
bool isServed(OpenDoor& open)
{
    Phone phone(open);
    if (RawConnection::statusOf(phone.ask("GET", "")) != 200 || phone.join() != 200) return false;
    RawConnection connection(phone.port());
    const auto before = open.wishes.errands.size();
    connection.send(phone.requestText("POST", phone.own("send")));
    if (!open.waitFor([&](const door::Wishes& wishes) { return wishes.errands.size() > before; }))
        return false;
    open.door.answer({{open.wishes.errands.back().ticket, {200, "{}"}}});
    return RawConnection::statusOf(connection.response()) == 200;
}

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
        Phone phone(open);
        phone.join();
        RawConnection deaf(phone.port());
        deaf.send(phone.requestText("GET", phone.own("news")));
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
        QTRY_COMPARE_WITH_TIMEOUT(RawConnection::statusOf(Phone(open).ask("GET", "")), 200, 20'000);
    }

    void oneAddressGetsOnlySoManyConnections()
    {
        door::DoorSettings settings;
        settings.rules.limits.connectionsPerAddress = 8;
        OpenDoor open(settings);
        std::vector<std::unique_ptr<RawConnection>> idle;
        for (int i = 0; i < 8; ++i) {
            idle.push_back(std::make_unique<RawConnection>(open.door.port()));
            Phone(open).ask("GET", ""); // refused or not: by its answer those before have been taken
        }
        RawConnection oneTooMany(open.door.port());
        QCOMPARE(oneTooMany.untilClosed(), std::string());
        QVERIFY(!idle.front()->isReadable());
        idle.clear();
        QTRY_VERIFY_WITH_TIMEOUT(RawConnection::statusOf(Phone(open).ask("GET", "")) == 200, 20'000);
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
        Phone phone(open);
        phone.join();
        RawConnection connection(phone.port());
        connection.send(phone.requestText("POST", phone.own("send")));
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.errands.empty(); }));
        connection.send(phone.requestText("POST", phone.own("send")));
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.given.empty(); }));
        QVERIFY(isServed(open));
    }

    void halfClosedPhonesAreThoseThatLeft()
    {
        OpenDoor open;
        Phone phone(open);
        phone.join();
        RawConnection connection(phone.port());
        connection.send(phone.requestText("POST", phone.own("send")));
        connection.finishSending();
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.given.empty(); }));
    }

    void aHundredPhonesAreAnsweredInAnyOrder()
    {
        door::DoorSettings settings;
        settings.rules.limits.participantsPerAddress = 200;
        settings.rules.limits.connectionsPerAddress = 500;
        settings.rules.limits.requestsPerAddress = 10'000;
        OpenDoor open(settings);
        std::vector<Phone> phones;
        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 100; ++i) {
            phones.emplace_back(open);
            QCOMPARE(phones.back().join(), 200);
            connections.push_back(std::make_unique<RawConnection>(open.door.port()));
            connections.back()->send(phones.back().requestText("POST", phones.back().own("send")));
        }
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.errands.size() == 100; }));
        std::vector<door::AnsweredErrand> answers;
        for (auto errand = open.wishes.errands.rbegin(); errand != open.wishes.errands.rend(); ++errand)
            answers.push_back({errand->ticket, {200, std::to_string(number(errand->who))}});
        open.door.answer(answers);
        for (auto& connection : connections)
            QCOMPARE(RawConnection::statusOf(connection->response()), 200);
    }
};

PLAIN_TEST(TestDoorUnderFire)
#include "test_door_under_fire.moc"
