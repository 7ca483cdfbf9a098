#include "resources/handlers/toolbox.h"

// GET /all-async  //@ queued
awaitable<Response> allAsync() //@ started
{
    co_await asyncGet(); //@ call 1
    co_await asyncGet(); //@ call 2
    co_return ok();      //@ finished
}
