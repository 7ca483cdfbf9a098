#include "tests/support/find_widget.h"
#include "ui/settings/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ui::RunSettings)

namespace {

ui::RunSettings unusualSettings()
{
    ui::RunSettings settings;
    settings.calls = 5;
    settings.callTimeout = 800ms;
    settings.accept = ui::AcceptPolicy::ReusePort;
    settings.executorThreads = 6;
    settings.isProbing = true;
    settings.fault = ui::UpstreamFault::Garbage;
    return settings;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldIsShownAndEmitsNothing();
    void eachFieldChangesItsSettingAlone_data();
    void eachFieldChangesItsSettingAlone();
    void aNumberIsToldOnceItIsTyped();
    void switchesAndChoicesAreTold();
    void defaultsAreToldOnce();
    void everyFieldTeaches();

private:
    template <typename Widget>
    static Widget* find(const ui::SettingsDialog& dialog, const char* name)
    {
        return support::findWidget<Widget>(dialog, name);
    }
};

void TestSettings::whatIsToldIsShownAndEmitsNothing()
{
    ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::settingsChanged);
    QCOMPARE(find<QSpinBox>(dialog, "executorField")->text(), QStringLiteral("as asyncio"));
    dialog.setSettings(unusualSettings());
    QCOMPARE(find<QSpinBox>(dialog, "callsField")->value(), 5);
    QCOMPARE(find<QSpinBox>(dialog, "callTimeoutField")->text(), QStringLiteral("800 ms"));
    QCOMPARE(find<QSpinBox>(dialog, "clientTimeoutField")->text(), QStringLiteral("never"));
    QCOMPARE(find<QComboBox>(dialog, "acceptField")->currentText(), QStringLiteral("a socket per worker"));
    QVERIFY(find<QCheckBox>(dialog, "probeSwitch")->isChecked());
    QCOMPARE(changed.size(), 0);
}

void TestSettings::eachFieldChangesItsSettingAlone_data()
{
    using Settings = ui::RunSettings;
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<Settings>("expected");
    const auto row = [](const char* field, auto member) {
        Settings expected;
        expected.*member = std::remove_reference_t<decltype(expected.*member)>(321);
        QTest::newRow(field) << QByteArray(field) << expected;
    };
    row("cpuField", &Settings::cpu);
    row("clientSetupField", &Settings::clientSetup);
    row("callTimeoutField", &Settings::callTimeout);
    row("threadpoolField", &Settings::threadpoolThreads);
    row("executorField", &Settings::executorThreads);
    row("clientTimeoutField", &Settings::clientTimeout);
    row("probeIntervalField", &Settings::probeInterval);
    row("loadBalancerIntervalField", &Settings::loadBalancerInterval);
    row("upstreamStatusField", &Settings::upstreamStatus);
    row("jitterField", &Settings::jitter);
}

void TestSettings::eachFieldChangesItsSettingAlone()
{
    QFETCH(QByteArray, field);
    QFETCH(ui::RunSettings, expected);
    const ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::settingsChanged);
    find<QSpinBox>(dialog, field.constData())->setValue(321);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<ui::RunSettings>() == expected);
}

void TestSettings::aNumberIsToldOnceItIsTyped()
{
    const ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::settingsChanged);
    auto* calls = find<QSpinBox>(dialog, "callsField");
    calls->selectAll();
    QTest::keyClicks(calls, QStringLiteral("12"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(calls, Qt::Key_Tab);
    calls->clearFocus();
    calls->interpretText();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ui::RunSettings>().calls, 12);
}

void TestSettings::switchesAndChoicesAreTold()
{
    const ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::settingsChanged);
    for (const auto* name : {"looksAtStatusSwitch", "keepAliveSwitch", "probeSwitch", "refuseSwitch"})
        find<QCheckBox>(dialog, name)->click();
    find<QComboBox>(dialog, "acceptField")->setCurrentIndex(1);
    find<QComboBox>(dialog, "faultField")->setCurrentIndex(1);
    QCOMPARE(changed.size(), 6);
    const auto settings = changed.last()[0].value<ui::RunSettings>();
    QVERIFY(settings.looksAtStatus && settings.keepAlive && settings.isProbing && settings.isRefusing);
    QVERIFY(settings.accept == ui::AcceptPolicy::One);
    QVERIFY(settings.fault == ui::UpstreamFault::CloseInBody);
}

void TestSettings::defaultsAreToldOnce()
{
    ui::SettingsDialog dialog;
    dialog.setSettings(unusualSettings());
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::settingsChanged);
    find<QPushButton>(dialog, "defaultsButton")->click();
    find<QPushButton>(dialog, "defaultsButton")->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<ui::RunSettings>() == ui::RunSettings());
    QCOMPARE(find<QSpinBox>(dialog, "callsField")->value(), 2);
}

void TestSettings::everyFieldTeaches()
{
    const ui::SettingsDialog dialog;
    QList<QWidget*> fields;
    for (auto* box : dialog.findChildren<QSpinBox*>())
        fields << box;
    for (auto* box : dialog.findChildren<QCheckBox*>())
        fields << box;
    for (auto* box : dialog.findChildren<QComboBox*>())
        fields << box;
    QCOMPARE(fields.size(), 18);
    for (const auto* field : fields) {
        QVERIFY2(field->toolTip().endsWith(QStringLiteral(".</p>")), qPrintable(field->objectName()));
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
}

QTEST_MAIN(TestSettings)

#include "test_settings.moc"
