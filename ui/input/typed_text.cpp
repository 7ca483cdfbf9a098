#include "ui/input/typed_text.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>

namespace ui {

namespace {

/// Also where `part` is in a window of its own, as the list of a box is.
bool isPartOf(const QWidget* part, const QWidget& whole)
{
    while (part != nullptr && part != &whole)
        part = part->parentWidget();
    return part != nullptr;
}

/// A cell that is being edited: the table and what stands in it meanwhile.
struct OpenCell
{
    QAbstractItemView* table = nullptr;
    QWidget* editor = nullptr;
};

OpenCell cellAround(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        auto* viewport = widget->parentWidget();
        auto* table =
            viewport == nullptr ? nullptr : qobject_cast<QAbstractItemView*>(viewport->parentWidget());
        if (table != nullptr && table->viewport() == viewport) return {table, widget};
    }
    return {};
}

/// `pressed` is where the mouse is: in the field itself, typing goes on.
void takeOver(QWidget* focused, const QWidget* pressed)
{
    if (focused == nullptr) return;
    const auto cell = cellAround(focused);
    const auto& field = cell.editor != nullptr ? *cell.editor : *focused;
    if (isPartOf(pressed, field)) return;
    if (cell.table != nullptr) {
        // Its editor does the same when it loses the focus, but only in the active window.
        QMetaObject::invokeMethod(cell.table, "commitData", Q_ARG(QWidget*, cell.editor));
        cell.table->setFocus();
    } else if (auto* box = qobject_cast<QAbstractSpinBox*>(focused)) {
        box->interpretText();
    }
}

void takeOverBefore(const QWidget* pressed)
{
    for (auto* window : QApplication::topLevelWidgets())
        takeOver(window->focusWidget(), pressed);
}

} // namespace

void takeOverTyping()
{
    takeOverBefore(nullptr);
}

TypingWatch::TypingWatch(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool TypingWatch::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress && watched->isWidgetType()) takeOverBefore(static_cast<QWidget*>(watched));
    if (event->type() == QEvent::Shortcut) takeOverTyping();
    return false;
}

} // namespace ui

#include "moc_typed_text.cpp"
