#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;
class QProgressDialog;

namespace ui {

/// Opening and saving as a person asks for it: menu, keys, dialogs, files dropped on the window. Says what is
/// wanted and shows how far it is; carries nothing out itself.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    enum class Answer { Save, Discard, Cancel };

    static constexpr int kMostRecentFiles = 8;

    /// Puts its actions at the top of `fileMenu`. The window outlives it.
    FileDesk(QMainWindow& window, QMenu& fileMenu);

    /// Asks for another run than the one on the screen; baselineChosen() tells.
    void askForBaseline();

    /// All that have a key.
    QList<QAction*> actions() const;

    /// What Save writes to; empty where there is no file yet.
    void setFile(const QString& file);
    const QString& file() const { return m_file; }

    /// Also marks the window as modified.
    void setUnsaved(bool isUnsaved);
    bool isUnsaved() const { return m_isUnsaved; }

    /// A run of which only the beginning is there cannot be saved yet.
    void setSavable(bool isSavable);

    /// Of 1000. Shown until hideProgress().
    void showProgress(const QString& file, int progress);
    void hideProgress();

    /// Asks what to do with the run that would be lost; returns at once.
    void askWhetherToSave(const std::function<void(Answer)>& use);

    /// To the file that it has, or asks for one.
    void save();
    void saveAs();

Q_SIGNALS:
    void openRequested(const QString& file);
    void baselineChosen(const QString& file);
    void saveRequested(const QString& file);
    void cancelRequested();

    /// A dialog that asked for a file was closed without one.
    void saveAbandoned();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* add(QMenu& menu, const QString& text, const QList<QKeySequence>& keys, const QString& lesson);
    void askForFile();
    void askFor(const QString& title, void (FileDesk::*tell)(const QString& file));
    void remember(const QString& file);
    void fillRecent();

    QMainWindow& m_window;
    QAction* m_before; ///< ours stand before it
    QAction* m_open;
    QMenu* m_recent;
    QAction* m_save;
    QAction* m_saveAs;
    QString m_file;
    bool m_isUnsaved = false;
    QProgressDialog* m_progress = nullptr;
};

} // namespace ui
