#include "app/window/watch_facts.h"

#include "engine/watch/metronome.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app {

namespace {

using ui::WatchFacts;
using watch::Missing;

WatchFacts::Threads threadsOf(const Outlook& outlook)
{
    if (outlook.lacks(Missing::Threads) || outlook.lacks(Missing::Server))
        return WatchFacts::Threads::SocketsAlone;
    return outlook.lacks(Missing::SystemCalls) ? WatchFacts::Threads::KernelFunctions
                                               : WatchFacts::Threads::SystemCalls;
}

WatchFacts::Lines linesOf(const Outlook& outlook)
{
    constexpr std::array kNeeded{Missing::SystemCalls, Missing::Threads, Missing::Memory, Missing::Stacks};
    if (!outlook.hasWorker) return WatchFacts::Lines::NoWorkerYet;
    if (std::ranges::any_of(kNeeded, [&](Missing one) { return outlook.lacks(one); }))
        return WatchFacts::Lines::Closed;
    return outlook.python ? WatchFacts::Lines::Known : WatchFacts::Lines::NoPython;
}

double shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

WatchFacts factsOf(const Outlook& outlook)
{
    constexpr trace::Duration kPeriod = watch::Metronome::kPeriod;
    constexpr double kMostPerSecond = std::chrono::seconds(1) / kPeriod;
    const auto& counters = outlook.counters;
    const auto due = counters.rounds + counters.skippedRounds;
    WatchFacts facts;
    facts.server = outlook.server;
    facts.folder = outlook.folder;
    facts.pids = outlook.pids;
    facts.looksPerSecond = kMostPerSecond * shareOf(counters.rounds, due);
    facts.looks = counters.looks;
    facts.lateLooks = counters.skipped;
    facts.lateShare = shareOf(counters.skippedRounds, due);
    facts.shareOfCore = due == 0
                            ? 0
                            : static_cast<double>(counters.processorTime.count()) /
                                  static_cast<double>((kPeriod * static_cast<std::int64_t>(due)).count());
    facts.within = kPeriod;
    facts.threads = threadsOf(outlook);
    facts.lines = linesOf(outlook);
    for (const auto one : outlook.missing)
        facts.missing << QCoreApplication::translate("trace", watch::sentence(one));
    return facts;
}

} // namespace app
