// How the window shows and changes the settings of a run.

#include "ui/main_window.h"
#include "ui/panels.h"
#include "ui/settings/settings_dialog.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

void MainWindow::setRunSettings(const RunSettings& settings)
{
    m_settings = settings;
    m_actions.probe->setChecked(settings.isProbing);
    m_timeline->setLoadBalancer(
        {static_cast<unsigned>(settings.loadBalancerFailures), settings.loadBalancerInterval});
    if (m_settingsDialog != nullptr) m_settingsDialog->setSettings(settings);
}

void MainWindow::changeSettings(const RunSettings& settings)
{
    setRunSettings(settings);
    Q_EMIT runSettingsChanged(settings);
}

void MainWindow::showSettings()
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(this);
        m_settingsDialog->setSettings(m_settings);
        connect(m_settingsDialog, &SettingsDialog::settingsChanged, this, &MainWindow::changeSettings);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

} // namespace ui
