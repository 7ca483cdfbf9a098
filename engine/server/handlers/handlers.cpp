#include "engine/server/handlers/handlers.h"

#include "engine/server/handlers/exchange.h"

#include <boost/asio/co_spawn.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace server {

namespace {

constexpr Answer kHealthy{200, R"({"status":"ok"})"};
constexpr Answer kDone{200, R"({"message":"ok"})"};
constexpr Answer kCallFailed{500, R"({"detail":"the call to the upstream failed"})"};
constexpr Answer kBadUpstream{502, R"({"detail":"the upstream did not answer 200"})"};

/// The handler's answer where a call has ended the handler; nothing where it can go on.
std::optional<Answer> refusalAfter(const CallResult& result, const HandlerSettings& settings)
{
    if (result.failure != trace::Failure::None) return kCallFailed;
    if (settings.looksAtStatus && result.status != 200) return kBadUpstream;
    return std::nullopt;
}

Task<Answer> healthcheck(Exchange&)
{
    co_return kHealthy;
}

Task<Answer> asyncBlocking(Exchange& exchange)
{
    for (unsigned i = 1; i <= exchange.settings().calls; ++i)
        if (const auto refusal = refusalAfter(exchange.callBlocking(i), exchange.settings()))
            co_return *refusal;
    co_return kDone;
}

Task<Answer> allAsync(Exchange& exchange)
{
    for (unsigned i = 1; i <= exchange.settings().calls; ++i) {
        const auto result = co_await exchange.callAsync(i);
        if (const auto refusal = refusalAfter(result, exchange.settings())) co_return *refusal;
    }
    co_return kDone;
}

/// Starts all calls, and has `resume` called by the last one that ends: in the same turn of the loop, so that
/// nobody else can hold it in between.
template <typename Resume>
void startAllCalls(Exchange& exchange, std::vector<CallResult>& results, Resume resume)
{
    struct Open
    {
        std::size_t calls;
        Resume resume;
        void endOne()
        {
            if (--calls == 0) std::move(resume)();
        }
    };
    const auto open = std::make_shared<Open>(Open{results.size() + 1, std::move(resume)});
    for (std::size_t i = 0; i < results.size(); ++i) {
        auto onEnd = [&results, open, i](const std::exception_ptr&, const CallResult& result) {
            results[i] = result;
            open->endOne();
        };
        asio::co_spawn(exchange.loop(),
                       exchange.callAsync(static_cast<unsigned>(i + 1), turns::kGatheredCall), onEnd);
    }
    open->endOne(); // not before all have started: with the last one `results` may go
}

Task<Answer> allAsyncGather(Exchange& exchange)
{
    std::vector<CallResult> results(exchange.settings().calls);
    auto initiate = [&](auto resume) { startAllCalls(exchange, results, std::move(resume)); };
    const asio::use_awaitable_t<Executor> resumed;
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(initiate, resumed);
    for (const auto& result : results)
        if (const auto refusal = refusalAfter(result, exchange.settings())) co_return *refusal;
    co_return kDone;
}

Task<Answer> allAsyncNewClient(Exchange& exchange)
{
    for (unsigned i = 1; i <= exchange.settings().calls; ++i) {
        exchange.compute(trace::StepKind::ClientSetup, i, exchange.settings().clientSetup);
        const auto result = co_await exchange.callAsync(i);
        if (const auto refusal = refusalAfter(result, exchange.settings())) co_return *refusal;
    }
    co_return kDone;
}

Task<Answer> syncThreadpool(Exchange& exchange)
{
    const auto settings = exchange.settings();
    auto answer = kDone;
    auto handler = [&](trace::EventWriter& writer) {
        for (unsigned i = 1; i <= settings.calls; ++i) {
            const auto refusal = refusalAfter(exchange.callInPool(i, writer), settings);
            if (!refusal) continue;
            answer = *refusal;
            return;
        }
    };
    co_await exchange.runInThreadpool(handler);
    co_return answer;
}

Task<Answer> asyncExecutor(Exchange& exchange)
{
    for (unsigned i = 1; i <= exchange.settings().calls; ++i) {
        CallResult result;
        auto job = [&](trace::EventWriter& writer) { result = exchange.callInPool(i, writer); };
        co_await exchange.inExecutor(i, job);
        if (const auto refusal = refusalAfter(result, exchange.settings())) co_return *refusal;
    }
    co_return kDone;
}

Task<Answer> cpuBound(Exchange& exchange)
{
    for (unsigned i = 1; i <= exchange.settings().calls; ++i)
        exchange.compute(trace::StepKind::Compute, i, exchange.settings().cpu);
    co_return kDone;
}

Task<Answer> cpuBoundThreadpool(Exchange& exchange)
{
    const auto settings = exchange.settings();
    auto handler = [&](trace::EventWriter&) { exchange.computeInPool(settings.cpu * settings.calls); };
    co_await exchange.runInThreadpool(handler);
    co_return kDone;
}

constexpr HandlerRow kHandlers[] = {
    {"/healthcheck", healthcheck},
    {"/async-blocking", asyncBlocking},
    {"/all-async", allAsync},
    {"/all-async-gather", allAsyncGather},
    {"/sync-threadpool", syncThreadpool, RunsOn::PoolThread},
    {"/cpu-bound", cpuBound},
    {"/all-async-new-client", allAsyncNewClient},
    {"/async-executor", asyncExecutor},
    {"/cpu-bound-threadpool", cpuBoundThreadpool, RunsOn::PoolThread},
};

} // namespace

std::span<const HandlerRow> handlerTable()
{
    return kHandlers;
}

} // namespace server
