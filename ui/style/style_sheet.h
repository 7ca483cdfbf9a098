#pragma once

#include "ui/style/theme.h"

#include <QString>

namespace ui {

/// How the window's widgets look in `theme`. Widgets say what they are by their property "role": primary,
/// live, segment, caption, heading, title, …
QString styleSheet(const Theme& theme);

} // namespace ui
