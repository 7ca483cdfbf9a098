#include "ui/timeline/density_painter.h"

#include "ui/timeline/lane_columns.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

/// A column of pixels of an image.
struct PixelColumn
{
    QRgb* top;
    qsizetype pitch; ///< pixels from one line to the next
    int count;
};

void fill(const PixelColumn& pixels, QRgb colour)
{
    auto* pixel = pixels.top;
    for (int i = 0; i < pixels.count; ++i, pixel += pixels.pitch)
        *pixel = colour;
}

/// Repeats a column of a pattern, from `line` on.
void repeat(const QRgb* pattern, int period, int line, const PixelColumn& pixels)
{
    auto* pixel = pixels.top;
    for (int i = 0; i < pixels.count; ++i, pixel += pixels.pitch) {
        *pixel = pattern[line];
        line = line + 1 == period ? 0 : line + 1;
    }
}

/// What shows of a layer at this height above the density's bottom line.
std::vector<Shade> lineOf(const SceneLayer& layer, int height)
{
    std::vector<Shade> columns(layer.tops.size(), kNoShade);
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (layer.bottoms[column] <= height && height < layer.tops[column]) columns[column] = layer.shade;
    return columns;
}

} // namespace

void DensityPainter::paint(QPainter& painter, std::span<const SceneDensity> densities, int patternOffset,
                           const QRect& clip) const
{
    const auto canvas = canvasOf(painter, clip);
    painter.setBrushOrigin(patternOffset, 0);
    for (const auto& density : densities) {
        if (!density.rect.intersects(clip)) continue;
        if (canvas)
            paintDirectly(*canvas, density, patternOffset);
        else
            paintThroughPainter(painter, density);
    }
    painter.setBrushOrigin(0, 0);
}

/// Which columns of a layer show its pattern; empty: none.
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

/// A density on a canvas, and what is known of it before its pixels are written.
struct DensityPainter::Task
{
    const Canvas& canvas;
    const SceneDensity& density;
    int patternOffset;
    QRect rect;                               ///< of the density, as far as the canvas goes
    std::vector<std::vector<char>> patterned; ///< by layer and column
    std::vector<int> phases;                  ///< by line of `rect` on the canvas: its place on the patterns
};

void DensityPainter::paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const
{
    // So few that the lines of the image they stand on stay in the processor's cache from layer to layer.
    constexpr int kColumnsAtOnce = 16;
    Task task{canvas, density, patternOffset, density.rect.intersected(canvas.clip), {}, {}};
    for (const auto& layer : density.layers)
        task.patterned.push_back(patternedColumns(layer, density.kind));
    for (int y = task.rect.top() * canvas.scale; y < (task.rect.bottom() + 1) * canvas.scale; ++y)
        task.phases.push_back(modulo(y, m_colours.period()));
    for (int left = task.rect.left(); left <= task.rect.right(); left += kColumnsAtOnce) {
        const QRect part(left, task.rect.top(), kColumnsAtOnce, task.rect.height());
        for (std::size_t layer = 0; layer < density.layers.size(); ++layer)
            paintPart(task, layer, part.intersected(task.rect));
    }
}

void DensityPainter::paintPart(const Task& task, std::size_t layer, const QRect& part) const
{
    const auto& [shade, bottoms, tops] = task.density.layers[layer];
    const auto& patterned = task.patterned[layer];
    const auto colour = m_colours.colourOf(task.density.kind, shade);
    const int scale = task.canvas.scale;
    const int period = m_colours.period();
    const int ground = task.density.rect.bottom() + 1 - part.top();
    const auto pitch = task.canvas.image->bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto* left = task.canvas.at(part.left() * scale, part.top() * scale);
    int phase = modulo((part.left() - task.patternOffset) * scale, period);
    auto column = static_cast<std::size_t>(part.left() - task.density.rect.left());
    for (int x = 0; x < part.width() * scale; ++x, phase = phase + 1 == period ? 0 : phase + 1) {
        const int top = std::max(ground - tops[column], 0) * scale;
        const int bottom = std::min(ground - bottoms[column], part.height()) * scale;
        const PixelColumn pixels{left + top * pitch + x, pitch, bottom - top};
        if (pixels.count > 0 && patterned[column] != 0)
            repeat(m_colours.column(shade, phase), period, task.phases[static_cast<std::size_t>(top)],
                   pixels);
        else
            fill(pixels, colour);
        if (scale == 1 || (x + 1) % scale == 0) ++column;
    }
}

/// Line by line, as rows.
void DensityPainter::paintThroughPainter(QPainter& painter, const SceneDensity& density) const
{
    for (const auto& layer : density.layers) {
        const auto patterned = patternedColumns(layer, density.kind);
        const auto colour = QColor::fromRgb(m_colours.colourOf(density.kind, layer.shade));
        for (int height = 0; height < density.rect.height(); ++height)
            forEachRun(lineOf(layer, height), [&](const ShadeRun& run) {
                const QRect line(density.rect.left() + run.begin, density.rect.bottom() - height, run.width(),
                                 1);
                const bool isPatterned = patterned[static_cast<std::size_t>(run.begin)] != 0;
                if (run.shade != kNoShade && isPatterned)
                    m_colours.fillWithPattern(painter, line, run.shade);
                else if (run.shade != kNoShade)
                    painter.fillRect(line, colour);
            });
    }
}

} // namespace ui
