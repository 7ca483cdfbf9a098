#pragma once

#include "app/client/request_witness.h"
#include "engine/trace/identity/request_uuid.h"
#include "engine/watch/watcher.h"
#include "upstream/call_witness.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <unordered_map>

namespace app {

/// Tells the watcher of a foreign server what our client and our upstream know, and knows by which name each
/// request went out, so that a call that carries one proves whose it is.
class Informant : public RequestWitness, public upstream::CallWitness
{
public:
    /// So many names are remembered.
    static constexpr std::size_t kMostNames = std::size_t{1} << 16;

    /// `uuids` outlives it.
    explicit Informant(const trace::RequestUuid& uuids)
        : m_uuids(uuids)
    {}

    /// Who is told from now on: nobody where that is null. It outlives client and upstream, or both have
    /// ended.
    void inform(watch::Watcher* watcher) { m_watcher = watcher; }

    std::string introduce(trace::RequestId request) override;
    void sent(const watch::SentRequest& request) override;
    void over(const watch::RequestOver& request) override;

    upstream::ProvenCall prove(std::string_view requestId, std::string_view traceParent) override;
    void arrived(const upstream::ForeignCall& call) override;
    void answered(std::uint32_t number) override;

private:
    const trace::RequestUuid& m_uuids;
    std::atomic<watch::Watcher*> m_watcher = nullptr;
    std::mutex m_mutex;
    std::unordered_map<std::string, upstream::ProvenCall> m_names; ///< guarded by m_mutex, as the next one
    std::deque<std::string> m_oldest;
};

} // namespace app
