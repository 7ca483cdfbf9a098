#pragma once

#include "engine/trace/segment.h"

#include <array>
#include <cstdint>

namespace ui {

/// What a pixel shows: 0 nothing, then what the server does for a client that has gone, then the nuances by
/// their severity, so that the worst is the largest.
using Shade = std::uint8_t;

inline constexpr Shade kNoShade = 0;
inline constexpr Shade kAbandonedShade = 1;
inline constexpr Shade kFirstNuance = 2;
inline constexpr std::size_t kSpanShades = kFirstNuance + trace::kNuanceCount; ///< that a span can have
static_assert(kSpanShades % 2 == 0);
inline constexpr Shade kAbsentShade = 10; ///< only where a loop is shown: its worker is not there
inline constexpr Shade kFaintShade = 11;  ///< ready, but nowhere for so long that somebody would care
inline constexpr std::size_t kShadeCount = 12;

Shade shadeOf(trace::Nuance nuance);
Shade shadeOf(trace::State state);
trace::Nuance nuanceOf(Shade shade); ///< of a nuance's shade

/// A set of shades, by their bits.
using ShadeSet = std::uint16_t;

constexpr ShadeSet only(Shade shade)
{
    return static_cast<ShadeSet>(1U << shade);
}

/// By the shade of a span: from what length on it is seen however far away, for it keeps somebody waiting so
/// long that somebody may care. The longest of all where it never is.
const std::array<trace::Duration, kSpanShades>& worthSeeingFrom();

inline bool isWorthSeeing(Shade shade, trace::Duration length)
{
    return length >= worthSeeingFrom()[shade];
}

/// How many spans of each shade there are in a pixel column, on average over its time.
struct ShadeCounts
{
    std::array<float, kSpanShades> of{}; ///< by shade; what is empty is not counted
    ShadeSet present = 0;
    ShadeSet worthSeeing = 0;
    ShadeSet wide = 0;         ///< of which a span is at least a column long: it is seen by itself
    std::uint16_t changes = 0; ///< from one span to another; it may be told only that there are many

    static constexpr std::uint16_t kMany = 100;

    /// What else is in the same column.
    void add(const ShadeCounts& others);

    /// As two sums, for each addition waits for the one before.
    float total() const
    {
        float even = 0;
        float odd = 0;
        for (std::size_t shade = 0; shade < kSpanShades; shade += 2) {
            even += of[shade];
            odd += of[shade + 1];
        }
        return even + odd;
    }
    float in(trace::State state) const;
    float in(trace::Nuance nuance) const { return of[shadeOf(nuance)]; }
};

} // namespace ui
