#pragma once

#include "ui/timeline/model/shown_run.h"
#include "ui/timeline/scene/scene_options.h"

#include <QObject>
#include <QStringList>

namespace ui {

/// Which tracks a person wants to see, how high, and in which order.
class TrackArrangement : public QObject
{
    Q_OBJECT

public:
    explicit TrackArrangement(const ShownRun& run);

    const TrackViews& views() const { return m_views; }
    TrackView viewOf(const TrackKey& track) const;
    bool isAnyHidden() const;

    void setExtent(const TrackKey& track, TrackView::Extent extent);

    /// Folds it, or unfolds it if it is folded.
    void fold(const TrackKey& track);

    /// Of its lanes together, in pixels; 0: as there is room. It is seen whole then.
    void setHeight(const TrackKey& track, int height);

    /// A worker's: above those that are not pinned, or at its place again.
    void setPinned(const TrackKey& worker, bool isPinned);

    /// As they were before.
    void showHidden();

    /// Every track as usual.
    void reset();

    std::size_t workerCount() const { return m_run.tracks().workers().size(); }

    /// Of a worker's track among the workers' tracks, from the top.
    std::size_t placeOf(const TrackKey& worker) const;

    /// Worker tracks only: the others have their fixed places.
    void moveTo(const TrackKey& worker, std::size_t place);

    /// For the next start; what belongs to one run alone is left out. What cannot be read is as usual.
    QStringList saved() const;
    void restore(const QStringList& saved);

    /// Another run has other tracks of another program. Emits nothing.
    void forgetGeneric();

Q_SIGNALS:
    void changed();

private:
    void tidyUp();

    const ShownRun& m_run;
    TrackViews m_views;
};

} // namespace ui
