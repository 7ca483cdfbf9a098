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

void RequestTracker::look(std::size_t most, const std::optional<ServerProcesses::Server>& onlyServer,
                          Observations& told)
{
    for (auto turns = std::min(most, m_turns.size()); turns > 0; --turns) {
        const auto request = m_turns.front();
        m_turns.pop_front();
        auto& open = m_open.at(request);
        if (isTold(open, onlyServer))
            told.emplace_back(open.seen);
        else
            m_turns.push_back(request);
    }
}

bool RequestTracker::isTold(Open& open, const std::optional<ServerProcesses::Server>& onlyServer)
{
    if (!trace::isSet(open.seen.read.latest)) lookAt(open);
    return trace::isSet(open.seen.read.latest) && isOwnerDecided(open, onlyServer);
}

void RequestTracker::lookAt(Open& open)
{
    const auto socket = m_diag.connection(open.request.server, open.request.client);
    const auto at = trace::Clock::now();
    ++m_looks;
    if (!socket || !isServed(*socket)) return;
    open.inode = socket->inode;
    if (socket->inode == 0)
        open.notAccepted = at;
    else if (!trace::isSet(open.seen.accepted.latest))
        open.seen.accepted = {open.notAccepted, at};
    if (socket->inode == 0 || socket->receiveQueue > 0)
        open.notRead = at;
    else
        open.seen.read = {open.notRead, at};
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
