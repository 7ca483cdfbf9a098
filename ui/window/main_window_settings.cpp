// How the window shows and changes the settings of a run.

#include "ui/settings/settings_dialog.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/panels.h"

namespace ui {

void MainWindow::setSetUp(const settings::SetUp& setUp)
{
    m_setUp = setUp;
    const auto probe = setUp.client.probe;
    if (probe.count() > 0) m_probeInterval = probe;
    m_actions.probe->setChecked(probe.count() > 0);
    m_timeline->setLoadBalancer(setUp.loadBalancer);
    if (m_settingsDialog != nullptr) m_settingsDialog->setSetUp(setUp);
}

void MainWindow::changeSetUp(const settings::SetUp& setUp)
{
    setSetUp(setUp);
    Q_EMIT setUpChanged(setUp);
}

void MainWindow::setProbing(bool isProbing)
{
    auto setUp = m_setUp;
    setUp.client.probe = isProbing ? m_probeInterval : std::chrono::milliseconds(0);
    changeSetUp(setUp);
}

void MainWindow::showSettings()
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(this);
        m_settingsDialog->setSetUp(m_setUp);
        connect(m_settingsDialog, &SettingsDialog::setUpChanged, this, &MainWindow::changeSetUp);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

} // namespace ui
