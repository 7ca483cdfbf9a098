#pragma once

#include "engine/trace/generic_track.h"

#include <vector>

namespace ui {

/// What a counter's values are as numbers, read once from the texts that they are kept as.
class CounterValues
{
public:
    CounterValues() = default;
    explicit CounterValues(const trace::GenericTracks& tracks);

    /// Between which its values lie, 0 being among them.
    struct Bounds
    {
        double least = 0;
        double most = 0;
    };

    std::size_t trackCount() const { return m_bounds.size(); }
    const Bounds& boundsOf(std::size_t track) const { return m_bounds[track]; }
    double valueOf(const trace::GenericSpan& sample) const { return m_values[sample.label]; }

private:
    std::vector<double> m_values; ///< of each label that is a value
    std::vector<Bounds> m_bounds; ///< of each track
};

} // namespace ui
