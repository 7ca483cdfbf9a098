#include "app/lab/run_progress.h"

#include <algorithm>

namespace app {

void RunProgress::begin(trace::RequestId first, trace::RequestId last)
{
    m_next = number(first);
    m_last = number(last);
}

bool RunProgress::haveRequestsEnded(const trace::Store& store)
{
    while (m_next <= m_last) {
        const auto* request = store.find(trace::RequestId{m_next});
        if (request == nullptr || !request->isWorkedOff()) return false;
        ++m_next;
    }
    return true;
}

bool RunProgress::haveRequestsBegun(const trace::Store& store) const
{
    return store.find(trace::RequestId{m_last}) != nullptr;
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
