#include "ui/timeline/index/shade.h"

#include <algorithm>
#include <bit>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr trace::Duration kNever = trace::Duration::max();

/// In the order of trace::Nuance. A loop that is held matters to everybody who comes meanwhile; a wait to who
/// waits.
constexpr std::array<trace::Duration, trace::kNuanceCount> kWorthSeeing{
    10ms,   // queued
    10ms,   // ready
    kNever, // running
    0ms,    // computing
    1ms,    // blocking
    kNever, // waiting
    10ms,   // for a thread
    kNever, // not known
};

std::array<trace::Nuance, trace::kNuanceCount> nuancesBySeverity()
{
    std::array<trace::Nuance, trace::kNuanceCount> nuances{};
    for (const auto nuance : trace::kNuances)
        nuances[static_cast<std::size_t>(trace::severity(nuance))] = nuance;
    return nuances;
}

std::array<trace::Duration, kSpanShades> worthByShade()
{
    std::array<trace::Duration, kSpanShades> worth{};
    worth.fill(kNever);
    for (const auto nuance : trace::kNuances)
        worth[shadeOf(nuance)] = kWorthSeeing[static_cast<std::size_t>(nuance)];
    return worth;
}

std::array<ShadeSet, trace::kStateCount> shadesByState()
{
    std::array<ShadeSet, trace::kStateCount> shades{};
    for (const auto nuance : trace::kNuances)
        shades[static_cast<std::size_t>(trace::stateOf(nuance))] |= only(shadeOf(nuance));
    return shades;
}

} // namespace

Shade shadeOf(trace::Nuance nuance)
{
    return static_cast<Shade>(trace::severity(nuance) + kFirstNuance);
}

Shade shadeOf(trace::State state)
{
    return shadeOf(trace::nuanceOf(state));
}

trace::Nuance nuanceOf(Shade shade)
{
    static const auto nuances = nuancesBySeverity();
    return nuances[static_cast<std::size_t>(shade - kFirstNuance)];
}

const std::array<trace::Duration, kSpanShades>& worthSeeingFrom()
{
    static const auto byShade = worthByShade();
    return byShade;
}

void ShadeCounts::add(const ShadeCounts& others)
{
    for (std::size_t shade = 0; shade < kSpanShades; ++shade)
        of[shade] += others.of[shade];
    present |= others.present;
    worthSeeing |= others.worthSeeing;
    wide |= others.wide;
    changes = std::max(changes, others.changes);
}

float ShadeCounts::in(trace::State state) const
{
    static const auto shades = shadesByState();
    float sum = 0;
    for (unsigned rest = shades[static_cast<std::size_t>(state)]; rest != 0; rest &= rest - 1)
        sum += of[static_cast<std::size_t>(std::countr_zero(rest))];
    return sum;
}

} // namespace ui
