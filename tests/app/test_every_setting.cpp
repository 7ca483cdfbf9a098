#include "app/lessons/lesson_scenario.h"
#include "app/run/run_document.h"
#include "app/scenario/scenario_json.h"
#include "app/scenario/variation.h"
#include "app/window/draft_reading.h"
#include "engine/settings/route.h"
#include "engine/settings/setting.h"
#include "tests/support/test_program.h"
#include "tests/support/unusual_setting.h"
#include "ui/settings/settings_form.h"

#include <QTest>

using app::Scenario;
using settings::Setting;
using support::unusual;

namespace {

/// As a person writes the value, followed by `unit` where it has one.
std::string textOf(const Setting& setting, const settings::SetUp& setUp, const char* unit)
{
    const auto value = settings::valueOf(setting, setUp);
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    if (const auto* isYes = std::get_if<bool>(&value)) return *isYes ? "true" : "false";
    const auto number = std::to_string(std::get<std::int64_t>(value));
    return setting.unit == settings::Unit::Milliseconds ? number + unit : number;
}

} // namespace

/// A row of the table of settings is all that files, lessons, comparisons and the window need: whatever the
/// table holds goes through each of them, and so will the next row.
class TestEverySetting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScenarioFileKeepsIt_data() { rows(); }
    void aScenarioFileKeepsIt()
    {
        const auto read = app::parseScenario(app::scenarioFileText(changed()), settings::routePaths());
        QVERIFY2(read.scenario, read.error.message.c_str());
        QVERIFY(read.scenario->setUp == changed().setUp);
    }

    void aSavedRunKeepsIt_data() { rows(); }
    void aSavedRunKeepsIt()
    {
        const auto document = app::documentOf(trace::Store(settings::routePaths()), changed(), 0);
        QVERIFY(app::scenarioIn(document).setUp == changed().setUp);
    }

    void theScenarioEditorKeepsIt_data() { rows(); }
    void theScenarioEditorKeepsIt()
    {
        const auto read = app::readDraft(app::draftOf(changed()), settings::routePaths());
        QVERIFY(read.scenario);
        QVERIFY(read.scenario->setUp == changed().setUp);
    }

    void aLessonMaySetIt_data() { rows(); }
    void aLessonMaySetIt()
    {
        const auto key = std::string(setting().words);
        const app::RunLines run{1,
                                {{2, key, textOf(setting(), changed().setUp, " ms")},
                                 {3, "at 0 s", std::string(settings::kHealthPath)}}};
        QVERIFY(app::isScenarioKey(key));
        const auto read = app::scenarioOf(run, settings::routePaths());
        QVERIFY2(read.scenario, read.error.message.c_str());
        QVERIFY(read.scenario->setUp == changed().setUp);
    }

    void aComparisonMayChangeIt_data() { rows(); }
    void aComparisonMayChangeIt()
    {
        const auto text = std::string(setting().key) + '=' + textOf(setting(), changed().setUp, "");
        const auto read = app::parseVariation(text);
        QVERIFY2(read.variation, read.problem.c_str());
        QVERIFY(app::varied(usual(), *read.variation).setUp == changed().setUp);
    }

    void theFormShowsItUnlessItHasAControlOfItsOwn_data() { rows(); }
    void theFormShowsItUnlessItHasAControlOfItsOwn()
    {
        ui::SettingsForm form;
        const auto key = QString::fromUtf8(setting().key);
        QCOMPARE(form.findChild<QWidget*>(key) != nullptr, ui::SettingsForm::hasFieldFor(setting()));
        form.setSetUp(changed().setUp);
        QVERIFY(form.setUp() == changed().setUp);
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(settings::all().size()); ++row)
            QTest::newRow(settings::all()[std::size_t(row)].label) << row;
    }

    static const Setting& setting()
    {
        QFETCH(int, row);
        return settings::all()[std::size_t(row)];
    }

    static Scenario usual() { return {"It", {}, {{{}, std::string(settings::kHealthPath)}}}; }
    static Scenario changed()
    {
        auto scenario = usual();
        setting().setNumber(scenario.setUp, unusual(setting()));
        return scenario;
    }
};

WIDGET_TEST(TestEverySetting)
#include "test_every_setting.moc"
