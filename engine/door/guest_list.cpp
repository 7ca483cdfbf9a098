#include "engine/door/guest_list.h"

#include "engine/door/secret.h"

#include <charconv>

namespace door {

namespace {

constexpr std::size_t kMostGuests = 20'000; // of one opening of the room
constexpr std::size_t kMostNumber = 65'535;

} // namespace

Guest* GuestList::join(const std::string& address, Addresses& addresses, const Limits& limits,
                       trace::Time now)
{
    const auto number = m_first + m_all.size();
    if (m_counted >= limits.participants || m_all.size() >= kMostGuests || number > kMostNumber)
        return nullptr;
    if (!addresses.join(address, limits)) return nullptr;
    ++m_counted;
    auto dealt = m_lot.deal();
    auto& guest = m_all.emplace_back();
    guest.id = trace::ParticipantId{static_cast<std::uint16_t>(number)};
    guest.secret = newSecret();
    guest.name = std::move(dealt.name);
    guest.colour = dealt.colour;
    guest.address = address;
    guest.lastHere = now;
    guest.isCounted = true;
    return &guest;
}

Guest* GuestList::find(trace::ParticipantId id)
{
    const auto row = std::size_t{number(id)} - m_first;
    return row < m_all.size() ? &m_all[row] : nullptr;
}

Guest* GuestList::find(std::string_view key)
{
    const auto dot = key.find('.');
    if (dot == std::string_view::npos) return nullptr;
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + dot, number);
    if (error != std::errc() || end != key.data() + dot) return nullptr;
    auto* const guest = find(trace::ParticipantId{number});
    return guest != nullptr && isSame(key.substr(dot + 1), guest->secret) ? guest : nullptr;
}

std::string GuestList::keyOf(const Guest& guest)
{
    return std::to_string(number(guest.id)) + '.' + guest.secret;
}

void GuestList::beginStream(Guest& guest, Addresses& addresses)
{
    if (guest.streams++ == 0) ++m_present;
    if (guest.isCounted) return;
    // Whoever was away for long is back, and is let in whatever the limits are: it has been here before.
    guest.isCounted = true;
    ++m_counted;
    addresses.joinAgain(guest.address);
}

void GuestList::endStream(Guest& guest, trace::Time now)
{
    guest.lastHere = now;
    if (--guest.streams == 0) --m_present;
}

void GuestList::forgetAbsent(Addresses& addresses, trace::Time now, trace::Duration patience)
{
    for (auto& guest : m_all) {
        if (!guest.isCounted || guest.streams > 0 || guest.sendsInFlight > 0 ||
            now - guest.lastHere < patience)
            continue;
        guest.isCounted = false;
        --m_counted;
        addresses.leave(guest.address);
    }
}

} // namespace door
