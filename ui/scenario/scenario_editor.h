#pragma once

#include "ui/scenario/scenario_draft.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QTabWidget;

namespace ui {

class ArrivalsPage;
class DelayControl;
class SettingsForm;

/// A scenario in the making: name, set-up and arrivals. It stands beside the window and says what is wanted.
class ScenarioEditor : public QDialog
{
    Q_OBJECT

public:
    /// `paths` are those that an arrival can ask for.
    ScenarioEditor(const QStringList& paths, QWidget* parent);

    /// Another server has others.
    void setPaths(const QStringList& paths);

    ScenarioDraft draft() const;

    /// Emits nothing.
    void setDraft(const ScenarioDraft& draft);

    /// Shows each beside its field.
    void setMistakes(const std::vector<Mistake>& mistakes);
    void goTo(const Mistake& mistake);

    /// What happened, in a sentence below everything.
    void say(const QString& sentence);

    /// What it can begin with: fixed entries that are there already, then these.
    QMenu& startMenu() { return *m_start; }

    /// Asks to be closed instead of closing.
    void reject() override;

Q_SIGNALS:
    void draftEdited();
    void runWanted();
    void saveWanted();
    void saveAsWanted();
    void commandLineWanted();
    void closeWanted();

private:
    QWidget* makeHead();
    QWidget* makeSettings();
    QWidget* makeButtons();

    QLineEdit* m_name;
    QSpinBox* m_workers;
    DelayControl* m_delay;
    QTabWidget* m_tabs;
    ArrivalsPage* m_arrivals;
    SettingsForm* m_form;
    QLineEdit* m_seed;
    QLabel* m_seedMistake;
    QLabel* m_said;
    QMenu* m_start;
};

} // namespace ui
