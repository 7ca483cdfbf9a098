#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/request_parser.h"
#include "engine/server/response.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/intrusive/list.hpp>

#include <memory>
#include <optional>

namespace server {

class Worker;

/// One connection of one worker, from accept to close; its requests come one after the other. The loop's thread only.
class Session : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>
{
public:
    /// A client has this long to send a whole request, counted from the request's first byte.
    static constexpr std::chrono::seconds kSendTimeout{10};

    Session(Worker& worker, Socket socket, std::uint32_t connection);

    /// The coroutine that owns the session.
    static Task<void> serve(std::unique_ptr<Session> session);

    /// Between two requests: nothing of the next one has come yet.
    bool isIdle() const { return m_isIdle; }

    /// When the first byte of the request came that is still being sent; unset while none is.
    trace::Time sendingSince() const { return m_sendingSince; }

    /// Ends every wait on the connection, and so the session.
    void close();

private:
    Task<ErrorCode> serveRequests();
    Task<ErrorCode> readRequest();
    Task<Answer> answer(const ErrorCode& readError, trace::RequestId id, std::uint16_t route);
    Task<ErrorCode> send(std::string_view text);
    Task<ErrorCode> closePolitely();
    std::uint16_t findRoute() const;
    void recordRead(trace::RequestId id, std::uint16_t route);
    void recordArrival(trace::RequestId id, trace::Time read);
    void record(trace::EventKind kind, trace::RequestId id, unsigned value = 0);

    Worker& m_worker;
    Socket m_socket;
    std::uint32_t m_connection;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    trace::RequestId m_lastRequest = trace::RequestId::None;
    trace::Time m_sendingSince = trace::kUnset;
    bool m_isIdle = true;
};

using SessionList = boost::intrusive::list<Session, boost::intrusive::constant_time_size<false>>;

} // namespace server
