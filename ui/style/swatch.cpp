#include "ui/style/swatch.h"

#include "ui/style/appearance.h"
#include "ui/style/state_fill.h"

#include <QPainter>

namespace ui {

namespace {

constexpr QSize kSwatchSize{30, 18};

} // namespace

Swatch::Swatch(trace::Nuance nuance, QWidget* parent)
    : QWidget(parent)
    , m_nuance(nuance)
{
    setMagnification(1);
}

void Swatch::setMagnification(qreal factor)
{
    setFixedSize((QSizeF(kSwatchSize) * factor).toSize());
}

void Swatch::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.boxEdge);
    painter.setBrush(styleBrush(theme.style(m_nuance), devicePixelRatioF()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace ui

#include "moc_swatch.cpp"
