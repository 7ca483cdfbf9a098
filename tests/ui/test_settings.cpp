#include "engine/settings/memory.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/settings/memory_field.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(settings::SetUp)

namespace {

settings::SetUp unusualSetUp()
{
    settings::SetUp setUp;
    setUp.server.handlers.calls = 5;
    setUp.server.handlers.callTimeout = 800ms;
    setUp.server.accept = settings::AcceptPolicy::ReusePort;
    setUp.server.executorThreads = 6;
    setUp.client.probe = 250ms;
    setUp.upstream.fault = settings::Fault::Garbage;
    return setUp;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldIsShownAndEmitsNothing();
    void everySettingHasAField();
    void eachNumberChangesItsSettingAlone();
    void aNumberIsToldOnceItIsTyped();
    void switchesAndChoicesAreTold();
    void defaultsAreToldOnce();
    void everyFieldTeaches();
    void whatAForeignServerDoesNotHaveIsOffWithAReason();
    void theMemoryIsOfTheProgramAndRemembered();

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
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::setUpChanged);
    QCOMPARE(find<QSpinBox>(dialog, "probe_ms")->text(), QStringLiteral("never"));
    dialog.setSetUp(unusualSetUp());
    QCOMPARE(find<QSpinBox>(dialog, "calls")->value(), 5);
    QCOMPARE(find<QSpinBox>(dialog, "call_timeout_ms")->text(), QStringLiteral("800 ms"));
    QCOMPARE(find<QSpinBox>(dialog, "timeout_ms")->text(), QStringLiteral("never"));
    QCOMPARE(find<QComboBox>(dialog, "accept")->currentText(), QStringLiteral("a socket per worker"));
    QCOMPARE(find<QSpinBox>(dialog, "probe_ms")->value(), 250);
    QCOMPARE(changed.size(), 0);
}

void TestSettings::everySettingHasAField()
{
    const ui::SettingsDialog dialog;
    for (const auto& setting : settings::all()) {
        const QString key = QString::fromUtf8(setting.key.data(), qsizetype(setting.key.size()));
        QCOMPARE(dialog.findChild<QWidget*>(key) != nullptr, ui::SettingsForm::hasFieldFor(setting));
    }
}

void TestSettings::eachNumberChangesItsSettingAlone()
{
    for (const auto& setting : settings::all()) {
        const auto* range = std::get_if<settings::Whole>(&setting.allowed);
        if (range == nullptr || !ui::SettingsForm::hasFieldFor(setting)) continue;
        const std::string key(setting.key);
        const ui::SettingsDialog dialog;
        const QSignalSpy changed(&dialog, &ui::SettingsDialog::setUpChanged);
        auto* box = find<QSpinBox>(dialog, key.c_str());
        QCOMPARE(box->minimum(), int(range->from));
        QCOMPARE(box->maximum(), int(range->to));
        box->setValue(int(range->to));
        QCOMPARE(changed.size(), 1);
        settings::SetUp expected;
        setting.setNumber(expected, range->to);
        QVERIFY2(changed[0][0].value<settings::SetUp>() == expected, key.c_str());
    }
}

void TestSettings::aNumberIsToldOnceItIsTyped()
{
    const ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::setUpChanged);
    auto* calls = find<QSpinBox>(dialog, "calls");
    calls->selectAll();
    QTest::keyClicks(calls, QStringLiteral("12"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(calls, Qt::Key_Tab);
    calls->clearFocus();
    calls->interpretText();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<settings::SetUp>().server.handlers.calls, 12U);
}

void TestSettings::switchesAndChoicesAreTold()
{
    const ui::SettingsDialog dialog;
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::setUpChanged);
    for (const auto* name : {"looks_at_status", "keep_alive", "refuse"})
        find<QCheckBox>(dialog, name)->click();
    find<QComboBox>(dialog, "accept")->setCurrentIndex(1);
    find<QComboBox>(dialog, "fault")->setCurrentIndex(1);
    QCOMPARE(changed.size(), 5);
    const auto setUp = changed.last()[0].value<settings::SetUp>();
    QVERIFY(setUp.server.handlers.looksAtStatus && setUp.client.keepAlive && setUp.upstream.isRefusing);
    QVERIFY(setUp.server.accept == settings::AcceptPolicy::One);
    QVERIFY(setUp.upstream.fault == settings::Fault::CloseInBody);
}

void TestSettings::defaultsAreToldOnce()
{
    ui::SettingsDialog dialog;
    dialog.setSetUp(unusualSetUp());
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::setUpChanged);
    find<QPushButton>(dialog, "defaultsButton")->click();
    find<QPushButton>(dialog, "defaultsButton")->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<settings::SetUp>() == settings::SetUp());
    QCOMPARE(find<QSpinBox>(dialog, "calls")->value(), 2);
}

void TestSettings::whatAForeignServerDoesNotHaveIsOffWithAReason()
{
    ui::SettingsDialog dialog;
    auto* probe = find<QSpinBox>(dialog, "probe_ms");
    const auto lesson = probe->toolTip();
    dialog.setHealthCheckKnown(false);
    QVERIFY(!probe->isEnabled());
    QVERIFY2(probe->toolTip().contains(QStringLiteral("no health check that is known")),
             qPrintable(probe->toolTip()));
    QVERIFY(find<QSpinBox>(dialog, "timeout_ms")->isEnabled());
    dialog.setHealthCheckKnown(true);
    QVERIFY(probe->isEnabled());
    QCOMPARE(probe->toolTip(), lesson);
    dialog.setServerChangeable(false);
    QVERIFY(probe->isEnabled() && !find<QSpinBox>(dialog, "calls")->isEnabled());
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

void TestSettings::theMemoryIsOfTheProgramAndRemembered()
{
    const QTemporaryDir folder;
    support::useOwnSettings("test_settings", folder);
    ui::SettingsDialog dialog;
    const QSignalSpy setUp(&dialog, &ui::SettingsDialog::setUpChanged);
    const QSignalSpy changed(&dialog, &ui::SettingsDialog::memoryChanged);
    auto* field = find<QSpinBox>(dialog, "memory");
    QCOMPARE(field->value(), settings::kMemory.usual);
    dialog.setMemory(64); // what the command line says is shown, and no more
    QCOMPARE(field->value(), 64);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(ui::MemoryField::remembered(), settings::kMemory.usual);
    field->setValue(1024);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(setUp.size(), 0);
    QCOMPARE(ui::MemoryField::remembered(), 1024);
}

WIDGET_TEST(TestSettings)

#include "test_settings.moc"
