#include "app/process/resources.h"
#include "app/room/interfaces.h"
#include "app/room/room_news.h"
#include "app/room/room_page.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

#include <boost/json.hpp>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::ParticipantId;
using trace::RequestId;

namespace {

/// #1 of the blue heron holds worker 1; #2 and #3 are read and wait, #4 is unread.
trace::Store waitingRoom()
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= 4; ++id)
        builder.event({.time = TraceBuilder::at(10ms * id),
                       .request = RequestId(id),
                       .route = 1,
                       .kind = trace::EventKind::RequestSent,
                       .detail = id});
    builder.read(1, 15ms).read(2, 45ms).read(3, 46ms).started(1, 50ms);
    builder.event({.time = TraceBuilder::at(51ms),
                   .request = RequestId(1),
                   .worker = trace::WorkerId(1),
                   .kind = trace::EventKind::StepBegun,
                   .step = trace::StepKind::BlockingCall,
                   .index = 1});
    auto store = builder.store();
    trace::Participants participants;
    participants.name({ParticipantId{1}, "blue heron", 0});
    participants.name({ParticipantId{2}, "<b>Ada", 1});
    store.setParticipants(participants);
    return store;
}

const std::set<RequestId> kAll{RequestId(1), RequestId(2), RequestId(3), RequestId(4)};

boost::json::object ownNews(const trace::Store& store, unsigned request)
{
    const auto now = TraceBuilder::at(500ms);
    const auto news = app::newsOf(store, {RequestId(request)}, app::standingOf(store, kAll, now), now);
    return boost::json::parse(news.json).as_object();
}

} // namespace

/// What the room tells, without a room.
class TestRoomParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void whoHoldsTheLoopAndWhoWaitsForItIsKnown()
    {
        const auto store = waitingRoom();
        const auto standing = app::standingOf(store, kAll, TraceBuilder::at(500ms));
        QCOMPARE(standing.holders.size(), std::size_t{1});
        QCOMPARE(standing.holders.front().request->id, RequestId(1));
        QCOMPARE(standing.holders.front().call, std::optional(1U));
        QCOMPARE(standing.waiters.size(), std::size_t{3});
        QCOMPARE(standing.waiters.back().request->id, RequestId(4)); // nobody has read it
        QCOMPARE(standing.holderFor(standing.waiters.back())->request->id, RequestId(1));
    }

    void aPhoneIsToldWhoIsBeforeItAndWhoBehind()
    {
        const auto why = ownNews(waitingRoom(), 3).at("why").as_object();
        QCOMPARE(std::string(why.at("kind").as_string()), std::string("held"));
        QCOMPARE(why.at("holder").as_int64(), 1);
        QCOMPARE(std::string(why.at("name").as_string()), std::string("blue heron"));
        QCOMPARE(why.at("call").as_int64(), 1);
        QCOMPARE(why.at("before").as_int64(), 1);
        QCOMPARE(why.at("behind").as_int64(), 1);
    }

    void whoHoldsTheLoopIsToldSo()
    {
        QCOMPARE(std::string(ownNews(waitingRoom(), 1).at("why").at("kind").as_string()),
                 std::string("heldByMe"));
    }

    void aHiddenNameIsToldNobody()
    {
        auto store = waitingRoom();
        auto participants = store.participants();
        participants.hideName(ParticipantId{1}, true);
        store.setParticipants(participants);
        QVERIFY(ownNews(store, 3).at("why").at("name").as_string().empty());
    }

    void whatIsToldAgainIsWhatHasChanged()
    {
        const auto store = waitingRoom();
        const auto at = [&](trace::Duration time) {
            const auto now = TraceBuilder::at(time);
            return app::newsOf(store, {RequestId(3)}, app::standingOf(store, kAll, now), now);
        };
        QCOMPARE(at(500ms).steady, at(900ms).steady);
        QVERIFY(at(500ms).json != at(900ms).json); // it got older
    }

    void thePollIsToldWithoutNames()
    {
        auto poll = app::pollOfMoment("When?", 7500ms);
        QCOMPARE(poll.most, 8000);
        poll.number = 1;
        poll.tally = {{2000, 58}, {6000, 21}, {8001, 3}};
        QCOMPARE(poll.votes(), std::size_t{82});
        const auto news = boost::json::parse(app::newsOf({}, poll)).as_object();
        QCOMPARE(news.at("ask").at("voted").as_int64(), 82);
        QCOMPARE(app::ballotOf(poll).most, 8001);
        poll.answer = app::PollAnswer{6100, "6.1 s"};
        QCOMPARE(poll.rightVotes(), std::size_t{21});
    }

    void thePageIsSmallAndNeedsNothingButTheDoor()
    {
        const auto page = app::roomPage();
        QVERIFY(page.html.size() > 10'000);
        QVERIFY2(page.html.size() <= 60'000, std::to_string(page.html.size()).c_str());
        const auto html = QString::fromStdString(page.html);
        static const QRegularExpression kElsewhere(QStringLiteral(
            "https?://|src=|url\\(|@import|<link(?! rel=\"icon\" href=\"data:,\")|\\bon\\w+=\"|style=\""));
        const auto match = kElsewhere.match(html);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        for (const auto* dangerous :
             {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "document.cookie"})
            QVERIFY2(!html.contains(QLatin1String(dangerous)), dangerous);
    }

    void thePolicyKnowsThePagesOwnScriptAndSheetAndNothingElse()
    {
        const auto page = app::roomPage();
        const auto between = [&](const std::string& begin, const std::string& end) {
            const auto from = page.html.find(begin) + begin.size();
            return QByteArray::fromStdString(page.html.substr(from, page.html.find(end, from) - from));
        };
        const auto isAllowed = [&](const QByteArray& text) {
            const auto hash =
                QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64().toStdString();
            return page.policy.find("'sha256-" + hash + "'") != std::string::npos;
        };
        QVERIFY(isAllowed(between("<script>", "</script>")));
        QVERIFY(isAllowed(between("<style>", "</style>")));
        QVERIFY(page.policy.starts_with("default-src 'none';"));
        QVERIFY(page.policy.find("unsafe") == std::string::npos);
    }

    void everyWordOfThePageIsThereInBothLanguages()
    {
        const auto html = QString::fromStdString(app::roomPage().html);
        const auto words = [&](const QString& from, const QString& to) {
            const auto begin = html.indexOf(from);
            const auto part = html.mid(begin, html.indexOf(to, begin) - begin);
            static const QRegularExpression kKey(QStringLiteral("(?:^|[{,]\\s*)(\\w+): [\"{]"));
            QStringList keys;
            for (const auto& match : kKey.globalMatch(part))
                keys << match.captured(1);
            keys.sort();
            return keys;
        };
        const auto english = words(QStringLiteral("\n    en: {"), QStringLiteral("\n    es: {"));
        const auto spanish = words(QStringLiteral("\n    es: {"), QStringLiteral("\n  };"));
        QVERIFY(english.size() > 40);
        QCOMPARE(spanish.filter(QRegularExpression(QStringLiteral("^(?!es$)"))),
                 english.filter(QRegularExpression(QStringLiteral("^(?!en$)"))));
    }

    void thisMachinesOwnAddressIsOfferedLast()
    {
        const auto all = app::networkInterfaces();
        QVERIFY(!all.empty());
        const auto own = std::ranges::find(all, QStringLiteral("127.0.0.1"), &app::NetworkInterface::address);
        QVERIFY(own != all.end() && own + 1 == all.end());
    }
};

PLAIN_TEST(TestRoomParts)
#include "test_room_parts.moc"
