// Big type: the scene is laid out for a smaller widget, and painted and pointed at magnified.

#include "ui/timeline/timeline_view.h"

#include <QMouseEvent>
#include <QWheelEvent>

namespace ui {

void TimelineView::setMagnification(qreal factor)
{
    if (m_magnification == factor) return;
    m_magnification = factor;
    layOutScrollBar();
    invalidate();
}

QSize TimelineView::sceneSize() const
{
    return (QSizeF(size()) / m_magnification).toSize();
}

QPoint TimelineView::toScene(const QPoint& position) const
{
    return (QPointF(position) / m_magnification).toPoint();
}

QRect TimelineView::fromScene(const QRect& rect) const
{
    if (m_magnification == 1) return rect;
    return QRectF(QPointF(rect.topLeft()) * m_magnification, QSizeF(rect.size()) * m_magnification)
        .toAlignedRect();
}

/// What the pointer does, told in pixels of the scene. False where the event is no such thing.
bool TimelineView::pointMagnified(QEvent* event)
{
    const auto* pointer = dynamic_cast<QSinglePointEvent*>(event);
    if (pointer == nullptr || m_magnification == 1) return false;
    const auto position = pointer->position() / m_magnification;
    if (const auto* wheel = dynamic_cast<const QWheelEvent*>(pointer)) {
        QWheelEvent copy(position, wheel->globalPosition(), wheel->pixelDelta(), wheel->angleDelta(),
                         wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        return QWidget::event(&copy);
    }
    const auto* mouse = dynamic_cast<const QMouseEvent*>(pointer);
    if (mouse == nullptr) return false;
    QMouseEvent copy(mouse->type(), position, mouse->globalPosition(), mouse->button(), mouse->buttons(),
                     mouse->modifiers(), mouse->pointingDevice());
    return QWidget::event(&copy);
}

} // namespace ui
