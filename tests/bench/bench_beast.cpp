#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <cstdlib>

/// A plain Boost.Beast coroutine server, written as the library's examples are, that answers what
/// /healthcheck does: `bench_beast PORT`.

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

asio::awaitable<void> serve(beast::tcp_stream stream)
{
    beast::flat_buffer buffer;
    try {
        while (true) {
            http::request<http::string_body> request;
            co_await http::async_read(stream, buffer, request, asio::use_awaitable);
            http::response<http::string_body> response(http::status::ok, request.version());
            response.set(http::field::content_type, "application/json");
            response.set("X-Request-Id", "0418948f-131d-8fbf-9a67-f0939212152f");
            response.keep_alive(request.keep_alive());
            response.body() = R"({"status":"ok"})";
            response.prepare_payload();
            co_await http::async_write(stream, response, asio::use_awaitable);
            if (!response.keep_alive()) co_return;
        }
    } catch (const std::exception&) {
        co_return; // the client closed
    }
}

asio::awaitable<void> accept(asio::ip::tcp::acceptor acceptor)
{
    while (true)
        asio::co_spawn(acceptor.get_executor(),
                       serve(beast::tcp_stream(co_await acceptor.async_accept(asio::use_awaitable))),
                       asio::detached);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    asio::io_context context{1};
    const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(),
                                           static_cast<std::uint16_t>(std::atoi(argv[1])));
    asio::co_spawn(context, accept(asio::ip::tcp::acceptor(context, endpoint)), asio::detached);
    context.run();
}
