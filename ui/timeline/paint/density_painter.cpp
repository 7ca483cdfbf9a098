#include "ui/timeline/paint/density_painter.h"

#include "ui/style/state_fill.h"
#include "ui/timeline/paint/column_strokes.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

QImage plainLook(QRgb colour)
{
    QImage look(kLeastStrokeWidth, 1, QImage::Format_RGB32);
    look.fill(colour);
    return look;
}

/// Where a layer shows in the columns of `rect`, a part of the density.
ColumnStroke strokeOf(const SceneLayer& layer, const SceneDensity& density, const QRect& rect, QImage look)
{
    const auto skipped = rect.left() - density.rect.left();
    const int ground = density.rect.bottom() + 1 - rect.top();
    const int height = rect.height();
    ColumnStroke stroke{std::move(look),
                        {layer.tops.begin() + skipped, layer.tops.begin() + skipped + rect.width()},
                        {layer.bottoms.begin() + skipped, layer.bottoms.begin() + skipped + rect.width()}};
    for (auto& first : stroke.first)
        first = std::max(ground - first, 0);
    for (auto& end : stroke.end)
        end = std::min(ground - end, height);
    return stroke;
}

ColumnStroke magnified(const ColumnStroke& stroke, int scale)
{
    const auto repeated = [scale](const std::vector<int>& lines) {
        std::vector<int> more;
        for (const int line : lines)
            more.insert(more.end(), static_cast<std::size_t>(scale), line * scale);
        return more;
    };
    return {stroke.look, repeated(stroke.first), repeated(stroke.end)};
}

/// What shows of a layer at this height above the density's bottom line.
std::vector<Shade> lineOf(const SceneLayer& layer, int height)
{
    std::vector<Shade> columns(layer.tops.size(), kNoShade);
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (layer.bottoms[column] <= height && height < layer.tops[column]) columns[column] = layer.shade;
    return columns;
}

/// Calls `use` with each line of pixels that shows the layer, and the column of its begin.
template <typename Use>
void forEachLine(const SceneLayer& layer, const SceneDensity& density, Use use)
{
    for (int height = 0; height < density.rect.height(); ++height)
        forEachRun(lineOf(layer, height), [&](const ShadeRun& run) {
            if (run.shade == kNoShade) return;
            use(QRect(density.rect.left() + run.begin, density.rect.bottom() - height, run.width(), 1),
                static_cast<std::size_t>(run.begin));
        });
}

} // namespace

void DensityPainter::paint(QPainter& painter, std::span<const SceneDensity> densities, int patternOffset,
                           const QRect& clip) const
{
    const auto canvas = canvasOf(painter, clip);
    painter.setBrushOrigin(patternOffset, 0);
    for (const auto& density : densities) {
        if (!density.rect.intersects(clip)) continue;
        const auto seen = density.rect.intersected(canvas ? canvas->clip : clip);
        if (canvas && seen.width() >= kLeastStrokeWidth)
            paintDirectly(*canvas, density, patternOffset);
        else
            paintThroughPainter(painter, density);
    }
    painter.setBrushOrigin(0, 0);
}

/// Which columns of a layer show its pattern.
std::vector<char> DensityPainter::patternedColumns(const SceneLayer& layer, SceneRow::Kind kind) const
{
    const auto& tops = layer.tops;
    std::vector<char> patterned(tops.size());
    if (!m_colours.isPatterned(kind, layer.shade, static_cast<int>(tops.size()))) return patterned;
    for (std::size_t begin = 0; begin < tops.size();) {
        auto end = begin;
        while (end < tops.size() && tops[end] > layer.bottoms[end])
            ++end;
        if (m_colours.isPatterned(kind, layer.shade, static_cast<int>(end - begin)))
            std::fill(patterned.begin() + static_cast<std::ptrdiff_t>(begin),
                      patterned.begin() + static_cast<std::ptrdiff_t>(end), 1);
        begin = end + 1;
    }
    return patterned;
}

void DensityPainter::paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const
{
    const auto rect = density.rect.intersected(canvas.clip);
    std::vector<ColumnStroke> strokes;
    for (const auto& layer : density.layers)
        addStrokes(layer, density, rect, canvas.scale, strokes);
    const QRect onImage(canvas.origin + rect.topLeft() * canvas.scale, rect.size() * canvas.scale);
    paintStrokes(*canvas.image, onImage, strokes, canvas.origin + QPoint(patternOffset * canvas.scale, 0));
}

/// What shows a layer's colour in `rect`, and what shows its pattern.
void DensityPainter::addStrokes(const SceneLayer& layer, const SceneDensity& density, const QRect& rect,
                                int scale, std::vector<ColumnStroke>& strokes) const
{
    const auto patterned = patternedColumns(layer, density.kind);
    const auto seen = std::span(patterned).subspan(
        static_cast<std::size_t>(rect.left() - density.rect.left()), static_cast<std::size_t>(rect.width()));
    const auto add = [&](char hidden, const QImage& look) {
        auto stroke = strokeOf(layer, density, rect, look);
        for (std::size_t x = 0; x < seen.size(); ++x)
            if (seen[x] == hidden) stroke.end[x] = 0;
        strokes.push_back(scale == 1 ? std::move(stroke) : magnified(stroke, scale));
    };
    add(1, plainLook(m_colours.colourOf(density.kind, layer.shade)));
    if (std::ranges::find(seen, 1) != seen.end()) add(0, m_colours.strip(layer.shade));
}

/// Line by line, as rows. Shapes of a pattern reach over several lines: they come upon all of the colour.
void DensityPainter::paintThroughPainter(QPainter& painter, const SceneDensity& density) const
{
    painter.fillRect(density.rect, QColor::fromRgb(m_colours.colourOf(density.kind, kNoShade)));
    const bool hasShapes = keepsShapes(painter);
    for (const auto& layer : density.layers) {
        if (layer.shade == kNoShade) continue;
        const auto patterned = patternedColumns(layer, density.kind);
        const auto colour = QColor::fromRgb(m_colours.colourOf(density.kind, layer.shade));
        forEachLine(layer, density, [&](const QRect& line, std::size_t column) {
            if (hasShapes || patterned[column] == 0)
                painter.fillRect(line, colour);
            else
                m_colours.fillWithPattern(painter, line, layer.shade);
        });
        if (!hasShapes) continue;
        forEachLine(layer, density, [&](const QRect& line, std::size_t column) {
            if (patterned[column] != 0) m_colours.drawPattern(painter, line, layer.shade);
        });
    }
}

} // namespace ui
