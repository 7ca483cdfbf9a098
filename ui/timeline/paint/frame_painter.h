#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/layout/current_scene.h"
#include "ui/timeline/paint/frame_times.h"
#include "ui/timeline/paint/scene_painter.h"

#include <QImage>

namespace ui {

/// Paints the current scene on a widget, and keeps an image of what stands still, for overlays to be painted
/// on again and again.
class FramePainter
{
public:
    FramePainter(const CurrentScene& scene, const QWidget& widget);

    /// The widget's.
    const Theme& theme() const;

    /// The widget has another theme.
    void recolour();

    /// The scene changed.
    void invalidate();

    /// Leaves the painter magnified.
    void paint(QPainter& painter, const QRegion& region);

    const FrameTimes& times() const { return m_times; }

private:
    void paintScene(QPainter& painter);
    void renderFrame(const QSize& size);

    const CurrentScene& m_scene;
    const QWidget& m_widget;
    std::optional<ScenePainter> m_painter; ///< for the widget's theme and its screen
    bool m_isShown = false;                ///< the scene has been painted, one way or the other
    QImage m_frame;                        ///< everything but the overlay
    bool m_isFrameFresh = false;
    FrameTimes m_times;
};

} // namespace ui
