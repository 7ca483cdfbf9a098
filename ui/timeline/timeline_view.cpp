#include "ui/timeline/timeline_view.h"

#include "ui/timeline/scene_builder.h"
#include "ui/timeline/scene_painter.h"
#include "ui/timeline/tool_tip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kZoomStep = 1.25; // of a key press or a notch of the wheel

QString whatItShows()
{
    return TimelineView::tr("What each worker's event loop and each request did, from left to right.");
}

QString plainToolTip(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    return QTextDocumentFragment::fromHtml(toolTipText(store, request, std::nullopt, now)).toPlainText();
}

} // namespace

TimelineView::TimelineView(const trace::Store& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(whatItShows());
    m_scrollBar->setAccessibleName(tr("Scroll the tracks"));
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineView::invalidate);
}

TimelineView::~TimelineView() = default;

void TimelineView::refresh(trace::Time now)
{
    m_now = now;
    if (m_store.isEmpty() || m_store.origin() != m_origin) {
        // A new run begins at its own zero; what was looked at is gone.
        if (m_viewport.isLive() || m_store.isEmpty()) m_viewport.startOver();
        m_origin = m_store.isEmpty() ? trace::kUnset : m_store.origin();
    }
    if (trace::isSet(m_origin)) m_viewport.follow(now - m_origin);
    m_tracks.update(m_store, now);
    layOutScrollBar();
    invalidate();
}

bool TimelineView::isLive() const
{
    return m_viewport.isLive();
}

void TimelineView::setLive(bool isLive)
{
    if (m_viewport.isLive() == isLive) return;
    m_viewport.setLive(isLive);
    if (trace::isSet(m_origin)) m_viewport.follow(m_now - m_origin);
    invalidate();
    Q_EMIT liveChanged(isLive);
}

void TimelineView::fitAll()
{
    if (!m_store.isEmpty()) navigate(fitted(wholeRun()));
}

void TimelineView::zoomIn()
{
    rebuild();
    zoomAround(m_scene.plotArea.center().x(), 1 / kZoomStep);
}

void TimelineView::zoomOut()
{
    rebuild();
    zoomAround(m_scene.plotArea.center().x(), kZoomStep);
}

void TimelineView::select(trace::RequestId id)
{
    if (m_selected == id) return;
    m_selected = id;
    const auto* request = m_store.find(id);
    setAccessibleDescription(request == nullptr ? whatItShows()
                                                : plainToolTip(m_store, *request, sceneOptions().now));
    invalidate();
}

trace::RequestId TimelineView::selected() const
{
    return m_selected;
}

void TimelineView::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

std::optional<QRect> TimelineView::segmentRect(trace::RequestId id, std::size_t segment) const
{
    rebuild();
    const auto isMeant = [&](const SceneBar& bar) { return bar.request == id && bar.segment == segment; };
    const auto bar = std::ranges::find_if(m_scene.bars, isMeant);
    if (bar == m_scene.bars.end() || id == trace::RequestId::None) return std::nullopt;
    const auto seen = bar->rect.intersected(m_scene.plotArea);
    return seen.isEmpty() ? std::nullopt : std::optional(seen);
}

QImage TimelineView::picture(qreal scale) const
{
    rebuild();
    QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_theme.background);
    QPainter painter(&image);
    ScenePainter(m_theme, scale).paint(painter, m_scene);
    return image;
}

QSize TimelineView::sizeHint() const
{
    return {1000, 590};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, 200};
}

void TimelineView::paintEvent(QPaintEvent*)
{
    rebuild();
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    ScenePainter(m_theme, devicePixelRatioF()).paint(painter, m_scene);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    layOutScrollBar();
    invalidate();
}

void TimelineView::invalidate()
{
    m_isSceneFresh = false;
    update();
}

void TimelineView::rebuild() const
{
    if (m_isSceneFresh) return;
    m_scene = buildScene(m_store, m_tracks, sceneOptions());
    m_isSceneFresh = true;
}

SceneOptions TimelineView::sceneOptions() const
{
    const int scrollBarWidth = m_scrollBar->isHidden() ? 0 : m_scrollBar->width();
    return {.size = size() - QSize(scrollBarWidth, 0),
            .range = m_viewport.range(),
            .now = trace::isSet(m_now) ? m_now : m_store.latest(),
            .isLive = isLive(),
            .scroll = m_scrollBar->isHidden() ? 0 : m_scrollBar->value(),
            .selected = m_selected,
            .hovered = m_hovered};
}

void TimelineView::layOutScrollBar()
{
    const int available = std::max(1, height() - kRulerHeight);
    const int needed = m_store.isEmpty() ? 0 : layOutTracks(countLanes(m_tracks), available).contentHeight;
    const int width = m_scrollBar->sizeHint().width();
    m_scrollBar->setGeometry(this->width() - width, kRulerHeight, width, available);
    m_scrollBar->setRange(0, std::max(0, needed - available));
    m_scrollBar->setPageStep(available);
    m_scrollBar->setSingleStep(kRulerHeight);
    m_scrollBar->setVisible(needed > available);
}

TimeRange TimelineView::wholeRun() const
{
    if (m_store.isEmpty()) return Viewport::kFirstRange;
    const auto now = trace::isSet(m_now) ? m_now : m_store.latest();
    const auto end = m_store.inFlight() > 0 ? std::max(now, m_store.latest()) : m_store.latest();
    return {trace::Duration(0), end - m_store.origin()};
}

void TimelineView::navigate(const TimeRange& range)
{
    const bool wasLive = isLive();
    m_viewport.show(clamped(range, wholeRun()));
    invalidate();
    if (wasLive) Q_EMIT liveChanged(false);
}

void TimelineView::zoomAround(qreal x, qreal factor)
{
    const auto& range = m_viewport.range();
    navigate(zoomed(range, scaleOf(sceneOptions().size, range).at(x), factor));
}

void TimelineView::zoomTo(trace::RequestId id)
{
    const auto* request = m_store.find(id);
    if (request == nullptr) return;
    const auto end = request->isInFlight() ? std::max(m_now, request->begin()) : request->end();
    navigate(fitted({request->begin() - m_store.origin(), end - m_store.origin()}));
}

void TimelineView::scrollBy(int pixels)
{
    if (!m_scrollBar->isHidden()) m_scrollBar->setValue(m_scrollBar->value() + pixels);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    // Qt turns the wheel sideways while Alt is held.
    const auto turned = event->angleDelta();
    const bool isVertical = event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::AltModifier);
    const int delta = turned.y() != 0 ? turned.y() : turned.x();
    if (isVertical) {
        scrollBy(-delta / 2);
    } else if (turned.y() == 0) {
        const auto& range = m_viewport.range();
        navigate(panned(range, -scaleOf(sceneOptions().size, range).perPixel() * turned.x() / 2));
    } else {
        zoomAround(event->position().x(), std::pow(kZoomStep, -turned.y() / 120.0));
    }
    event->accept();
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (!showToolTip(help->pos(), help->globalPos())) QToolTip::hideText();
    return true;
}

bool TimelineView::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    rebuild();
    const auto* target = targetAt(m_scene, position);
    const auto* request = target != nullptr ? m_store.find(target->request) : nullptr;
    if (request == nullptr) return false;
    std::optional<std::size_t> segment;
    for (const auto& bar : m_scene.bars)
        if (bar.request == request->id && bar.rect.contains(position)) segment = bar.segment;
    QToolTip::showText(globalPosition, toolTipText(m_store, *request, segment, sceneOptions().now), this);
    return true;
}

void TimelineView::setHovered(trace::RequestId id)
{
    setCursor(id == trace::RequestId::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (m_hovered == id) return;
    m_hovered = id;
    invalidate();
}

} // namespace ui
