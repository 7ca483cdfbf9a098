#include "ui/timeline/paint/scene_painter.h"

#include "ui/style/state_fill.h"
#include "ui/timeline/geometry/flow_arrows.h"
#include "ui/timeline/paint/idle_painter.h"
#include "ui/timeline/paint/queue_painter.h"

#include <QLinearGradient>
#include <QPainter>

namespace ui {

namespace {

constexpr int kBoxRadius = 3;
constexpr std::size_t kManyBoxes = 200; // from then on round corners cost too much
constexpr qreal kProbeRadius = 3.2;
constexpr int kVeilAlpha = 0x60; // over what steps back

} // namespace

ScenePainter::ScenePainter(const Theme& theme, qreal devicePixelRatio)
    : m_theme(theme)
    , m_devicePixelRatio(devicePixelRatio)
    , m_cards(theme)
    , m_colours(theme, devicePixelRatio)
    , m_rows(m_colours, theme)
    , m_densities(m_colours)
    , m_texts(theme)
{}

void ScenePainter::paint(QPainter& painter, const Scene& scene) const
{
    paintGround(painter, scene);
    painter.save();
    painter.setClipRect(scene.trackArea);
    paintTracks(painter, scene);
    painter.restore();
    paintProbes(painter, scene);
    paintRuler(painter, scene);
    paintOverview(painter, scene);
}

void ScenePainter::paintTracks(QPainter& painter, const Scene& scene) const
{
    paintCards(painter, scene);
    for (const auto& line : scene.lines)
        paintLine(painter, line);
    m_rows.paint(painter, scene, scene.rows, scene.trackArea);
    m_densities.paint(painter, scene.stacks, scene.patternOffset, scene.trackArea);
    m_densities.paint(painter, scene.densities, scene.patternOffset, scene.trackArea);
    paintBoxes(painter, scene);
    paintQueues(painter, scene);
    paintEnds(painter, scene);
    paintMarks(painter, scene);
    paintFolds(painter, scene, scene.trackArea, m_theme);
    for (const auto& line : scene.changeLines)
        paintLine(painter, line);
    if (scene.nowLine) paintLine(painter, *scene.nowLine);
    m_texts.paintPlates(painter, scene.texts);
    paintFlows(painter, scene, m_theme); // whole, also where it passes a text
    m_texts.paint(painter, scene.texts);
    paintFaded(painter, scene);
    for (const auto& pill : scene.changePills)
        paintPill(painter, pill);
}

void ScenePainter::paintFaded(QPainter& painter, const Scene& scene) const
{
    if (scene.faded.isEmpty()) return;
    auto veil = m_theme.panel;
    veil.setAlpha(kVeilAlpha);
    for (const auto& card : scene.cards)
        painter.fillRect(card.intersected(scene.faded).adjusted(0, 1, 0, -1), veil);
}

/// What cards are going to cover stays as it is, but for what shows beside their round corners.
void ScenePainter::paintGround(QPainter& painter, const Scene& scene) const
{
    QRegion ground(QRect({}, scene.size));
    for (const auto& card : scene.cards)
        ground -= card.adjusted(0, kCardRadius + 1, 0, -kCardRadius - 1).intersected(scene.trackArea);
    for (const auto& rect : ground)
        painter.fillRect(rect, m_theme.background);
    for (const auto& line : scene.gridLines)
        if (keepsShapes(painter))
            paintLine(painter, line);
        else
            for (const auto& rect : ground)
                painter.fillRect(rect.intersected({line.line.p1(), line.line.p2()}),
                                 penOf(line.kind).color());
}

/// Densities and staircases have a ground of their own.
void ScenePainter::paintCards(QPainter& painter, const Scene& scene) const
{
    QRegion covered;
    for (const auto& density : scene.densities)
        covered += density.rect;
    for (const auto& queue : scene.queues)
        covered += queue.area;
    for (const auto& card : scene.cards)
        m_cards.paint(painter, card, scene.trackArea, covered);
}

void ScenePainter::paintBoxes(QPainter& painter, const Scene& scene) const
{
    if (scene.boxes.size() > kManyBoxes) {
        paintPlainBoxes(painter, scene);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.boxEdge);
    for (const auto& box : scene.boxes) {
        painter.fillRect(box.rect, m_theme.panel); // nothing of the columns behind the round corners
        painter.setBrush(box.kind == BoxKind::ClientView ? m_theme.clientFill : m_theme.upstreamFill);
        painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), kBoxRadius, kBoxRadius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The columns behind them have their colour already.
void ScenePainter::paintPlainBoxes(QPainter& painter, const Scene& scene) const
{
    for (const auto& box : scene.boxes)
        painter.fillRect(QRect(box.rect.left(), box.rect.top(), 1, box.rect.height()), m_theme.boxEdge);
}

void ScenePainter::paintQueues(QPainter& painter, const Scene& scene) const
{
    for (const auto& queue : scene.queues)
        paintQueue(painter, queue, m_theme, m_densities, scene.trackArea);
}

/// What stands at the ends of segments and of bars that go on.
void ScenePainter::paintEnds(QPainter& painter, const Scene& scene) const
{
    for (const auto& seam : scene.seams)
        painter.fillRect(seam, QColor(0, 0, 0, 0x50));
    auto veil = m_theme.panel;
    veil.setAlpha(0xA0);
    for (const auto& blur : scene.blurs)
        painter.fillRect(blur, veil);
    QPen outline(m_theme.abandoned.pattern, 1, Qt::DashLine);
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    for (const auto& tail : scene.tails)
        painter.drawRect(tail.adjusted(0, 0, -1, -1));
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
    painter.setPen(Qt::NoPen);
    for (const auto& badge : scene.badges) {
        painter.setBrush(QColor(badge.colour));
        if (badge.isDot)
            painter.drawEllipse(badge.rect);
        else
            painter.drawRoundedRect(QRectF(badge.rect), 2, 2);
    }
    painter.setPen(QPen(m_theme.danger, 2, Qt::SolidLine, Qt::RoundCap));
    for (const auto& cross : scene.crosses) {
        const auto rect = QRectF(cross).adjusted(1, 1, -1, -1);
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.topRight(), rect.bottomLeft());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintProbes(QPainter& painter, const Scene& scene) const
{
    if (scene.probeArea.isEmpty()) return;
    m_texts.paint(painter, scene.probeTexts);
    painter.save();
    painter.setClipRect(scene.probeArea.adjusted(scene.plotArea.left() - 5, 0, 0, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    // In the order of ProbeKind.
    const std::array<QColor, 4> colours{m_theme.ok, m_theme.muted, m_theme.warning, m_theme.danger};
    for (const auto& probe : scene.probes) {
        const auto& colour = colours[static_cast<std::size_t>(probe.kind)];
        const bool isFilled = probe.kind == ProbeKind::Answered;
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(isFilled ? colour : m_theme.background);
        painter.drawEllipse(QPointF(probe.centre) + QPointF(0.5, 0.5), kProbeRadius, kProbeRadius);
    }
    painter.restore();
}

void ScenePainter::paintRuler(QPainter& painter, const Scene& scene) const
{
    for (const auto& tick : scene.ticks)
        paintLine(painter, tick);
    paintFolds(painter, scene, {0, 0, scene.size.width(), scene.trackArea.top()}, m_theme);
    paintUnfolded(painter, scene, m_theme);
    m_texts.paint(painter, scene.tickLabels);
    if (!scene.nowPill) return;
    paintLine(painter, *scene.nowLine);
    paintPill(painter, *scene.nowPill);
}

void ScenePainter::paintOverview(QPainter& painter, const Scene& scene) const
{
    if (scene.overviewArea.isEmpty()) return;
    m_cards.paint(painter, scene.overviewArea, scene.overviewArea);
    m_rows.paint(painter, scene, scene.overviewRows, scene.overviewArea);
    m_densities.paint(painter, scene.overviewStacks, 0, scene.overviewArea);
    paintOverviewFolds(painter, scene, m_theme);
    paintOverviewPast(painter, scene);
    if (scene.window.isEmpty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    auto veil = m_theme.accent;
    veil.setAlpha(m_theme.isDark ? 0x1C : 0x14);
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(veil);
    const auto window = QRectF(scene.window).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.drawRoundedRect(window, kBoxRadius, kBoxRadius);
    painter.setBrush(m_theme.accent);
    for (const qreal x : {window.left(), window.right()})
        painter.drawRoundedRect(QRectF(x - 1.5, window.center().y() - 6, 3, 12), 1.5, 1.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintOverviewPast(QPainter& painter, const Scene& scene) const
{
    if (scene.overviewPast.isEmpty()) return;
    const auto& past = scene.overviewPast;
    auto veil = m_theme.panel;
    veil.setAlpha(kVeilAlpha);
    painter.fillRect(past, veil);
    const QLine end(past.topRight(), past.bottomRight());
    paintLine(painter, {end, LineKind::Change});
}

void ScenePainter::paintLine(QPainter& painter, const SceneLine& line) const
{
    const auto pen = penOf(line.kind);
    const bool isThin = pen.widthF() <= 1;
    // As pixels, a thin line covers those that it is told, which is a rectangle sooner than a line; as a
    // shape it lies in their middle.
    if (isThin && pen.style() == Qt::SolidLine && !keepsShapes(painter)) {
        painter.fillRect(QRect(line.line.p1(), QSize(1, 1)) | QRect(line.line.p2(), QSize(1, 1)),
                         pen.color());
        return;
    }
    painter.setPen(pen);
    if (isThin && keepsShapes(painter))
        painter.drawLine(QLineF(line.line).translated(0.5, 0.5));
    else
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

QPen ScenePainter::penOf(LineKind kind) const
{
    switch (kind) {
    case LineKind::Grid: return m_theme.grid;
    case LineKind::MinorTick: return m_theme.minorTick;
    case LineKind::Axis: return m_theme.border;
    case LineKind::LaneLine: return m_theme.laneLine;
    case LineKind::Change: {
        QPen pen(m_theme.accent, 1);
        pen.setDashPattern({4, 3});
        return pen;
    }
    case LineKind::Now: return QPen(m_theme.danger, 2);
    }
    return {};
}

} // namespace ui
