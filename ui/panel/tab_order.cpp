#include "ui/panel/tab_order.h"

#include <QWidget>

#include <vector>

namespace ui {

namespace {

bool takesFocus(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// In the order in which Qt has them.
std::vector<QWidget*> focusableIn(QWidget& whole)
{
    std::vector<QWidget*> focusable;
    auto* widget = &whole;
    do {
        if (takesFocus(*widget)) focusable.push_back(widget);
        widget = widget->nextInFocusChain();
    } while (whole.isAncestorOf(widget));
    return focusable;
}

} // namespace

QWidget& tabBehind(QWidget& place, QWidget& late)
{
    const auto focusable = focusableIn(late);
    auto* last = &place;
    while (!takesFocus(*last) && last->previousInFocusChain() != &place)
        last = last->previousInFocusChain();
    for (auto* widget : focusable) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
    return *last;
}

} // namespace ui
