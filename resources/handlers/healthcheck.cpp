#include "resources/handlers/toolbox.h"

// GET /healthcheck  //@ queued
awaitable<Response> healthcheck() //@ started
{
    const auto* body = R"({"status":"ok"})";
    co_return Response{200, body}; //@ finished
}
