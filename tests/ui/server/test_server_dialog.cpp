#include "tests/support/find_widget.h"
#include "tests/support/test_program.h"
#include "ui/server/server_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using settings::ServerToWatch;

Q_DECLARE_METATYPE(settings::ServerToWatch)

/// How a person says which server is to be watched.
class TestServerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ServerToWatch>(); }

    void theFieldsSayWhatWasGiven_data()
    {
        QTest::addColumn<ServerToWatch>("server");
        QTest::newRow("command") << ServerToWatch{.command = "uvicorn app:app"};
        QTest::newRow("all of it") << ServerToWatch{
            .command = "a b", .folder = "/srv", .environment = {"A={upstream}", "B=1"}, .port = 80};
        QTest::newRow("port") << ServerToWatch{.port = 8000};
        QTest::newRow("process") << ServerToWatch{.port = 8000, .pid = 12};
        QTest::newRow("process alone") << ServerToWatch{.pid = 12};
    }

    void theFieldsSayWhatWasGiven()
    {
        QFETCH(ServerToWatch, server);
        m_dialog.setServer({.command = "before", .folder = "f", .environment = {"C=1"}, .port = 1});
        m_dialog.setServer(server);
        QVERIFY(m_dialog.server() == server);
    }

    void whatIsChosenIsTold()
    {
        const QSignalSpy chosen(&m_dialog, &ui::ServerDialog::chosen);
        m_dialog.setServer({});
        find<QLineEdit>("serverCommandField")->setText(QStringLiteral(" uvicorn app:app "));
        click("watchButton");
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<ServerToWatch>().command, std::string("uvicorn app:app"));
        QVERIFY(!m_dialog.isVisible());
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<ServerToWatch>("server");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("command") << ServerToWatch{}
                                 << QStringLiteral("Say what starts it: \"uvicorn app:app --port 8000\".");
        QTest::newRow("variable") << ServerToWatch{.command = "a", .environment = {"A=1", "NAME"}}
                                  << QStringLiteral("A variable is like NAME=VALUE, not \"NAME\".");
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(ServerToWatch, server);
        const QSignalSpy chosen(&m_dialog, &ui::ServerDialog::chosen);
        m_dialog.setServer(server);
        m_dialog.show();
        click("watchButton");
        QVERIFY(chosen.isEmpty());
        QVERIFY(m_dialog.isVisible());
        QTEST(find<QLabel>("serverProblem")->text(), "sentence");
        m_dialog.setServer({.command = "mended"});
        QVERIFY(!find<QLabel>("serverProblem")->isVisible());
    }

    void aSentenceCoversNoField()
    {
        m_dialog.setServer({.command = "a"});
        m_dialog.show();
        const auto* field = find<QPlainTextEdit>("serverEnvironmentField");
        const auto* button = find<QPushButton>("addUpstreamButton");
        for (const auto& sentence :
             {QString(), QStringLiteral("One."), QStringLiteral("A long one. ").repeated(40)}) {
            m_dialog.say(sentence);
            QCoreApplication::processEvents();
            QVERIFY(field->mapTo(&m_dialog, field->rect().bottomLeft()).y() <
                    button->mapTo(&m_dialog, button->rect().topLeft()).y());
        }
    }

    void aRunningServerNeedsAPortOrAProcess()
    {
        m_dialog.setServer({});
        find<QRadioButton>("serverRunsButton")->setChecked(true);
        m_dialog.show();
        click("watchButton");
        QVERIFY(m_dialog.isVisible());
        QCOMPARE(find<QLabel>("serverProblem")->text(),
                 QStringLiteral("Say on which port it listens, or its process."));
    }

    void theUpstreamsAddressIsOneClickAway()
    {
        m_dialog.setServer({.command = "a", .environment = {"A=1"}});
        click("addUpstreamButton");
        QCOMPARE(m_dialog.server().environment, std::vector<std::string>({"A=1", "API_URL={upstream}"}));
        find<QPlainTextEdit>("serverEnvironmentField")->insertPlainText(QStringLiteral("RATES"));
        QCOMPARE(m_dialog.server().environment, std::vector<std::string>({"A=1", "RATES={upstream}"}));
    }

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return support::findWidget<Widget>(m_dialog, name);
    }

    void click(const char* name) const { find<QPushButton>(name)->click(); }

    ui::ServerDialog m_dialog;
};

WIDGET_TEST(TestServerDialog)
#include "test_server_dialog.moc"
