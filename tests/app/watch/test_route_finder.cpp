#include "app/watch/route_finder.h"
#include "tests/app/scripted_server.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

using app::RouteFinder;

namespace {

using Answers = QMap<QByteArray, QByteArray>; ///< by path; any other is not found

constexpr int kAskPatienceMs = 60'000;

QByteArray found(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

ScriptedServer::Script answering(const Answers& answers)
{
    return [answers](QTcpSocket& socket, const QByteArray& request) {
        const auto path = request.split(' ').value(1);
        socket.write(answers.value(path, ScriptedServer::answer("close", "404 Not Found")));
        socket.disconnectFromHost();
    };
}

/// What is found out about a server.
struct Found
{
    explicit Found(const Answers& answers)
    {
        const ScriptedServer server(answering(answers));
        RouteFinder finder;
        QObject::connect(&finder, &RouteFinder::answered, &finder, [this](const auto& all) {
            routes = all;
            ++times;
        });
        QSignalSpy told(&finder, &RouteFinder::answered);
        finder.ask(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())));
        if (told.isEmpty() && !told.wait(kAskPatienceMs)) qFatal("nothing is told");
        asked = static_cast<int>(server.requests().size());
    }

    std::vector<std::string> routes;
    int times = 0;
    int asked = 0;
};

} // namespace

/// What can be called at somebody else's server.
class TestRouteFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentTellsRoutesAndHealthCheck()
    {
        const Found found({{"/openapi.json", ::found(R"({"paths": {"/b": {"get": {}}, "/healthz": {"get": {}},
                             "/c": {"post": {}}, "/d/{id}": {"get": {}}}})")}});
        QCOMPARE(found.routes, (std::vector<std::string>{"/b", "/healthz"}));
        QCOMPARE(found.asked, 1);
    }

    void aHealthCheckThatTheDocumentLeavesOutIsFound()
    {
        const Found found(
            {{"/openapi.json", ::found(R"({"paths": {"/b": {"get": {}}}})")}, {"/health", ::found("ok")}});
        QCOMPARE(found.routes, (std::vector<std::string>{"/b", "/health"}));
    }

    void soIsThatOfAServerWithoutADocument()
    {
        QCOMPARE(Found({{"/healthz", ::found("")}}).routes, std::vector<std::string>{"/healthz"});
    }

    void aServerWithoutAHealthCheckHasNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not found") << ScriptedServer::answer("close", "404 Not Found");
        QTest::newRow("broken") << ScriptedServer::answer("close", "500 Internal Server Error");
        QTest::newRow("sign in first") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /sign-in\r\n"
                                                     "Content-Length: 0\r\nConnection: close\r\n\r\n");
        QTest::newRow("garbage") << QByteArray("garbage\r\n\r\n");
        QTest::newRow("nothing") << QByteArray();
    }

    void aServerWithoutAHealthCheckHasNone()
    {
        QFETCH(QByteArray, answer);
        const Found found({{"/healthcheck", answer}, {"/health", answer}, {"/ping", answer}});
        QVERIFY(found.routes.empty());
        QCOMPARE(found.times, 1);
    }
};

PLAIN_TEST(TestRouteFinder)
#include "test_route_finder.moc"
