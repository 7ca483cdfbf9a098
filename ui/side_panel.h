#pragma once

#include <initializer_list>

class QWidget;

namespace ui {

/// `parts` one below the other at the side of the window, `width` pixels wide; it scrolls where they are too
/// high.
QWidget* makeSidePanel(std::initializer_list<QWidget*> parts, int width);

} // namespace ui
