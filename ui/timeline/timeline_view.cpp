#include "ui/timeline/timeline_view.h"

#include "ui/generic/generic_finder.h"
#include "ui/timeline/duration_text.h"
#include "ui/timeline/ghosts.h"
#include "ui/timeline/lane_finder.h"
#include "ui/timeline/scene_builder.h"
#include "ui/timeline/tool_tip.h"

#include <QLabel>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qreal kFocusLine = 2;
constexpr int kRoomForOverview = 260;

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
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(m_search))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(whatItShows());
    m_scrollBar->setAccessibleName(tr("Scroll the tracks"));
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineView::invalidate);
    prepareSearch();
}

TimelineView::~TimelineView() = default;

void TimelineView::refresh(trace::Time now)
{
    m_now = now;
    if (m_store.isEmpty() || m_store.origin() != m_origin) {
        // A new run begins at its own zero; what was looked at is gone.
        if (m_viewport.isLive() || m_store.isEmpty()) m_viewport.startOver();
        m_origin = m_store.isEmpty() ? trace::kUnset : m_store.origin();
        m_measured.reset();
        m_notes.clear();
        forgetSpans();
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

void TimelineView::select(trace::RequestId id)
{
    if (m_selected == id) return;
    updateBar(m_selected);
    m_selected = id;
    m_selectedSpan.reset();
    const auto* request = m_store.find(id);
    setAccessibleDescription(request == nullptr ? whatItShows() : plainToolTip(m_store, *request, now()));
    updateBar(m_selected);
}

trace::RequestId TimelineView::selected() const
{
    return m_selected;
}

void TimelineView::setFlows(std::vector<analysis::Flow> flows)
{
    if (m_flows == flows) return;
    m_flows = std::move(flows);
    invalidate();
}

void TimelineView::setLoadBalancer(const analysis::LoadBalancer& loadBalancer)
{
    m_loadBalancer = loadBalancer;
    invalidate();
}

void TimelineView::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_painter.reset();
    m_isFrameFresh = false;
    m_isShown = false;
    update();
}

std::optional<QRect> TimelineView::segmentRect(trace::RequestId id, std::size_t segment) const
{
    rebuild();
    const auto rect = segmentRectOf(m_store, m_scene, now(), id, segment);
    return rect ? std::optional(fromScene(*rect)) : std::nullopt;
}

QSize TimelineView::sizeHint() const
{
    return {1000, 590};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, 200};
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    if (!std::exchange(m_isShown, true) && event->region() == rect() && canvasOf(painter, rect())) {
        // What moves or grows is seen once only. An image of it, to be kept, would cost a fifth of the frame.
        paintScene(painter);
    } else {
        const auto wanted = (QSizeF(size()) * devicePixelRatioF()).toSize();
        if (!m_isFrameFresh || m_frame.size() != wanted) renderFrame(wanted);
        painter.drawImage(QPoint(), m_frame);
        painter.scale(m_magnification, m_magnification);
    }
    paintOverlay(painter);
}

/// Leaves the painter magnified.
void TimelineView::paintScene(QPainter& painter)
{
    QElapsedTimer timer;
    timer.start();
    rebuild();
    const auto ratio = devicePixelRatioF() * m_magnification;
    if (!m_painter || m_painter->devicePixelRatio() != ratio) m_painter.emplace(m_theme, ratio);
    if (m_scene.size != sceneSize() || m_magnification != 1) painter.fillRect(rect(), m_theme.background);
    painter.scale(m_magnification, m_magnification);
    m_painter->paint(painter, m_scene);
    m_frameTimes.last = std::chrono::nanoseconds(timer.nsecsElapsed());
    m_frameTimes.worst = std::max(m_frameTimes.worst, m_frameTimes.last);
}

/// For the overlay to be painted on again and again.
void TimelineView::renderFrame(const QSize& size)
{
    if (m_frame.size() != size) m_frame = QImage(size, QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_frame);
    paintScene(painter);
    m_isFrameFresh = true;
}

void TimelineView::paintOverlay(QPainter& painter) const
{
    ui::paintOverlay(painter, overlay(), m_theme, m_scene.trackArea);
    if (!m_isFocusShown) return;
    painter.setPen(QPen(m_theme.accent, kFocusLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(), sceneSize()).adjusted(1, 1, -1, -1));
}

Overlay TimelineView::overlay() const
{
    rebuild();
    Overlay overlay;
    if (m_hovered != m_selected) overlay.hovered = barOf(m_store, m_scene, now(), m_hovered);
    if (m_hoveredSpan) overlay.hovered = genericRectOf(m_store, m_scene, now(), *m_hoveredSpan);
    const bool isMovingTrack =
        m_drag.isMoving && m_drag.grip == Grip::Title && m_drag.track->kind == TrackKey::Kind::Worker;
    if (isMovingTrack)
        if (const auto* title = dropTitle(m_drag.last.y())) overlay.hovered = title->rect;
    overlay.moment = momentMark();
    overlay.selected = placeOf(m_store, m_scene, now(), m_selected);
    overlay.isSelectedFolded = !barOf(m_store, m_scene, now(), m_selected);
    if (m_selectedSpan) {
        overlay.selected = genericRectOf(m_store, m_scene, now(), *m_selectedSpan);
        overlay.isSelectedFolded = false;
    }
    const auto columnOf = [&](trace::Duration time) { return scale().column(time); };
    if (m_measured) {
        const int left = columnOf(m_measured->begin);
        const QRect band(left, m_scene.rulerArea.top(), columnOf(m_measured->end) - left + 1,
                         m_scene.trackArea.bottom() - m_scene.rulerArea.top());
        overlay.measured = band.intersected(m_scene.plotArea.united(m_scene.rulerArea));
        overlay.measuredText = m_measuredText;
        overlay.bounds = QRect(QPoint(), sceneSize()).adjusted(4, 0, -4, 0);
    }
    overlay.ghosts = ghostRects(m_store, m_scene, now(), scale(), m_ghosts);
    overlay.notes = notePills(m_notes, m_origin, scale(), m_scene, m_meter);
    return overlay;
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    QToolTip::hideText(); // what it told of is elsewhere now
    layOutScrollBar();
    layOutSearch();
    invalidate();
}

void TimelineView::invalidate()
{
    m_isSceneFresh = false;
    m_isFrameFresh = false;
    m_isShown = false;
    update();
}

void TimelineView::rebuild() const
{
    if (m_isSceneFresh) return;
    m_scene = buildScene(m_store, m_tracks, sceneOptions(), m_meter);
    m_isSceneFresh = true;
}

SceneOptions TimelineView::sceneOptions() const
{
    const int scrollBarWidth = m_scrollBar->isHidden() ? 0 : m_scrollBar->width();
    const auto seen = sceneSize() - QSize(qRound(scrollBarWidth / m_magnification), 0);
    return {.size = seen,
            .range = aligned(m_viewport.range(), plotWidth(seen.width())),
            .wholeRun = wholeRun(),
            .now = now(),
            .isLive = isLive(),
            .hasOverview = hasOverview(),
            .bandsBefore = &m_bands,
            .loadBalancer = m_loadBalancer,
            .flows = m_flows,
            .scroll = m_scrollBar->isHidden() ? 0 : m_scrollBar->value(),
            .views = m_trackViews};
}

/// A low view needs all of its height for the tracks.
bool TimelineView::hasOverview() const
{
    return sceneSize().height() >= kRoomForOverview;
}

TimeScale TimelineView::scale() const
{
    const auto options = sceneOptions();
    return scaleOf(options.size.width(), options.range);
}

trace::Time TimelineView::now() const
{
    return trace::isSet(m_now) ? m_now : m_store.latest();
}

void TimelineView::layOutScrollBar()
{
    const auto counts = countLanes(m_store, m_tracks, m_trackViews);
    const int head = headHeight(counts, hasOverview());
    const int available = std::max(1, sceneSize().height() - head);
    const int needed = m_store.isEmpty() ? 0 : layOutTracks(counts, available).contentHeight;
    const int width = m_scrollBar->sizeHint().width();
    const auto bar = fromScene({0, head, 1, available});
    m_scrollBar->setGeometry(this->width() - width, bar.top(), width, bar.height());
    m_scrollBar->setRange(0, std::max(0, needed - available));
    m_scrollBar->setPageStep(available);
    m_scrollBar->setSingleStep(kRulerHeight);
    m_scrollBar->setVisible(needed > available);
}

TimeRange TimelineView::wholeRun() const
{
    if (m_store.isEmpty() || !trace::isSet(m_store.origin())) return Viewport::kFirstRange;
    const auto end = m_store.inFlight() > 0 ? std::max(now(), m_store.latest()) : m_store.latest();
    return {trace::Duration(0), end - m_store.origin()};
}

void TimelineView::updateBar(trace::RequestId id)
{
    rebuild();
    if (const auto bar = placeOf(m_store, m_scene, now(), id)) update(fromScene(outlineOf(*bar)));
}

} // namespace ui
