#include "engine/settings/setting.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>

namespace settings {

namespace {

/// Large enough for every seed that a person types, small enough for every program that reads JSON.
constexpr std::int64_t kLargestSeed = (std::int64_t{1} << 53) - 1;
constexpr std::int64_t kLongestComputingMs = 60'000;
constexpr std::int64_t kMostThreads = 1000;

constexpr std::array<std::string_view, 3> kAcceptPolicies{"drain", "one", "reuseport"};
constexpr const char* kAcceptLabels[] = {marked("all that wait"), marked("one per wakeup"),
                                         marked("a socket per worker")};
constexpr std::array<std::string_view, 3> kFaults{"none", "close-in-body", "garbage"};
constexpr const char* kFaultLabels[] = {marked("none"), marked("closes in the body"), marked("garbage")};

template <class Field>
std::int64_t toNumber(const Field& field)
{
    if constexpr (requires { field.count(); })
        return field.count();
    else
        return static_cast<std::int64_t>(field);
}

/// What a row says of a setting; the rest follows from its field.
struct Row
{
    Part part;
    std::string_view section = {};
    std::string_view key;
    std::string_view words;
    const char* label;
    const char* explanation;
    Allowed allowed;
    const char* change = nullptr;
    const char* zero = nullptr;
};

/// `field` gives the setting's place in a SetUp.
template <class FieldOf>
constexpr Setting setting(const Row& row, FieldOf field)
{
    using Field = std::remove_cvref_t<decltype(field(std::declval<SetUp&>()))>;
    const auto unit = std::is_same_v<Field, std::chrono::milliseconds> ? Unit::Milliseconds : Unit::None;
    return {row.part,
            row.section,
            row.key,
            row.words,
            row.label,
            row.explanation,
            unit,
            row.allowed,
            row.zero,
            row.change,
            [](const SetUp& setUp) { return toNumber(FieldOf{}(setUp)); },
            [](SetUp& setUp, std::int64_t number) { FieldOf{}(setUp) = static_cast<Field>(number); }};
}

constexpr Setting kSettings[] = {
    setting(
        {.part = Part::Server,
         .key = "workers",
         .words = "workers",
         .label = marked("Workers"),
         .explanation = marked(
             "How many event loops serve, each on a thread of its own. One more request than there are "
             "workers stalls them all."),
         .allowed = Whole{1, kMostWorkers},
         .change = marked("workers")},
        [](auto& to) -> auto& { return to.server.workers; }),
    setting(
        {.part = Part::Server,
         .key = "accept",
         .words = "accept",
         .label = marked("Accept"),
         .explanation = marked(
             "Who gets the connections that wait when a loop wakes up. Taking all of them is fast, and "
             "lets one worker sit on what others could have served."),
         .allowed = OneOf{kAcceptPolicies, kAcceptLabels},
         .change = marked("accept policy")},
        [](auto& to) -> auto& { return to.server.accept; }),
    setting(
        {.part = Part::Handlers,
         .key = "calls",
         .words = "calls",
         .label = marked("Calls per request"),
         .explanation = marked(
             "How many upstream calls a handler makes. A blocking one holds its loop for each of them."),
         .allowed = Whole{1, 100},
         .change = marked("calls")},
        [](auto& to) -> auto& { return to.server.handlers.calls; }),
    setting(
        {.part = Part::Handlers,
         .key = "cpu_ms",
         .words = "computing",
         .label = marked("CPU time per step"),
         .explanation =
             marked("How long a CPU-bound step computes. However async the handler is, nobody else runs "
                    "meanwhile."),
         .allowed = Whole{0, kLongestComputingMs},
         .change = marked("computing")},
        [](auto& to) -> auto& { return to.server.handlers.cpu; }),
    setting(
        {.part = Part::Handlers,
         .key = "client_setup_ms",
         .words = "client set-up",
         .label = marked("Client set-up"),
         .explanation = marked(
             "CPU time to build an HTTP client. Building one for every call, as many do, costs the loop "
             "that much each time."),
         .allowed = Whole{0, kLongestComputingMs},
         .change = marked("client set-up")},
        [](auto& to) -> auto& { return to.server.handlers.clientSetup; }),
    setting(
        {.part = Part::Handlers,
         .key = "call_timeout_ms",
         .words = "call timeout",
         .label = marked("Call timeout"),
         .explanation = marked(
             "When a handler gives up on the upstream. Shorter than the upstream's delay, and every call "
             "fails."),
         .allowed = Whole{1, kLongestRunMs},
         .change = marked("call timeout")},
        [](auto& to) -> auto& { return to.server.handlers.callTimeout; }),
    setting(
        {.part = Part::Handlers,
         .key = "looks_at_status",
         .words = "looking at the status",
         .label = marked("Look at the upstream's status"),
         .explanation = marked(
             "Handlers answer 502 where the upstream answers anything but 200. Without it, an upstream's 500 goes unnoticed."),
         .allowed = YesNo{},
         .change = marked("looking at the status")},
        [](auto& to) -> auto& { return to.server.handlers.looksAtStatus; }),
    setting(
        {.part = Part::Server,
         .key = "threadpool_threads",
         .words = "thread pool",
         .label = marked("Thread pool threads"),
         .explanation = marked(
             "How many plain handlers run at once, per worker. The next one waits for a thread, while the "
             "loop stays free."),
         .allowed = Whole{1, kMostThreads},
         .change = marked("thread pool")},
        [](auto& to) -> auto& { return to.server.threadpoolThreads; }),
    setting(
        {.part = Part::Server,
         .key = "executor_threads",
         .words = "executor",
         .label = marked("Executor threads"),
         .explanation = marked(
             "How many synchronous calls can be moved off the loop at once, per worker. There are few of "
             "them, and then calls queue for a thread."),
         .allowed = Whole{1, kMostThreads},
         .change = marked("executor")},
        [](auto& to) -> auto& { return to.server.executorThreads; }),
    setting(
        {.part = Part::Client,
         .key = "probe_ms",
         .words = "health probe",
         .label = marked("Health probe every"),
         .explanation = marked(
             "Asks /healthcheck again and again, as a load balancer does, and shows when it would have "
             "given up on the server. The shorter the time between two probes, the sooner a held loop is "
             "noticed."),
         .allowed = Whole{0, kLongestRunMs},
         .zero = marked("never")},
        [](auto& to) -> auto& { return to.client.probe; }),
    setting(
        {.part = Part::Client,
         .key = "timeout_ms",
         .words = "client timeout",
         .label = marked("Gives up after"),
         .explanation =
             marked("The client closes its connection. The worker does not know, and works for nobody."),
         .allowed = Whole{0, kLongestRunMs},
         .change = marked("client timeout"),
         .zero = marked("never")},
        [](auto& to) -> auto& { return to.client.timeout; }),
    setting(
        {.part = Part::Client,
         .key = "keep_alive",
         .words = "keep-alive",
         .label = marked("Keep connections alive"),
         .explanation =
             marked("The client uses its connections again. Such a connection stays with its worker, however "
                    "busy that is."),
         .allowed = YesNo{},
         .change = marked("keep-alive")},
        [](auto& to) -> auto& { return to.client.keepAlive; }),
    setting(
        {.part = Part::LoadBalancer,
         .key = "load_balancer_failures",
         .words = "failures of the load balancer",
         .label = marked("Removes after failures"),
         .explanation = marked(
             "How many health checks in a row may fail before a load balancer takes the worker out. There "
             "is none here: what one would have done is said above the timeline."),
         .allowed = Whole{1, 100}},
        [](auto& to) -> auto& { return to.loadBalancer.failures; }),
    setting(
        {.part = Part::LoadBalancer,
         .key = "load_balancer_interval_ms",
         .words = "interval of the load balancer",
         .label = marked("Checks every"),
         .explanation =
             marked("How far apart its health checks are, and how long each may stay without an answer."),
         .allowed = Whole{1, kLongestRunMs}},
        [](auto& to) -> auto& { return to.loadBalancer.interval; }),
    setting(
        {.part = Part::Upstream,
         .key = "seed",
         .words = "seed",
         .label = marked("Seed"),
         .explanation =
             marked("The jitter's random numbers begin here: the same seed gives the same delays."),
         .allowed = Whole{0, kLargestSeed}},
        [](auto& to) -> auto& { return to.upstream.seed; }),
    setting(
        {.part = Part::Upstream,
         .section = "upstream",
         .key = "delay_ms",
         .words = "upstream delay",
         .label = marked("Delay"),
         .explanation = marked("How long the upstream takes to answer a call."),
         .allowed = Whole{0, kLongestDelayMs},
         .change = marked("upstream delay")},
        [](auto& to) -> auto& { return to.upstream.delay; }),
    setting(
        {.part = Part::Upstream,
         .section = "upstream",
         .key = "jitter_ms",
         .words = "upstream jitter",
         .label = marked("Jitter"),
         .explanation = marked(
             "Up to this much is added to each call's delay, so that requests no longer march in step."),
         .allowed = Whole{0, kLongestDelayMs},
         .change = marked("upstream delay")},
        [](auto& to) -> auto& { return to.upstream.jitter; }),
    // A status below 200 is no answer: a client goes on waiting for one.
    setting(
        {.part = Part::Upstream,
         .section = "upstream",
         .key = "status",
         .words = "upstream status",
         .label = marked("Answers with status"),
         .explanation =
             marked("What the upstream says to every call. Whether a handler notices depends on whether it "
                    "looks."),
         .allowed = Whole{200, 599},
         .change = marked("upstream answers")},
        [](auto& to) -> auto& { return to.upstream.status; }),
    setting(
        {.part = Part::Upstream,
         .section = "upstream",
         .key = "refuse",
         .words = "refusing upstream",
         .label = marked("Refuse connections"),
         .explanation =
             marked("As if the upstream were down: calls fail at once, so even a blocking handler is quick."),
         .allowed = YesNo{},
         .change = marked("upstream answers")},
        [](auto& to) -> auto& { return to.upstream.isRefusing; }),
    setting(
        {.part = Part::Upstream,
         .section = "upstream",
         .key = "fault",
         .words = "upstream fault",
         .label = marked("Fault"),
         .explanation = marked(
             "What goes wrong with an answer. The timeline shows which call failed, and the request panel "
             "why."),
         .allowed = OneOf{kFaults, kFaultLabels},
         .change = marked("upstream answers")},
        [](auto& to) -> auto& { return to.upstream.fault; }),
};

struct Accept
{
    const Value& value;

    std::optional<std::int64_t> operator()(const Whole& whole) const
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr || *number < whole.from || whole.to < *number) return {};
        return *number;
    }
    std::optional<std::int64_t> operator()(const OneOf& oneOf) const
    {
        const auto* word = std::get_if<std::string>(&value);
        if (word == nullptr) return {};
        const auto row = std::ranges::find(oneOf.words, *word);
        if (row == oneOf.words.end()) return {};
        return row - oneOf.words.begin();
    }
    std::optional<std::int64_t> operator()(YesNo) const
    {
        const auto* isYes = std::get_if<bool>(&value);
        if (isYes == nullptr) return {};
        return *isYes ? 1 : 0;
    }
};

struct Written
{
    std::int64_t number;

    Value operator()(const Whole&) const { return number; }
    Value operator()(const OneOf& oneOf) const
    {
        return std::string(oneOf.words[static_cast<std::size_t>(number)]);
    }
    Value operator()(YesNo) const { return number == 1; }
};

} // namespace

std::span<const Setting> all()
{
    return kSettings;
}

const Setting* find(std::string_view section, std::string_view key)
{
    const auto found = std::ranges::find_if(
        kSettings, [&](const Setting& row) { return row.section == section && row.key == key; });
    return found == std::end(kSettings) ? nullptr : &*found;
}

const Setting* findByWords(std::string_view words)
{
    const auto found =
        std::ranges::find_if(kSettings, [&](const Setting& row) { return row.words == words; });
    return found == std::end(kSettings) ? nullptr : &*found;
}

Value fromText(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size()) return number;
    if (text == "true") return true;
    if (text == "false") return false;
    return std::string(text);
}

std::optional<std::int64_t> accepted(const Allowed& allowed, const Value& value)
{
    return std::visit(Accept{value}, allowed);
}

Value valueOf(const Setting& setting, const SetUp& setUp)
{
    return std::visit(Written{setting.number(setUp)}, setting.allowed);
}

std::optional<Problem> assign(SetUp& setUp, const Setting& setting, const Value& value)
{
    const auto number = accepted(setting.allowed, value);
    if (!number) return Problem{&setting};
    setting.setNumber(setUp, *number);
    return {};
}

std::optional<Problem> assign(SetUp& setUp, std::string_view section, std::string_view key,
                              const Value& value)
{
    const auto* setting = find(section, key);
    return setting == nullptr ? Problem{} : assign(setUp, *setting, value);
}

std::vector<const Setting*> differences(const SetUp& one, const SetUp& other)
{
    std::vector<const Setting*> different;
    for (const auto& setting : kSettings)
        if (setting.number(one) != setting.number(other)) different.push_back(&setting);
    return different;
}

std::vector<std::string> changes(const SetUp& one, const SetUp& other)
{
    std::vector<std::string> names;
    for (const auto* setting : differences(one, other)) {
        if (setting->change == nullptr) continue;
        const bool isNamed = std::ranges::find(names, setting->change) != names.end();
        if (!isNamed) names.emplace_back(setting->change);
    }
    return names;
}

std::vector<std::string> changeNames()
{
    std::vector<std::string> names;
    for (const auto& setting : kSettings)
        if (setting.change != nullptr && std::ranges::find(names, setting.change) == names.end())
            names.emplace_back(setting.change);
    return names;
}

} // namespace settings
