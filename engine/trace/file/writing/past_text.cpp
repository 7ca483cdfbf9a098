#include "engine/trace/file/writing/past_text.h"

#include <string>
#include <vector>

namespace trace {

namespace {

void add(std::string& text, std::int64_t number)
{
    text += std::to_string(number);
    text += ' ';
}

std::string textOf(const std::vector<std::int64_t>& numbers)
{
    std::string text;
    for (const auto number : numbers)
        add(text, number);
    return text;
}

std::string textOf(const std::vector<Duration>& durations)
{
    std::string text;
    for (const auto duration : durations)
        add(text, duration.count());
    return text;
}

/// In the order of the nuances, then what its loop did, then how many requests ended.
std::string textOf(const std::vector<PastShare>& shares)
{
    std::string text;
    for (const auto& share : shares) {
        for (const auto time : share.times)
            add(text, time.count());
        for (const auto time : {share.busy, share.blocked, share.computed, share.worstHold})
            add(text, time.count());
        add(text, share.answered);
        add(text, share.failed);
    }
    return text;
}

void writePastWorkers(JsonText& json, const Past& past, Time zero)
{
    json.key("past_workers");
    json.open('[');
    for (const auto& worker : past.workers()) {
        json.open('{');
        json.member("worker", number(worker.id));
        if (isSet(worker.firstRead)) json.member("first_read", worker.firstRead - zero);
        if (isSet(worker.lastFinished)) json.member("last_finished", worker.lastFinished - zero);
        json.member("shares_ns", textOf(worker.shares));
        json.close('}');
    }
    json.close(']');
}

void writePastRoutes(JsonText& json, const Past& past)
{
    json.key("past_routes");
    json.open('[');
    for (const auto& [row, route] : past.routes()) {
        json.open('{');
        json.member("route", row);
        json.member("failed", route.failed);
        json.member("latencies_ns", textOf(route.latencies.numbers()));
        json.close('}');
    }
    json.close(']');
}

} // namespace

void writePast(JsonText& json, const Store& store, Time zero)
{
    if (!isSet(store.forgottenBefore())) return;
    const auto& past = store.past();
    const auto apart = store.apart();
    if (!store.requests().empty())
        json.member("first_request", number(store.requests().front().id));
    else if (!apart.empty())
        json.member("first_request", number(apart.back()->id) + 1);
    if (past.isEmpty()) return;
    json.key("past");
    json.open('{');
    json.member("from", past.origin() - zero);
    json.member("width", past.width());
    json.member("calls_ns", textOf(past.calls()));
    json.member("clients_ns", textOf(past.clients()));
    json.member("latencies_ns", textOf(past.latencies().numbers()));
    json.close('}');
    writePastWorkers(json, past, zero);
    writePastRoutes(json, past);
}

} // namespace trace
