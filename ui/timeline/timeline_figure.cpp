// Pictures of what is on the timeline.

#include "ui/timeline/timeline_view.h"

#include <QPainter>

namespace ui {

QImage TimelineView::picture(qreal scale) const
{
    rebuild();
    QImage image((QSizeF(sceneSize()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_theme.background);
    QPainter painter(&image);
    ScenePainter(m_theme, scale).paint(painter, m_scene);
    paintOverlay(painter);
    return image;
}

RunPicture TimelineView::onScreen() const
{
    RunPicture picture;
    picture.style.range = m_viewport.range();
    picture.views = m_trackViews;
    picture.flows = m_flows;
    picture.notes = m_notes;
    picture.loadBalancer = m_loadBalancer;
    return picture;
}

Figure TimelineView::figure(const RunPicture& picture) const
{
    return runFigure(m_store, now(), picture);
}

} // namespace ui
