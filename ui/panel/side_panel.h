#pragma once

#include <QString>

#include <initializer_list>

class QWidget;

namespace ui {

/// `parts` one below the other, at least `width` pixels wide; it scrolls where they are too high. `name` is
/// what the panel is remembered by, `title` what a person calls it.
QWidget* makeSidePanel(const QString& name, const QString& title, std::initializer_list<QWidget*> parts,
                       int width);

} // namespace ui
