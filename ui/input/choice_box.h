#pragma once

#include <QComboBox>
#include <QPainter>
#include <QPolygonF>

namespace ui {

/// A combo box that paints the arrow which style sheets leave out.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::PlaceholderText));
        const QPointF tip(width() - 11, height() / 2.0 + 2);
        painter.drawPolygon(QPolygonF({tip, tip + QPointF(-3.5, -4), tip + QPointF(3.5, -4)}));
    }
};

} // namespace ui
