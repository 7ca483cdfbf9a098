#pragma once

#include "ui/timeline/model/folding.h"
#include "ui/timeline/model/shown_run.h"
#include "ui/timeline/time/view_history.h"
#include "ui/timeline/time/viewport.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace ui {

/// Where the timeline looks: moved by a person, who can undo it, or following the present.
class Navigation : public QObject
{
    Q_OBJECT

public:
    static constexpr double kZoomStep = 1.25; ///< of a key press or a notch of the wheel

    explicit Navigation(const ShownRun& run);

    /// From the run's origin on.
    const TimeRange& range() const { return m_viewport.range(); }

    const Folding& folding() const { return m_folding; }

    /// See Folding.
    void setFolding(bool isOn);
    void turnIdle(const TimeRange& stretch);

    bool isLive() const { return m_viewport.isLive(); }
    void setLive(bool isLive);

    /// A person starts something that takes about so long: the present is followed again, at a zoom at which
    /// that can be read.
    void expect(trace::Duration expected);

    /// What was followed has come to its end: all of it comes into sight. A view that a person moved stays.
    void showEnd();

    /// All of another run comes into sight, and what is added to it is followed.
    void showWhole();

    /// The run was updated. Emits nothing.
    void follow();

    /// A person moves the view: no further than there is something to see.
    void goTo(const TimeRange& range);
    void zoomAround(trace::Duration anchor, double factor);

    /// By so much of what is shown, where folded stretches are short.
    void panBy(trace::Duration shown);
    void panByPart(double part); ///< of what is seen

    /// A time comes to a part of what is seen: 0 is the left edge, 1 the right one.
    void panTo(trace::Duration time, double part);

    /// All of a range, with room before and behind it.
    void fitTo(const TimeRange& range);
    void fitAll();

    /// The newest experiment; where that is seen already, everything.
    void fit();

    /// Movements right after one another are undone together; the next one is on its own.
    void beginMove() { m_sinceMove.invalidate(); }

    /// Back to where the view was before a person moved it, and forth again.
    void undo();
    void redo();

    /// No further than needed. This is nobody's move: it cannot be undone.
    void bringInSight(trace::Time moment);

Q_SIGNALS:
    void moved();
    void liveChanged(bool isLive);

private:
    template <typename Move>
    TimeRange onAxis(trace::Duration anchor, Move move) const;
    TimeRange inSight(const TimeRange& range) const;
    TimeRange withAt(trace::Duration time, double part) const;
    void show(const TimeRange& range);
    void updateFolding();
    bool isStarted() const;
    void expectNow(trace::Duration expected);

    const ShownRun& m_run;
    Viewport m_viewport;
    ViewHistory m_history;
    QElapsedTimer m_sinceMove;
    trace::Time m_origin = trace::kUnset;      ///< of the run that was followed last
    std::optional<trace::Duration> m_expected; ///< what was started takes so long, and is not seen yet
    Folding m_folding;
};

} // namespace ui
