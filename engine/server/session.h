#pragma once

#include "engine/protocol/request_reader.h"
#include "engine/server/asio_types.h"
#include "engine/server/response.h"

#include <boost/intrusive/list.hpp>

#include <memory>
#include <optional>

namespace server {

struct Reception;

/// One connection of one worker, from accept to close; its requests come one after the other. The loop's
/// thread only.
class Session
    : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>
{
public:
    /// `reception` outlives the session.
    Session(Reception& reception, Socket socket, std::uint32_t connection);

    /// The coroutine that owns the session.
    static Task<void> serve(std::unique_ptr<Session> session);

    /// Between two requests: nothing of the next one has come yet.
    bool isIdle() const { return m_isIdle; }

    /// It is the client's turn: it has sent part of a request, is to take an answer that its socket has no
    /// room for, or is to close its side, too.
    bool isClientDue() const { return m_isClientDue; }

    /// Called every so often while isClientDue(): how often that has been in this turn.
    unsigned countSweep() { return ++m_sweeps; }

    /// Ends every wait on the connection, and so the session.
    void close();

private:
    Task<bool> serveRequests();
    Task<ErrorCode> readRequest();
    std::optional<Answer> refusal(std::uint16_t route) const;
    Task<Answer> answer(trace::RequestId id, std::uint16_t route);
    Task<ErrorCode> sendAnswer(const Answer& answer, protocol::Persistence persistence);
    Task<ErrorCode> send(std::string_view text);
    Task<bool> isLastAnswerLost();
    void expectClient();
    trace::RequestId recordRead(std::uint16_t route);
    void recordArrival(trace::RequestId id, trace::Time read);
    void recordClientGone();
    void record(trace::EventKind kind, trace::RequestId id, unsigned value = 0);

    Reception& m_reception;
    Socket m_socket;
    std::uint32_t m_connection;
    protocol::RequestReader m_reader;
    trace::RequestId m_lastRequest = trace::RequestId::None;
    unsigned m_sweeps = 0;
    bool m_isClientDue = false;
    bool m_isIdle = false; // the first request of a new connection may be there already
};

using SessionList = boost::intrusive::list<Session, boost::intrusive::constant_time_size<false>>;

} // namespace server
