#pragma once

#include <QLabel>

namespace ui {

/// A text of many lines; `role` is what the style sheet knows it by.
QLabel* makeWrappedLabel(const QString& text, const QString& role);

} // namespace ui
