#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/input/actions.h"
#include "ui/server/recent_servers.h"
#include "ui/server/server_desk.h"
#include "ui/server/server_dialog.h"
#include "ui/tool_bar/server_button.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using settings::ServerToWatch;
using ui::ServerFacts;
using Stage = ui::ServerFacts::Stage;

namespace {

ServerToWatch commanded(const std::string& command)
{
    return {.command = command};
}

} // namespace

/// Which server is looked at: what is remembered, the menu, the button.
class TestServerChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_server_choice", m_folder); }
    void init() { QSettings().clear(); }

    void aServerIsRememberedWithAllThatBelongsToIt()
    {
        const ServerToWatch server{
            .command = "a \"b c\"", .folder = "/srv/ü", .environment = {"A={upstream}", "B=,;="}, .port = 80};
        ui::recent_servers::remember(server);
        ui::recent_servers::remember({.port = 8000});
        QVERIFY(ui::recent_servers::all() == std::vector<ServerToWatch>({{.port = 8000}, server}));
    }

    void theNewestIsFirstAndOnlySoManyAreKept()
    {
        for (std::size_t i = 0; i < ui::recent_servers::kMost + 3; ++i)
            ui::recent_servers::remember(commanded("server " + std::to_string(i)));
        ui::recent_servers::remember(commanded("server 5"));
        const auto all = ui::recent_servers::all();
        QCOMPARE(all.size(), ui::recent_servers::kMost);
        QCOMPARE(all[0].command, std::string("server 5"));
        QCOMPARE(all[1].command, std::string("server 10"));
    }

    void aProcessIsNotRemembered()
    {
        ui::recent_servers::remember({.pid = 12});
        QVERIFY(ui::recent_servers::all().empty());
    }

    void theMenuOffersWhatWasWatchedBefore()
    {
        ui::recent_servers::remember(commanded("uvicorn app:app"));
        Desk desk;
        const QSignalSpy chosen(&desk.desk, &ui::ServerDesk::serverChosen);
        desk.entry(QStringLiteral("uvicorn app:app"))->trigger();
        QCOMPARE(chosen.size(), 1);
        const auto server = chosen.front().front().value<std::optional<ServerToWatch>>();
        QVERIFY(server && *server == commanded("uvicorn app:app"));
    }

    void whatAnswersIsChecked()
    {
        Desk desk;
        QVERIFY(desk.actions.builtInServer->isChecked());
        QVERIFY(!desk.actions.getToKnow->isEnabled());
        desk.desk.setServer({.stage = Stage::Watched, .server = commanded("uvicorn app:app")});
        QVERIFY(!desk.actions.builtInServer->isChecked());
        QVERIFY(desk.entry(QStringLiteral("uvicorn app:app"))->isChecked());
        QVERIFY(desk.actions.getToKnow->isEnabled());
    }

    void whatNeverListenedIsNotRemembered()
    {
        Desk desk;
        desk.desk.setServer({.stage = Stage::Starting, .server = commanded("a")});
        QVERIFY(ui::recent_servers::all().empty());
        desk.desk.setServer({.stage = Stage::Watched, .server = commanded("a")});
        QCOMPARE(ui::recent_servers::all().size(), std::size_t(1));
    }

    void theBuiltInOneIsCheckedOnlyOnceItAnswers()
    {
        Desk desk;
        desk.desk.setServer({.stage = Stage::Watched, .server = commanded("a")});
        const QSignalSpy chosen(&desk.desk, &ui::ServerDesk::serverChosen);
        desk.actions.builtInServer->trigger();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!chosen.front().front().value<std::optional<ServerToWatch>>());
        QVERIFY(!desk.actions.builtInServer->isChecked());
    }

    void oneThatFailedComesBackWithTheReason()
    {
        Desk desk;
        desk.desk.ask(commanded("nonsense"), QStringLiteral("There is no program."));
        auto* dialog = desk.window.findChild<ui::ServerDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->server() == commanded("nonsense"));
    }

    void theButtonSaysWhichServerItIs()
    {
        ui::ServerButton button;
        const auto uvicorn = commanded("uvicorn app:app --port 80");
        button.setServer({.stage = Stage::Starting, .server = uvicorn});
        QCOMPARE(button.text(), QStringLiteral("Starting uvicorn app:app … ▾"));
        button.setServer({.stage = Stage::Watched, .server = uvicorn, .workers = 2});
        QVERIFY(button.text().startsWith(QStringLiteral("●  Your server: uvicorn app:app · 2 worker")));
        button.setLength(ui::ServerButton::Length::Short);
        QCOMPARE(button.text(), QStringLiteral("●  uvicorn app:app ▾"));
        button.setLength(ui::ServerButton::Length::Shortest);
        QCOMPARE(button.text(), QStringLiteral("●  Yours ▾"));
        QVERIFY(button.accessibleName().contains(QStringLiteral("uvicorn app:app")));
        button.setServer({});
        QVERIFY(button.isHidden());
    }

private:
    /// A desk with its actions and its menu.
    struct Desk
    {
        QAction* entry(const QString& text) const
        {
            for (auto* action : menu.actions())
                if (action->text() == text) return action;
            qFatal("no entry %s", qPrintable(text));
        }

        QWidget window;
        QMenu menu;
        ui::Actions actions{{{QStringLiteral("/"), QStringLiteral("/"), {}}}, &window};
        ui::ServerDesk desk{window, actions, menu};
    };

    QTemporaryDir m_folder;
};

WIDGET_TEST(TestServerChoice)
#include "test_server_choice.moc"
