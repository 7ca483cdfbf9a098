#include "ui/timeline/scene_painter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int kCardRadius = 6;
constexpr int kBoxRadius = 3;

bool isOnBar(TextStyle style)
{
    return style == TextStyle::BarLabel || style == TextStyle::SmallBarLabel || style == TextStyle::LoopHeld;
}

bool isBehindBar(TextStyle style)
{
    return style == TextStyle::Duration || style == TextStyle::SmallDuration || style == TextStyle::Abandoned;
}

} // namespace

ScenePainter::ScenePainter(const Theme& theme, qreal devicePixelRatio)
    : m_theme(theme)
{
    for (const auto state : trace::kStates)
        m_brushes[static_cast<std::size_t>(state)] = stateBrush(theme, state, devicePixelRatio);
}

void ScenePainter::paint(QPainter& painter, const Scene& scene) const
{
    painter.fillRect(QRect({}, scene.size), m_theme.background);
    painter.save();
    painter.setClipRect(scene.trackArea);
    for (const auto& line : scene.gridLines)
        paintLine(painter, line);
    paintCards(painter, scene);
    for (const auto& line : scene.lines)
        paintLine(painter, line);
    paintBoxes(painter, scene);
    paintQueues(painter, scene);
    paintBars(painter, scene);
    paintMarks(painter, scene);
    paintOutlines(painter, scene);
    for (const auto& line : scene.changeLines)
        paintLine(painter, line);
    if (scene.nowLine) paintLine(painter, *scene.nowLine);
    paintTexts(painter, scene.texts);
    for (const auto& pill : scene.changePills)
        paintPill(painter, pill);
    painter.restore();
    paintRuler(painter, scene);
}

void ScenePainter::paintCards(QPainter& painter, const Scene& scene) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.border);
    painter.setBrush(m_theme.panel);
    for (const auto& card : scene.cards)
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintBoxes(QPainter& painter, const Scene& scene) const
{
    for (const auto& box : scene.boxes) {
        if (box.kind == BoxKind::LoopGround || box.rect.width() <= 2) {
            painter.fillRect(box.rect,
                             box.kind == BoxKind::LoopGround ? m_theme.loopGround : m_theme.queueLine);
            continue;
        }
        const bool isCall = box.kind == BoxKind::UpstreamCall;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.boxEdge);
        painter.setBrush(isCall ? m_theme.upstreamFill : m_theme.clientFill);
        painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), kBoxRadius, kBoxRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void ScenePainter::paintQueues(QPainter& painter, const Scene& scene) const
{
    for (const auto& queue : scene.queues) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.queueFill);
        painter.drawPolygon(queue);
        painter.setPen(penOf(LineKind::Queue));
        painter.drawPolyline(queue);
    }
}

void ScenePainter::paintBars(QPainter& painter, const Scene& scene) const
{
    painter.setBrushOrigin(scene.patternOffset, 0);
    for (const auto& bar : scene.bars) {
        if (bar.isSliver)
            painter.fillRect(bar.rect, m_theme.style(bar.state).fill);
        else
            painter.fillRect(bar.rect, m_brushes[static_cast<std::size_t>(bar.state)]);
    }
    painter.setBrushOrigin(0, 0);
    for (const auto& seam : scene.seams)
        painter.fillRect(seam, QColor(0, 0, 0, 0x50));
    for (const auto& fade : scene.fades) {
        auto clear = m_theme.panel;
        clear.setAlpha(0);
        QLinearGradient gradient(fade.left(), 0, fade.right() + 1, 0);
        gradient.setColorAt(0, clear);
        gradient.setColorAt(1, m_theme.panel);
        painter.fillRect(fade, gradient);
    }
}

void ScenePainter::paintMarks(QPainter& painter, const Scene& scene) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 0x60), 0.7));
    painter.setBrush(Qt::white);
    for (const auto& start : scene.starts)
        painter.drawPolygon(QPolygonF{QPointF(start.x(), start.y() - 4.5), QPointF(start.x() + 7, start.y()),
                                      QPointF(start.x(), start.y() + 4.5)});
    painter.setPen(QPen(m_theme.danger, 2, Qt::SolidLine, Qt::RoundCap));
    for (const auto& cross : scene.crosses) {
        const auto rect = QRectF(cross).adjusted(1, 1, -1, -1);
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.topRight(), rect.bottomLeft());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintOutlines(QPainter& painter, const Scene& scene) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto& outline : scene.outlines) {
        auto color = m_theme.accent;
        if (outline.kind == OutlineKind::Hovered) color.setAlpha(0x70);
        painter.setPen(QPen(color, 2));
        painter.drawRoundedRect(QRectF(outline.rect), kBoxRadius, kBoxRadius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintRuler(QPainter& painter, const Scene& scene) const
{
    for (const auto& tick : scene.ticks)
        paintLine(painter, tick);
    paintTexts(painter, scene.tickLabels);
    if (!scene.nowPill) return;
    paintLine(painter, *scene.nowLine);
    paintPill(painter, *scene.nowPill);
}

void ScenePainter::paintLine(QPainter& painter, const SceneLine& line) const
{
    painter.setPen(penOf(line.kind));
    painter.drawLine(line.line);
}

void ScenePainter::paintPill(QPainter& painter, const ScenePill& pill) const
{
    const bool isNow = pill.kind == PillKind::Now;
    const qreal radius = pill.rect.height() / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isNow ? m_theme.danger : m_theme.accent);
    painter.setBrush(isNow ? m_theme.danger : m_theme.accentSoft);
    painter.drawRoundedRect(QRectF(pill.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(fontOf(TextStyle::Pill));
    painter.setPen(isNow ? m_theme.onAccent : m_theme.accent);
    painter.drawText(pill.rect, Qt::AlignCenter, pill.text);
}

void ScenePainter::paintTexts(QPainter& painter, const std::vector<SceneText>& texts) const
{
    std::optional<TextStyle> style;
    for (const auto& text : texts) {
        if (style != text.style) painter.setFont(fontOf(text.style));
        style = text.style;
        paintPlate(painter, text);
        painter.setPen(colorOf(text));
        painter.drawText(text.rect, text.flags, text.text);
    }
}

/// A plain ground, so that neither a pattern nor a line runs through the letters.
void ScenePainter::paintPlate(QPainter& painter, const SceneText& text) const
{
    const bool isPatterned = isOnBar(text.style) && m_theme.style(text.state).kind != Pattern::None;
    if (!isPatterned && !isBehindBar(text.style)) return;
    auto fill = isPatterned ? m_theme.style(text.state).fill : m_theme.panel;
    fill.setAlpha(0xD8);
    const auto letters = painter.boundingRect(text.rect, text.flags, text.text);
    painter.fillRect(letters.adjusted(-3, 0, 3, 0).intersected(text.rect.adjusted(-3, 1, 3, -1)), fill);
}

QPen ScenePainter::penOf(LineKind kind) const
{
    switch (kind) {
    case LineKind::Grid:
        return m_theme.grid;
    case LineKind::MinorTick:
        return m_theme.minorTick;
    case LineKind::Axis:
        return m_theme.border;
    case LineKind::LaneLine:
        return m_theme.laneLine;
    case LineKind::Change: {
        QPen pen(m_theme.accent, 1);
        pen.setDashPattern({4, 3});
        return pen;
    }
    case LineKind::Queue:
        return m_theme.queueLine;
    case LineKind::Now:
        return QPen(m_theme.danger, 2);
    }
    return {};
}

QColor ScenePainter::colorOf(const SceneText& text) const
{
    switch (text.style) {
    case TextStyle::Title:
    case TextStyle::LaneName:
    case TextStyle::SmallLaneName:
    case TextStyle::EmptyTitle:
        return m_theme.text;
    case TextStyle::BarLabel:
    case TextStyle::SmallBarLabel:
    case TextStyle::LoopHeld:
        return m_theme.style(text.state).text;
    case TextStyle::BoxLabel:
    case TextStyle::SmallBoxLabel:
        return m_theme.softText;
    case TextStyle::Abandoned:
        return m_theme.danger;
    default:
        return m_theme.muted;
    }
}

} // namespace ui
