#pragma once

#include "engine/analysis/measures/prediction.h"
#include "engine/trace/store.h"
#include "ui/style/theme.h"
#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/hand/hand.h"
#include "ui/timeline/layout/current_scene.h"
#include "ui/timeline/layout/guessed_ends.h"
#include "ui/timeline/layout/looked_at.h"
#include "ui/timeline/layout/on_screen.h"
#include "ui/timeline/layout/scene_room.h"
#include "ui/timeline/paint/frame_painter.h"
#include "ui/timeline/paint/frame_times.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

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

    /// A person starts something that takes about so long: it is followed, at a zoom at which it can be read.
    void expect(trace::Duration expected);

    /// The run that was followed has ended, or another one is shown: all of it comes into sight. Where a
    /// person moved the view while it ran, it stays there.
    void showEnd();
    void showWhole();

    void fitAll();

    /// The newest experiment; where that is seen already, everything.
    void fit();
    void zoomIn();
    void zoomOut();

    /// Idle stretches are drawn short, or as long as they are. They are folded at first.
    void setFolding(bool isFolding);

    /// Back to where the view was before it was moved, and forth again.
    void undoMove();
    void redoMove();

    /// Opens the row in which requests are looked for; what is looked for is gone after clearSearch().
    void openSearch();
    void clearSearch();

    /// That row, hidden until it is opened. Whoever gives it a place owns it, else the view.
    QWidget& searchBar();

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

    /// The next Tab leaves it, and walks through no requests: nobody has turned to it yet.
    void leaveAtFirstTab() { m_isUntouched = true; }

    /// Everything that many times as big, for a room full of people; 1 is the usual size.
    void setMagnification(qreal factor);

    /// Where a segment of a request's bar is painted, in pixels of the widget; nothing where it cannot be
    /// seen.
    std::optional<QRect> segmentRect(trace::RequestId id, std::size_t segment) const;

    /// Where the plot lies, in pixels of the widget, and what it shows; an empty range where idle stretches
    /// are folded in it.
    struct Axis
    {
        int left;
        int width;
        TimeRange range;
    };
    Axis axis() const;

    /// What the plot shows, from the run's origin on.
    const TimeRange& visibleRange() const { return m_lookedAt.navigation.range(); }

    /// The view as it is, at `scale` pixels per pixel.
    QImage picture(qreal scale) const;

    /// Which tracks a person wants to see and how, from one start to the next.
    QStringList savedTracks() const;
    void restoreTracks(const QStringList& saved);

    OnScreen onScreen() const;
    const trace::Store& store() const { return m_lookedAt.run.store(); }
    trace::Time now() const { return m_lookedAt.run.now(); }

    const FrameTimes& frameTimes() const { return m_frames.times(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void requestSelected(trace::RequestId id);
    void liveChanged(bool isLive);

    /// A person looks elsewhere, or the present is followed again.
    void viewMoved();

    /// Somebody wants the time cursor to stand there.
    void momentRequested(trace::Time moment);

    /// Somebody pressed the key that plays and pauses, while there is a time cursor.
    void playRequested();

    /// Somebody measured a stretch on the ruler: one line of what happened in it; empty when the measure is
    /// gone.
    void rangeMeasured(const QString& text);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
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
    void paintOverlay(QPainter& painter) const;
    Overlay overlay() const;
    void invalidate();
    void layOutTracks();
    void followSelection();
    void followHand();
    void describeSelection();
    bool pointMagnified(QEvent* event);

    void updateBar(trace::RequestId id);

    bool walk(const QKeyEvent& event);

    LookedAt m_lookedAt;
    SceneRoom m_room;
    CurrentScene m_scene;
    GuessedEnds m_guessedEnds;
    FramePainter m_frames;
    Hand m_hand;
    bool m_isFocusShown = false; ///< the focus came by a key
    bool m_isUntouched = false;  ///< see leaveAtFirstTab()
};

} // namespace ui
