#pragma once

#include "engine/settings/set_up.h"

#include <QObject>

#include <chrono>

class QAction;
class QWidget;

namespace ui {

class Controls;
class SettingsDialog;
struct ServerFacts;

/// The set-up as a person changes it: in the tool bar, by the switch of the probe, in the dialog. Says what
/// is wanted; carries nothing out itself.
class SetUpDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive the desk. `probe` is checkable; `settings` opens the dialog, which `window` owns.
    SetUpDesk(QWidget& window, Controls& controls, QAction& probe, QAction& settings);

    /// These emit no intent.
    void setServer(const ServerFacts& facts);
    void setHealthCheckKnown(bool isKnown);
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);
    void setSetUp(const settings::SetUp& setUp);
    void setMemory(int megabytes);

Q_SIGNALS:
    void workersChanged(int workers);
    void upstreamDelayChanged(std::chrono::milliseconds delay);
    void setUpChanged(const settings::SetUp& setUp);

    /// What a run may take.
    void memoryChanged(int megabytes);

    /// It was told or changed, and is to be seen everywhere; comes before setUpChanged().
    void setUpShown(const settings::SetUp& setUp);

private:
    void change(const settings::SetUp& setUp);
    void setProbing(bool isProbing);
    void openDialog();

    QWidget& m_window;
    Controls& m_controls;
    QAction& m_probe;
    settings::SetUp m_setUp;
    int m_memory;                                   ///< in megabytes
    std::chrono::milliseconds m_probeInterval{500}; ///< that the switch of the probe turns on
    bool m_isServerChangeable = true;
    bool m_isHealthCheckKnown = true;
    SettingsDialog* m_dialog = nullptr; ///< made when it is first asked for
};

} // namespace ui
