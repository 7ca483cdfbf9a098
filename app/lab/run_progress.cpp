#include "app/lab/run_progress.h"

#include <algorithm>

namespace app {

void RunProgress::begin(trace::RequestId first, trace::RequestId last, trace::Time due)
{
    m_next = number(first);
    m_last = number(last);
    m_due = due;
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

/// It has become a number: a run that outgrows its memory keeps what is still under way. One that is not sent
/// yet may have lost its place to newer ones, too. Runs count from #1.
bool RunProgress::isForgotten(const trace::Store& store, trace::RequestId id) const
{
    return trace::Clock::now() >= m_due && number(id) <= store.firstRow();
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
