#include "tests/engine/door/phone.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using support::OpenDoor;
using support::Phone;
using support::RawConnection;
using support::Sender;

namespace {

/// Reads from a stream of news until it has said `words`.
bool hears(RawConnection& stream, std::string& heard, std::string_view words)
{
    while (heard.find(words) == std::string::npos) {
        const auto more = stream.some();
        if (more.empty()) return false;
        heard += more;
    }
    return true;
}

} // namespace

/// The door with phones at it.
class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhoneJoinsAndIsToldOf()
    {
        OpenDoor open;
        Phone phone(open);
        QCOMPARE(phone.join(), 200);
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.named.empty(); }));
        QCOMPARE(open.wishes.named.front().name, phone.name);
    }

    void aPhoneWaitsUntilItsRequestIsAnsweredAndGetsItsStatus()
    {
        OpenDoor open;
        Sender sender{Phone(open)};
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.errands.empty(); }));
        QVERIFY(!sender.connection.isReadable());
        open.door.answer({{open.wishes.errands.front().ticket, {502, R"({"status":502})"}}});
        QCOMPARE(sender.answer().at("status").as_int64(), 502);
        QCOMPARE(sender.status(), 502);
        sender.connection.send(
            sender.phone.requestText("POST", sender.phone.own("send"))); // and the next one
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.errands.size() == 2; }));
    }

    void aPhoneThatLeavesGivesUp_data()
    {
        QTest::addColumn<bool>("isReset");
        QTest::newRow("closes") << false;
        QTest::newRow("resets") << true;
    }

    void aPhoneThatLeavesGivesUp()
    {
        QFETCH(bool, isReset);
        OpenDoor open;
        Sender sender{Phone(open)};
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.errands.empty(); }));
        isReset ? sender.connection.reset() : sender.connection.leave();
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return !wishes.given.empty(); }));
        QCOMPARE(open.wishes.given.front(), open.wishes.errands.front().ticket);
        open.door.answer({{open.wishes.errands.front().ticket, {}}}); // comes too late, and does no harm
        QVERIFY(RawConnection::statusOf(sender.phone.ask("GET", "")) == 200);
    }

    void newsComeByTheStreamAndPresenceIsCounted()
    {
        OpenDoor open;
        {
            Sender listener(Phone(open), "GET", "news");
            QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.present == 1; }));
            open.door.tell({{{}, R"({"people":1})"}, {open.wishes.named.front().id, R"({"wait":2})"}});
            std::string heard;
            QVERIFY(hears(listener.connection, heard, R"(data: {"people":1})"));
            QVERIFY(hears(listener.connection, heard, R"(data: {"wait":2})"));
        }
        QVERIFY(open.waitFor([](const door::Wishes& wishes) { return wishes.present == 0; }));
    }

    void aPhoneThatComesLateHearsHowItStands()
    {
        OpenDoor open;
        open.door.tell({{{}, R"({"people":7})"}});
        Sender listener(Phone(open), "GET", "news");
        std::string heard;
        QVERIFY(hears(listener.connection, heard, R"({"people":7})"));
    }

    void closingTheRoomTellsThePhonesAndEndsAtOnce()
    {
        auto open = std::make_unique<OpenDoor>();
        Sender listener(Phone(*open), "GET", "news");
        Sender sender{Phone(*open)};
        QVERIFY(open->waitFor(
            [](const door::Wishes& wishes) { return wishes.present == 1 && !wishes.errands.empty(); }));
        std::string heard;
        QVERIFY(hears(listener.connection, heard, "retry"));
        open.reset();
        QVERIFY(hears(listener.connection, heard, "event: closed"));
        QCOMPARE(sender.connection.untilClosed(), std::string());
        QVERIFY_EXCEPTION_THROWN(RawConnection(sender.phone.port()), boost::system::system_error);
    }

    void itListensOnTheLoopbackAlone()
    {
        const OpenDoor open;
        boost::asio::io_context loop;
        boost::asio::ip::tcp::acceptor other(loop); // the port is free on every other address
        other.open(boost::asio::ip::tcp::v4());
        boost::system::error_code error;
        other.bind({boost::asio::ip::make_address("127.0.0.2"), open.door.port()}, error);
        QVERIFY2(!error, error.message().c_str());
    }

    void aPortThatIsTakenIsAnError()
    {
        const OpenDoor open;
        door::DoorSettings settings;
        settings.port = open.door.port();
        QVERIFY_EXCEPTION_THROWN(OpenDoor{settings}, std::system_error);
    }

    void everyDoorHasATokenOfItsOwn()
    {
        const OpenDoor one;
        const OpenDoor other;
        QCOMPARE(one.door.token().size(), std::size_t{22});
        QVERIFY(one.door.token() != other.door.token());
    }
};

PLAIN_TEST(TestDoor)
#include "test_door.moc"
