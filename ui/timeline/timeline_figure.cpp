// Pictures of what is on the timeline.

#include "ui/timeline/timeline_view.h"

#include <QPainter>

namespace ui {

QImage TimelineView::picture(qreal scale) const
{
    QImage image((QSizeF(m_room.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_theme.background);
    QPainter painter(&image);
    ScenePainter(m_theme, scale).paint(painter, m_scene.scene());
    paintOverlay(painter);
    return image;
}

RunPicture TimelineView::onScreen() const
{
    RunPicture picture;
    picture.style.range = m_lookedAt.navigation.range();
    picture.views = m_lookedAt.arrangement.views();
    picture.flows = m_scene.flows();
    picture.notes = m_notes;
    picture.loadBalancer = m_scene.loadBalancer();
    return picture;
}

Figure TimelineView::figure(const RunPicture& picture) const
{
    return runFigure(store(), now(), picture);
}

} // namespace ui
