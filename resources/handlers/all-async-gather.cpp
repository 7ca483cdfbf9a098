#include "resources/handlers/toolbox.h"

// GET /all-async-gather  //@ queued
awaitable<Response> allAsyncGather() //@ started
{
    co_await (asyncGet() && asyncGet()); //@ call
    co_return ok();                      //@ finished
}
