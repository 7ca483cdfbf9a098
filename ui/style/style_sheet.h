#pragma once

#include "ui/style/theme.h"

#include <QString>

namespace ui {

/// How the window's widgets look in `theme`. Widgets say what they are by their property "role": primary,
/// live, segment, caption, heading, title, …
QString styleSheet(const Theme& theme);

/// The same with all that a person reads that many times as big, for a room full of people. Lines stay thin.
QString magnified(const QString& sheet, qreal factor);

} // namespace ui
