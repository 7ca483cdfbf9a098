#include "app/lessons/changed_settings.h"

#include "engine/analysis/phrase.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct SettingRow
{
    std::string_view name;
    bool (*isSame)(const Scenario&, const Scenario&);
};

using As = const Scenario&;

bool isSameHandler(As a, As b)
{
    return std::ranges::equal(a.arrivals, b.arrivals, {}, &Arrival::path, &Arrival::path);
}

constexpr std::array<SettingRow, 14> kSettings{{
    {analysis::marked("handler"), isSameHandler},
    {analysis::marked("workers"), [](As a, As b) { return a.server.workers == b.server.workers; }},
    {analysis::marked("accept policy"), [](As a, As b) { return a.server.accept == b.server.accept; }},
    {analysis::marked("upstream delay"),
     [](As a, As b) {
         return a.upstream.delay == b.upstream.delay && a.upstream.jitter == b.upstream.jitter;
     }},
    {analysis::marked("upstream answers"),
     [](As a, As b) {
         return a.upstream.status == b.upstream.status && a.upstream.isRefusing == b.upstream.isRefusing &&
                a.upstream.fault == b.upstream.fault;
     }},
    {analysis::marked("calls"),
     [](As a, As b) { return a.server.handlers.calls == b.server.handlers.calls; }},
    {analysis::marked("computing"),
     [](As a, As b) { return a.server.handlers.cpu == b.server.handlers.cpu; }},
    {analysis::marked("client set-up"),
     [](As a, As b) { return a.server.handlers.clientSetup == b.server.handlers.clientSetup; }},
    {analysis::marked("call timeout"),
     [](As a, As b) { return a.server.handlers.callTimeout == b.server.handlers.callTimeout; }},
    {analysis::marked("looking at the status"),
     [](As a, As b) { return a.server.handlers.looksAtStatus == b.server.handlers.looksAtStatus; }},
    {analysis::marked("thread pool"),
     [](As a, As b) { return a.server.threadpoolThreads == b.server.threadpoolThreads; }},
    {analysis::marked("executor"),
     [](As a, As b) { return a.server.executorThreads == b.server.executorThreads; }},
    {analysis::marked("client timeout"), [](As a, As b) { return a.timeout == b.timeout; }},
    {analysis::marked("keep-alive"), [](As a, As b) { return a.keepAlive == b.keepAlive; }},
}};

} // namespace

std::vector<std::string> settingNames()
{
    std::vector<std::string> names;
    names.reserve(kSettings.size());
    for (const auto& row : kSettings)
        names.emplace_back(row.name);
    return names;
}

std::vector<std::string> changedSettings(const Scenario& start, const Scenario& now)
{
    std::vector<std::string> changed;
    for (const auto& row : kSettings)
        if (!row.isSame(start, now)) changed.emplace_back(row.name);
    return changed;
}

} // namespace app
