#pragma once

class QLineEdit;

namespace ui {

/// Makes it a field that filters: so many pixels wide, with a button that clears it once something was typed.
/// (The button's picture takes ten milliseconds to be read, for which the first look at the window would
/// wait.)
void turnIntoFilter(QLineEdit& edit, int width);

} // namespace ui
