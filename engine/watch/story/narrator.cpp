#include "engine/watch/story/narrator.h"

namespace watch {

class Plot
{};

Narrator::Narrator()
    : m_plot(std::make_unique<Plot>())
{}

Narrator::~Narrator() = default;

Told Narrator::tell(const Report& /*report*/, std::span<const trace::Event> /*recorded*/)
{
    return {};
}

Told Narrator::end(trace::Time /*now*/)
{
    return {};
}

} // namespace watch
