#include "ui/timeline/paint/density_painter.h"

#include "ui/style/state_fill.h"
#include "ui/timeline/paint/column_strokes.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

/// Of all columns of a density the part that `rect` shows.
std::size_t skippedBy(const QRect& rect, const SceneDensity& density)
{
    return static_cast<std::size_t>(rect.left() - density.rect.left());
}

/// In the columns of `rect`, a part of the density, each so many times: the line from its top at which an
/// edge lies.
void appendLines(std::vector<StrokeLine>& lines, std::span<const EdgeHeight> edge,
                 const SceneDensity& density, const QRect& rect, int scale)
{
    const int ground = density.rect.bottom() + 1 - rect.top();
    const int bottom = rect.height();
    const auto before = lines.size();
    lines.resize(before + static_cast<std::size_t>(rect.width() * scale));
    auto* to = lines.data() + before;
    for (const int height : edge.subspan(skippedBy(rect, density), static_cast<std::size_t>(rect.width()))) {
        const int line = std::clamp(ground - height, 0, bottom) * scale;
        to = std::fill_n(to, scale, static_cast<StrokeLine>(line));
    }
}

/// Where a layer that ends at `end` shows its pattern: nowhere in the other columns.
void appendPatterned(std::vector<StrokeLine>& lines, std::span<const StrokeLine> end,
                     std::span<const char> patterned, int scale)
{
    for (std::size_t x = 0; x < end.size(); ++x)
        lines.push_back(patterned[x / static_cast<std::size_t>(scale)] != 0 ? end[x] : StrokeLine{0});
}

/// What shows of a layer at this height above the density's bottom line.
std::vector<Shade> lineOf(const SceneDensity& density, std::size_t layer, int height)
{
    const auto bottoms = density.bottoms(layer);
    const auto tops = density.tops(layer);
    std::vector<Shade> columns(tops.size(), kNoShade);
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (bottoms[column] <= height && height < tops[column]) columns[column] = density.layers[layer];
    return columns;
}

/// Calls `use` with each line of pixels that shows the layer, and the column of its begin.
template <typename Use>
void forEachLine(const SceneDensity& density, std::size_t layer, Use use)
{
    for (int height = 0; height < density.rect.height(); ++height)
        forEachRun(lineOf(density, layer, height), [&](const ShadeRun& run) {
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
        const bool hasRoom = canvas && seen.height() * canvas->scale <= kMostStrokeLines;
        if (hasRoom && seen.width() >= kLeastStrokeWidth)
            paintDirectly(*canvas, density, patternOffset);
        else
            paintThroughPainter(painter, density);
    }
    painter.setBrushOrigin(0, 0);
}

/// Which columns of a layer show its pattern; empty where none does.
std::vector<char> DensityPainter::patternedColumns(const SceneDensity& density, std::size_t layer) const
{
    const auto bottoms = density.bottoms(layer);
    const auto tops = density.tops(layer);
    const auto isPatterned = [&](std::size_t width) {
        return m_colours.isPatterned(density.kind, density.layers[layer], static_cast<int>(width));
    };
    std::vector<char> patterned;
    if (!isPatterned(tops.size())) return patterned;
    for (std::size_t begin = 0; begin < tops.size();) {
        auto end = begin;
        while (end < tops.size() && tops[end] > bottoms[end])
            ++end;
        if (isPatterned(end - begin)) {
            patterned.resize(tops.size());
            std::fill(patterned.begin() + static_cast<std::ptrdiff_t>(begin),
                      patterned.begin() + static_cast<std::ptrdiff_t>(end), 1);
        }
        begin = end + 1;
    }
    return patterned;
}

void DensityPainter::paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const
{
    const auto rect = density.rect.intersected(canvas.clip);
    const auto width = static_cast<std::size_t>(rect.width()) * static_cast<std::size_t>(canvas.scale);
    const auto count = density.layers.size();
    // The layers' edges, from the bottom up, and for each layer with a pattern where that ends.
    std::vector<StrokeLine> lines;
    lines.reserve((2 * count + 1) * width);
    const auto lineAt = [&](std::size_t i) {
        return std::span<const StrokeLine>(lines).subspan(i * width, width);
    };
    appendLines(lines, density.bottoms(0), density, rect, canvas.scale);
    std::vector<ColumnStroke> strokes;
    strokes.reserve(2 * count);
    for (std::size_t layer = 0; layer < count; ++layer)
        appendLines(lines, density.tops(layer), density, rect, canvas.scale);
    for (std::size_t layer = 0; layer < count; ++layer) {
        const auto first = lineAt(layer + 1);
        auto& plain = strokes.emplace_back(ColumnStroke{{}, nullptr, first, lineAt(layer)});
        plain.colour.fill(m_colours.colourOf(density.kind, density.layers[layer]));
        const auto patterned = patternedColumns(density, layer);
        if (patterned.empty()) continue;
        const auto place = lines.size() / width;
        appendPatterned(lines, lineAt(layer), std::span(patterned).subspan(skippedBy(rect, density)),
                        canvas.scale);
        strokes.push_back({{}, &m_colours.strip(density.layers[layer]), first, lineAt(place)});
    }
    const QRect onImage(canvas.origin + rect.topLeft() * canvas.scale, rect.size() * canvas.scale);
    paintStrokes(*canvas.image, onImage, strokes, canvas.origin + QPoint(patternOffset * canvas.scale, 0));
}

/// Line by line, as rows. Shapes of a pattern reach over several lines: they come upon all of the colour.
void DensityPainter::paintThroughPainter(QPainter& painter, const SceneDensity& density) const
{
    painter.fillRect(density.rect, QColor::fromRgb(m_colours.colourOf(density.kind, kNoShade)));
    const bool hasShapes = keepsShapes(painter);
    for (std::size_t layer = 0; layer < density.layers.size(); ++layer) {
        const auto shade = density.layers[layer];
        if (shade == kNoShade) continue;
        const auto patterned = patternedColumns(density, layer);
        const auto isPatterned = [&](std::size_t column) {
            return !patterned.empty() && patterned[column] != 0;
        };
        const auto colour = QColor::fromRgb(m_colours.colourOf(density.kind, shade));
        forEachLine(density, layer, [&](const QRect& line, std::size_t column) {
            if (hasShapes || !isPatterned(column))
                painter.fillRect(line, colour);
            else
                m_colours.fillWithPattern(painter, line, shade);
        });
        if (!hasShapes || patterned.empty()) continue;
        forEachLine(density, layer, [&](const QRect& line, std::size_t column) {
            if (isPatterned(column)) m_colours.drawPattern(painter, line, shade);
        });
    }
}

} // namespace ui
