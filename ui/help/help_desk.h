#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace ui {

struct Actions;
class GuideDialog;

/// What the Help menu shows: the guide, the keys, and what the program is.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the dialogs; both outlive the desk. `keys` gives all actions that have one.
    HelpDesk(QWidget& window, const Actions& actions, std::function<QList<QAction*>()> keys);

    /// The ways to call the program, one a line, for the guide.
    void setCommandLine(const QString& usage) { m_commandLine = usage; }

private:
    void showGuide();

    QWidget& m_window;
    std::function<QList<QAction*>()> m_keys;
    QString m_commandLine;
    GuideDialog* m_guide = nullptr; ///< made when it is first asked for
};

} // namespace ui
