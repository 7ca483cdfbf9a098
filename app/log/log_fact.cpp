#include "app/log/log_fact.h"

#include <boost/beast/http/status.hpp>

namespace app {

namespace {

std::string statusText(std::uint32_t status)
{
    namespace http = boost::beast::http;
    if (status == 0) return "ended"; // a watched server's call: nobody tells with what
    const auto known = http::int_to_status(status);
    if (known == http::status::unknown) return std::to_string(status);
    return std::to_string(status) + ' ' + std::string(http::obsolete_reason(known));
}

std::string endText(const trace::Event& event, const trace::Request& request)
{
    if (trace::isSet(request.failed) && request.failed < event.time)
        return "finished, after its client had given up";
    return event.value == 200 ? "finished!" : "finished with " + statusText(event.value);
}

} // namespace

LogFact factOf(const trace::Event& event, const trace::Request& request)
{
    const auto failure = std::string(describe(event.failure));
    switch (event.kind) {
    case trace::EventKind::HandlerStarted: return {0, "started processing"};
    case trace::EventKind::HandlerFinished: return {0, endText(event, request)};
    case trace::EventKind::RequestFailed: return {0, "the client gave up: " + failure};
    case trace::EventKind::StepEnded:
        if (!isCall(event.step)) return {};
        return {event.index, event.failure == trace::Failure::None ? statusText(event.value) : failure};
    default: return {};
    }
}

} // namespace app
