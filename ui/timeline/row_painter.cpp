#include "ui/timeline/row_painter.h"

#include "ui/state_fill.h"
#include "ui/timeline/lane_columns.h"

#include <QPainter>

#include <cmath>
#include <cstring>

namespace ui {

namespace {

constexpr int kPatternFrom = 4; // pixels: in a narrower bar a pattern is but noise
constexpr int kSliver = 2;
constexpr int kPeriodsPerStrip = 40;

int modulo(int value, int by)
{
    return (value % by + by) % by;
}

bool hasStates(SceneRow::Kind kind)
{
    return kind == SceneRow::Kind::Lane || kind == SceneRow::Kind::Loop || kind == SceneRow::Kind::Overview;
}

} // namespace

RowPainter::RowPainter(const Theme& theme, qreal devicePixelRatio)
    : m_sliver(theme.queueLine.rgb())
    , m_period(std::max(1, static_cast<int>(std::lround(kPatternPeriod * devicePixelRatio))))
{
    Colours states{};
    for (const auto state : trace::kStates) {
        states[shadeOf(state)] = theme.style(state).fill.rgb();
        m_styles[shadeOf(state)] = theme.style(state);
        m_brushes[shadeOf(state)] = stateBrush(theme, state, devicePixelRatio);
        if (theme.style(state).kind != Pattern::None) makeStrip(theme, state, devicePixelRatio);
    }
    const auto plain = [](const QColor& colour) {
        Colours colours{};
        colours.fill(colour.rgb());
        return colours;
    };
    const auto generic = plain(theme.upstreamFill);
    m_colours = {states, states,  plain(theme.upstreamFill), plain(theme.clientFill),
                 states, generic, plain(theme.queueLine)};
    for (auto& colours : m_colours)
        colours[kNoShade] = theme.panel.rgb();
    m_colours[static_cast<std::size_t>(SceneRow::Kind::Loop)][kNoShade] = theme.loopGround.rgb();
}

void RowPainter::makeStrip(const Theme& theme, trace::State state, qreal devicePixelRatio)
{
    const auto tile = stateBrush(theme, state, devicePixelRatio).textureImage();
    QImage strip(m_period * kPeriodsPerStrip, m_period, QImage::Format_RGB32);
    for (int y = 0; y < m_period; ++y)
        for (int x = 0; x < strip.width(); ++x)
            strip.setPixel(x, y, tile.pixel(x % m_period, y));
    m_strips[shadeOf(state)] = strip;
}

void RowPainter::paint(QPainter& painter, const Scene& scene, const std::vector<SceneRow>& rows,
                       const QRect& clip) const
{
    const auto canvas = canvasOf(painter, clip);
    painter.setBrushOrigin(scene.patternOffset, 0);
    for (const auto& row : rows) {
        if (!row.rect.intersects(clip)) continue;
        if (canvas)
            paintDirectly(*canvas, scene, row);
        else
            paintThroughPainter(painter, scene, row);
    }
    painter.setBrushOrigin(0, 0);
}

std::optional<RowPainter::Canvas> RowPainter::canvasOf(const QPainter& painter, const QRect& clip)
{
    auto* device = painter.device();
    if (device->devType() != QInternal::Image) return std::nullopt;
    auto* image = static_cast<QImage*>(device);
    const auto transform = painter.deviceTransform();
    const int scale = static_cast<int>(std::lround(transform.m11()));
    const bool isPlain = transform.type() <= QTransform::TxScale && scale >= 1 && transform.m11() == scale &&
                         transform.m22() == scale && image->format() == QImage::Format_RGB32;
    if (!isPlain) return std::nullopt;
    const auto origin = transform.map(QPointF(0, 0)).toPoint();
    const QRect seen(QPoint(), image->size());
    const auto onScene = QRect((seen.left() - origin.x()) / scale, (seen.top() - origin.y()) / scale,
                               seen.width() / scale, seen.height() / scale);
    return Canvas{image, scale, origin, clip.intersected(onScene)};
}

bool RowPainter::isPatterned(const SceneRow& row, Shade shade, int width) const
{
    const bool canBe = row.kind == SceneRow::Kind::Lane || row.kind == SceneRow::Kind::Loop;
    return canBe && width >= kPatternFrom && !m_strips[shade].isNull();
}

QRgb RowPainter::colourOf(const SceneRow& row, Shade shade, int width) const
{
    const bool isBox = !hasStates(row.kind) && row.rect.height() > 1;
    if (shade != kNoShade && width <= kSliver && isBox) return m_sliver;
    return coloursOf(row.kind)[shade];
}

/// `x` and `y` are where the line's begin lies on the pattern.
void RowPainter::copyPattern(QRgb* line, int begin, int end, Shade shade, int x, int y) const
{
    const auto& strip = m_strips[shade];
    const auto* pixels = reinterpret_cast<const QRgb*>(strip.constScanLine(modulo(y, m_period)));
    while (begin < end) {
        const int phase = modulo(x + begin, m_period);
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
    const QPoint first = canvas.origin + rect.topLeft() * scale;
    const auto lineAt = [&](int y) {
        return reinterpret_cast<QRgb*>(canvas.image->scanLine(first.y() + y)) + first.x();
    };
    std::vector<ShadeRun> patterned;
    auto* line = lineAt(0);
    forEachRun(columns, [&](const ShadeRun& run) {
        if (isPatterned(row, run.shade, run.width()))
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
    const bool isKept = keepsShapes(painter);
    forEachRun(columns, [&](const ShadeRun& run) {
        const QRect rect(row.rect.left() + run.begin, row.rect.top(), run.width(), row.rect.height());
        const bool hasPattern = isPatterned(row, run.shade, run.width());
        if (hasPattern && isKept)
            fillWithShapes(painter, rect, m_styles[run.shade]);
        else if (hasPattern)
            painter.fillRect(rect, m_brushes[run.shade]);
        else if (run.shade != kNoShade || row.kind == SceneRow::Kind::Loop)
            painter.fillRect(rect, QColor::fromRgb(colourOf(row, run.shade, run.width())));
    });
}

} // namespace ui
