#include "ui/compare/comparison_picture.h"

#include "ui/compare/comparison_painter.h"

#include <QPainter>

namespace ui {

QImage renderComparison(const ComparedRuns& runs, const ComparisonPicture& options)
{
    constexpr int kAroundLegend = 10;
    const auto comparison = buildComparison(runs, {options.width, 0}, 0, TextMeter());
    const Legend legend(options.width);
    const int top = comparison.layout.bottom + kAroundLegend;
    const QSize size(options.width, top + legend.height() + kAroundLegend);
    QImage image((QSizeF(size) * options.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    image.fill(options.theme.background);
    QPainter painter(&image);
    ComparisonPainter(options.theme, options.scale).paint(painter, comparison);
    legend.paint(painter, options.theme, options.scale, top);
    return image;
}

} // namespace ui
