#include "ui/lessons/ghost_bar.h"

#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int kKeySteps = 50;   // key presses from one end of the axis to the other
constexpr int kAxisMargin = 20; // beside the axis
constexpr int kBarMargin = 5;
constexpr int kHandle = 3;

int inMs(trace::Duration time)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

} // namespace

TimeScale predictionScale(trace::Duration horizon, int width)
{
    return {{trace::Duration(0), horizon},
            kAxisMargin,
            static_cast<double>(std::max(1, width - 2 * kAxisMargin))};
}

GhostBar::GhostBar(std::size_t arrival, const QString& name, trace::Duration at, trace::Duration horizon)
    : m_arrival(arrival)
    , m_at(at)
    , m_horizon(horizon)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setRange(inMs(at), inMs(horizon));
    setSingleStep(std::max(1, inMs(horizon) / kKeySteps));
    setPageStep(5 * singleStep());
    setValue(inMs(at));
    m_isPlaced = false;
    setAccessibleName(tr("End of %1, in milliseconds of the run").arg(name));
    setAccessibleDescription(words());
    setToolTip(tr("Drag the end to where you expect it, or use the arrow keys"));
}

QString GhostBar::words() const
{
    return m_isPlaced ? tr("ends at %1").arg(durationText(end())) : tr("not placed yet");
}

void GhostBar::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change != SliderValueChange) return;
    m_isPlaced = true;
    setAccessibleDescription(words());
    update();
}

void GhostBar::placeAt(int x)
{
    setValue(inMs(predictionScale(m_horizon, width()).at(x)));
}

void GhostBar::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton) placeAt(event->pos().x());
}

void GhostBar::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) placeAt(event->pos().x());
}

void GhostBar::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const auto scale = predictionScale(m_horizon, width());
    const auto left = scale.x(m_at);
    const auto shown = m_isPlaced ? end() : m_at + m_horizon / kKeySteps * 2;
    const QRectF bar(left + 0.5, kBarMargin + 0.5, std::max(2.0, scale.x(shown) - left),
                     height() - 2 * kBarMargin - 1);
    QPen pen(hasFocus() ? theme.accent : theme.muted, 2);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(theme.accentSoft);
    painter.drawRoundedRect(bar, 3, 3);
    painter.fillRect(QRectF(bar.right() - kHandle, bar.top(), 2 * kHandle, bar.height()), theme.accent);
    painter.setPen(theme.text);
    painter.setFont(textFont(12, QFont::DemiBold));
    const auto text = m_isPlaced ? durationText(end()) : tr("drag this end →");
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    const bool fitsBehind = bar.right() + 10 + textWidth < width();
    const auto textLeft = fitsBehind ? bar.right() + 10 : bar.right() - 10 - textWidth;
    painter.drawText(QRectF(textLeft, 0, textWidth + 4, height()), Qt::AlignVCenter, text);
}

} // namespace ui

#include "moc_ghost_bar.cpp"
