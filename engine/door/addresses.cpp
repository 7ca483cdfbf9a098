#include "engine/door/addresses.h"

#include <chrono>

namespace door {

bool Addresses::connect(const std::string& address, const Limits& limits)
{
    auto& known = m_all[address];
    if (known.connections >= limits.connectionsPerAddress) return false;
    ++known.connections;
    return true;
}

void Addresses::disconnect(const std::string& address)
{
    --m_all[address].connections;
}

bool Addresses::ask(const std::string& address, const Limits& limits, trace::Time now)
{
    return m_all[address].questions.spend(limits.requestsPerAddress, now);
}

bool Addresses::join(const std::string& address, const Limits& limits)
{
    auto& known = m_all[address];
    if (known.participants >= limits.participantsPerAddress) return false;
    ++known.participants;
    return true;
}

void Addresses::leave(const std::string& address)
{
    --m_all[address].participants;
}

void Addresses::forgetIdle(trace::Time now)
{
    std::erase_if(m_all, [now](const auto& entry) {
        const auto& [address, known] = entry;
        const auto asked = known.questions.lastSpent();
        const bool isIdle = !trace::isSet(asked) || now - asked > std::chrono::seconds(2);
        return known.connections == 0 && known.participants == 0 && isIdle;
    });
}

} // namespace door
