#include "app/lab/run_progress.h"

#include <algorithm>

namespace app {

namespace {

/// It has ended, and become a number since: a run that outgrows its memory keeps what is still under way.
/// Runs count from #1.
bool isForgotten(const trace::Store& store, trace::RequestId id)
{
    return number(id) <= store.firstRow();
}

} // namespace

void RunProgress::begin(trace::RequestId first, trace::RequestId last)
{
    m_next = number(first);
    m_last = number(last);
}

bool RunProgress::haveRequestsEnded(const trace::Store& store)
{
    for (; m_next <= m_last; ++m_next) {
        const trace::RequestId id{m_next};
        const auto* request = store.find(id);
        if (request == nullptr ? !isForgotten(store, id) : !request->isWorkedOff()) return false;
    }
    return true;
}

bool RunProgress::haveRequestsBegun(const trace::Store& store) const
{
    const trace::RequestId last{m_last};
    return store.find(last) != nullptr || isForgotten(store, last);
}

/// A loop that is busy may be about to read what waits in the kernel.
bool RunProgress::isEverythingWorkedOff(const trace::Store& store)
{
    const auto isIdle = [](const trace::WorkerTrace& worker) {
        return worker.busy.empty() || trace::isSet(worker.busy.back().end);
    };
    return store.underWay() == 0 && std::ranges::all_of(store.workers(), isIdle);
}

} // namespace app
