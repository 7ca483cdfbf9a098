#pragma once

#include "ui/timeline/model/tracks.h"
#include "ui/timeline/time/time_scale.h"

namespace ui {

/// The run that the timeline shows, as far as it was known when it was last updated. Does not own the store.
class ShownRun
{
public:
    explicit ShownRun(const trace::Store& store);

    /// The store changed or time went on. True where the store holds another run than before.
    bool update(trace::Time now);

    /// False from the moment at which the store begins another run until update(): the tracks are of the one
    /// before.
    bool isCurrent() const { return m_number == m_store.run(); }

    const trace::Store& store() const { return m_store; }
    const Tracks& tracks() const { return m_tracks; }
    trace::Time now() const;

    /// Nothing is known of its times before.
    bool hasBegun() const { return trace::isSet(m_origin); }

    /// The zero of its time axis; unset before it has begun.
    trace::Time origin() const { return m_origin; }

    TimeRange whole() const;

private:
    const trace::Store& m_store;
    Tracks m_tracks;
    trace::Time m_now = trace::kUnset;
    trace::Time m_origin = trace::kUnset;
    std::uint64_t m_number; ///< of the store
};

} // namespace ui
