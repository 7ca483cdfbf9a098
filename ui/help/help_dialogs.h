#pragma once

#include <QList>

class QAction;
class QWidget;

namespace ui {

/// The keys of `actions`, and those of the timeline, as rich text.
QString shortcutsTable(const QList<QAction*>& actions);

/// Shows that table. Returns at once; the dialog deletes itself.
void showShortcuts(QWidget& parent, const QList<QAction*>& actions);

/// What the program is. Returns at once; the dialog deletes itself.
void showAbout(QWidget& parent);

} // namespace ui
