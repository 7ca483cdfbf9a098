#include "app/watch/informant.h"

#include <cctype>
#include <limits>

namespace app {

namespace {

/// 32 hexadecimal digits, however somebody writes a UUID.
std::string plainName(std::string_view text)
{
    std::string name;
    for (const char character : text)
        if (character != '-') name += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    return name;
}

/// "00-TRACE-PARENT-01"
std::string_view traceIn(std::string_view traceParent)
{
    constexpr std::size_t kBegin = 3;
    constexpr std::size_t kLength = 32;
    return traceParent.size() < kBegin + kLength ? std::string_view() : traceParent.substr(kBegin, kLength);
}

} // namespace

std::string Informant::introduce(trace::RequestId request)
{
    auto uuid = m_uuids.string(request);
    const auto name = plainName(uuid);
    const std::scoped_lock lock(m_mutex);
    m_names[name] = {.request = request};
    m_oldest.push_back(name);
    if (m_oldest.size() > kMostNames) {
        m_names.erase(m_oldest.front());
        m_oldest.pop_front();
    }
    return uuid;
}

void Informant::sent(const watch::SentRequest& request)
{
    if (auto* const watcher = m_watcher.load()) watcher->requestSent(request);
}

void Informant::over(const watch::RequestOver& request)
{
    if (auto* const watcher = m_watcher.load()) watcher->requestOver(request);
}

upstream::ProvenCall Informant::prove(std::string_view requestId, std::string_view traceParent)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& name : {plainName(requestId), plainName(traceIn(traceParent))}) {
        const auto known = m_names.find(name);
        if (known == m_names.end()) continue;
        auto& call = known->second;
        if (call.index < std::numeric_limits<std::uint8_t>::max()) ++call.index;
        return call;
    }
    return {};
}

void Informant::arrived(const upstream::ForeignCall& call)
{
    auto* const watcher = m_watcher.load();
    const auto client = watch::endpointOf(call.client);
    const auto upstream = watch::endpointOf(call.upstream);
    if (watcher == nullptr || !client || !upstream) return;
    watcher->callArrived({watch::CallId(call.number), *client, *upstream, call.arrived});
}

void Informant::answered(std::uint32_t number)
{
    if (auto* const watcher = m_watcher.load()) watcher->callAnswered(watch::CallId(number));
}

} // namespace app
