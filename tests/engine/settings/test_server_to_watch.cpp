#include "engine/settings/server_to_watch.h"
#include "tests/support/test_program.h"

#include <QTest>

using settings::ServerToWatch;

/// What a foreign server is called, and what an environment may hold.
class TestServerToWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsCalledAfterWhatIsServed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("title");
        const auto add = [](const char* command, const char* title) {
            QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(title);
        };
        add("uvicorn app:app --port 8000", "uvicorn app:app");
        add("/usr/bin/python3 -m uvicorn app:app", "uvicorn app:app");
        add("python3 -B -m flask run", "flask run");
        add("node /srv/shop/server.js", "node server.js");
        add("python3 app.py", "python3 app.py");
        add("gunicorn -w 2 shop:app", "gunicorn"); // "2" is no name
        add("./serve", "serve");
        add("python3 -m", "python3");
        add("  ", "");
    }

    void aServerIsCalledAfterWhatIsServed()
    {
        QFETCH(QString, command);
        QTEST(QString::fromStdString(settings::titleOf({.command = command.toStdString()})), "title");
    }

    void oneThatRunsAlreadyIsCalledAfterWhereItIs()
    {
        QCOMPARE(settings::titleOf({.port = 8000}), std::string("port 8000"));
        QCOMPARE(settings::titleOf({.port = 8000, .pid = 12}), std::string("pid 12"));
    }

    void aVariableHasANameAndAValue()
    {
        QVERIFY(settings::isVariable("A=1"));
        QVERIFY(settings::isVariable("A="));
        QVERIFY(settings::isVariable("A=b=c"));
        for (const auto* text : {"", "A", "=1", "="})
            QVERIFY2(!settings::isVariable(text), text);
    }
};

PLAIN_TEST(TestServerToWatch)
#include "test_server_to_watch.moc"
