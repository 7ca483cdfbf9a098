#pragma once

#include "engine/analysis/measures/prediction.h"
#include "ui/timeline/layout/current_scene.h"

namespace ui {

/// Where somebody expects the ends of requests, of one run and of no other.
class GuessedEnds
{
public:
    GuessedEnds(const ShownRun& run, const CurrentScene& scene);

    /// Of the run that the store holds.
    void set(std::vector<analysis::Guess> guesses);

    /// The outlines of the bars that were expected.
    std::vector<QRect> rects() const;

private:
    const ShownRun& m_run;
    const CurrentScene& m_scene;
    std::vector<analysis::Guess> m_guesses;
    std::uint64_t m_guessedRun = 0; ///< of the store
};

} // namespace ui
