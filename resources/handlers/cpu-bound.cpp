#include "resources/handlers/toolbox.h"

// GET /cpu-bound  //@ queued
awaitable<Response> cpuBound() //@ started
{
    compute(cpuTime); //@ compute 1
    compute(cpuTime); //@ compute 2
    co_return ok();   //@ finished
}
