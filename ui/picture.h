#pragma once

#include "engine/trace/store.h"
#include "ui/theme.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace ui {

/// What a picture of a run looks like.
struct PictureOptions
{
    QSize size{1600, 0}; ///< in pixels before `scale`; height 0: as high as needed
    qreal scale = 1;
    Theme theme = Theme::light();
    QString title;
    QString subtitle;
    bool hasLegend = true;
};

/// The whole run as a figure. Needs a QGuiApplication, but neither a display nor a widget.
QImage renderPicture(const trace::Store& store, trace::Time now, const PictureOptions& options);

} // namespace ui
