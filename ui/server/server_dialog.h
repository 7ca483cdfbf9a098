#pragma once

#include "engine/settings/server_to_watch.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace ui {

/// Asks which server of the person's own is to be watched: one that is started by a command, or one that runs
/// already. Says what is missing instead of closing.
class ServerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServerDialog(QWidget* parent = nullptr);

    /// Fills the fields.
    void setServer(const settings::ServerToWatch& server);

    /// As the fields say it, right or wrong.
    settings::ServerToWatch server() const;

    /// Why a server that was chosen here is not watched: shown above the buttons.
    void say(const QString& sentence);

Q_SIGNALS:
    void chosen(const settings::ServerToWatch& server);

private:
    void addKinds();
    QWidget* makeStartPage();
    QWidget* makeRunningPage();
    QWidget* makeFolderRow();
    QWidget* makeEnvironmentField();
    void chooseFolder();
    void addUpstream();
    void submit();
    QString firstMistake(QWidget*& field) const;

    QRadioButton* m_isRunning;
    QStackedWidget* m_pages;
    QLineEdit* m_command;
    QLineEdit* m_folder;
    QPlainTextEdit* m_environment;
    QSpinBox* m_port;        ///< 0: it is found out
    QSpinBox* m_runningPort; ///< 0: that of the process
    QSpinBox* m_pid;         ///< 0: whoever listens on the port
    QLabel* m_problem;
};

} // namespace ui
