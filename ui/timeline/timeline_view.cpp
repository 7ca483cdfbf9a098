#include "ui/timeline/timeline_view.h"

#include "ui/generic/generic_words.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QLabel>
#include <QLineEdit>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <utility>

namespace ui {

namespace {

QString whatItShows()
{
    return TimelineView::tr("What each worker's event loop and each request did, from left to right.");
}

QString plainToolTip(const QString& tip)
{
    return QTextDocumentFragment::fromHtml(tip).toPlainText();
}

constexpr double kZoomOnce = 1.25;

} // namespace

TimelineView::TimelineView(const trace::Store& store, QWidget* parent)
    : QWidget(parent)
    , m_lookedAt(store)
    , m_room(*this)
    , m_scene(m_lookedAt, m_room)
    , m_sight(m_lookedAt, m_scene, m_room)
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(m_search))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(whatItShows());
    connect(&m_room, &SceneRoom::scrolledTo, this, &TimelineView::invalidate);
    connect(&m_lookedAt.navigation, &Navigation::moved, this, &TimelineView::invalidate);
    connect(&m_lookedAt.navigation, &Navigation::liveChanged, this, &TimelineView::liveChanged);
    connect(&m_lookedAt.arrangement, &TrackArrangement::changed, this, &TimelineView::layOutTracks);
    followSelection();
    prepareSearch();
}

TimelineView::~TimelineView() = default;

void TimelineView::followSelection()
{
    const auto& selection = m_lookedAt.selection;
    connect(&selection, &Selection::changed, this, &TimelineView::describeSelected);
    connect(&selection, &Selection::chosen, this, &TimelineView::requestSelected);
    connect(&selection, &Selection::outlinesChanged, this,
            [this](trace::RequestId before, trace::RequestId after) {
                updateBar(before);
                updateBar(after);
            });
    connect(&selection, &Selection::spansChanged, this, [this] {
        if (const auto& span = m_lookedAt.selection.span())
            setAccessibleDescription(plainToolTip(genericToolTip(store(), *span, now())));
        update();
    });
}

void TimelineView::refresh(trace::Time now)
{
    if (m_lookedAt.run.update(now)) {
        m_measured.reset();
        m_notes.clear();
        m_lookedAt.selection.forgetSpans();
        m_lookedAt.arrangement.forgetGeneric();
        tellFound({});
    }
    m_lookedAt.navigation.follow();
    layOutTracks();
}

bool TimelineView::isLive() const
{
    return m_lookedAt.navigation.isLive();
}

void TimelineView::setLive(bool isLive)
{
    m_lookedAt.navigation.setLive(isLive);
}

void TimelineView::fitAll()
{
    m_lookedAt.navigation.fitAll();
}

void TimelineView::zoomIn()
{
    m_lookedAt.navigation.zoomAround(m_scene.scale().at(m_scene->plotArea.center().x()), 1 / kZoomOnce);
}

void TimelineView::zoomOut()
{
    m_lookedAt.navigation.zoomAround(m_scene.scale().at(m_scene->plotArea.center().x()), kZoomOnce);
}

void TimelineView::undoMove()
{
    m_lookedAt.navigation.undo();
}

void TimelineView::redoMove()
{
    m_lookedAt.navigation.redo();
}

void TimelineView::select(trace::RequestId id)
{
    m_lookedAt.selection.select(id);
}

void TimelineView::reveal(trace::RequestId id)
{
    m_sight.reveal(id);
}

void TimelineView::describeSelected()
{
    const auto* request = store().find(m_lookedAt.selection.request());
    setAccessibleDescription(request == nullptr ? whatItShows()
                                                : plainToolTip(requestTip(*request, std::nullopt)));
}

QString TimelineView::requestTip(const trace::Request& request, std::optional<std::size_t> segment) const
{
    return m_lookedAt.cursor.moment ? toolTipAsOf(store(), request, segment, *m_lookedAt.cursor.moment)
                                    : toolTipText(store(), request, segment, now());
}

trace::RequestId TimelineView::selected() const
{
    return m_lookedAt.selection.request();
}

void TimelineView::setFlows(analysis::Flows flows)
{
    if (m_scene.flows() == flows) return;
    m_scene.setFlows(std::move(flows));
    invalidate();
}

void TimelineView::setLoadBalancer(const analysis::LoadBalancer& loadBalancer)
{
    m_scene.setLoadBalancer(loadBalancer);
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
    const auto rect = segmentRectOf(store(), m_scene.scene(), now(), id, segment);
    return rect ? std::optional(m_room.fromScene(*rect)) : std::nullopt;
}

QSize TimelineView::sizeHint() const
{
    return {1000, 590};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, 200};
}

void TimelineView::setMagnification(qreal factor)
{
    if (m_room.magnification() == factor) return;
    m_room.magnify(factor);
    layOutTracks();
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    QToolTip::hideText(); // what it told of is elsewhere now
    layOutSearch();
    layOutTracks();
}

void TimelineView::layOutTracks()
{
    m_scene.layOutScrollBar();
    invalidate();
}

void TimelineView::invalidate()
{
    m_scene.invalidate();
    m_isFrameFresh = false;
    m_isShown = false;
    update();
}

void TimelineView::updateBar(trace::RequestId id)
{
    if (const auto bar = m_scene.placeOf(id)) update(m_room.fromScene(outlineOf(*bar)));
}

} // namespace ui
