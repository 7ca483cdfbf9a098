#include "resources/handlers/toolbox.h"

// GET /cpu-bound-threadpool  //@ queued
awaitable<Response> cpuBoundThreadpool() //@ started
{
    auto work = []() -> awaitable<Response> {
        compute(2 * cpuTime); //@ job
        co_return ok();
    };
    co_return co_await co_spawn( //@ finished
        pool, work, use_awaitable);
}
