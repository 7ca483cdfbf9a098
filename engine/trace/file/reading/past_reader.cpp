#include "engine/trace/file/reading/past_reader.h"

#include "engine/trace/file/reading/file_head.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/reading/trace_limits.h"

#include <charconv>
#include <limits>

namespace trace {

namespace {

constexpr std::int64_t kMostTime = 100'000'000'000'000'000; ///< nanoseconds, of many requests together
constexpr Duration kWidest(2'000'000'000'000'000);
constexpr std::size_t kNumbersOfShare = kNuanceCount + 6;
constexpr std::size_t kMostNumbers = 100'000; ///< in one list

[[noreturn]] void complain(const Argument& fact)
{
    throw BadFile(trace::marked("\"%1\" must be whole numbers from 0 on, each with a space behind it, and as "
                                "many as belong together"),
                  fact.text.data(), {std::string(fact.key)});
}

std::vector<std::int64_t> numbersIn(const Argument& fact)
{
    std::vector<std::int64_t> numbers;
    const auto* at = fact.text.data();
    const auto* end = at + fact.text.size();
    while (at < end && numbers.size() < kMostNumbers) {
        const auto [after, problem] = std::from_chars(at, end, numbers.emplace_back());
        const bool isMeant = problem == std::errc() && after != end && *after == ' ';
        if (!isMeant || numbers.back() < 0 || numbers.back() > kMostTime) complain(fact);
        at = after + 1;
    }
    if (at < end) complain(fact);
    return numbers;
}

std::vector<Duration> durationsIn(const Argument& fact)
{
    const auto numbers = numbersIn(fact);
    if (numbers.size() > Past::kMostStretches) complain(fact);
    return {numbers.begin(), numbers.end()};
}

LatencyDistribution latenciesIn(const Argument& fact)
{
    auto latencies = LatencyDistribution::of(numbersIn(fact));
    if (!latencies) complain(fact);
    return *std::move(latencies);
}

PastShare shareOf(std::span<const std::int64_t> numbers)
{
    constexpr auto kMostCount = std::int64_t{std::numeric_limits<std::uint32_t>::max()};
    PastShare share;
    for (std::size_t i = 0; i < kNuanceCount; ++i)
        share.times[i] = Duration(numbers[i]);
    const auto loop = numbers.subspan(kNuanceCount);
    share.busy = Duration(loop[0]);
    share.blocked = Duration(loop[1]);
    share.computed = Duration(loop[2]);
    share.worstHold = Duration(loop[3]);
    share.answered = static_cast<std::uint32_t>(std::min(loop[4], kMostCount));
    share.failed = static_cast<std::uint32_t>(std::min(loop[5], kMostCount));
    return share;
}

std::vector<PastShare> sharesIn(const Argument& fact)
{
    const auto numbers = numbersIn(fact);
    const auto count = numbers.size() / kNumbersOfShare;
    if (numbers.size() % kNumbersOfShare != 0 || count > Past::kMostStretches) complain(fact);
    std::vector<PastShare> shares;
    for (std::size_t i = 0; i < count; ++i)
        shares.push_back(shareOf(std::span(numbers).subspan(i * kNumbersOfShare, kNumbersOfShare)));
    return shares;
}

template <typename Use>
void forEachFact(EventParser& parser, const Argument& list, Use use)
{
    parser.objects(list.text, [&](std::string_view object) {
        EventParser innermost;
        innermost.beStrict();
        use(innermost.arguments(object));
    });
}

} // namespace

void readPast(EventParser& parser, const Argument& fact, Time zero, Past::Content& past)
{
    for (const auto& member : parser.arguments(fact.text)) {
        if (member.key == "from") past.origin = timeAfter(zero, timeIn(member));
        if (member.key == "width") past.width = timeIn(member);
        if (member.key == "calls_ns") past.calls = durationsIn(member);
        if (member.key == "clients_ns") past.clients = durationsIn(member);
        if (member.key == "latencies_ns") past.latencies = latenciesIn(member);
    }
    if (!isSet(past.origin) || past.width <= Duration::zero() || past.width > kWidest)
        throw BadFile(trace::marked("\"past\" needs \"from\" and \"width\""), fact.text.data());
}

void readPastWorkers(EventParser& parser, const Argument& fact, Time zero, Past::Content& past)
{
    forEachFact(parser, fact, [&](const std::vector<Argument>& members) {
        auto& worker = past.workers.emplace_back();
        for (const auto& member : members) {
            if (member.key == "worker")
                worker.id = WorkerId(static_cast<std::uint16_t>(
                    wholeNumber(member.key, member.text, 0, limits::kMostWorkers)));
            if (member.key == "first_read") worker.firstRead = timeAfter(zero, timeIn(member));
            if (member.key == "last_finished") worker.lastFinished = timeAfter(zero, timeIn(member));
            if (member.key == "shares_ns") worker.shares = sharesIn(member);
        }
        const bool isInOrder =
            past.workers.size() < 2 || past.workers[past.workers.size() - 2].id < worker.id;
        if (!isInOrder)
            throw BadFile(trace::marked("\"past_workers\" must be in the order of their numbers"),
                          fact.text.data());
    });
}

void readPastRoutes(EventParser& parser, const Argument& fact, Past::Content& past)
{
    forEachFact(parser, fact, [&](const std::vector<Argument>& members) {
        std::uint16_t row = 0;
        PastRoute route;
        for (const auto& member : members) {
            if (member.key == "route")
                row = static_cast<std::uint16_t>(
                    wholeNumber(member.key, member.text, 0, std::numeric_limits<std::uint16_t>::max()));
            if (member.key == "failed")
                route.failed = wholeNumber(member.key, member.text, 0, limits::kMostCounted);
            if (member.key == "latencies_ns") route.latencies = latenciesIn(member);
        }
        past.routes.insert_or_assign(row, std::move(route));
    });
}

} // namespace trace
