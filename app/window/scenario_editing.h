#pragma once

#include "app/lab/lab.h"
#include "ui/scenario/scenario_draft.h"

#include <QObject>

#include <functional>

namespace ui {
class ScenarioDesk;
}

namespace app {

/// Does what the scenario editor asks for. GUI thread.
class ScenarioEditing : public QObject
{
    Q_OBJECT

public:
    using Run = std::function<void(const Scenario&)>;

    /// Lab and desk outlive it.
    ScenarioEditing(const Lab& lab, ui::ScenarioDesk& desk, Run run);

private:
    void start(ui::ScenarioStart from);
    void open(const QString& nameOrFile);
    void save(const ui::ScenarioDraft& draft, const QString& file);
    void run(const ui::ScenarioDraft& draft);
    void copyCommandLine();

    const Lab& m_lab;
    ui::ScenarioDesk& m_desk;
    Run m_run;
};

} // namespace app
