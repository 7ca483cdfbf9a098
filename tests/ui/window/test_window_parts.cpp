#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/input/actions.h"
#include "ui/tool_bar/controls.h"
#include "ui/window/calm_pace.h"
#include "ui/window/run_desk.h"
#include "ui/window/set_up_desk.h"
#include "ui/window/theme_switch.h"

#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

std::vector<ui::HandlerChoice> choices()
{
    return {{QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}},
            {QStringLiteral("/all-async"), QStringLiteral("Async"), {}}};
}

} // namespace

/// What the window is made of, each part alone.
class TestWindowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_window_parts", m_folder); }
    void init() { QSettings().clear(); }

    void aCalmPaceLeavesOutStepsButNeverTheLastOne()
    {
        QAction reduceMotion;
        reduceMotion.setCheckable(true);
        ui::CalmPace pace(reduceMotion, m_window);
        reduceMotion.setChecked(true);
        QVERIFY(!pace.isTooSoon(TraceBuilder::at(0ms), true));
        QVERIFY(pace.isTooSoon(TraceBuilder::at(100ms), true));
        QVERIFY(!pace.isTooSoon(TraceBuilder::at(700ms), true));
        QVERIFY(!pace.isTooSoon(TraceBuilder::at(800ms), false));
        reduceMotion.setChecked(false);
        QVERIFY(!pace.isTooSoon(TraceBuilder::at(900ms), true));
    }

    void aCalmPaceIsRememberedAsChosen()
    {
        QAction chosen;
        chosen.setCheckable(true);
        const ui::CalmPace pace(chosen, m_window);
        const bool before = chosen.isChecked();
        chosen.trigger();
        QAction next;
        next.setCheckable(true);
        const ui::CalmPace nextPace(next, m_window);
        QCOMPARE(next.isChecked(), !before);
    }

    void theProbeComesBackAsItWas()
    {
        ui::SetUpDesk desk(m_window, m_controls, *m_actions.probe, *m_actions.settings);
        const QSignalSpy changed(&desk, &ui::SetUpDesk::setUpChanged);
        settings::SetUp setUp;
        setUp.client.probe = 70ms;
        desk.setSetUp(setUp);
        QVERIFY(m_actions.probe->isChecked());
        QCOMPARE(changed.count(), 0);
        m_actions.probe->trigger();
        m_actions.probe->trigger();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.first().first().value<settings::SetUp>().client.probe, 0ms);
        QCOMPARE(changed.last().first().value<settings::SetUp>().client.probe, 70ms);
    }

    void aRequestIsSentToTheChosenHandler()
    {
        QMenu scenarios;
        ui::RunDesk desk(m_window, m_actions, m_controls, scenarios);
        const QSignalSpy sent(&desk, &ui::RunDesk::sendRequested);
        const QSignalSpy chosen(&desk, &ui::RunDesk::handlerChosen);
        m_actions.handlers->choose(QStringLiteral("/all-async"));
        m_actions.send->trigger();
        QCOMPARE(sent.first().first().toString(), QStringLiteral("/all-async"));
        QCOMPARE(chosen.count(), 0);
    }

    void aTypedPathIsChosenAsItCanBeSent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain") << QStringLiteral("/a?b=c&d=%20") << QStringLiteral("/a?b=c&d=%20");
        QTest::newRow("without its slash") << QStringLiteral(" a ") << QStringLiteral("/a");
        QTest::newRow("with what no request may have")
            << QStringLiteral("/a b\r\nX: ü#1") << QStringLiteral("/a%20b%0D%0AX:%20%C3%BC");
        QTest::newRow("nothing") << QString() << QStringLiteral("/");
    }

    void aTypedPathIsChosenAsItCanBeSent()
    {
        QFETCH(QString, typed);
        QWidget window;
        QMenu scenarios;
        ui::RunDesk desk(window, m_actions, m_controls, scenarios);
        const QSignalSpy chosen(&desk, &ui::RunDesk::handlerChosen);
        m_actions.anotherPath->trigger();
        auto* dialog = window.findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(typed);
        dialog->accept();
        QTEST(chosen.front().front().toString(), "path");
        QTEST(m_actions.handlers->path(), "path");
    }

    void scenariosAreAskedForByName()
    {
        QMenu scenarios;
        ui::RunDesk desk(m_window, m_actions, m_controls, scenarios);
        const QSignalSpy asked(&desk, &ui::RunDesk::scenarioRequested);
        desk.setScenarios({});
        QVERIFY(!scenarios.isEnabled());
        desk.setScenarios({QStringLiteral("one"), QStringLiteral("two")});
        scenarios.actions().last()->trigger();
        QCOMPARE(asked.first().first().toString(), QStringLiteral("two"));
    }

    void aThemeIsPutOnOnce()
    {
        ui::ThemeSwitch themes(m_window, *m_actions.themes);
        themes.adapt();
        QVERIFY(m_window.styleSheet().isEmpty());
        themes.dressWindow();
        QVERIFY(!m_window.styleSheet().isEmpty());
        m_window.setStyleSheet({});
        themes.adapt();
        QVERIFY(m_window.styleSheet().isEmpty());
    }

private:
    QTemporaryDir m_folder;
    QWidget m_window;
    ui::Actions m_actions{choices(), &m_window};
    ui::Controls m_controls{m_actions};
};

WIDGET_TEST(TestWindowParts)
#include "test_window_parts.moc"
