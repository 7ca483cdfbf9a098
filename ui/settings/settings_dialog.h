#pragma once

#include "engine/settings/set_up.h"

#include <QDialog>

class QLabel;

namespace ui {

class MemoryField;
class SettingsForm;

/// The settings of a run, beside the window: what is changed applies at once, so that one can watch.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

    /// False where handlers and server are not ours.
    void setServerChangeable(bool isChangeable);

    /// False where the server has none.
    void setHealthCheckKnown(bool isKnown);

    /// Emits nothing.
    void setSetUp(const settings::SetUp& setUp);
    void setMemory(int megabytes);

Q_SIGNALS:
    /// A person changed something.
    void setUpChanged(const settings::SetUp& setUp);
    void memoryChanged(int megabytes);

private:
    void restoreDefaults();

    SettingsForm* m_form;
    MemoryField* m_memory;
    QLabel* m_hint;
};

} // namespace ui
