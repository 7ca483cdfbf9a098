#include "resources/handlers/toolbox.h"

// GET /async-blocking  //@ queued
awaitable<Response> asyncBlocking() //@ started
{
    get();          //@ call 1
    get();          //@ call 2
    co_return ok(); //@ finished
}
