#include "resources/handlers/toolbox.h"

// GET /all-async-new-client  //@ queued
awaitable<Response> allAsyncNewClient() //@ started
{
    Client first;               //@ setup 1
    co_await first.asyncGet();  //@ call 1
    Client second;              //@ setup 2
    co_await second.asyncGet(); //@ call 2
    co_return ok();             //@ finished
}
