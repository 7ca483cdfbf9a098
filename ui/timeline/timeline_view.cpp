#include "ui/timeline/timeline_view.h"

#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/layout/moment_mark.h"
#include "ui/timeline/paint/overlay_painter.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QWheelEvent>

#include <utility>

namespace ui {

namespace {

constexpr qreal kFocusLine = 2;

QString whatItShows()
{
    return TimelineView::tr("What each worker's event loop and each request did, from left to right.");
}

} // namespace

TimelineView::TimelineView(const trace::Store& store, QWidget* parent)
    : QWidget(parent)
    , m_lookedAt(store)
    , m_room(*this)
    , m_scene(m_lookedAt, m_room)
    , m_guessedEnds(m_lookedAt.run, m_scene)
    , m_frames(m_scene, *this)
    , m_hand(m_lookedAt, m_scene, m_room, *this)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(whatItShows());
    connect(&m_room, &SceneRoom::scrolledTo, this, &TimelineView::invalidate);
    connect(&m_lookedAt.navigation, &Navigation::moved, this, &TimelineView::invalidate);
    connect(&m_lookedAt.navigation, &Navigation::moved, this, &TimelineView::viewMoved);
    connect(&m_lookedAt.navigation, &Navigation::liveChanged, this, &TimelineView::liveChanged);
    connect(&m_lookedAt.arrangement, &TrackArrangement::changed, this, &TimelineView::layOutTracks);
    followSelection();
    followHand();
}

TimelineView::~TimelineView() = default;

void TimelineView::followSelection()
{
    const auto& selection = m_lookedAt.selection;
    connect(&selection, &Selection::changed, this, &TimelineView::describeSelection);
    connect(&selection, &Selection::chosen, this, &TimelineView::requestSelected);
    connect(&selection, &Selection::outlinesChanged, this,
            [this](trace::RequestId before, trace::RequestId after) {
                updateBar(before);
                updateBar(after);
            });
    connect(&selection, &Selection::spansChanged, this, [this] {
        if (m_lookedAt.selection.span()) describeSelection();
        update();
    });
}

void TimelineView::followHand()
{
    connect(m_hand.search, &SearchBar::closed, this, [this] { setFocus(); });
    connect(m_hand.search, &SearchBar::requestFound, this,
            [this](trace::RequestId id) { m_hand.sight.reveal(id); });
    connect(m_hand.search, &SearchBar::spanFound, this,
            [this](const GenericPlace& at) { m_hand.sight.reveal(at); });
    connect(&m_hand.pointer, &TimelinePointer::momentRequested, this, &TimelineView::momentRequested);
    connect(&m_hand.notes, &Notes::changed, this, [this] { update(); });
    connect(&m_hand.measure, &RangeMeasure::changed, this, [this] { update(); });
    connect(&m_hand.measure, &RangeMeasure::measured, this, &TimelineView::rangeMeasured);
    connect(&m_hand.keys, &TimelineKeys::searchRequested, this, &TimelineView::openSearch);
    connect(&m_hand.keys, &TimelineKeys::noteRequested, this, &TimelineView::openNote);
    connect(&m_hand.keys, &TimelineKeys::playRequested, this, &TimelineView::playRequested);
    connect(&m_hand.keys, &TimelineKeys::escaped, this, [this] {
        m_hand.measure.clear();
        update();
    });
}

void TimelineView::refresh(trace::Time now)
{
    if (m_lookedAt.run.update(now)) {
        m_hand.measure.clear();
        m_hand.notes.clear();
        m_lookedAt.selection.forgetSpans();
        m_lookedAt.arrangement.forgetGeneric();
        m_hand.search->forget();
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

void TimelineView::expect(trace::Duration expected)
{
    m_lookedAt.navigation.expect(expected);
}

void TimelineView::showEnd()
{
    m_lookedAt.navigation.showEnd();
}

void TimelineView::showWhole()
{
    m_lookedAt.navigation.showWhole();
}

void TimelineView::fitAll()
{
    m_lookedAt.navigation.fitAll();
}

void TimelineView::fit()
{
    m_lookedAt.navigation.fit();
}

void TimelineView::zoomIn()
{
    m_lookedAt.navigation.zoomAround(m_scene.middle(), 1 / Navigation::kZoomStep);
}

void TimelineView::zoomOut()
{
    m_lookedAt.navigation.zoomAround(m_scene.middle(), Navigation::kZoomStep);
}

void TimelineView::setFolding(bool isFolding)
{
    m_lookedAt.navigation.setFolding(isFolding);
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
    m_hand.sight.reveal(id);
}

void TimelineView::describeSelection()
{
    const auto tip = m_hand.tips.aboutSelection();
    setAccessibleDescription(tip.isEmpty() ? whatItShows()
                                           : QTextDocumentFragment::fromHtml(tip).toPlainText());
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

std::optional<QRect> TimelineView::segmentRect(trace::RequestId id, std::size_t segment) const
{
    const auto rect = segmentRectOf(store(), m_scene.scene(), now(), id, segment);
    return rect ? std::optional(m_room.fromScene(*rect)) : std::nullopt;
}

TimelineView::Axis TimelineView::axis() const
{
    const auto plot = m_room.fromScene(m_scene.scene().plotArea);
    const bool isStraight = m_scene->grid.pieces().size() == 1;
    return {plot.left(), plot.width(), isStraight ? visibleRange() : TimeRange{}};
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

void TimelineView::openSearch()
{
    m_hand.search->open();
}

QWidget& TimelineView::searchBar()
{
    return *m_hand.search;
}

void TimelineView::clearSearch()
{
    m_hand.search->clear();
}

void TimelineView::openNote()
{
    m_hand.notes.open();
}

void TimelineView::setNote(trace::Time time, const QString& text)
{
    m_hand.notes.set(time, text);
}

void TimelineView::setMoment(std::optional<trace::Time> moment, analysis::Moment there)
{
    m_lookedAt.cursor.moment = moment;
    m_lookedAt.cursor.there = std::move(there);
    if (moment) m_lookedAt.navigation.bringInSight(*moment);
    describeSelection();
    m_hand.measure.update();
    invalidate();
}

trace::Time TimelineView::pointedMoment() const
{
    const auto pointer = m_room.toScene(mapFromGlobal(QCursor::pos()));
    const auto& plot = m_scene->plotArea;
    const bool isPointed = QRect(QPoint(), m_room.size()).contains(pointer) && plot.left() <= pointer.x() &&
                           pointer.x() <= plot.right();
    return m_lookedAt.run.origin() + m_scene.scale().at(isPointed ? pointer.x() : plot.center().x());
}

QImage TimelineView::picture(qreal scale) const
{
    QImage image((QSizeF(m_room.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_frames.theme().background);
    QPainter painter(&image);
    ScenePainter(m_frames.theme(), scale).paint(painter, m_scene.scene());
    paintOverlay(painter);
    return image;
}

QStringList TimelineView::savedTracks() const
{
    return m_lookedAt.arrangement.saved();
}

void TimelineView::restoreTracks(const QStringList& saved)
{
    m_lookedAt.arrangement.restore(saved);
}

OnScreen TimelineView::onScreen() const
{
    return {.views = m_lookedAt.arrangement.views(),
            .flows = m_scene.flows(),
            .notes = m_hand.notes.all(),
            .loadBalancer = m_scene.loadBalancer(),
            .unfolded = m_lookedAt.navigation.folding().unfolded()};
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_hand.keys.press(*event)) QWidget::keyPressEvent(event);
}

/// Whoever clicked knows where; whoever came by keys is shown.
void TimelineView::focusInEvent(QFocusEvent* event)
{
    m_isFocusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent*)
{
    m_isFocusShown = false;
    update();
}

/// Tab walks through the requests, and beyond the last one leaves the timeline; Ctrl+Tab leaves it at once.
bool TimelineView::walk(const QKeyEvent& event)
{
    const bool isBack = event.key() == Qt::Key_Backtab;
    if (!isBack && event.key() != Qt::Key_Tab) return false;
    const bool isLeft =
        event.modifiers().testFlag(Qt::ControlModifier) || std::exchange(m_isUntouched, false);
    if (!isLeft) return m_hand.keys.selectNeighbour(isBack ? -1 : 1);
    return focusNextPrevChild(!isBack);
}

void TimelineView::setGhosts(std::vector<analysis::Guess> ghosts)
{
    m_guessedEnds.set(std::move(ghosts));
    update();
}

void TimelineView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_frames.recolour();
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    m_frames.paint(painter, event->region());
    paintOverlay(painter);
}

void TimelineView::paintOverlay(QPainter& painter) const
{
    ui::paintOverlay(painter, overlay(), m_frames.theme(), m_scene->trackArea);
    if (!m_isFocusShown) return;
    painter.setPen(QPen(m_frames.theme().accent, kFocusLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(), m_room.size()).adjusted(1, 1, -1, -1));
}

Overlay TimelineView::overlay() const
{
    Overlay overlay;
    if (m_lookedAt.selection.hovered() != m_lookedAt.selection.request())
        overlay.hovered = m_scene.barOf(m_lookedAt.selection.hovered());
    if (m_lookedAt.selection.hoveredSpan())
        overlay.hovered = genericRectOf(store(), m_scene.scene(), now(), *m_lookedAt.selection.hoveredSpan());
    overlay.drop = m_hand.pointer.dropPlace();
    overlay.moment = momentMark(m_lookedAt, m_scene);
    overlay.selected = m_scene.placeOf(m_lookedAt.selection.request());
    overlay.isSelectedFolded = !m_scene.barOf(m_lookedAt.selection.request());
    if (m_lookedAt.selection.span()) {
        overlay.selected = genericRectOf(store(), m_scene.scene(), now(), *m_lookedAt.selection.span());
        overlay.isSelectedFolded = false;
    }
    m_hand.measure.addTo(overlay);
    overlay.ghosts = m_guessedEnds.rects();
    overlay.notes = m_hand.notes.pills();
    return overlay;
}

bool TimelineView::event(QEvent* event)
{
    if (pointMagnified(event)) return true;
    if (event->type() == QEvent::NativeGesture) {
        m_hand.pointer.pinch(*static_cast<QNativeGestureEvent*>(event));
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (walk(*static_cast<QKeyEvent*>(event))) return true;
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto tip = m_hand.tips.at(m_room.toScene(help->pos()));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

/// What the pointer does, told in pixels of the scene. False where the event is no such thing.
bool TimelineView::pointMagnified(QEvent* event)
{
    const auto* pointer = dynamic_cast<QSinglePointEvent*>(event);
    if (pointer == nullptr || m_room.magnification() == 1) return false;
    const auto position = pointer->position() / m_room.magnification();
    if (const auto* wheel = dynamic_cast<const QWheelEvent*>(pointer)) {
        QWheelEvent copy(position, wheel->globalPosition(), wheel->pixelDelta(), wheel->angleDelta(),
                         wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        return QWidget::event(&copy);
    }
    const auto* mouse = dynamic_cast<const QMouseEvent*>(pointer);
    if (mouse == nullptr) return false;
    QMouseEvent copy(mouse->type(), position, mouse->globalPosition(), mouse->button(), mouse->buttons(),
                     mouse->modifiers(), mouse->pointingDevice());
    return QWidget::event(&copy);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    m_hand.pointer.turnWheel(*event);
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_isUntouched = false;
    m_hand.pointer.press(*event);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    m_hand.pointer.move(*event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    m_hand.pointer.release(*event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_hand.pointer.doubleClick(*event);
}

void TimelineView::leaveEvent(QEvent*)
{
    m_hand.pointer.leave();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    // The right mouse button drags, and opens the menu only when it is let go without having moved.
    if (event->reason() == QContextMenuEvent::Keyboard) m_hand.menu.open(rect().center());
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    QToolTip::hideText(); // what it told of is elsewhere now
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
    m_frames.invalidate();
    update();
}

void TimelineView::updateBar(trace::RequestId id)
{
    if (const auto bar = m_scene.placeOf(id)) update(m_room.fromScene(outlineOf(*bar)));
}

} // namespace ui

#include "moc_timeline_view.cpp"
