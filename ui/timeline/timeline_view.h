#pragma once

#include "engine/trace/store.h"
#include "ui/theme.h"
#include "ui/timeline/scene.h"
#include "ui/timeline/tracks.h"
#include "ui/timeline/viewport.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QScrollBar;

namespace ui {

/// The run on one horizontal time axis: ruler, workers with their requests, upstream, client. Shows a store
/// that it does not own; whoever changes the store calls refresh().
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

    /// None selects nothing. Emits nothing.
    void select(trace::RequestId id);
    trace::RequestId selected() const;

    void setTheme(const Theme& theme);

    /// Where a segment of a request's bar is painted, in pixels of the widget; nothing where it cannot be
    /// seen.
    std::optional<QRect> segmentRect(trace::RequestId id, std::size_t segment) const;

    /// The view as it is, at `scale` pixels per pixel.
    QImage picture(qreal scale) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void requestSelected(trace::RequestId id);
    void liveChanged(bool isLive);

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

private:
    struct Drag
    {
        QPoint from;
        QPoint last;
        Qt::MouseButton button = Qt::NoButton;
        bool isMoving = false; ///< far enough to be more than a click
    };

    void rebuild() const;
    void invalidate();
    void layOutScrollBar();
    void navigate(const TimeRange& range);
    void zoomAround(qreal x, qreal factor);
    void zoomTo(trace::RequestId id);
    void scrollBy(int pixels);
    void setHovered(trace::RequestId id);
    bool showToolTip(const QPoint& position, const QPoint& globalPosition);
    bool pressNavigationKey(const QKeyEvent& event);
    bool pressSelectionKey(const QKeyEvent& event);
    void selectNeighbour(int step);
    void selectByHand(trace::RequestId id);
    TimeRange wholeRun() const;
    SceneOptions sceneOptions() const;

    const trace::Store& m_store;
    Theme m_theme = Theme::light();
    Viewport m_viewport;
    trace::Time m_now = trace::kUnset;
    trace::Time m_origin = trace::kUnset; ///< of the run that is shown
    trace::RequestId m_selected = trace::RequestId::None;
    trace::RequestId m_hovered = trace::RequestId::None;
    Drag m_drag;
    QScrollBar* m_scrollBar;
    Tracks m_tracks;
    // What the next frame paints; made again when it is asked for and out of date.
    mutable Scene m_scene;
    mutable bool m_isSceneFresh = false;
};

} // namespace ui
