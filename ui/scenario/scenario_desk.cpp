#include "ui/scenario/scenario_desk.h"

#include "engine/settings/route.h"
#include "ui/input/handler_actions.h"
#include "ui/input/save_dialog.h"
#include "ui/input/typed_text.h"
#include "ui/scenario/scenario_editor.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

#include <utility>

namespace ui {

ScenarioDesk::ScenarioDesk(QWidget& window, const HandlerActions& handlers)
    : QObject(&window)
    , m_window(window)
    , m_handlers(handlers)
{
    connect(&handlers, &HandlerActions::changed, this, [this] {
        if (m_editor != nullptr) m_editor->setPaths(paths());
    });
}

QStringList ScenarioDesk::paths() const
{
    QStringList paths{QString::fromUtf8(settings::kHealthPath)};
    for (const auto& handler : m_handlers.choices())
        paths << handler.path;
    return paths;
}

void ScenarioDesk::setScenarios(const QStringList& names)
{
    m_names = names;
}

ScenarioEditor& ScenarioDesk::editor()
{
    if (m_editor != nullptr) return *m_editor;
    m_editor = new ScenarioEditor(paths(), &m_window);
    fillStartMenu();
    connect(m_editor, &ScenarioEditor::draftEdited, this, &ScenarioDesk::tellChange);
    connect(m_editor, &ScenarioEditor::runWanted, this, [this] { Q_EMIT runRequested(draft()); });
    connect(m_editor, &ScenarioEditor::saveWanted, this, &ScenarioDesk::save);
    connect(m_editor, &ScenarioEditor::saveAsWanted, this, &ScenarioDesk::saveAs);
    connect(m_editor, &ScenarioEditor::commandLineWanted, this, &ScenarioDesk::commandLineRequested);
    connect(m_editor, &ScenarioEditor::closeWanted, this, &ScenarioDesk::close);
    return *m_editor;
}

void ScenarioDesk::fillStartMenu()
{
    auto& menu = m_editor->startMenu();
    const auto add = [&](const QString& text, const QString& name, ScenarioStart from) {
        auto* action = menu.addAction(text, this,
                                      [this, from] { start([this, from] { Q_EMIT startRequested(from); }); });
        action->setObjectName(name);
    };
    add(tr("The present scenario"), QStringLiteral("startFromPresent"), ScenarioStart::Present);
    add(tr("The last run's arrivals"), QStringLiteral("startFromLastRun"), ScenarioStart::LastRun);
    add(tr("Nothing"), QStringLiteral("startFromNothing"), ScenarioStart::Nothing);
    menu.addSeparator();
    auto* open = menu.addAction(tr("A file…"), this, [this] { start([this] { askForFile(); }); });
    open->setShortcut(QKeySequence::Open);
    m_editor->addAction(open);
    auto* builtIn = menu.addMenu(tr("A scenario of the program"));
    for (const auto& name : std::as_const(m_names))
        builtIn->addAction(name, this, [this, name] { start([this, name] { Q_EMIT openRequested(name); }); });
}

void ScenarioDesk::start(const std::function<void()>& begin)
{
    whenNothingIsLost(begin);
}

void ScenarioDesk::open()
{
    editor();
    if (!m_isFilled) Q_EMIT startRequested(ScenarioStart::Present);
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

void ScenarioDesk::show(const ScenarioDraft& draft, const QString& file)
{
    m_saved = draft;
    m_file = file;
    m_isFilled = true;
    editor().setDraft(draft);
    tellChange();
}

ScenarioDraft ScenarioDesk::draft()
{
    editor();
    takeOverTyping();
    return m_editor->draft();
}

void ScenarioDesk::setMistakes(const std::vector<Mistake>& mistakes)
{
    editor().setMistakes(mistakes);
}

void ScenarioDesk::refuse(const std::vector<Mistake>& mistakes)
{
    setMistakes(mistakes);
    if (mistakes.empty()) return;
    m_editor->goTo(mistakes.front());
    say(tr("Not yet: %1.").arg(mistakes.front().sentence));
}

void ScenarioDesk::setSaved(const QString& file)
{
    m_file = file;
    m_saved = m_editor->draft();
    showTitle();
    m_editor->say(tr("Saved as %1.").arg(file));
    if (const auto go = std::exchange(m_afterSave, nullptr)) go();
}

void ScenarioDesk::say(const QString& sentence)
{
    m_afterSave = nullptr;
    editor().say(sentence);
}

void ScenarioDesk::giveWay()
{
    m_editor->hide();
    m_window.activateWindow();
}

bool ScenarioDesk::isUnsaved() const
{
    return m_editor != nullptr && m_isFilled && m_editor->draft() != m_saved;
}

void ScenarioDesk::whenNothingIsLost(const std::function<void()>& go)
{
    takeOverTyping();
    if (!isUnsaved()) return go();
    if (!m_editor->isVisible()) open(); // so that one sees what it is about
    auto* box = new QMessageBox(QMessageBox::Question, tr("Unsaved scenario"),
                                tr("The scenario in the editor is not saved, and would be lost."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_editor);
    box->setObjectName(QStringLiteral("unsavedScenarioBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, go](int button) {
        if (button == QMessageBox::Cancel) return;
        if (button == QMessageBox::Save) {
            m_afterSave = go;
            save();
            return;
        }
        m_saved = m_editor->draft();
        go();
    });
    box->open();
}

void ScenarioDesk::whenSaved(const std::function<void(const QString&)>& go)
{
    takeOverTyping();
    if (!m_file.isEmpty() && !isUnsaved()) return go(m_file);
    m_afterSave = [this, go] { go(m_file); };
    save();
}

void ScenarioDesk::save()
{
    if (m_file.isEmpty())
        saveAs();
    else
        Q_EMIT saveRequested(draft(), m_file);
}

void ScenarioDesk::saveAs()
{
    auto* dialog = new SaveDialog(tr("Save the scenario"), {tr("Scenarios (*.json)")}, m_editor);
    dialog->setObjectName(QStringLiteral("saveScenarioDialog"));
    dialog->selectFile(m_file.isEmpty() ? tr("scenario.json") : m_file);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { Q_EMIT saveRequested(draft(), file); });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_afterSave = nullptr; });
    dialog->open();
}

void ScenarioDesk::askForFile()
{
    auto* dialog = new QFileDialog(m_editor, tr("Open a scenario"));
    dialog->setObjectName(QStringLiteral("openScenarioDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scenarios (*.json)"), tr("All files (*)")});
    if (!m_file.isEmpty()) dialog->setDirectory(QFileInfo(m_file).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioDesk::openRequested);
    dialog->open();
}

void ScenarioDesk::close()
{
    whenNothingIsLost([this] {
        m_isFilled = false;
        m_editor->hide();
    });
}

void ScenarioDesk::tellChange()
{
    showTitle();
    m_editor->say({});
    Q_EMIT draftChanged(m_editor->draft());
}

void ScenarioDesk::showTitle()
{
    m_editor->setWindowTitle(m_file.isEmpty()
                                 ? tr("Scenario editor[*]")
                                 : tr("%1[*] — Scenario editor").arg(QFileInfo(m_file).fileName()));
    m_editor->setWindowModified(isUnsaved());
}

} // namespace ui

#include "moc_scenario_desk.cpp"
