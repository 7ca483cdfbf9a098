#include "app/process/resources.h"
#include "app/room/room.h"
#include "app/scenario/variation.h"
#include "tests/app/lab_bench.h"
#include "tests/engine/door/phone.h"
#include "tests/support/people.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace std::chrono_literals;
using support::Phone;
using support::RawConnection;
using support::TestLab;

namespace {

/// A lab with an open room on the loopback. Blocking requests take half a second.
struct OpenRoom
{
    OpenRoom()
        : test(withDelay())
        , room(test.lab)
    {
        room.open(plan());
    }

    static app::Scenario withDelay()
    {
        app::Scenario scenario;
        scenario.setUp.upstream.delay = 250ms;
        return scenario;
    }

    static app::RoomPlan plan()
    {
        return {.address = QStringLiteral("127.0.0.1"), .port = {}, .limits = {}, .areOwnNamesAllowed = true};
    }

    Phone phone() const
    {
        return {static_cast<std::uint16_t>(QUrl(room.url()).port()), room.token().toStdString()};
    }

    const trace::Store& store() const { return test.lab.store(); }

    TestLab test;
    app::Room room;
};

struct Sender : support::Sender
{
    explicit Sender(const OpenRoom& open, const char* verb = "send")
        : support::Sender(open.phone(), "POST", verb)
    {}
};

bool isIn(const trace::Store& store, std::size_t count)
{
    return std::ranges::count_if(store.requests(), [](const trace::Request& request) {
               return trace::isSet(request.begin());
           }) == std::ptrdiff_t(count);
}

} // namespace

/// Phones on the loopback, and what becomes of their requests.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void aPhonesRequestIsOneOfTheProgramsOwnClientWithItsParticipant()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        const auto& request = open.store().requests().front();
        QVERIFY(!request.isFromOutside());
        const auto name = open.store().participants().shownName(request.participant);
        QCOMPARE(std::string(name), sender.phone.name);
        QCOMPARE(std::string(open.store().path(request.route)), std::string("/async-blocking"));
    }

    void thePhoneHangsUntilItsAnswerIsThereAndGetsItsStatusAndStates()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY_WITH_TIMEOUT(sender.connection.isReadable(), 30'000);
        const auto answer = sender.answer();
        QCOMPARE(sender.status(), 200);
        const auto& request = open.store().requests().front();
        QVERIFY(!request.isInFlight());
        const auto& states = answer.at("states").as_object();
        QCOMPARE(states.size(), std::size_t{5});
        std::int64_t sum = 0;
        for (const auto& [state, time] : states)
            sum += time.as_int64();
        const auto total =
            std::chrono::duration_cast<std::chrono::milliseconds>(request.end() - request.begin());
        QVERIFY(std::abs(sum - total.count()) <= 5); // each of them is rounded
        QVERIFY(states.at("blocking").as_int64() > states.at("queued").as_int64());
    }

    void aHealthCheckIsOne()
    {
        OpenRoom open;
        Sender sender(open, "health");
        QTRY_VERIFY_WITH_TIMEOUT(sender.connection.isReadable(), 30'000);
        QVERIFY(sender.answer().at("request").at("health").as_bool());
    }

    void aBadStatusIsTheRealOne()
    {
        OpenRoom open;
        open.room.setHandler([] { return QStringLiteral("/nowhere"); });
        Sender sender(open);
        QTRY_VERIFY_WITH_TIMEOUT(sender.connection.isReadable(), 30'000);
        sender.answer();
        QCOMPARE(sender.status(), 404);
    }

    void aPhoneThatLeavesIsAClientThatGaveUp()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        sender.connection.leave();
        QTRY_VERIFY_WITH_TIMEOUT(!open.store().requests().front().isInFlight(), 30'000);
        QCOMPARE(open.store().requests().front().failure, trace::Failure::Left);
        QVERIFY(open.store().requests().front().isAbandoned());
    }

    void aPhoneIsToldWhomItWaitsFor()
    {
        OpenRoom open;
        Sender first(open);
        QTRY_VERIFY_WITH_TIMEOUT(
            isIn(open.store(), 1) && trace::isSet(open.store().requests().front().started), 30'000);
        Sender second(open);
        RawConnection news(second.phone.port());
        news.send(second.phone.requestText("GET", second.phone.own("news")));
        std::string heard;
        const auto hears = [&](const std::string& words) {
            while (news.isReadable())
                heard += news.some();
            return heard.find(words) != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            hears("\"kind\":\"held\",\"worker\":1,\"holder\":1,\"name\":\"" + first.phone.name), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(hears("\"end\":null"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(second.connection.isReadable(), 30'000);
    }

    void closingTheRoomEndsWhatPhonesWaitFor()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        open.room.close();
        QCOMPARE(sender.connection.untilClosed(), std::string());
        QTRY_VERIFY_WITH_TIMEOUT(!open.store().requests().front().isInFlight(), 30'000);
        QCOMPARE(open.store().requests().front().failure, trace::Failure::Left);
        QVERIFY(!open.store().participants().isEmpty()); // the run keeps who it was
        QVERIFY(!open.room.isOpen());
    }

    void nothingOfTheRoomIsKeptAfterClosingButTheRun()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        open.room.close();
        open.room.showNames(false);
        QVERIFY(!open.store().participants().isEmpty());
        open.test.lab.clear();
        QTRY_VERIFY(open.room.participants().isEmpty());
        QVERIFY(open.store().participants().isEmpty());
        open.room.open(OpenRoom::plan());
        QVERIFY(!open.store().participants().areNamesShown()); // what the speaker wanted stays
    }

    void anotherRunAnswersThePhonesOfTheOneBefore()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        open.test.lab.clear();
        QTRY_VERIFY_WITH_TIMEOUT(sender.connection.isReadable(), 30'000);
        sender.answer();
        QCOMPARE(sender.status(), 503);
    }

    void whilePausedNothingIsSent()
    {
        OpenRoom open;
        open.room.setPaused(true);
        auto phone = open.phone();
        phone.join();
        QTRY_COMPARE(RawConnection::statusOf(phone.ask("POST", phone.own("send"))), 409);
        open.room.setPaused(false);
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
    }

    void votesAreCountedUntilTheVoteIsClosed()
    {
        OpenRoom open;
        open.room.ask(app::pollOfMoments("When?", {{}}, 8s));
        auto phone = open.phone();
        phone.join();
        const auto vote = [&](int choice) {
            return RawConnection::statusOf(phone.ask(
                "POST", phone.own("vote"), "{\"question\":1,\"choices\":[" + std::to_string(choice) + "]}"));
        };
        QTRY_COMPARE(vote(6000), 200);
        QCOMPARE(vote(4000), 200);
        QTRY_COMPARE(open.room.poll().tally(0), (door::Tally{{4000, 1}}));
        open.room.closePoll();
        QTRY_COMPARE(vote(2000), 409);
        open.room.answerPoll({{4100, "4.1 s"}});
        QCOMPARE(open.room.poll().rightVotes(0), std::size_t{1});
    }

    void aHiddenNameStaysHiddenWhateverItIsCalledNext()
    {
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        const auto who = open.store().requests().front().participant;
        open.room.toggleName(who);
        QVERIFY(open.store().participants().shownName(who).empty());
        QCOMPARE(
            RawConnection::statusOf(sender.phone.ask("POST", sender.phone.own("name"), "{\"name\":\"Ada\"}")),
            200);
        QTRY_COMPARE(open.room.participants().find(who)->name, std::string("Ada"));
        QVERIFY(open.store().participants().shownName(who).empty());
    }

    void aRunThatIsMadeAgainHasTheSamePeople_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("the room is open") << false;
        QTest::newRow("it is closed") << true;
    }

    void aRunThatIsMadeAgainHasTheSamePeople()
    {
        QFETCH(bool, isClosed);
        OpenRoom open;
        Sender sender(open);
        QTRY_VERIFY_WITH_TIMEOUT(sender.connection.isReadable(), 30'000);
        if (isClosed) open.room.close();
        QTRY_COMPARE(open.store().underWay(), std::size_t{0});
        open.test.lab.runAgain(app::repeated(open.store(), open.test.lab.scenario(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(isIn(open.store(), 1), 30'000);
        open.room.showNames(true); // also what is said of them keeps them
        const auto& people = open.store().participants();
        QCOMPARE(std::string(people.shownName(open.store().requests().front().participant)),
                 sender.phone.name);
        open.test.lab.clear();
        QCOMPARE(open.store().participants().isEmpty(), isClosed);
    }

    void whoComesToTheNextRoomIsNobodyOfTheRoomBefore()
    {
        OpenRoom open;
        Sender before(open);
        QTRY_VERIFY(isIn(open.store(), 1));
        open.room.close();
        open.room.open(OpenRoom::plan());
        Sender after(open);
        QTRY_VERIFY(isIn(open.store(), 2));
        const auto nameOf = [&](std::size_t row) {
            return std::string(
                open.store().participants().shownName(open.store().requests()[row].participant));
        };
        QCOMPARE(nameOf(0), before.phone.name);
        QCOMPARE(nameOf(1), after.phone.name);
        QVERIFY(open.store().requests()[0].participant != open.store().requests()[1].participant);
    }

    void theNamesOfARunThatIsOpenedCanBeHiddenToo()
    {
        OpenRoom open;
        open.room.close();
        open.room.showNames(false);
        auto opened = support::withPeople(support::TraceBuilder().sentBy(1, 1, 0ms).received(1, 1s).store(),
                                          {{trace::ParticipantId{1}, "owl", 2}});
        open.test.lab.show(opened);
        const auto shown = [&] {
            return std::string(open.store().participants().shownName(trace::ParticipantId{1}));
        };
        QTRY_COMPARE(shown(), std::string());
        open.room.showNames(true);
        QCOMPARE(shown(), std::string("owl"));
        open.room.toggleName(trace::ParticipantId{1});
        QCOMPARE(shown(), std::string());
        open.room.toggleName(trace::ParticipantId{1});
        QCOMPARE(shown(), std::string("owl"));
    }

    void anAddressThatIsNotOursIsAnErrorInASentence()
    {
        TestLab test;
        app::Room room(test.lab);
        auto plan = OpenRoom::plan();
        plan.address = QStringLiteral("192.0.2.1");
        plan.port = 18'080;
        QVERIFY_EXCEPTION_THROWN(room.open(plan), std::runtime_error);
        QVERIFY(!room.isOpen());
    }
};

PLAIN_TEST(TestRoom)
#include "test_room.moc"
