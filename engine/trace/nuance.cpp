#include "engine/trace/phrase.h"
#include "engine/trace/segment.h"

namespace trace {

namespace {

struct NuanceRow
{
    State state;
    int severity;
    std::string_view name; ///< empty: that of its state
    std::string_view meaning;
};

// In the order of Nuance.
constexpr std::array<NuanceRow, kNuanceCount> kNuanceTable{{
    {State::Queued, 4, {}, {}},
    {State::Ready, 5, {}, {}},
    {State::Running, 1, {}, {}},
    {State::Running, 6, trace::marked("computing"), trace::marked("holds the loop, works for long")},
    {State::Blocking, 7, {}, {}},
    {State::Waiting, 0, {}, {}},
    {State::Waiting, 2, trace::marked("waiting for a thread"),
     trace::marked("no thread of the pool has taken it yet")},
    {State::NotKnown, 3, {}, {}},
}};

const NuanceRow& row(Nuance nuance)
{
    return kNuanceTable[static_cast<std::size_t>(nuance)];
}

} // namespace

State stateOf(Nuance nuance)
{
    return row(nuance).state;
}

std::string_view name(Nuance nuance)
{
    return row(nuance).name.empty() ? name(stateOf(nuance)) : row(nuance).name;
}

std::string_view meaning(Nuance nuance)
{
    return row(nuance).meaning.empty() ? meaning(stateOf(nuance)) : row(nuance).meaning;
}

int severity(Nuance nuance)
{
    return row(nuance).severity;
}

} // namespace trace
