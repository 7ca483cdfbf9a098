#pragma once

#include <QDoubleSpinBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPolygonF>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <type_traits>

namespace ui {

/// Says below the field what it takes, for whoever typed something else.
void sayRange(QWidget& field, const QString& least, const QString& greatest);

/// A spin box among single-key shortcuts: letters, which mean nothing in a number, stay shortcuts while it
/// has the focus; it tells what was typed only once it is complete (see typed_text.h), and says what it takes
/// where that was none; a point and a comma both begin the decimals; and it paints the arrows that style
/// sheets leave out.
template <typename SpinBox>
class NumberBox : public SpinBox
{
public:
    explicit NumberBox(QWidget* parent = nullptr)
        : SpinBox(parent)
    {
        this->setKeyboardTracking(false);
        QObject::connect(this->lineEdit(), &QLineEdit::inputRejected, this, [this] { sayWhatItTakes(); });
    }

    QValidator::State validate(QString& text, int& position) const override
    {
        if constexpr (std::is_base_of_v<QDoubleSpinBox, SpinBox>)
            for (const auto point : {u'.', u','})
                text.replace(QChar(point), this->locale().decimalPoint());
        return SpinBox::validate(text, position);
    }

    /// What was typed is no number of the range: the last one stays.
    void fixup(QString& text) const override
    {
        SpinBox::fixup(text);
        const_cast<NumberBox*>(this)->sayWhatItTakes(); // Qt asks where it does not expect to be changed
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
    void sayWhatItTakes()
    {
        const auto text = [this](auto value) { return this->textFromValue(value) + this->suffix(); };
        sayRange(*this, text(this->minimum()), text(this->maximum()));
    }

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
