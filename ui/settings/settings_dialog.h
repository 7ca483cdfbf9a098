#pragma once

#include "ui/run_settings.h"

#include <QDialog>

namespace ui {

class SettingsForm;

/// The settings of a run, beside the window: what is changed applies at once, so that one can watch.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

    /// Emits nothing.
    void setSettings(const RunSettings& settings);

Q_SIGNALS:
    /// A person changed something.
    void settingsChanged(const ui::RunSettings& settings);

private:
    void restoreDefaults();

    SettingsForm* m_form;
};

} // namespace ui
