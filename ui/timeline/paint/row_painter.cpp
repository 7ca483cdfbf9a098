#include "ui/timeline/paint/row_painter.h"

#include "ui/timeline/scene/lane_columns.h"

#include <QPainter>

#include <cstring>

namespace ui {

namespace {

constexpr int kSliver = 2; // pixels

bool hasStates(SceneRow::Kind kind)
{
    return kind == SceneRow::Kind::Lane || kind == SceneRow::Kind::Loop || kind == SceneRow::Kind::Overview;
}

} // namespace

RowPainter::RowPainter(const ShadeColours& colours, const Theme& theme)
    : m_colours(colours)
    , m_sliver(theme.queueLine.rgb())
{}

void RowPainter::paint(QPainter& painter, const Scene& scene, const std::vector<SceneRow>& rows,
                       const QRect& clip) const
{
    const auto canvas = canvasOf(painter, clip);
    for (const auto& row : rows) {
        if (!row.rect.intersects(clip)) continue;
        if (canvas)
            paintDirectly(*canvas, scene, row);
        else
            paintThroughPainter(painter, scene, row);
    }
}

QRgb RowPainter::colourOf(const SceneRow& row, Shade shade, int width) const
{
    const bool isBox = !hasStates(row.kind) && row.rect.height() > 1;
    if (shade != kNoShade && width <= kSliver && isBox) return m_sliver;
    return m_colours.colourOf(row.kind, shade);
}

/// `x` and `y` are where the line's begin lies on the pattern.
void RowPainter::copyPattern(QRgb* line, int begin, int end, Shade shade, int x, int y) const
{
    const auto& strip = m_colours.strip(shade);
    const auto* pixels = lineOf(strip, modulo(y, m_colours.period()));
    while (begin < end) {
        const int phase = modulo(x + begin, m_colours.period());
        const int count = std::min(end - begin, strip.width() - phase);
        std::memcpy(line + begin, pixels + phase, static_cast<std::size_t>(count) * sizeof(QRgb));
        begin += count;
    }
}

void RowPainter::paintDirectly(const Canvas& canvas, const Scene& scene, const SceneRow& row) const
{
    const auto rect = row.rect.intersected(canvas.clip);
    if (rect.isEmpty()) return;
    const auto skipped = static_cast<std::size_t>(rect.left() - row.rect.left());
    const auto columns =
        std::span(scene.shades).subspan(row.first + skipped, static_cast<std::size_t>(rect.width()));
    const int scale = canvas.scale;
    const auto lineAt = [&](int y) { return canvas.at(rect.left() * scale, rect.top() * scale + y); };
    std::vector<ShadeRun> patterned;
    auto* line = lineAt(0);
    forEachRun(columns, [&](const ShadeRun& run) {
        if (m_colours.isPatterned(row.kind, run.shade, run.width()))
            patterned.push_back(run);
        else
            std::fill_n(line + std::ptrdiff_t{run.begin} * scale, std::ptrdiff_t{run.width()} * scale,
                        colourOf(row, run.shade, run.width()));
    });
    const int x = (rect.left() - scene.patternOffset) * scale;
    for (int y = 0; y < rect.height() * scale; ++y) {
        auto* copy = lineAt(y);
        if (y > 0) std::memcpy(copy, line, static_cast<std::size_t>(rect.width() * scale) * sizeof(QRgb));
        for (const auto& run : patterned)
            copyPattern(copy, run.begin * scale, run.end * scale, run.shade, x, rect.top() * scale + y);
    }
}

void RowPainter::paintThroughPainter(QPainter& painter, const Scene& scene, const SceneRow& row) const
{
    const auto columns =
        std::span(scene.shades).subspan(row.first, static_cast<std::size_t>(row.rect.width()));
    painter.setBrushOrigin(scene.patternOffset, 0);
    forEachRun(columns, [&](const ShadeRun& run) {
        const QRect rect(row.rect.left() + run.begin, row.rect.top(), run.width(), row.rect.height());
        if (m_colours.isPatterned(row.kind, run.shade, run.width()))
            m_colours.fillWithPattern(painter, rect, run.shade);
        else if (run.shade != kNoShade || row.kind == SceneRow::Kind::Loop)
            painter.fillRect(rect, QColor::fromRgb(colourOf(row, run.shade, run.width())));
    });
    painter.setBrushOrigin(0, 0);
}

} // namespace ui
