#pragma once

class QWidget;

namespace ui {

/// What becomes part of a window late would be the last that Tab reaches: `late` and what is in it come right
/// behind `place`, or behind what is before that where it takes no focus. Returns the last of them.
QWidget& tabBehind(QWidget& place, QWidget& late);

} // namespace ui
