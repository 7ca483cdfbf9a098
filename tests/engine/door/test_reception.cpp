#include "engine/door/reception.h"
#include "engine/protocol/request_reader.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/asio/buffer.hpp>
#include <boost/json.hpp>

#include <cstring>

using namespace std::chrono_literals;
using door::Errand;
using door::NewsStream;
using door::Reception;
using door::Reply;

namespace {

const std::string kToken = "AbCdEfGhIjKlMnOpQrStUv";

/// A reception with nobody at the sockets; time stands still unless it is moved.
struct Desk
{
    explicit Desk(const door::HouseRules& rules = {}, std::string authority = "192.168.1.20:8080",
                  unsigned firstGuest = 1)
        : reception({kToken, std::move(authority)}, {"<!doctype html>", "default-src 'none'"}, rules, wishes,
                    1, firstGuest)
    {}

    Reception::Outcome receive(const std::string& text, const std::string& address = "192.168.1.77")
    {
        protocol::RequestReader reader(door::kMessageLimits);
        reader.beginNext();
        const auto room = reader.room();
        const auto size = std::min(room.size(), text.size());
        std::memcpy(room.data(), text.data(), size);
        reader.received(size);
        reader.advance();
        return reception.receive(reader.request(), reader.refusal(), address, now);
    }

    Reception::Outcome ask(const std::string& method, const std::string& path, const std::string& body = {},
                           const std::string& headers = "Host: 192.168.1.20:8080\r\n")
    {
        auto text = method + ' ' + path + " HTTP/1.1\r\n" + headers;
        if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        return receive(text + "\r\n" + body);
    }

    Reply reply(const std::string& method, const std::string& path, const std::string& body = {},
                const std::string& headers = "Host: 192.168.1.20:8080\r\n")
    {
        const auto outcome = ask(method, path, body, headers);
        return std::holds_alternative<Reply>(outcome) ? std::get<Reply>(outcome) : Reply{0};
    }

    std::string join()
    {
        const auto body = boost::json::parse(reply("POST", '/' + kToken + "/join").body);
        return body.as_object().contains("key") ? std::string(body.at("key").as_string()) : std::string();
    }

    std::string path(const std::string& verb, const std::string& key) const
    {
        return '/' + kToken + '/' + verb + '/' + key;
    }

    door::WishBox wishes{[] {}};
    Reception reception;
    trace::Time now{1h};
};

} // namespace

/// Who gets in, and what they may ask.
class TestReception : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoKnowsTheTokenGetsThePage()
    {
        Desk desk;
        const auto reply = desk.reply("GET", '/' + kToken);
        QCOMPARE(reply.status, 200U);
        QCOMPARE(reply.content, Reply::Content::Page);
        QCOMPARE(desk.reply("GET", '/' + kToken + '/').status, 200U);
    }

    void aWrongTokenIsNotFoundWhateverElseIsRightOrWrong_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("headers");
        const QString host = QStringLiteral("Host: 192.168.1.20:8080\r\n");
        const auto row = [](const char* name, const QString& method, const QString& path,
                            const QString& headers) { QTest::newRow(name) << method << path << headers; };
        const auto token = QString::fromStdString(kToken);
        row("none", QStringLiteral("GET"), QStringLiteral("/"), host);
        row("its begin", QStringLiteral("GET"), QStringLiteral("/") + token.left(21), host);
        row("one more", QStringLiteral("GET"), QStringLiteral("/") + token + QLatin1Char('x'), host);
        row("another case", QStringLiteral("GET"), QStringLiteral("/") + token.toLower(), host);
        row("deeper", QStringLiteral("POST"), QStringLiteral("/x/") + token + QStringLiteral("/join"), host);
        row("another method", QStringLiteral("DELETE"), QStringLiteral("/wrong"), host);
        row("another host", QStringLiteral("GET"), QStringLiteral("/wrong"),
            QStringLiteral("Host: evil.example\r\n"));
        row("another origin", QStringLiteral("POST"), QStringLiteral("/wrong/join"),
            host + QStringLiteral("Origin: http://evil.example\r\n"));
        row("asterisk", QStringLiteral("OPTIONS"), QStringLiteral("*"), host);
    }

    void aWrongTokenIsNotFoundWhateverElseIsRightOrWrong()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, headers);
        Desk desk;
        const auto plain = desk.reply("GET", "/nothing");
        const auto reply = desk.reply(method.toStdString(), path.toStdString(), {}, headers.toStdString());
        QCOMPARE(reply.status, 404U);
        QCOMPARE(reply.body, plain.body); // nothing tells one from the other
        QVERIFY(reply.isFarewell);
    }

    void onlyOurOwnPageIsServed_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<unsigned>("status");
        const auto row = [](const char* name, const char* headers, unsigned status) {
            QTest::newRow(name) << QString::fromLatin1(headers) << status;
        };
        row("its address", "Host: 192.168.1.20:8080\r\n", 200);
        row("its own origin", "Host: 192.168.1.20:8080\r\nOrigin: http://192.168.1.20:8080\r\n", 200);
        row("a name that means its address", "Host: evil.example:8080\r\n", 403);
        row("another port", "Host: 192.168.1.20:8081\r\n", 403);
        row("another machine", "Host: 192.168.1.21:8080\r\n", 403);
        row("another page", "Host: 192.168.1.20:8080\r\nOrigin: http://evil.example\r\n", 403);
        row("a page without an origin", "Host: 192.168.1.20:8080\r\nOrigin: null\r\n", 403);
        row("another scheme", "Host: 192.168.1.20:8080\r\nOrigin: https://192.168.1.20:8080\r\n", 403);
        row("another site", "Host: 192.168.1.20:8080\r\nSec-Fetch-Site: cross-site\r\n", 403);
    }

    void onlyOurOwnPageIsServed()
    {
        QFETCH(QString, headers);
        QFETCH(unsigned, status);
        Desk desk;
        QCOMPARE(desk.reply("POST", '/' + kToken + "/join", {}, headers.toStdString()).status, status);
    }

    void onAllInterfacesAnyAddressIsItsOwnAndNoNameIs()
    {
        Desk desk({}, ":8080");
        const auto status = [&](const char* host) {
            return desk.reply("GET", '/' + kToken, {}, std::string("Host: ") + host + "\r\n").status;
        };
        QCOMPARE(status("10.0.0.7:8080"), 200U);
        QCOMPARE(status("[fe80::1]:8080"), 200U);
        QCOMPARE(status("10.0.0.7:8081"), 403U);
        QCOMPARE(status("10.0.0.7"), 403U);
        QCOMPARE(status("evil.example:8080"), 403U);
    }

    void nothingButGetAndPostOfAKilobyteIsTaken()
    {
        Desk desk;
        const auto key = desk.join();
        QCOMPARE(desk.reply("PUT", desk.path("send", key)).status, 405U);
        QCOMPARE(desk.reply("HEAD", '/' + kToken).status, 405U);
        QCOMPARE(desk.reply("GET", desk.path("send", key)).status, 405U);
        QCOMPARE(desk.reply("POST", desk.path("vote", key), std::string(1025, ' ')).status, 413U);
        QCOMPARE(desk.reply("GET", '/' + kToken + "/nothing").status, 404U);
        QCOMPARE(desk.reply("GET", '/' + kToken + "/news/a/b").status, 404U);
    }

    void whatIsNoMessageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
             {"", "{", "[]", "7", R"({"question":1})", R"({"question":"1","choices":[0]})",
              R"({"question":-1,"choices":[0]})", R"({"question":1.5,"choices":[0]})",
              R"({"question":99999999999,"choices":[0]})", R"({"question":[[[[1]]]],"choices":[0]})",
              R"({"question":1,"choices":[0]} x)", R"({"question":1,"choices":0})",
              R"({"question":1,"choices":[]})", R"({"question":1,"choices":[0.5]})",
              R"({"question":1,"choices":[[0]]})", R"({"question":1,"choices":[0,0,0,0,0,0,0,0,0]})",
              "\xff\xfe"})
            QTest::newRow(body) << QByteArray(body);
    }

    void whatIsNoMessageIsRefused()
    {
        QFETCH(QByteArray, body);
        Desk desk;
        desk.reception.ask({.number = 1, .least = 0, .most = 3});
        const auto key = desk.join();
        QCOMPARE(desk.reply("POST", desk.path("vote", key), body.toStdString()).status, 400U);
    }

    void aParticipantStaysWhoItWasWithItsKey()
    {
        Desk desk;
        const auto key = desk.join();
        const auto again = boost::json::parse(desk.reply("POST", desk.path("join", key)).body);
        QCOMPARE(std::string(again.at("key").as_string()), key);
        const auto other = boost::json::parse(desk.reply("POST", desk.path("join", key + "x")).body);
        QVERIFY(std::string(other.at("key").as_string()) != key); // nobody's: somebody new
        QCOMPARE(desk.wishes.take().named.size(), std::size_t{2});
    }

    void guestsAreCountedFromWhereTheRoomBeforeEnded()
    {
        Desk desk({}, "192.168.1.20:8080", 41);
        const auto key = desk.join();
        QVERIFY2(key.starts_with("41."), key.c_str());
        QCOMPARE(desk.wishes.take().named.front().id, trace::ParticipantId{41});
        QVERIFY(std::holds_alternative<Errand>(desk.ask("POST", desk.path("send", key))));
        QCOMPARE(desk.reply("POST", desk.path("send", "1" + key.substr(2))).status, 401U); // of before
    }

    void nobodyActsWithoutItsKey()
    {
        Desk desk;
        const auto key = desk.join();
        for (const auto& wrong : {std::string(), std::string("1."), key.substr(0, key.size() - 1),
                                  "2" + key.substr(1), std::string("99999.x"), std::string("-1.x")})
            for (const auto* verb : {"send", "health", "vote", "name"})
                QCOMPARE(
                    desk.reply("POST", desk.path(verb, wrong), R"({"question":1,"choices":[1],"name":"x"})")
                        .status,
                    401U);
        QVERIFY(desk.wishes.take().errands.empty());
    }

    void oneRequestIsInFlightAtATime()
    {
        Desk desk;
        const auto key = desk.join();
        const auto first = desk.ask("POST", desk.path("send", key));
        QVERIFY(std::holds_alternative<Errand>(first));
        QCOMPARE(desk.reply("POST", desk.path("health", key)).status, 429U);
        desk.reception.endErrand(std::get<Errand>(first).who);
        QVERIFY(std::holds_alternative<Errand>(desk.ask("POST", desk.path("health", key))));
        const auto errands = desk.wishes.take().errands;
        QCOMPARE(errands.size(), std::size_t{2});
        QVERIFY(!errands[0].isHealthCheck && errands[1].isHealthCheck);
    }

    void fiveASecondAreTakenOfEachParticipant()
    {
        Desk desk;
        const auto key = desk.join();
        for (int i = 0; i < 5; ++i)
            desk.reception.endErrand(std::get<Errand>(desk.ask("POST", desk.path("send", key))).who);
        QCOMPARE(desk.reply("POST", desk.path("send", key)).status, 429U);
        desk.now += 1s;
        QVERIFY(std::holds_alternative<Errand>(desk.ask("POST", desk.path("send", key))));
    }

    void nothingIsSentWhileTheSpeakerHasItPaused()
    {
        Desk desk({.isPaused = true});
        const auto key = desk.join();
        QCOMPARE(desk.reply("POST", desk.path("send", key)).status, 409U);
    }

    void aFullRoomSaysSoUntilSomebodyHasBeenAwayForLong()
    {
        Desk desk({.limits = {.participants = 2}});
        const auto key = desk.join();
        QVERIFY(!desk.join().empty());
        QCOMPARE(desk.reply("POST", '/' + kToken + "/join").status, 503U);
        desk.reception.beginStream(std::get<NewsStream>(desk.ask("GET", desk.path("news", key))).guest);
        desk.now += 5min;
        desk.reception.tidy(desk.now);
        QVERIFY(!desk.join().empty()); // in the place of the one that was never heard of again
        QCOMPARE(desk.reply("POST", '/' + kToken + "/join").status, 503U);
    }

    void anAddressThatAsksTooMuchIsRefusedAndOthersAreNot()
    {
        Desk desk({.limits = {.requestsPerAddress = 10}});
        const auto text = "GET /" + kToken + " HTTP/1.1\r\nHost: 192.168.1.20:8080\r\n\r\n";
        for (int i = 0; i < 10; ++i)
            QCOMPARE(std::get<Reply>(desk.receive(text, "10.0.0.1")).status, 200U);
        QCOMPARE(std::get<Reply>(desk.receive(text, "10.0.0.1")).status, 429U);
        QCOMPARE(std::get<Reply>(desk.receive(text, "10.0.0.2")).status, 200U);
        // Also then a wrong token is just wrong.
        const std::string wrong = "GET /wrong HTTP/1.1\r\nHost: 192.168.1.20:8080\r\n\r\n";
        QCOMPARE(std::get<Reply>(desk.receive(wrong, "10.0.0.1")).status, 404U);
    }

    void namesOfTheirOwnAreTakenWhereTheSpeakerAllowsThemAndAreCleaned()
    {
        Desk strict;
        QCOMPARE(strict.reply("POST", strict.path("name", strict.join()), R"({"name":"Ada"})").status, 403U);
        Desk desk({.areOwnNamesAllowed = true});
        const auto key = desk.join();
        QCOMPARE(desk.reply("POST", desk.path("name", key), R"({"name":"\u202E \n"})").status, 400U);
        QCOMPARE(desk.reply("POST", desk.path("name", key), R"({"name":" <b>Ada\u0000 "})").status, 200U);
        QCOMPARE(desk.wishes.take().named.back().name, std::string("<b>Ada"));
    }

    void votesAreToldAsNumbersWithoutNames()
    {
        Desk desk;
        desk.reception.ask({.number = 1, .least = 0, .most = 3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(
                desk.reply("POST", desk.path("vote", desk.join()), R"({"question":1,"choices":[2]})").status,
                200U);
        QCOMPARE(desk.wishes.take().votes, (door::Votes{1, 3, {{{2, 3}}}}));
        desk.reception.closeBallot();
        QCOMPARE(desk.reply("POST", desk.path("vote", desk.join()), R"({"question":1,"choices":[2]})").status,
                 409U);
    }

    void aStreamTellsWhatIsNewAndOnlyTheNewest()
    {
        Desk desk;
        const auto key = desk.join();
        const auto who = std::get<NewsStream>(desk.ask("GET", desk.path("news", key))).guest;
        desk.reception.beginStream(who);
        QCOMPARE(desk.wishes.take().present, std::size_t{1});
        door::ToldNews told;
        QCOMPARE(desk.reception.newsFor(who, told), std::string());
        desk.reception.tell({}, R"({"a":1})");
        desk.reception.tell({}, R"({"a":2})");
        desk.reception.tell(who, R"({"b":1})");
        desk.reception.tell(trace::ParticipantId{77}, R"({"c":1})"); // nobody
        QCOMPARE(desk.reception.newsFor(who, told),
                 std::string("event: room\ndata: {\"a\":2}\n\nevent: me\ndata: {\"b\":1}\n\n"));
        QCOMPARE(desk.reception.newsFor(who, told), std::string());
    }

    void noAnswerCanBeKeptFramedOrRead()
    {
        const auto text = door::replyText({200, "<p>", Reply::Content::Page}, "default-src 'none'", {});
        for (const auto* header : {"Content-Security-Policy: default-src 'none'\r\n",
                                   "Cache-Control: no-store\r\n", "Referrer-Policy: no-referrer\r\n",
                                   "X-Content-Type-Options: nosniff\r\n", "X-Frame-Options: DENY\r\n"})
            QVERIFY2(text.find(header) != std::string::npos, header);
        QVERIFY(text.find("Set-Cookie") == std::string::npos);
    }
};

PLAIN_TEST(TestReception)
#include "test_reception.moc"
