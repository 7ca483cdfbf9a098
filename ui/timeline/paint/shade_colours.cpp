#include "ui/timeline/paint/shade_colours.h"

#include "ui/style/state_fill.h"

#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kPeriodsPerStrip = 40;
constexpr float kFaint = 0.35F; // how much of its colour is left

/// What is seen through a colour.
QRgb blended(const QColor& above, const QColor& ground)
{
    const auto mixed = [&](int over, int under) {
        return static_cast<int>(std::lround(over * above.alphaF() + under * (1 - above.alphaF())));
    };
    return qRgb(mixed(above.red(), ground.red()), mixed(above.green(), ground.green()),
                mixed(above.blue(), ground.blue()));
}

} // namespace

ShadeColours::ShadeColours(const Theme& theme, qreal devicePixelRatio)
    : m_period(std::max(1, static_cast<int>(std::lround(kPatternPeriod * devicePixelRatio))))
{
    Colours states{};
    for (const auto nuance : trace::kNuances)
        setStyle(shadeOf(nuance), theme.style(nuance), devicePixelRatio, states);
    auto faint = theme.style(trace::State::Ready).fill;
    faint.setAlphaF(kFaint);
    states[kFaintShade] = blended(faint, theme.panel);
    setStyle(kAbandonedShade, theme.abandoned, devicePixelRatio, states);
    const auto plain = [](const QColor& colour) {
        Colours colours{};
        colours.fill(colour.rgb());
        return colours;
    };
    Colours queue{};
    queue[kQueueFill] = blended(theme.queueFill, theme.panel);
    queue[kQueueEdge] = theme.queueLine.rgb();
    const auto generic = plain(theme.upstreamFill);
    const auto folded = [&](const QColor& fill) { return plain(QColor(blended(theme.boxEdge, fill))); };
    m_colours = {states,
                 states,
                 plain(theme.upstreamFill),
                 plain(theme.clientFill),
                 states,
                 generic,
                 plain(theme.queueLine),
                 queue,
                 folded(theme.upstreamFill),
                 folded(theme.clientFill)};
    for (auto& colours : m_colours)
        colours[kNoShade] = theme.panel.rgb();
    auto& loop = m_colours[static_cast<std::size_t>(SceneRow::Kind::Loop)];
    loop[kNoShade] = theme.loopGround.rgb();
    loop[kAbsentShade] = theme.panel.rgb();
}

void ShadeColours::setStyle(Shade shade, const StateStyle& style, qreal devicePixelRatio, Colours& colours)
{
    colours[shade] = style.fill.rgb();
    m_styles[shade] = style;
    m_brushes[shade] = styleBrush(style, devicePixelRatio);
    if (style.kind != Pattern::None) makePatterns(shade);
}

void ShadeColours::makePatterns(Shade shade)
{
    const auto tile = m_brushes[shade].textureImage();
    QImage strip(m_period * kPeriodsPerStrip, m_period, QImage::Format_RGB32);
    for (int y = 0; y < m_period; ++y)
        for (int x = 0; x < strip.width(); ++x)
            strip.setPixel(x, y, tile.pixel(x % m_period, y));
    m_strips[shade] = strip;
}

bool ShadeColours::isPatterned(SceneRow::Kind kind, Shade shade, int width) const
{
    const bool canBe = kind == SceneRow::Kind::Lane || kind == SceneRow::Kind::Loop;
    return canBe && width >= kPatternFrom && !m_strips[shade].isNull();
}

void ShadeColours::fillWithPattern(QPainter& painter, const QRect& rect, Shade shade) const
{
    if (keepsShapes(painter))
        fillWithShapes(painter, rect, m_styles[shade]);
    else
        painter.fillRect(rect, m_brushes[shade]);
}

void ShadeColours::drawPattern(QPainter& painter, const QRect& rect, Shade shade) const
{
    drawPatternShapes(painter, rect, m_styles[shade]);
}

} // namespace ui
