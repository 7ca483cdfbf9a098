#pragma once

#include "engine/protocol/asio_types.h"
#include "engine/protocol/request_reader.h"

namespace protocol {

/// Sends the end, and reads until the other side ends, too: closing while its bytes are unread would reset
/// the connection, and could cost it the answer. How long that may take is the owner's to limit. `stream` is
/// the socket or what reads from it.
template <typename Stream>
asio_types::Task<void> closePolitely(asio_types::Socket& socket, Stream& stream, RequestReader& reader)
{
    asio_types::ErrorCode error;
    socket.shutdown(asio_types::tcp::socket::shutdown_send, error);
    while (!error) {
        reader.discard();
        const auto [readError, size] = co_await stream.async_read_some(reader.room(), asio_types::kAwait);
        error = readError;
    }
}

} // namespace protocol
