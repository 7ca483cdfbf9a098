#include "ui/window/set_up_desk.h"

#include "ui/server/server_facts.h"
#include "ui/settings/memory_field.h"
#include "ui/settings/settings_dialog.h"
#include "ui/tool_bar/controls.h"

#include <QAction>

namespace ui {

SetUpDesk::SetUpDesk(QWidget& window, Controls& controls, QAction& probe, QAction& settings)
    : QObject(&window)
    , m_window(window)
    , m_controls(controls)
    , m_probe(probe)
    , m_memory(MemoryField::remembered())
{
    connect(&controls, &Controls::workersChosen, this, [this](int workers) {
        m_setUp.server.workers = static_cast<unsigned>(workers);
        Q_EMIT workersChanged(workers);
    });
    connect(&controls, &Controls::delayChosen, this, [this](std::chrono::milliseconds delay) {
        m_setUp.upstream.delay = delay;
        Q_EMIT upstreamDelayChanged(delay);
    });
    connect(&settings, &QAction::triggered, this, &SetUpDesk::openDialog);
    connect(&probe, &QAction::triggered, this, &SetUpDesk::setProbing);
}

void SetUpDesk::setServer(const ServerFacts& facts)
{
    m_controls.setServer(facts);
    m_isServerChangeable = !facts.isOwn();
    if (m_dialog != nullptr) m_dialog->setServerChangeable(m_isServerChangeable);
}

void SetUpDesk::setHealthCheckKnown(bool isKnown)
{
    m_isHealthCheckKnown = isKnown;
    if (m_dialog != nullptr) m_dialog->setHealthCheckKnown(isKnown);
}

void SetUpDesk::setWorkers(int workers)
{
    m_controls.setWorkers(workers);
}

void SetUpDesk::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_controls.setUpstreamDelay(delay);
}

void SetUpDesk::setSetUp(const settings::SetUp& setUp)
{
    m_setUp = setUp;
    const auto probe = setUp.client.probe;
    if (probe.count() > 0) m_probeInterval = probe;
    m_probe.setChecked(probe.count() > 0);
    if (m_dialog != nullptr) m_dialog->setSetUp(setUp);
    Q_EMIT setUpShown(setUp);
}

void SetUpDesk::setMemory(int megabytes)
{
    m_memory = megabytes;
    if (m_dialog != nullptr) m_dialog->setMemory(megabytes);
}

void SetUpDesk::change(const settings::SetUp& setUp)
{
    setSetUp(setUp);
    Q_EMIT setUpChanged(setUp);
}

void SetUpDesk::setProbing(bool isProbing)
{
    auto setUp = m_setUp;
    setUp.client.probe = isProbing ? m_probeInterval : std::chrono::milliseconds(0);
    change(setUp);
}

void SetUpDesk::openDialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new SettingsDialog(&m_window);
        m_dialog->setSetUp(m_setUp);
        m_dialog->setServerChangeable(m_isServerChangeable);
        m_dialog->setHealthCheckKnown(m_isHealthCheckKnown);
        m_dialog->setMemory(m_memory);
        connect(m_dialog, &SettingsDialog::memoryChanged, this, [this](int megabytes) {
            m_memory = megabytes;
            Q_EMIT memoryChanged(megabytes);
        });
        connect(m_dialog, &SettingsDialog::setUpChanged, this, &SetUpDesk::change);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace ui

#include "moc_set_up_desk.cpp"
