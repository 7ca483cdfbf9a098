#pragma once

#include <QString>

class QToolButton;

namespace ui {

/// A button without a frame, for what is beside the point. Nobody owns it yet. Its tool tip says what it is
/// called unless it has one of its own.
QToolButton* makeQuietButton(const QString& objectName, const QString& text, const QString& accessibleName,
                             const QString& toolTip = {});

} // namespace ui
