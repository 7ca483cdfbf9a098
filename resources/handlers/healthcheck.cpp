#include "resources/handlers/toolbox.h"

// GET /healthcheck  //@ queued
awaitable<Response> healthcheck() //@ started
{
    co_return Response{200, R"({"status":"ok"})"}; //@ finished
}
