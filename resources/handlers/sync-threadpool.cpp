#include "resources/handlers/toolbox.h"

// GET /sync-threadpool  //@ queued
awaitable<Response> syncThreadpool() //@ started
{
    auto work = []() -> awaitable<Response> {
        get(); //@ call 1
        get(); //@ call 2
        co_return ok();
    };
    co_return co_await co_spawn( //@ job, finished
        pool, work, use_awaitable);
}
