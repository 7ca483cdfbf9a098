#include "ui/timeline/paint/density_painter.h"

#include "ui/style/state_fill.h"
#include "ui/timeline/paint/column_strokes.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QPainter>

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {

namespace {

/// Of all columns of a density the part that `rect` shows.
std::size_t skippedBy(const QRect& rect, const SceneDensity& density)
{
    return static_cast<std::size_t>(rect.left() - density.rect.left());
}

/// All bits in the columns that are among kPatternFrom next to one another in which a layer shows, else none:
/// without a jump, so that the compiler takes several columns at once.
std::vector<EdgeHeight> partOfRun(std::span<const EdgeHeight> bottoms, std::span<const EdgeHeight> tops)
{
    constexpr std::size_t kBeside = kPatternFrom - 1; // columns in which nothing shows, on either side
    std::vector<EdgeHeight> marks(tops.size() + 2 * kBeside);
    for (std::size_t column = 0; column < tops.size(); ++column)
        marks[column + kBeside] = static_cast<EdgeHeight>(tops[column] > bottoms[column] ? -1 : 0);
    for (std::size_t round = 0; round < kBeside; ++round) // a mark stays where a run begins
        for (std::size_t i = 0; i + 1 < marks.size(); ++i)
            marks[i] = static_cast<EdgeHeight>(marks[i] & marks[i + 1]);
    for (std::size_t round = 0; round < kBeside; ++round) // and is where one began so many columns before
        for (std::size_t i = 0; i + 1 < marks.size(); ++i)
            marks[i] = static_cast<EdgeHeight>(marks[i] | marks[i + 1]);
    return marks;
}

/// The edge on a canvas, where a pixel of the scene is `scale` wide and high.
std::vector<StrokeLine> scaled(std::span<const EdgeHeight> edge, int scale)
{
    std::vector<StrokeLine> lines;
    lines.reserve(edge.size() * static_cast<std::size_t>(scale));
    for (const int height : edge)
        lines.insert(lines.end(), static_cast<std::size_t>(scale), static_cast<StrokeLine>(height * scale));
    return lines;
}

/// Where a layer that ends at `top` does not show its pattern. Nowhere is below its begin.
std::vector<StrokeLine> plainPart(std::span<const StrokeLine> top, std::span<const StrokeLine> patterned)
{
    std::vector<StrokeLine> plain(top.size());
    for (std::size_t x = 0; x < plain.size(); ++x)
        plain[x] = patterned[x] == 0 ? top[x] : StrokeLine{0};
    return plain;
}

/// The strokes of a density's layers, and what they refer to.
class LayerStrokes
{
public:
    /// Of the columns that `rect` shows.
    LayerStrokes(const SceneDensity& density, const QRect& rect, int scale)
        : m_first(skippedBy(rect, density))
        , m_width(static_cast<std::size_t>(rect.width()))
        , m_scale(scale)
    {
        m_made.reserve(4 * density.layers.size() + 1);
        m_strokes.reserve(2 * density.layers.size());
        m_bottom = linesOf(density.bottoms(0));
    }

    /// The next layer from the bottom up. `patterned`: where it shows its pattern; empty where it never does.
    void add(std::span<const EdgeHeight> tops, QRgb colour, std::vector<EdgeHeight> patterned,
             const QImage* pattern)
    {
        const auto top = linesOf(tops);
        auto& plain = m_strokes.emplace_back(ColumnStroke{{}, nullptr, m_bottom, top});
        plain.colour.fill(colour);
        if (!patterned.empty()) {
            const auto end = linesOf(keep(std::move(patterned)));
            plain.end = keep(plainPart(top, end));
            m_strokes.push_back({{}, pattern, m_bottom, end});
        }
        m_bottom = top;
    }

    std::span<const ColumnStroke> all() const { return m_strokes; }

private:
    std::span<const StrokeLine> linesOf(std::span<const EdgeHeight> edge)
    {
        const auto seen = edge.subspan(m_first, m_width);
        return m_scale == 1 ? seen : keep(scaled(seen, m_scale));
    }

    std::span<const StrokeLine> keep(std::vector<StrokeLine> lines)
    {
        return m_made.emplace_back(std::move(lines));
    }

    std::size_t m_first;
    std::size_t m_width;
    int m_scale;
    std::span<const StrokeLine> m_bottom; ///< of the next layer
    std::vector<std::vector<StrokeLine>> m_made;
    std::vector<ColumnStroke> m_strokes;
};

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
        const bool hasRoom = canvas && density.rect.height() * canvas->scale <= kMostStrokeLines;
        if (hasRoom && seen.width() >= kLeastStrokeWidth)
            paintDirectly(*canvas, density, patternOffset);
        else
            paintThroughPainter(painter, density);
    }
    painter.setBrushOrigin(0, 0);
}

/// The layer's tops in the columns that show its pattern, 0 in the others; empty where none does.
std::vector<EdgeHeight> DensityPainter::patternedTops(const SceneDensity& density, std::size_t layer) const
{
    const auto bottoms = density.bottoms(layer);
    const auto tops = density.tops(layer);
    if (!m_colours.isPatterned(density.kind, density.layers[layer], density.rect.width())) return {};
    const auto isWide = partOfRun(bottoms, tops);
    std::vector<EdgeHeight> patterned(tops.size());
    EdgeHeight any = 0;
    for (std::size_t column = 0; column < tops.size(); ++column) {
        patterned[column] = static_cast<EdgeHeight>(tops[column] & isWide[column]);
        any = static_cast<EdgeHeight>(any | patterned[column]);
    }
    if (any == 0) patterned.clear();
    return patterned;
}

void DensityPainter::paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const
{
    const auto rect = density.rect.intersected(canvas.clip);
    LayerStrokes strokes(density, rect, canvas.scale);
    for (std::size_t layer = 0; layer < density.layers.size(); ++layer) {
        strokes.add(density.tops(layer), m_colours.colourOf(density.kind, density.layers[layer]),
                    patternedTops(density, layer), &m_colours.strip(density.layers[layer]));
    }
    const QRect onImage(canvas.origin + rect.topLeft() * canvas.scale, rect.size() * canvas.scale);
    const int hidden = (density.rect.bottom() - rect.bottom()) * canvas.scale;
    paintStrokes(*canvas.image, onImage, hidden, strokes.all(),
                 canvas.origin + QPoint(patternOffset * canvas.scale, 0));
}

/// Line by line, as rows. Shapes of a pattern reach over several lines: they come upon all of the colour.
void DensityPainter::paintThroughPainter(QPainter& painter, const SceneDensity& density) const
{
    painter.fillRect(density.rect, QColor::fromRgb(m_colours.colourOf(density.kind, kNoShade)));
    const bool hasShapes = keepsShapes(painter);
    for (std::size_t layer = 0; layer < density.layers.size(); ++layer) {
        const auto shade = density.layers[layer];
        if (shade == kNoShade) continue;
        const auto patterned = patternedTops(density, layer);
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
