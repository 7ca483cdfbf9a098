#include "ui/timeline/layout/guessed_ends.h"

#include "ui/timeline/geometry/ghosts.h"

#include <utility>

namespace ui {

GuessedEnds::GuessedEnds(const ShownRun& run, const CurrentScene& scene)
    : m_run(run)
    , m_scene(scene)
{}

void GuessedEnds::set(std::vector<analysis::Guess> guesses)
{
    m_guesses = std::move(guesses);
    m_guessedRun = m_run.store().run();
}

std::vector<QRect> GuessedEnds::rects() const
{
    if (m_guessedRun != m_run.store().run()) return {};
    return ghostRects(m_run.store(), m_scene.scene(), m_run.now(), m_scene.scale(), m_guesses);
}

} // namespace ui
