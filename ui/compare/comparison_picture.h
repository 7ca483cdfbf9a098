#pragma once

#include "ui/compare/compared_runs.h"
#include "ui/theme.h"

#include <QImage>

namespace ui {

/// What a picture of a comparison looks like; it is as high as it needs to be.
struct ComparisonPicture
{
    int width = 1600; ///< in pixels before `scale`
    qreal scale = 1;
    Theme theme = Theme::light();
};

/// Both runs as one figure with its legend. Needs a QGuiApplication, but neither a display nor a widget.
QImage renderComparison(const ComparedRuns& runs, const ComparisonPicture& options);

} // namespace ui
