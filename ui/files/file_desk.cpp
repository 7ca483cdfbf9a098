#include "ui/files/file_desk.h"

#include "ui/input/actions.h"
#include "ui/input/save_dialog.h"
#include "ui/input/typed_text.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>

namespace ui {

namespace {

const auto kRecentSetting = QLatin1String("files/recent");
const auto kNeverAskSetting = QLatin1String("files/neverAskToSave");
const auto kUnsavedBox = QLatin1String("unsavedBox");

QStringList runFilters()
{
    return {FileDesk::tr("Trace (*.json.gz *.json)"), FileDesk::tr("Requests as CSV (*.csv)"),
            FileDesk::tr("Events as CSV (*.events.csv)")};
}

QString droppedFile(const QMimeData* data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

FileDesk::FileDesk(QMainWindow& window, QMenu& fileMenu)
    : QObject(&window)
    , m_window(window)
    , m_before(fileMenu.actions().value(0))
    , m_open(add(fileMenu, tr("Open…"), {QKeySequence::Open},
                 tr("Opens a trace that was saved, or one of another program (Chrome Trace Event JSON).")))
    , m_recent(new QMenu(tr("Open &recent"), &window))
    , m_save(nullptr)
    , m_saveAs(nullptr)
{
    fileMenu.insertMenu(m_before, m_recent);
    m_save = add(fileMenu, tr("Save"), {QKeySequence::Save},
                 tr("Saves the run as a trace file, which other viewers open as well."));
    m_saveAs = add(fileMenu, tr("Save as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                   tr("Saves the run under another name; a name that ends in .csv gets a table."));
    fileMenu.insertSeparator(m_before);
    connect(m_open, &QAction::triggered, this, &FileDesk::askForFile);
    connect(m_save, &QAction::triggered, this, &FileDesk::save);
    connect(m_saveAs, &QAction::triggered, this, &FileDesk::saveAs);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    fillRecent();
}

QAction* FileDesk::add(QMenu& menu, const QString& text, const QList<QKeySequence>& keys,
                       const QString& lesson)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    action->setToolTip(teachingToolTip(text, keys, lesson));
    connect(action, &QAction::triggered, action, &takeOverTyping);
    menu.insertAction(m_before, action);
    return action;
}

QList<QAction*> FileDesk::actions() const
{
    return {m_open, m_save, m_saveAs};
}

void FileDesk::setFile(const QString& file)
{
    m_file = file;
    if (!file.isEmpty()) remember(file);
}

void FileDesk::setUnsaved(bool isUnsaved)
{
    if (m_isUnsaved == isUnsaved) return; // asked at frame rate, and a title costs more than that
    m_isUnsaved = isUnsaved;
    m_window.setWindowModified(isUnsaved);
}

void FileDesk::setSavable(bool isSavable)
{
    m_save->setEnabled(isSavable);
    m_saveAs->setEnabled(isSavable);
}

void FileDesk::showProgress(const QString& file, int progress)
{
    if (m_progress == nullptr) {
        m_progress = new QProgressDialog(QString(), tr("Cancel"), 0, 1000, &m_window);
        m_progress->setAttribute(Qt::WA_DeleteOnClose);
        m_progress->setMinimumDuration(0);
        m_progress->setAutoClose(false);
        m_progress->setAutoReset(false);
        connect(m_progress, &QProgressDialog::canceled, this, &FileDesk::cancelRequested);
        connect(m_progress, &QObject::destroyed, this, [this] { m_progress = nullptr; });
    }
    m_progress->setLabelText(
        tr("Opening %1").arg(QFileInfo(file).fileName())); // which may be another one now
    m_progress->setValue(progress);
}

void FileDesk::hideProgress()
{
    if (m_progress == nullptr) return;
    m_progress->disconnect(this);
    m_progress->deleteLater();
    m_progress = nullptr;
}

void FileDesk::askWhetherToSave(const std::function<void(Answer)>& use)
{
    if (QSettings().value(kNeverAskSetting).toBool()) return use(Answer::Discard);
    // One question at a time: what the one before was about is asked for again, if it is still wanted.
    if (auto* earlier = m_window.findChild<QMessageBox*>(kUnsavedBox)) {
        earlier->setObjectName({});
        earlier->reject();
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Unsaved run"),
                                tr("The run on the screen is not saved, and would be lost."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setObjectName(kUnsavedBox);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    box->setCheckBox(new QCheckBox(tr("Do not ask again: discard unsaved runs")));
    connect(box, &QMessageBox::finished, this, [box, use](int button) {
        if (button == QMessageBox::Discard && box->checkBox()->isChecked())
            QSettings().setValue(kNeverAskSetting, true);
        use(button == QMessageBox::Save      ? Answer::Save
            : button == QMessageBox::Discard ? Answer::Discard
                                             : Answer::Cancel);
    });
    box->open();
}

void FileDesk::save()
{
    if (m_file.isEmpty())
        saveAs();
    else
        Q_EMIT saveRequested(m_file);
}

void FileDesk::saveAs()
{
    auto* dialog = new SaveDialog(tr("Save the run"), runFilters(), &m_window);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->selectFile(m_file.isEmpty() ? tr("run.trace.json.gz") : m_file);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDesk::saveRequested);
    connect(dialog, &QFileDialog::rejected, this, &FileDesk::saveAbandoned);
    dialog->open();
}

void FileDesk::askForFile()
{
    askFor(tr("Open a trace"), &FileDesk::openRequested);
}

void FileDesk::askForBaseline()
{
    askFor(tr("Compare with a saved run"), &FileDesk::baselineChosen);
}

void FileDesk::askFor(const QString& title, void (FileDesk::*tell)(const QString& file))
{
    auto* dialog = new QFileDialog(&m_window, title);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Traces (*.json *.json.gz *.gz)"), tr("All files (*)")});
    if (!m_file.isEmpty()) dialog->setDirectory(QFileInfo(m_file).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, tell);
    dialog->open();
}

void FileDesk::remember(const QString& file)
{
    const auto path = QFileInfo(file).absoluteFilePath();
    auto recent = QSettings().value(kRecentSetting).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(kRecentSetting, QStringList(recent.mid(0, kMostRecentFiles)));
    fillRecent();
}

void FileDesk::fillRecent()
{
    m_recent->clear();
    const auto recent = QSettings().value(kRecentSetting).toStringList();
    m_recent->setEnabled(!recent.isEmpty());
    for (const auto& file : recent) {
        auto name = QDir::toNativeSeparators(file);
        m_recent->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                            [this, file] { Q_EMIT openRequested(file); });
    }
}

/// Of the window: one file may be dropped on it.
bool FileDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter) {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (droppedFile(drag->mimeData()).isEmpty()) return false;
        drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const auto file = droppedFile(drop->mimeData());
        if (file.isEmpty()) return false;
        drop->acceptProposedAction();
        Q_EMIT openRequested(file);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui

#include "moc_file_desk.cpp"
