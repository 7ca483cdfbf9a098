#include "ui/timeline/layout/scene_room.h"

#include "ui/timeline/layout/scene_builder.h"

#include <QScrollBar>
#include <QWidget>

#include <algorithm>

namespace ui {

SceneRoom::SceneRoom(QWidget& widget)
    : m_widget(widget)
    , m_scrollBar(new QScrollBar(Qt::Vertical, &widget))
{
    m_scrollBar->setAccessibleName(tr("Scroll the tracks"));
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &SceneRoom::scrolledTo);
}

QSize SceneRoom::size() const
{
    return (QSizeF(m_widget.size()) / m_magnification).toSize();
}

QSize SceneRoom::sizeBesideScrollBar() const
{
    const int width = m_scrollBar->isHidden() ? 0 : m_scrollBar->width();
    return size() - QSize(qRound(width / m_magnification), 0);
}

QPoint SceneRoom::toScene(const QPoint& position) const
{
    return (QPointF(position) / m_magnification).toPoint();
}

QRect SceneRoom::fromScene(const QRect& rect) const
{
    if (m_magnification == 1) return rect;
    return QRectF(QPointF(rect.topLeft()) * m_magnification, QSizeF(rect.size()) * m_magnification)
        .toAlignedRect();
}

void SceneRoom::layOutScrollBar(int top, int height)
{
    const int available = std::max(1, size().height() - top);
    const int width = m_scrollBar->sizeHint().width();
    const auto bar = fromScene({0, top, 1, available});
    m_scrollBar->setGeometry(m_widget.width() - width, bar.top(), width, bar.height());
    m_scrollBar->setRange(0, std::max(0, height - available));
    m_scrollBar->setPageStep(available);
    m_scrollBar->setSingleStep(kRulerHeight);
    m_scrollBar->setVisible(height > available);
}

int SceneRoom::scrolled() const
{
    return m_scrollBar->isHidden() ? 0 : m_scrollBar->value();
}

void SceneRoom::scrollBy(int pixels)
{
    if (!m_scrollBar->isHidden()) m_scrollBar->setValue(m_scrollBar->value() + pixels);
}

} // namespace ui

#include "moc_scene_room.cpp"
