#include "ui/timeline/model/shade.h"

#include <bit>
#include <numeric>

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

trace::Duration worthSeeingFrom(trace::Nuance nuance)
{
    return kWorthSeeing[static_cast<std::size_t>(nuance)];
}

bool isWorthSeeing(Shade shade, trace::Duration length)
{
    if (shade < kFirstNuance || shade >= kSpanShades) return false;
    return length >= worthSeeingFrom(nuanceOf(shade));
}

float ShadeCounts::total() const
{
    return std::accumulate(of.begin(), of.end(), 0.0F);
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
