#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <string>

/// What the C++ handlers beside this file stand on. Declared only: they are there to be read, and a test
/// compiles them, so that what is shown stays correct.

using boost::asio::awaitable;
using boost::asio::co_spawn;
using boost::asio::use_awaitable;
using namespace boost::asio::experimental::awaitable_operators;

struct Response
{
    int status = 200;
    std::string body;
};

inline Response ok()
{
    return {200, R"({"message":"ok"})"};
}

/// One HTTP request to the upstream. The calling thread waits for the answer.
Response get();

/// The same, awaited: meanwhile the thread runs what else is due.
awaitable<Response> asyncGet();

/// Has its own TLS context, which takes a while to build.
class Client
{
public:
    Client();
    awaitable<Response> asyncGet();
};

/// Works for so long.
void compute(std::chrono::milliseconds cpu);

extern boost::asio::thread_pool pool;
extern const std::chrono::milliseconds cpuTime;
