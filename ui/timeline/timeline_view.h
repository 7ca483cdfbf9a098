#pragma once

#include "engine/analysis/measures/prediction.h"
#include "engine/trace/store.h"
#include "ui/picture/run_figure.h"
#include "ui/style/theme.h"
#include "ui/timeline/frame_times.h"
#include "ui/timeline/layout/overview.h"
#include "ui/timeline/model/tracks.h"
#include "ui/timeline/model/view_history.h"
#include "ui/timeline/model/viewport.h"
#include "ui/timeline/paint/overlay.h"
#include "ui/timeline/paint/scene_painter.h"
#include "ui/timeline/scene/scene.h"
#include "ui/timeline/scene/scene_options.h"

#include <QElapsedTimer>
#include <QImage>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QMenu;
class QNativeGestureEvent;
class QScrollBar;

namespace ui {

/// The run on one horizontal time axis: overview, ruler, health probes, workers with their requests,
/// upstream, client. Shows a store that it does not own; whoever changes the store calls refresh().
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(const trace::Store& store, QWidget* parent = nullptr);
    ~TimelineView() override;

    /// The store changed or time went on: repaints. At most at frame rate, and not at all while nothing
    /// changes.
    void refresh(trace::Time now);

    bool isLive() const;
    void setLive(bool isLive);

    void fitAll();
    void zoomIn();
    void zoomOut();

    /// Back to where the view was before it was moved, and forth again.
    void undoMove();
    void redoMove();

    /// Opens the line in which requests are looked for.
    void openSearch();

    /// Asks for a note to put at the selected request, else at the middle of what is seen.
    void openNote();

    /// In place of the one that is there already; without a text there is none.
    void setNote(trace::Time time, const QString& text);

    /// Where the time cursor stands, nothing where there is none; it is brought in sight. Emits nothing.
    void setMoment(std::optional<trace::Time> moment, analysis::Moment there = {});

    /// What the pointer is at, else the middle of what is seen.
    trace::Time pointedMoment() const;

    /// None selects nothing. Emits nothing.
    void select(trace::RequestId id);
    trace::RequestId selected() const;

    /// Brings a request into sight.
    void reveal(trace::RequestId id);

    /// Who blocked whom; none shows nothing.
    void setFlows(analysis::Flows flows);

    /// For what is said of health probes.
    void setLoadBalancer(const analysis::LoadBalancer& loadBalancer);

    /// Where somebody expects the ends of requests of the store's run, and of no other: dashed outlines over
    /// what is measured. Emits nothing.
    void setGhosts(std::vector<analysis::Guess> ghosts);

    void setTheme(const Theme& theme);

    /// Everything that many times as big, for a room full of people; 1 is the usual size.
    void setMagnification(qreal factor);

    /// Where a segment of a request's bar is painted, in pixels of the widget; nothing where it cannot be
    /// seen.
    std::optional<QRect> segmentRect(trace::RequestId id, std::size_t segment) const;

    /// What the plot shows, from the run's origin on.
    const TimeRange& visibleRange() const { return m_viewport.range(); }

    /// The view as it is, at `scale` pixels per pixel.
    QImage picture(qreal scale) const;

    /// What a figure of it shows.
    RunPicture onScreen() const;
    const trace::Store& store() const { return m_store; }
    Figure figure(const RunPicture& picture) const;

    const FrameTimes& frameTimes() const { return m_frameTimes; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void requestSelected(trace::RequestId id);
    void liveChanged(bool isLive);

    /// Somebody wants the time cursor to stand there.
    void momentRequested(trace::Time moment);

    /// Somebody pressed the key that plays and pauses, while there is a time cursor.
    void playRequested();

    /// Somebody measured a stretch on the ruler: one line of what happened in it; empty when the measure is
    /// gone.
    void rangeMeasured(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Grip : std::uint8_t { Plot, Title, Edge, Ruler, Moment, Window, WindowBegin, WindowEnd };

    struct Drag
    {
        QPoint from;
        QPoint last;
        Qt::MouseButton button = Qt::NoButton;
        Grip grip = Grip::Plot;
        bool isMoving = false;           ///< far enough to be more than a click
        std::optional<TrackKey> track{}; ///< whose title or lower end was taken hold of
        int height = 0;                  ///< of that track at first
    };

    void rebuild() const;
    void paintScene(QPainter& painter);
    void renderFrame(const QSize& size);
    void paintOverlay(QPainter& painter) const;
    Overlay overlay() const;
    void invalidate();
    QSize sceneSize() const;
    QPoint toScene(const QPoint& position) const;
    QRect fromScene(const QRect& rect) const;
    bool pointMagnified(QEvent* event);
    void layOutScrollBar();
    void prepareSearch();
    void layOutSearch();

    void navigate(const TimeRange& range);
    void moveTo(const TimeRange& range);
    void zoomAround(qreal x, qreal factor);
    trace::Duration timeAt(const QPointF& position) const;
    void zoomTo(trace::RequestId id);
    void scrollBy(int pixels);
    void setHovered(trace::RequestId id);
    void forgetSpans();
    void hoverSpan(const std::optional<GenericPlace>& place);
    void selectSpan(const std::optional<GenericPlace>& place);
    void revealSpan(const GenericPlace& place);
    void zoomToSpan(const GenericPlace& place);
    bool selectNeighbourSpan(int step);
    bool searchSpansOn(int step);
    std::optional<GenericPlace> spanAt(const QPoint& position) const;
    TimeRange rangeOf(const GenericPlace& place) const;
    void updateBar(trace::RequestId id);
    void describeSelected();
    QString requestTip(const trace::Request& request, std::optional<std::size_t> segment) const;
    QString callTip(const trace::UpstreamCall& call) const;
    QString placeTip(const QPoint& position) const;
    bool showToolTip(const QPoint& position, const QPoint& globalPosition);

    std::optional<MomentMark> momentMark() const;
    bool isOnMoment(const QPoint& position) const;
    void requestMoment(int x);
    void playOrPause();
    Grip gripAt(const QPoint& position) const;
    void updateCursor(const QPoint& position);
    void dragTo(const QPoint& position);
    void dragWindow(int x);
    void measureTo(int x);
    void finishMeasure();
    void measure();
    void click(const QPoint& position);
    void openNote(trace::Time time);
    std::optional<trace::Time> noteAt(const QPoint& position) const;
    void openMenu(const QPoint& position);
    void fillTrackMenu(QMenu& menu, const TrackKey& track);
    void fillShapeMenu(QMenu& menu, const TrackKey& track);
    void fillOrderMenu(QMenu& menu, const TrackKey& track);
    void takeHoldOf(const QPoint& position);
    void setTrackView(const TrackKey& track, TrackView::Extent extent);
    void setTrackHeight(const TrackKey& track, int height);
    void moveTrack(const TrackKey& track, std::size_t place);
    const SceneTitle* dropTitle(int y) const;
    void dropTrack(const TrackKey& track, int y);
    int trackHeight(const TrackKey& track) const;
    void trackViewsChanged();
    void showHiddenTracks();
    void pinch(const QNativeGestureEvent& gesture);

    bool walk(const QKeyEvent& event);
    bool pressNavigationKey(const QKeyEvent& event);
    bool pressControlKey(const QKeyEvent& event);
    bool pressSelectionKey(const QKeyEvent& event);
    bool selectNeighbour(int step);
    void selectByHand(trace::RequestId id);
    void tellFound(const QString& text);
    void searchOn(int step);

    TimeRange wholeRun() const;
    SceneOptions sceneOptions() const;
    bool hasOverview() const;
    TimeScale scale() const;
    trace::Time now() const;

    const trace::Store& m_store;
    Theme m_theme = Theme::light();
    qreal m_magnification = 1;
    Viewport m_viewport;
    ViewHistory m_history;
    QElapsedTimer m_sinceMove; ///< movements right after one another are undone together
    trace::Time m_now = trace::kUnset;
    trace::Time m_origin = trace::kUnset; ///< of the run that is shown
    std::uint64_t m_run;                  ///< of the store
    trace::RequestId m_selected = trace::RequestId::None;
    trace::RequestId m_hovered = trace::RequestId::None;
    std::optional<GenericPlace> m_selectedSpan; ///< of another program, while no request is selected
    std::optional<GenericPlace> m_hoveredSpan;
    bool m_isFocusShown = false;         ///< the focus came by a key
    std::optional<trace::Time> m_moment; ///< of the time cursor
    analysis::Moment m_there;            ///< what goes on then
    std::optional<TimeRange> m_measured;
    QString m_measuredText;
    std::vector<Note> m_notes;
    std::vector<analysis::Guess> m_ghosts;
    std::uint64_t m_ghostsRun = 0; ///< of the store: they are shown on that run alone
    TrackViews m_trackViews;
    analysis::Flows m_flows;
    analysis::LoadBalancer m_loadBalancer;
    Drag m_drag;
    QScrollBar* m_scrollBar;
    QLineEdit* m_search;
    QLabel* m_found; ///< in it: how many there are
    Tracks m_tracks;
    TextMeter m_meter;
    // What the next frame paints; made again when it is asked for and out of date.
    mutable Scene m_scene;
    mutable bool m_isSceneFresh = false;
    mutable OverviewBands m_bands;
    std::optional<ScenePainter> m_painter; ///< for the screen that the view is on
    bool m_isShown = false;                ///< the scene has been painted, one way or the other
    QImage m_frame;                        ///< everything but the overlay
    bool m_isFrameFresh = false;
    FrameTimes m_frameTimes;
};

} // namespace ui
