#include "app/process/resources.h"
#include "app/room/interfaces.h"
#include "app/room/room_news.h"
#include "app/room/room_page.h"
#include "tests/support/people.h"
#include "tests/support/test_program.h"

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
        builder.sentBy(id, id, 10ms * id);
    builder.read(1, 15ms).read(2, 45ms).read(3, 46ms).started(1, 50ms);
    builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 51ms, trace::EventKind::StepBegun, 0);
    return support::withPeople(builder.store(),
                               {{ParticipantId{1}, "blue heron", 0}, {ParticipantId{2}, "<b>Ada", 1}});
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
        const auto store = support::saying(
            waitingRoom(), [](trace::Participants& people) { people.hideName(ParticipantId{1}, true); });
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
        auto poll = app::pollOfMoments("When?", {{}}, 7500ms);
        QCOMPARE(poll.most, 8000);
        poll.number = 1;
        poll.votes = {1, 82, {{{2000, 58}, {6000, 21}, {8001, 3}}}};
        const auto news = boost::json::parse(app::newsOf({}, poll)).as_object();
        QCOMPARE(news.at("ask").at("voted").as_int64(), 82);
        QCOMPARE(app::ballotOf(poll).most, 8001);
        poll.answers = {{6100, "6.1 s"}};
        QCOMPARE(poll.rightVotes(0), std::size_t{21});
        poll.answers = {{8001, "never"}};
        QCOMPARE(poll.rightVotes(0), std::size_t{3});
    }

    void eachEndOfAScenarioIsAPartOfItsOwn()
    {
        auto poll = app::pollOfMoments("When?", {{"1. /a", 0}, {"2. /b", 200}}, 4s);
        QCOMPARE(app::ballotOf(poll).parts, std::size_t{2});
        poll.number = 1;
        poll.votes = {1, 3, {{{2000, 3}}, {{2000, 1}, {4000, 2}}}};
        poll.answers = {{2010, "2.0 s"}, {3990, "4.0 s"}};
        QCOMPARE(poll.rightVotes(0), std::size_t{3});
        QCOMPARE(poll.rightVotes(1), std::size_t{2});
        const auto ask = boost::json::parse(app::newsOf({}, poll)).at("ask");
        QCOMPARE(ask.at("voted").as_int64(), 3);
        QCOMPARE(std::string(ask.at("moments").at(1).at("label").as_string()), std::string("2. /b"));
        QCOMPARE(ask.at("moments").at(1).at("sent").as_int64(), 200);
        QCOMPARE(ask.at("answers").at(1).at("choice").as_int64(), 3990);
    }

    void ofManyRequestsAHandfulIsAskedForTheFirstAndTheLastAmongThem()
    {
        QCOMPARE(app::askedRows(1), (std::vector<std::size_t>{0}));
        QCOMPARE(app::askedRows(3), (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(app::askedRows(12), (std::vector<std::size_t>{0, 2, 5, 8, 11}));
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

    /// What browsers of 2021 (Chrome 96, Safari 15) do not know, and could not do without.
    void thePageNeedsNothingThatAPhoneOfFiveYearsAgoDoesNotHave()
    {
        const auto html = QString::fromStdString(app::roomPage().html);
        static const QRegularExpression kNewer(
            QStringLiteral(
                ":has\\(|@container|@layer|@scope|@property|color-mix\\(|\\d[dsl]v[hw]\\b|subgrid|text-wrap|"
                "view-transition|popover|<dialog|\\binert\\b|structuredClone|\\.at\\(|findLast|hasOwn\\(|"
                "toSorted|groupBy|withResolvers|\\?\\?=|&&=|\\|\\|=|static \\{|#\\w+ in |^\\s*&"),
            QRegularExpression::MultilineOption);
        const auto match = kNewer.match(html);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
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
