#pragma once

#include "engine/trace/event.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

namespace trace {

class Claims;

/// What a claim stands for: a request that our client sends or, where `call` is not 0, one of its calls.
struct Claimed
{
    RequestId request = RequestId::None;
    std::uint8_t call = 0;

    bool operator==(const Claimed&) const = default;
};

/// A claim that was made: what its owner sends along. It can be spent for as long as this object lives, or
/// once it was left, until claims run out.
class Claim
{
public:
    /// Characters of its text.
    static constexpr std::size_t kLength = 20;

    /// Stands for nothing.
    Claim() = default;
    Claim(Claim&& other) noexcept
        : m_claims(std::exchange(other.m_claims, nullptr))
        , m_text(other.m_text)
    {}
    Claim& operator=(Claim&& other) noexcept
    {
        std::swap(m_claims, other.m_claims);
        std::swap(m_text, other.m_text);
        return *this;
    }
    ~Claim();

    /// Empty where it stands for nothing.
    std::string_view text() const { return {m_text.data(), m_claims == nullptr ? 0 : m_text.size()}; }

    /// Its owner goes, but what it has sent may still be read: a request whose client gave up.
    void leave() noexcept { m_claims = nullptr; }

private:
    friend class Claims;

    Claims* m_claims = nullptr;
    std::array<char, kLength> m_text{};
};

/// Proves to a server that a request is the one that our client sends, and to the upstream that a call is a
/// handler's: with a secret that is drawn for it, that no answer shows, and that counts once. Any thread;
/// takes no lock and no memory. Claims outlive what is made of them.
class Claims
{
public:
    Claims();

    Claim make(Claimed what);

    /// What `text` claims, and never again; nobody's where that is no claim, or spent, or its owner took it
    /// back.
    Claimed spend(std::string_view text) noexcept;

private:
    friend class Claim;

    // Read and written as atomics.
    struct Slot
    {
        std::uint64_t secret;
        std::uint64_t what;
    };

    struct Free
    {
        void operator()(Slot* slots) const { std::free(slots); }
    };

    static constexpr std::uint64_t kFree = 0;  // as memory is that nobody has written to
    static constexpr std::uint64_t kTaken = 1; // and being written
    // Whoever makes a claim has a connection of its own for it, and a port number has 16 bits.
    static constexpr std::size_t kSlots = std::size_t{1} << 16;

    static std::uint64_t newSecret();
    Slot* takeSlot() noexcept;

    // A megabyte, of which most runs need a page: the system gives what is written to.
    std::unique_ptr<Slot[], Free> m_slots; // NOLINT(modernize-avoid-c-arrays)
    std::atomic<std::size_t> m_next = 0;
};

} // namespace trace
