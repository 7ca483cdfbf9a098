#pragma once

#include "ui/timeline/scene_context.h"

#include <vector>

namespace ui {

/// How many spans cover each pixel column on average, so that a crowd of waits shorter than a pixel counts as
/// many as there are at a time, and a single one as nothing.
class ColumnLoad
{
public:
    explicit ColumnLoad(int columns)
        : m_changes(static_cast<std::size_t>(columns) + 2)
    {}

    /// A span between two places on the axis, in pixels from the first column's left edge.
    void add(double begin, double end);

    /// One rounded number per column.
    std::vector<int> counts() const;

private:
    void addStep(double at, double height);

    std::vector<double> m_changes; ///< what each column differs from the one before it
};

/// Adds the staircase of how many of the requests on these tracks wait for their loop: queued for it or
/// ready.
void addQueueSteps(const SceneContext& context, std::span<const Track* const> tracks, const QRect& area);

} // namespace ui
