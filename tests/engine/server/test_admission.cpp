#include "engine/server/admission.h"
#include "engine/server/doorkeeper.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <thread>

using support::RawConnection;
using support::TestBed;

namespace {

server::Settings allowing(std::vector<std::string> hosts)
{
    server::Settings settings;
    settings.allowedHosts = std::move(hosts);
    return settings;
}

/// The status of a GET with these header fields.
int statusWith(TestBed& bed, const QByteArray& fields, const QByteArray& target = "/healthcheck")
{
    RawConnection connection(bed.port());
    connection.send(("GET " + target + " HTTP/1.1\r\n" + fields + "\r\n\r\n").toStdString());
    return RawConnection::statusOf(connection.response());
}

} // namespace

/// Who may ask for what holds a worker.
class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangerGets403_data()
    {
        QTest::addColumn<QByteArray>("fields");
        for (const auto* fields :
             {"Host: evil.example",
              "Host: evil.example:8000",
              "Host: EVIL.EXAMPLE.",
              "Host: localhost.evil.example",
              "Host: 127.0.0.1.evil.example",
              "Host: evillocalhost.example",
              "Host: 10.0.0.1:8000",
              "Host: 128.0.0.1",
              "Host: 0.0.0.0:8000",
              "Host: 0",
              "Host: [::]:8000",
              "Host: [::2]",
              "Host: [::ffff:127.0.0.1]",
              "Host: [1]",
              "Host: 169.254.1.1",
              "Host: localhost\r\nOrigin: http://evil.example",
              "Host: localhost\r\nOrigin: https://evil.example:8000",
              "Host: 127.0.0.1:8000\r\nOrigin: null",
              "Host: 127.0.0.1\r\nOrigin: http://localhost.evil.example",
              "Host: 127.0.0.1\r\nOrigin: http://evil",
              "Host: 127.0.0.1\r\nOrigin: evil.example",
              "Host: 127.0.0.1\r\nOrigin: http://localhost@evil.example",
              "Host: 127.0.0.1\r\nOrigin: http://",
              "Host: 127.0.0.1\r\nOrigin: http://0.0.0.0:8000",
              "Host: 127.0.0.1\r\nOrigin: moz-extension://abc",
              "Host: 127.0.0.1\r\norigin: http://evil.example\r\nSec-Fetch-Site: same-origin",
              "Host: evil.example\r\nOrigin: http://evil.example",
              "Host: evil.example\r\nOrigin: http://localhost",
              "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site",
              "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate"})
            QTest::newRow(fields) << QByteArray(fields);
    }

    void aStrangerGets403()
    {
        QFETCH(QByteArray, fields);
        TestBed bed;
        QCOMPARE(statusWith(bed, fields), 403);
        QCOMPARE(statusWith(bed, "Host: localhost"), 200);
    }

    void whoIsOfThisMachineIsServed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        for (const auto* fields :
             {"Host: localhost",
              "Host: LocalHost:1234",
              "Host: localhost.",
              "Host: app.localhost:80",
              "Host: 127.0.0.1",
              "Host: 127.1.2.3:8000",
              "Host: 127.1",
              "Host: [::1]",
              "Host: [::1]:8000",
              "Host: [0:0:0:0:0:0:0:1]",
              "Host:",
              "Host: a",
              "Host: intranet:8000",
              "Host: localhost\r\nOrigin: http://localhost:3000",
              "Host: localhost\r\nOrigin: https://127.0.0.1",
              "Host: 127.0.0.1:8000\r\nOrigin: http://[::1]:8000",
              "Host: a:8000\r\nOrigin: http://a:8000",
              "Host: 127.0.0.1\r\nOrigin: http://localhost:3000\r\nSec-Fetch-Site: cross-site",
              "Host: localhost\r\nSec-Fetch-Site: none",
              "Host: localhost\r\nSec-Fetch-Site: same-site",
              "Host: localhost\r\nSec-Fetch-Site: same-origin"})
            QTest::newRow(fields) << QByteArray(fields);
    }

    void whoIsOfThisMachineIsServed()
    {
        QFETCH(QByteArray, fields);
        TestBed bed;
        QCOMPARE(statusWith(bed, fields), 200);
    }

    void aUrlIsJudgedInPlaceOfTheHost()
    {
        TestBed bed;
        QCOMPARE(statusWith(bed, "Host: localhost", "http://evil.example/healthcheck"), 403);
        QCOMPARE(statusWith(bed, "Host: evil.example", "http://localhost/healthcheck"), 200);
    }

    void neitherMethodNorPathMatters()
    {
        TestBed bed;
        for (const auto* line : {"GET /async-blocking", "GET /nowhere", "GET /healthcheck/",
                                 "HEAD /healthcheck", "OPTIONS /healthcheck", "POST /healthcheck"}) {
            RawConnection connection(bed.port());
            connection.send(std::string(line) +
                            " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                            "Connection: close\r\n\r\n");
            QCOMPARE(RawConnection::statusOf(connection.untilClosed()), 403);
        }
    }

    void anAdmittedConnectionIsJudgedAgain()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        for (const auto& [host, status] : {std::pair("localhost", 200), std::pair("evil.example", 403),
                                           std::pair("localhost", 200), std::pair("localhost", 200)}) {
            connection.send("GET /healthcheck HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n");
            QCOMPARE(RawConnection::statusOf(connection.response()), status);
        }
    }

    void anAllowedHostIsServedWithItsPages()
    {
        TestBed bed(allowing({"good.example", "10.0.0.1"}));
        QCOMPARE(statusWith(bed, "Host: good.example:8000"), 200);
        QCOMPARE(statusWith(bed, "Host: GOOD.example.\r\nOrigin: https://good.example"), 200);
        QCOMPARE(statusWith(bed, "Host: localhost\r\nOrigin: http://good.example:3000"), 200);
        QCOMPARE(statusWith(bed, "Host: 10.0.0.1"), 200);
        QCOMPARE(statusWith(bed, "Host: sub.good.example"), 403);
        QCOMPARE(statusWith(bed, "Host: localhost\r\nOrigin: http://evil.example"), 403);
    }

    void aStarAllowsAll()
    {
        TestBed bed(allowing({"*"}));
        QCOMPARE(statusWith(bed, "Host: evil.example\r\nOrigin: null"), 200);
        QCOMPARE(statusWith(bed, "Host: localhost\r\nSec-Fetch-Site: cross-site"), 200);
    }

    void onlyAServerOfThisMachineAloneHasStrangers_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("hasStrangers");
        QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("127.0.0.2") << QStringLiteral("127.0.0.2") << true;
        QTest::newRow("::1") << QStringLiteral("::1") << true;
        QTest::newRow("0.0.0.0") << QStringLiteral("0.0.0.0") << false;
        QTest::newRow("::") << QStringLiteral("::") << false;
        QTest::newRow("10.0.0.1") << QStringLiteral("10.0.0.1") << false;
    }

    void onlyAServerOfThisMachineAloneHasStrangers()
    {
        QFETCH(QString, address);
        server::Settings settings;
        settings.address = address.toStdString();
        server::Admission admission(settings);
        protocol::RequestParser request;
        boost::beast::error_code error;
        const std::string_view text = "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        request.put(boost::asio::buffer(text), error);
        QVERIFY(request.is_done());
        QTEST(!admission.strangerIn(request).empty(), "hasStrangers");
    }

    void theLogNamesEveryStranger()
    {
        TestBed bed;
        QCOMPARE(statusWith(bed, "Host: localhost\r\nOrigin: http://evil.example:81"), 403);
        QCOMPARE(statusWith(bed, "Host: evil.example:82"), 403);
        QCOMPARE(statusWith(bed, "Host: localhost\r\nSec-Fetch-Site: cross-site"), 403);
        bed.stopServer(); // whose thread writes the log
        const auto logged = QByteArray::fromStdString(bed.logged());
        for (const auto* stranger : {"a page of http://evil.example:81", "the host evil.example:82",
                                     "a page of another site", "--allow-host"})
            QVERIFY2(logged.contains(stranger), logged.constData());
    }

    void strangersDoNotFillTheLog()
    {
        TestBed bed;
        constexpr int kRequests = 2000;
        RawConnection connection(bed.port());
        std::string requests;
        for (int i = 0; i < kRequests; ++i)
            requests += "GET /healthcheck HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        const std::jthread sender([&] { connection.send(requests); });
        for (int i = 0; i < kRequests; ++i)
            QCOMPARE(RawConnection::statusOf(connection.response()), 403);
        bed.stopServer();
        QVERIFY(QByteArray::fromStdString(bed.logged()).count('\n') < kRequests / 2);
    }

    void aDoorkeeperNamesSoManyStrangersInASecond()
    {
        std::ostringstream lines;
        spdlog::logger log("test", std::make_shared<spdlog::sinks::ostream_sink_st>(lines));
        server::Doorkeeper doorkeeper(server::Settings{}, log);
        protocol::RequestParser request;
        boost::beast::error_code error;
        const std::string_view text = "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        request.put(boost::asio::buffer(text), error);
        const auto begin = trace::Clock::now();
        for (unsigned i = 0; i < 2 * server::Doorkeeper::kMostStrangers; ++i)
            QVERIFY(!doorkeeper.admits(request));
        if (trace::Clock::now() - begin >= std::chrono::seconds(1)) QSKIP("the machine is too busy");
        const auto logged = lines.str();
        QCOMPARE(std::ranges::count(logged, '\n'), server::Doorkeeper::kMostStrangers);
    }

    void theLogRepeatsNothingThatIsNoName_data()
    {
        QTest::addColumn<QByteArray>("fields");
        for (const auto* fields :
             {"Host: localhost\r\nOrigin: http://evil.example/\x1b[31m",
              "Host: localhost\r\nOrigin: \xff\xfe", "Host: localhost\r\nOrigin: {}://x{}"})
            QTest::newRow(QByteArray(fields).toPercentEncoding().constData()) << QByteArray(fields);
    }

    void theLogRepeatsNothingThatIsNoName()
    {
        QFETCH(QByteArray, fields);
        TestBed bed;
        const auto status = statusWith(bed, fields);
        QVERIFY(status == 403 || status == 400);
        bed.stopServer();
        const auto logged = bed.logged();
        const auto isPlain = [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); };
        QVERIFY(std::ranges::all_of(logged, isPlain));
    }
};

PLAIN_TEST(TestAdmission)
#include "test_admission.moc"
