#include "app/window/scenario_editing.h"

#include "app/scenario/scenario_json.h"
#include "app/scenario/variation.h"
#include "app/window/draft_reading.h"
#include "app/window/render_command.h"
#include "ui/scenario/scenario_desk.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace app {

ScenarioEditing::ScenarioEditing(const Lab& lab, ui::ScenarioDesk& desk, Run run)
    : QObject(&desk)
    , m_lab(lab)
    , m_desk(desk)
    , m_run(std::move(run))
{
    using ui::ScenarioDesk;
    connect(&desk, &ScenarioDesk::startRequested, this, &ScenarioEditing::start);
    connect(&desk, &ScenarioDesk::openRequested, this, &ScenarioEditing::open);
    connect(&desk, &ScenarioDesk::saveRequested, this, &ScenarioEditing::save);
    connect(&desk, &ScenarioDesk::runRequested, this, &ScenarioEditing::run);
    connect(&desk, &ScenarioDesk::commandLineRequested, this, &ScenarioEditing::copyCommandLine);
    connect(&desk, &ScenarioDesk::draftChanged, this, [this](const ui::ScenarioDraft& draft) {
        m_desk.setMistakes(readDraft(draft, m_lab.scenarioPaths()).mistakes);
    });
}

void ScenarioEditing::start(ui::ScenarioStart from)
{
    auto scenario = from == ui::ScenarioStart::Nothing ? Scenario() : m_lab.scenario();
    if (from == ui::ScenarioStart::LastRun) {
        scenario.arrivals = arrivalsOf(m_lab.store());
        if (scenario.arrivals.empty()) {
            m_desk.say(tr("Nothing has arrived yet: send a request, or run a scenario, first."));
            return;
        }
    }
    m_desk.show(draftOf(scenario), {});
}

void ScenarioEditing::open(const QString& nameOrFile)
{
    const auto loaded = loadScenario(nameOrFile, m_lab.scenarioPaths());
    if (!loaded.scenario) {
        m_desk.say(QString::fromStdString(loaded.error.message));
        return;
    }
    const bool isFile = !builtInScenarios().contains(nameOrFile);
    m_desk.show(draftOf(*loaded.scenario), isFile ? nameOrFile : QString());
}

void ScenarioEditing::save(const ui::ScenarioDraft& draft, const QString& file)
{
    const auto read = readDraft(draft, m_lab.scenarioPaths());
    if (!read.scenario)
        m_desk.refuse(read.mistakes);
    else if (const auto problem = saveScenario(file, *read.scenario); !problem.isEmpty())
        m_desk.say(problem);
    else
        m_desk.setSaved(file);
}

void ScenarioEditing::run(const ui::ScenarioDraft& draft)
{
    const auto read = readDraft(draft, m_lab.scenarioPaths());
    if (!read.scenario) {
        m_desk.refuse(read.mistakes);
        return;
    }
    m_desk.giveWay();
    m_run(*read.scenario);
}

void ScenarioEditing::copyCommandLine()
{
    m_desk.whenSaved([this](const QString& file) {
        const auto command = renderCommand(file);
        QGuiApplication::clipboard()->setText(command);
        m_desk.say(tr("Copied: %1").arg(command));
    });
}

} // namespace app

#include "moc_scenario_editing.cpp"
