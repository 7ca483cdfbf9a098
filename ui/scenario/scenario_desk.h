#pragma once

#include "ui/scenario/scenario_draft.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace ui {

class HandlerActions;
class ScenarioEditor;

/// The scenario editor as a person uses it: opening, saving, asking before edits are lost. Says what is
/// wanted; carries nothing out itself.
class ScenarioDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    ScenarioDesk(QWidget& window, const HandlerActions& handlers);

    /// The scenarios that come with the program.
    void setScenarios(const QStringList& names);

    /// Brings the editor to the front, as it was left; else it begins with the present scenario.
    void open();

    /// Answers startRequested() and openRequested(). `file` is what Save writes to; empty where there is
    /// none.
    void show(const ScenarioDraft& draft, const QString& file);

    /// As it stands, also what is being typed.
    ScenarioDraft draft();

    /// What is wrong with it; shown beside the fields.
    void setMistakes(const std::vector<Mistake>& mistakes);

    /// The same, because of which nothing was done: goes to the first one.
    void refuse(const std::vector<Mistake>& mistakes);

    /// The draft was written to `file`; that it could not be is told by say().
    void setSaved(const QString& file);

    /// In a sentence; what was to be done after saving is not done.
    void say(const QString& sentence);

    /// Makes room for what is to be seen in the window; open() brings it back.
    void giveWay();

    bool isUnsaved() const;

    /// Calls `go` once the edits are saved or may be lost; never where the person says no.
    void whenNothingIsLost(const std::function<void()>& go);

    /// The file that has the draft as it stands; asks to save it first where none has.
    void whenSaved(const std::function<void(const QString& file)>& go);

Q_SIGNALS:
    void startRequested(ui::ScenarioStart start);

    /// A file, or the name of a scenario that comes with the program.
    void openRequested(const QString& nameOrFile);
    void draftChanged(const ui::ScenarioDraft& draft);
    void saveRequested(const ui::ScenarioDraft& draft, const QString& file);
    void runRequested(const ui::ScenarioDraft& draft);
    void commandLineRequested();

private:
    ScenarioEditor& editor();
    QStringList paths() const;
    void fillStartMenu();
    void start(const std::function<void()>& begin);
    void save();
    void saveAs();
    void askForFile();
    void close();
    void tellChange();
    void showTitle();

    QWidget& m_window;
    const HandlerActions& m_handlers;
    QStringList m_names;
    ScenarioEditor* m_editor = nullptr; ///< made when it is first needed
    ScenarioDraft m_saved;
    QString m_file;
    bool m_isFilled = false;
    std::function<void()> m_afterSave;
};

} // namespace ui
