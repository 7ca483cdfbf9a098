#include "engine/watch/attribution/route_habits.h"

namespace watch {

std::string habitOf(const LoopSpell& spell, const std::optional<Frame>& own)
{
    if (own) return own->file + ':' + own->function;
    return std::string(name(spell.activity.doing)) + ' ' + std::string(spell.activity.call);
}

} // namespace watch
