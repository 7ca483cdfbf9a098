#include "resources/handlers/toolbox.h"

// GET /async-executor  //@ queued
awaitable<Response> asyncExecutor() //@ started
{
    auto call = []() -> awaitable<void> {
        get();
        co_return;
    };
    co_await co_spawn( //@ job 1, call 1
        pool, call, use_awaitable);
    co_await co_spawn( //@ job 2, call 2
        pool, call, use_awaitable);
    co_return ok(); //@ finished
}
