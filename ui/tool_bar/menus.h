#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace ui {

struct Actions;

/// Fills the menu bar. `server` is where another one is chosen; `panels` are the actions that show and hide
/// the panels. Returns the submenu for scenarios, which is empty yet.
QMenu* fillMenuBar(QMenuBar& menuBar, const Actions& actions, QMenu& server, const QList<QAction*>& panels);

} // namespace ui
