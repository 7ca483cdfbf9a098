#include "app/process/resources.h"
#include "tests/app/lab_bench.h"
#include "tests/support/http/port_thief.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace app;
using namespace std::chrono_literals;
using support::scenarioOf;
using support::TestLab;

/// Where server and upstream of a lab listen, and what they do where that is taken.
class TestPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void aTakenPortIsReplacedByTheNextFreeOneAndSaid()
    {
        QTcpServer first;
        QTcpServer second;
        const bool isServersTaken = first.listen(QHostAddress::LocalHost, kServerPort);
        const bool isUpstreamsTaken = second.listen(QHostAddress::LocalHost, kUpstreamPort);
        QVERIFY(isServersTaken || first.serverError() == QAbstractSocket::AddressInUseError);
        QVERIFY(isUpstreamsTaken || second.serverError() == QAbstractSocket::AddressInUseError);
        TestLab test;
        QVERIFY(test.lab.serverPort() > kServerPort);
        QVERIFY(test.lab.upstreamPort() > kUpstreamPort);
        QVERIFY(test.lab.portNotice().contains(QString::number(test.lab.serverPort())));
        QVERIFY(test.lab.portNotice().contains(QString::number(test.lab.upstreamPort())));
    }

    void aTakenPortThatWasAskedForIsAnErrorThatNamesIt()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        Ports ports;
        ports.server = taken.serverPort();
        try {
            TestLab test({}, ports);
            QFAIL("the port was taken");
        } catch (const std::runtime_error& error) {
            QVERIFY(QString::fromUtf8(error.what()).contains(QString::number(taken.serverPort())));
        }
    }

    void runningAgainKeepsThePort()
    {
        const auto scenario = scenarioOf({{0ms, "/healthcheck"}}, 2);
        TestLab test;
        const auto port = test.lab.serverPort();
        for (int i = 0; i < 3; ++i) {
            QSignalSpy ended(&test.lab, &Lab::runEnded);
            test.lab.run(scenario);
            QVERIFY(ended.wait());
            QCOMPARE(test.lab.serverPort(), port);
            QCOMPARE(test.lab.store().requests().size(), 1U);
        }
    }

    void anAllowedHostStaysAllowedWhereTheServerBeginsAnew()
    {
        Ports ports;
        ports.allowedHosts = {"good.example"};
        TestLab test({}, ports);
        const auto statusFor = [&](const QByteArray& host) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, test.lab.serverPort());
            socket.write("GET /healthcheck HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            if (socket.state() != QAbstractSocket::UnconnectedState) socket.waitForDisconnected();
            return socket.readAll().sliced(9, 3);
        };
        for (const auto policy : {server::AcceptPolicy::Drain, server::AcceptPolicy::One}) {
            settings::SetUp setUp;
            setUp.server.accept = policy;
            test.lab.change(setUp);
            QCOMPARE(statusFor("good.example:1"), QByteArray("200"));
            QCOMPARE(statusFor("evil.example"), QByteArray("403"));
        }
    }

    /// Each of the ways to begin anew.
    void aPortThatIsTakenMeanwhileIsReplacedByTheNextFreeOneAndTold_data()
    {
        QTest::addColumn<bool>("isRun");
        QTest::newRow("a run") << true;
        QTest::newRow("a change of the set-up") << false;
    }

    void aPortThatIsTakenMeanwhileIsReplacedByTheNextFreeOneAndTold()
    {
        QFETCH(bool, isRun);
        auto shared = scenarioOf({});
        shared.setUp.server.accept =
            server::AcceptPolicy::ReusePort; // so that another one can listen there as well
        Ports ports;
        ports.server = support::freePort();
        TestLab test(shared, ports);
        const support::PortThief thief(test.lab.serverPort());
        const auto before = test.lab.serverPort();
        QSignalSpy moved(&test.lab, &Lab::serverMoved);
        const auto alone = scenarioOf({{0ms, "/healthcheck"}});
        if (isRun)
            test.lab.run(alone);
        else
            test.lab.change(alone.setUp);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.front().front().value<std::uint16_t>(), before);
        QVERIFY(test.lab.serverPort() != before);
        QVERIFY(test.lab.serverUrl().endsWith(QString::number(test.lab.serverPort())));
        test.lab.send(QStringLiteral("/healthcheck"));
        QTRY_VERIFY(!test.lab.store().isEmpty() && trace::isSet(test.lab.store().requests().back().received));
    }

    /// Nobody listens while it refuses.
    void anUpstreamWhosePortIsTakenMeanwhileMovesAndHandlersFindIt()
    {
        Ports ports;
        ports.upstream = support::freePort();
        auto refusing = scenarioOf({});
        refusing.setUp.upstream.delay = 10ms;
        refusing.setUp.upstream.isRefusing = true;
        TestLab test(refusing, ports);
        const auto before = test.lab.upstreamPort();
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, before));
        QSignalSpy moved(&test.lab, &Lab::upstreamMoved);
        auto answering = refusing;
        answering.setUp.upstream.isRefusing = false;
        test.lab.change(answering.setUp);
        QVERIFY(!moved.isEmpty() || moved.wait());
        QVERIFY(test.lab.upstreamPort() != before);
        test.lab.send(QStringLiteral("/all-async"));
        const auto& store = test.lab.store();
        QTRY_VERIFY(!store.isEmpty() && trace::isSet(store.requests().front().received));
        QCOMPARE(store.requests().front().steps.front().status, std::uint16_t(200));
    }
};

PLAIN_TEST(TestPorts)
#include "test_ports.moc"
