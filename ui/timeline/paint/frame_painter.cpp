#include "ui/timeline/paint/frame_painter.h"

#include "ui/style/appearance.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ui {

FramePainter::FramePainter(const CurrentScene& scene, const QWidget& widget)
    : m_scene(scene)
    , m_widget(widget)
{}

const Theme& FramePainter::theme() const
{
    return themeOf(m_widget.palette());
}

void FramePainter::recolour()
{
    m_painter.reset();
    invalidate();
}

void FramePainter::invalidate()
{
    m_isFrameFresh = false;
    m_isShown = false;
}

void FramePainter::paint(QPainter& painter, const QRegion& region)
{
    const auto whole = m_widget.rect();
    if (!std::exchange(m_isShown, true) && region == whole && canvasOf(painter, whole)) {
        // What moves or grows is seen once only. An image of it, to be kept, would cost a fifth of the frame.
        paintScene(painter);
        return;
    }
    const auto wanted = (QSizeF(m_widget.size()) * m_widget.devicePixelRatioF()).toSize();
    if (!m_isFrameFresh || m_frame.size() != wanted) renderFrame(wanted);
    painter.drawImage(QPoint(), m_frame);
    painter.scale(m_scene.room().magnification(), m_scene.room().magnification());
}

/// Leaves the painter magnified.
void FramePainter::paintScene(QPainter& painter)
{
    const auto& room = m_scene.room();
    QElapsedTimer timer;
    timer.start();
    const auto ratio = m_widget.devicePixelRatioF() * room.magnification();
    if (!m_painter || m_painter->devicePixelRatio() != ratio) m_painter.emplace(theme(), ratio);
    if (m_scene->size != room.size() || room.magnification() != 1)
        painter.fillRect(m_widget.rect(), theme().background);
    painter.scale(room.magnification(), room.magnification());
    m_painter->paint(painter, m_scene.scene());
    m_times.last = std::chrono::nanoseconds(timer.nsecsElapsed());
    m_times.worst = std::max(m_times.worst, m_times.last);
}

/// For the overlay to be painted on again and again.
void FramePainter::renderFrame(const QSize& size)
{
    if (m_frame.size() != size) m_frame = QImage(size, QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(m_widget.devicePixelRatioF());
    QPainter painter(&m_frame);
    paintScene(painter);
    m_isFrameFresh = true;
}

} // namespace ui
