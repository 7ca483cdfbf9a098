#include "engine/trace/identity/claims.h"

#include <charconv>
#include <new>
#include <optional>
#include <sys/random.h>

namespace trace {

namespace {

constexpr std::size_t kSlotDigits = 4;

using Atomic = std::atomic_ref<std::uint64_t>;

char* writeDigits(char* to, std::uint64_t value, std::size_t digits)
{
    for (; digits > 0; --digits)
        *to++ = "0123456789abcdef"[(value >> (4 * (digits - 1))) & 0xf];
    return to;
}

std::optional<std::uint64_t> readHex(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

std::uint64_t packed(Claimed what)
{
    return (std::uint64_t{what.call} << 32) | number(what.request);
}

Claimed unpacked(std::uint64_t what)
{
    return {RequestId(static_cast<std::uint32_t>(what)), static_cast<std::uint8_t>(what >> 32)};
}

} // namespace

Claim::~Claim()
{
    if (m_claims != nullptr) m_claims->spend(text());
}

Claims::Claims()
    : m_slots(static_cast<Slot*>(
          std::calloc(kSlots, sizeof(Slot)))) // NOLINT(cppcoreguidelines-no-malloc): see m_slots
{
    if (m_slots == nullptr) throw std::bad_alloc();
}

Claim Claims::make(Claimed what)
{
    Claim claim;
    auto* const slot = takeSlot();
    if (slot == nullptr) return claim;
    const auto secret = newSecret();
    Atomic(slot->what).store(packed(what), std::memory_order_relaxed);
    Atomic(slot->secret).store(secret, std::memory_order_release);
    claim.m_claims = this;
    auto* const secretAt =
        writeDigits(claim.m_text.data(), static_cast<std::uint64_t>(slot - m_slots.get()), kSlotDigits);
    writeDigits(secretAt, secret, Claim::kLength - kSlotDigits);
    return claim;
}

Claimed Claims::spend(std::string_view text) noexcept
{
    if (text.size() != Claim::kLength) return {};
    const auto index = readHex(text.substr(0, kSlotDigits));
    auto secret = readHex(text.substr(kSlotDigits));
    if (!index || !secret || *secret <= kTaken) return {};
    auto& slot = m_slots[*index];
    if (Atomic(slot.secret).load(std::memory_order_acquire) != *secret) return {};
    // Read before the slot is given back: it may have another owner at once. If it is still ours then, nobody
    // has written to it.
    const auto what = Atomic(slot.what).load(std::memory_order_relaxed);
    const bool isFirst =
        Atomic(slot.secret).compare_exchange_strong(*secret, kFree, std::memory_order_acq_rel);
    return isFirst ? unpacked(what) : Claimed{};
}

/// From the operating system's randomness, which does not wait for so few bytes (getrandom(2)).
std::uint64_t Claims::newSecret()
{
    std::uint64_t secret = kFree;
    while (secret <= kTaken)
        if (::getrandom(&secret, sizeof secret, 0) != static_cast<ssize_t>(sizeof secret)) secret = kFree;
    return secret;
}

/// Where all are taken, the oldest one is lost: most likely its owner left it, and nobody ever read it. Null
/// where somebody else is about to take that one.
Claims::Slot* Claims::takeSlot() noexcept
{
    for (std::size_t i = 0; i < kSlots; ++i) {
        auto& slot = m_slots[m_next.fetch_add(1, std::memory_order_relaxed) % kSlots];
        auto expected = kFree;
        if (Atomic(slot.secret).compare_exchange_strong(expected, kTaken, std::memory_order_acquire))
            return &slot;
    }
    auto& oldest = m_slots[m_next.fetch_add(1, std::memory_order_relaxed) % kSlots];
    return Atomic(oldest.secret).exchange(kTaken, std::memory_order_acquire) == kTaken ? nullptr : &oldest;
}

} // namespace trace
