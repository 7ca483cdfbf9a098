#include "app/watch/command_words.h"
#include "app/watch/output_lines.h"
#include "app/watch/route_finder.h"
#include "app/watch/watched_paths.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTest>

/// What is understood of a command, of what the server writes and of the routes that it tells.
class TestCommandWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePortIsFoundInTheWaysOfManyServers_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("port");
        const auto row = [](const char* command, int port) {
            QTest::newRow(command) << QString::fromLatin1(command) << port;
        };
        row("uvicorn app:app --port 8001", 8001);
        row("uvicorn app:app --port=8001 --workers 2", 8001);
        row("python3 -m http.server -p 8002", 8002);
        row("flask run -p8003", 8003);
        row("gunicorn app:app -b 127.0.0.1:8004", 8004);
        row("gunicorn app:app -b127.0.0.1:8004", 8004);
        row("gunicorn app:app --bind=:8005", 8005);
        row("gunicorn app:app --bind [::1]:8006", 8006);
        row("hypercorn app:app -b localhost:8007", 8007);
        row("python3 manage.py runserver 0.0.0.0:8008", 8008);
        row("python3 manage.py runserver :8009", 8009);
        row("uwsgi --http :8010", 8010);
    }

    void thePortIsFoundInTheWaysOfManyServers()
    {
        QFETCH(QString, command);
        QFETCH(int, port);
        QCOMPARE(int(app::portIn(QProcess::splitCommand(command)).value_or(0)), port);
    }

    void whatIsNoPortIsNotTakenForOne_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command :
             {"uvicorn app:app", "uvicorn app:8000", "node server.js", "server --redis localhost:6379",
              "server --port", "server --port 70000", "server --upstream http://127.0.0.1:8888"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void whatIsNoPortIsNotTakenForOne()
    {
        QFETCH(QString, command);
        QVERIFY(!app::portIn(QProcess::splitCommand(command)));
    }

    void placeholdersStandForUpstreamAndPort()
    {
        QCOMPARE(app::filledIn(QStringLiteral("API={upstream}/v1:{port}"),
                               {QStringLiteral("http://127.0.0.1:8888"), 8000}),
                 QStringLiteral("API=http://127.0.0.1:8888/v1:8000"));
    }

    void linesAreWholeHoweverTheyAreCut()
    {
        app::OutputLines lines;
        QCOMPARE(lines.take("one\ntw"), QStringList(QStringLiteral("one")));
        QCOMPARE(lines.take("o\n\x1b[32mthree\x1b[0m\n"),
                 QStringList({QStringLiteral("two"), QStringLiteral("three")}));
        lines.take("rest");
        QCOMPARE(lines.takeRest(), QStringList(QStringLiteral("rest")));
        QCOMPARE(lines.last().last(), QStringLiteral("rest"));
    }

    void aFloodOfOutputTakesNoMemory()
    {
        app::OutputLines lines;
        const QByteArray endless(1 << 20, 'x');
        for (int i = 0; i < 10; ++i)
            QVERIFY(lines.take(endless).isEmpty());
        QCOMPARE(lines.takeRest().first().size(), app::OutputLines::kLongestLine);
        QCOMPARE(lines.take(QByteArray("line\n").repeated(100'000)).size(), app::OutputLines::kMostAtOnce);
        QCOMPARE(lines.last().size(), app::OutputLines::kRemembered);
    }

    void routesThatCanBeCalledAsTheyStandAreFound()
    {
        QCOMPARE(app::routesIn(R"({"paths": {
            "/a": {"get": {}},
            "/b": {"post": {}},
            "/c/{id}": {"get": {}},
            "/d": {"get": {"parameters": [{"name": "q", "required": true}]}},
            "/e": {"get": {"parameters": [{"name": "q", "required": false}]}},
            "/f g": {"get": {}}}})"),
                 std::vector<std::string>({"/a", "/e"}));
    }

    void anAnswerThatIsNoDocumentHasNoRoutes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char* answer :
             {"", "<html>", "[]", "{}", "{\"paths\": 3}", "{\"paths\": {\"/a\": 3}}", "null"})
            QTest::newRow(answer) << QByteArray(answer);
    }

    void anAnswerThatIsNoDocumentHasNoRoutes()
    {
        QFETCH(QByteArray, answer);
        QVERIFY(app::routesIn(answer).empty());
    }

    void theHealthCheckIsTheFirstPath()
    {
        const std::vector<std::string> routes{"/slow", "/health"};
        const std::vector<std::string> called{"/typed", "/slow"};
        QCOMPARE(app::watchedPaths(routes, called), std::vector<std::string>({"/health", "/slow", "/typed"}));
        QCOMPARE(app::watchedPaths({}, {}), std::vector<std::string>({"/healthcheck"}));
    }
};

PLAIN_TEST(TestCommandWords)
#include "test_command_words.moc"
