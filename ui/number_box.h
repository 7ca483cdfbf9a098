#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPolygonF>
#include <QStyle>
#include <QStyleOptionSpinBox>

namespace ui {

/// A spin box among single-key shortcuts: letters, which mean nothing in a number, stay shortcuts while it
/// has the focus; it tells what was typed only once it is complete; and it paints the arrows that style
/// sheets leave out.
template <typename SpinBox>
class NumberBox : public SpinBox
{
public:
    explicit NumberBox(QWidget* parent = nullptr)
        : SpinBox(parent)
    {
        this->setKeyboardTracking(false);
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && isLetter(*static_cast<QKeyEvent*>(event)))
            return false;
        return SpinBox::event(event);
    }

    void paintEvent(QPaintEvent* event) override
    {
        SpinBox::paintEvent(event);
        QStyleOptionSpinBox option;
        this->initStyleOption(&option);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(QPalette::PlaceholderText));
        paintArrow(painter, option, QStyle::SC_SpinBoxUp, -1);
        paintArrow(painter, option, QStyle::SC_SpinBoxDown, 1);
    }

private:
    static bool isLetter(const QKeyEvent& key)
    {
        return key.modifiers() == Qt::NoModifier && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
    }

    void paintArrow(QPainter& painter, const QStyleOptionSpinBox& option, QStyle::SubControl part,
                    int direction)
    {
        const QRectF place = this->style()->subControlRect(QStyle::CC_SpinBox, &option, part, this);
        const auto tip = place.center() + QPointF(-1, direction * 1.5);
        const QPointF side(3, -direction * 3.5);
        painter.drawPolygon(QPolygonF({tip, tip + side, tip + QPointF(-side.x(), side.y())}));
    }
};

} // namespace ui
