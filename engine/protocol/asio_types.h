#pragma once

#include "engine/trace/event.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

/// Asio's types for everything here that speaks HTTP on a loop of its own. The executor is named: the
/// type-erased default costs an allocation here and there.
namespace protocol::asio_types {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

using Executor = asio::io_context::executor_type;
template <typename Result>
using Task = asio::awaitable<Result, Executor>;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<trace::Clock, asio::wait_traits<trace::Clock>, Executor>;

/// `co_await operation(kAwait)` gives the error code first, and never throws.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> kAwait{};

} // namespace protocol::asio_types
