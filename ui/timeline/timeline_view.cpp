#include "ui/timeline/timeline_view.h"

#include "ui/text/duration_text.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kRoomForOverview = 260;

QString whatItShows()
{
    return TimelineView::tr("What each worker's event loop and each request did, from left to right.");
}

QString plainToolTip(const QString& tip)
{
    return QTextDocumentFragment::fromHtml(tip).toPlainText();
}

} // namespace

TimelineView::TimelineView(const trace::Store& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_run(store.run())
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
    if (std::exchange(m_run, m_store.run()) != m_store.run()) {
        m_measured.reset();
        m_notes.clear();
        forgetSpans();
        tellFound({});
    }
    if (m_store.isEmpty() || m_store.origin() != m_origin) {
        // A new run begins at its own zero.
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

void TimelineView::select(trace::RequestId id)
{
    if (m_selected == id) return;
    updateBar(m_selected);
    m_selected = id;
    m_selectedSpan.reset();
    describeSelected();
    updateBar(m_selected);
}

void TimelineView::describeSelected()
{
    const auto* request = m_store.find(m_selected);
    setAccessibleDescription(request == nullptr ? whatItShows()
                                                : plainToolTip(requestTip(*request, std::nullopt)));
}

QString TimelineView::requestTip(const trace::Request& request, std::optional<std::size_t> segment) const
{
    return m_moment ? toolTipAsOf(m_store, request, segment, *m_moment)
                    : toolTipText(m_store, request, segment, now());
}

trace::RequestId TimelineView::selected() const
{
    return m_selected;
}

void TimelineView::setFlows(analysis::Flows flows)
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
            .moment = m_moment,
            .queuedThen = m_there.queued,
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
    const auto end = m_store.underWay() > 0 ? std::max(now(), m_store.latest()) : m_store.latest();
    return {trace::Duration(0), end - m_store.origin()};
}

void TimelineView::updateBar(trace::RequestId id)
{
    rebuild();
    if (const auto bar = placeOf(m_store, m_scene, now(), id)) update(fromScene(outlineOf(*bar)));
}

} // namespace ui
