#include "engine/watch/exchange/request_tracker.h"

#include <algorithm>
#include <netinet/tcp.h>

namespace watch {

namespace {

/// Its end is not closed: a connection that the server has closed has no inode either.
bool isServed(const Socket& socket)
{
    return socket.state == TCP_ESTABLISHED || socket.state == TCP_CLOSE_WAIT || socket.state == TCP_SYN_RECV;
}

} // namespace

RequestTracker::RequestTracker(SockDiag& diag, SocketOwners& owners)
    : m_diag(diag)
    , m_owners(owners)
{}

void RequestTracker::sent(const SentRequest& request)
{
    Open open{.request = request,
              .seen = {.request = request.request, .accepted = {}, .read = {}, .process = {}, .thread = 0}};
    open.notAccepted = open.notRead = request.sent;
    if (m_open.insert_or_assign(request.request, open).second) m_turns.push_back(request.request);
}

void RequestTracker::over(trace::RequestId request, trace::Time firstByte,
                          const std::optional<ServerProcesses::Server>& onlyServer, Observations& told)
{
    const auto found = m_open.find(request);
    if (found == m_open.end()) return;
    auto& open = found->second;
    const auto turn = std::ranges::find(m_turns, request);
    if (turn != m_turns.end()) {
        m_turns.erase(turn);
        if (trace::isSet(firstByte)) {
            if (!trace::isSet(open.seen.accepted.latest)) open.seen.accepted = {open.notAccepted, firstByte};
            if (!trace::isSet(open.seen.read.latest)) open.seen.read = {open.notRead, firstByte};
            if (!open.seen.process && onlyServer) isOwnerDecided(open, onlyServer);
        }
        told.emplace_back(open.seen);
    }
    m_owners.forget(open.inode);
    m_open.erase(found);
}

void RequestTracker::look(const std::optional<ServerProcesses::Server>& onlyServer, Observations& told)
{
    if (m_turns.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(std::min(SockDiag::kMostAtOnce, m_turns.size()));
    const std::vector requests(m_turns.begin(), m_turns.begin() + count);
    m_turns.erase(m_turns.begin(), m_turns.begin() + count);
    lookAtAll(requests);
    for (const auto request : requests) {
        auto& open = m_open.at(request);
        if (trace::isSet(open.seen.read.latest) && isOwnerDecided(open, onlyServer))
            told.emplace_back(open.seen);
        else
            m_turns.push_back(request);
    }
}

void RequestTracker::lookAtAll(std::span<const trace::RequestId> requests)
{
    std::vector<Open*> unread;
    std::vector<Ends> ends;
    for (const auto request : requests) {
        auto& open = m_open.at(request);
        if (trace::isSet(open.seen.read.latest)) continue;
        unread.push_back(&open);
        ends.push_back({open.request.server, open.request.client});
    }
    if (ends.empty()) return;
    const auto before = trace::Clock::now();
    const auto sockets = m_diag.connections(ends);
    const auto after = trace::Clock::now();
    m_looks += ends.size();
    for (std::size_t i = 0; i < unread.size(); ++i)
        note(*unread[i], sockets[i], before, after);
}

void RequestTracker::note(Open& open, const std::optional<Socket>& socket, trace::Time before,
                          trace::Time after)
{
    if (!socket || !isServed(*socket)) return;
    open.inode = socket->inode;
    if (socket->inode == 0)
        open.notAccepted = before;
    else if (!trace::isSet(open.seen.accepted.latest))
        open.seen.accepted = {open.notAccepted, after};
    if (socket->inode == 0 || socket->receiveQueue > 0)
        open.notRead = before;
    else
        open.seen.read = {open.notRead, after};
}

bool RequestTracker::isOwnerDecided(Open& open, const std::optional<ServerProcesses::Server>& onlyServer)
{
    if (onlyServer) {
        open.seen.process = onlyServer->process;
        open.seen.thread = onlyServer->thread;
        return true;
    }
    const auto answer = m_owners.find(open.inode);
    if (answer.search == SocketOwners::Search::Found) {
        open.seen.process = answer.owner.process;
        open.seen.thread = answer.owner.thread;
    }
    return answer.search != SocketOwners::Search::GoesOn;
}

} // namespace watch
