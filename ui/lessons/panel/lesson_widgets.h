#pragma once

#include <QLabel>
#include <QLayout>

namespace ui {

/// A label that wraps, in the style of `role`.
QLabel* makeLessonLabel(const char* name, const QString& role, Qt::TextFormat format = Qt::PlainText);

/// Hides a label that has nothing to say.
void showText(QLabel& label, const QString& text);

/// As many rows as `count`; `make` adds one to the layout and is told which.
template <typename Make>
void keepRows(QLayout& layout, qsizetype count, Make make)
{
    while (layout.count() > count) {
        auto* item = layout.takeAt(layout.count() - 1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    while (layout.count() < count)
        make(layout.count());
}

} // namespace ui
