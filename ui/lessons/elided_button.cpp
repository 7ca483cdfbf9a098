#include "ui/lessons/elided_button.h"

namespace ui {

namespace {

constexpr int kPadding = 24; // of the style sheet's buttons, both sides together

} // namespace

ElidedButton::ElidedButton(QWidget* parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedButton::setFullText(const QString& text)
{
    m_fullText = text;
    setAccessibleName(text);
    elide();
}

void ElidedButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void ElidedButton::elide()
{
    setText(fontMetrics().elidedText(m_fullText, Qt::ElideRight, width() - kPadding));
}

} // namespace ui
