#pragma once

#include <QString>

namespace ui {

/// A text that is of no widget, in the window's language. The catalogue has it in the context of the
/// namespace.
QString tr(const char* text);

} // namespace ui
