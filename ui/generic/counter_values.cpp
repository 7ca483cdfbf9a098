#include "ui/generic/counter_values.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace ui {

CounterValues::CounterValues(const trace::GenericTracks& tracks)
    : m_values(tracks.labels.size())
{
    for (const auto& track : tracks.tracks) {
        auto& bounds = m_bounds.emplace_back();
        if (!track.isCounter) continue;
        for (const auto& lane : track.lanes)
            for (const auto& sample : lane) {
                auto& value = m_values[sample.label];
                value = std::strtod(tracks.nameOf(sample).c_str(), nullptr);
                if (!std::isfinite(value)) value = 0;
                bounds.least = std::min(bounds.least, value);
                bounds.most = std::max(bounds.most, value);
            }
    }
}

} // namespace ui
