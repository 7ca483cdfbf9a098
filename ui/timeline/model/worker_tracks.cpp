#include "ui/timeline/model/worker_tracks.h"

namespace ui {

void joinHold(std::deque<LoopHold>& holds, const LoopHold& hold)
{
    if (!holds.empty() && hold.nuance == holds.back().nuance && hold.begin - holds.back().end <= kHoldGap)
        holds.back().end = std::max(holds.back().end, hold.end);
    else
        holds.push_back(hold);
}

std::optional<trace::Nuance> alarmOf(trace::StepKind kind, trace::Duration length)
{
    const auto state = trace::stateDuring(kind);
    if (state == trace::State::Blocking) return trace::Nuance::Blocking;
    const bool isLong = state == trace::State::Running && length >= trace::kNoticeable;
    return isLong ? std::optional(trace::Nuance::Computing) : std::nullopt;
}

void WorkerTrack::addHold(const LoopHold& hold)
{
    held.append(hold.begin, hold.end, shadeOf(hold.nuance));
    joinHold(holds, hold);
}

std::size_t WorkerTrack::bytes() const
{
    auto bytes = track.bytes() + busy.bytes() + held.bytes() + holds.size() * sizeof(LoopHold);
    for (const auto& pool : pools)
        bytes += pool.load.bytes();
    return bytes;
}

WorkerTrack& WorkerTracks::of(trace::WorkerId worker)
{
    auto place = std::ranges::lower_bound(m_tracks, worker, {}, &WorkerTrack::worker);
    if (place == m_tracks.end() || place->worker != worker) {
        place = m_tracks.emplace(place);
        place->worker = worker;
    }
    return *place;
}

void WorkerTracks::expect(std::size_t requests)
{
    constexpr std::size_t kSegmentsPerRequest = 6;
    for (auto& worker : m_tracks)
        worker.track.load.expect(kSegmentsPerRequest * requests / m_tracks.size());
}

void WorkerTracks::sumUp()
{
    for (auto& worker : m_tracks) {
        worker.track.load.sumUp();
        for (auto& pool : worker.pools)
            pool.load.sumUp();
    }
}

std::size_t WorkerTracks::bytes() const
{
    std::size_t bytes = 0;
    for (const auto& worker : m_tracks)
        bytes += worker.bytes();
    return bytes;
}

const trace::BusyPeriod* openPeriod(const trace::Store& store, trace::WorkerId worker)
{
    const auto trace = std::ranges::find(store.workers(), worker, &trace::WorkerTrace::id);
    if (trace == store.workers().end() || trace->busy.empty()) return nullptr;
    return trace::isSet(trace->busy.back().end) ? nullptr : &trace->busy.back();
}

} // namespace ui
