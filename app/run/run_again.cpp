#include "app/run/run_again.h"

#include "app/run/run_caption.h"
#include "app/run/run_document.h"
#include "engine/analysis/comparison.h"
#include "engine/settings/route.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

struct RunAgainWords
{
    Q_DECLARE_TR_FUNCTIONS(RunAgain)
};

ui::ComparedSetUp comparedSetUp(const trace::Store& run, const settings::SetUp& setUp,
                                const std::vector<Arrival>& arrivals, bool isChanged)
{
    ui::ComparedSetUp compared;
    for (const auto& arrival : arrivals) {
        const auto path = QString::fromStdString(arrival.path);
        if (!settings::isHealthCheck(arrival.path) && !compared.handlers.contains(path))
            compared.handlers << path;
    }
    compared.workers = workersOf(run, setUp);
    compared.accept = setUp.server.accept;
    compared.delay = setUp.upstream.delay;
    compared.calls = static_cast<int>(setUp.server.handlers.calls);
    if (!run.watched().isEmpty()) compared.calls.reset();
    compared.isChanged = isChanged;
    return compared;
}

bool isOpenArrival(const trace::Request& request)
{
    return trace::isSet(request.begin()) && !request.isWorkedOff() && !request.isProbe;
}

} // namespace

QString whyNotAgain(const trace::Store& run, bool isRunning)
{
    if (isForeign(run))
        return RunAgainWords::tr("This is a trace of another program, whose work cannot be run again here.");
    if (trace::isSet(run.forgottenBefore()))
        return RunAgainWords::tr(
            "The beginning of this run was forgotten, because it recorded more events than are kept; "
            "so it cannot be run again.");
    const auto open = std::ranges::count_if(run.requests(), isOpenArrival);
    if (open > 0)
        return RunAgainWords::tr("%n request(s) are still in flight: run them again when they have ended.",
                                 nullptr, static_cast<int>(open));
    if (isRunning) return RunAgainWords::tr("This run has not ended yet: run it again when it has.");
    if (analysis::arrivals(run).empty())
        return RunAgainWords::tr(
            "There is nothing to run again yet: send a request, or run a scenario, first.");
    return {};
}

ui::ArrivalFacts arrivalFactsOf(const trace::Store& run)
{
    const auto& requests = run.requests();
    const auto rows = analysis::arrivals(run);
    ui::ArrivalFacts facts;
    facts.count = static_cast<int>(rows.size());
    facts.fromOutside = static_cast<int>(
        std::ranges::count_if(rows, [&](std::uint32_t row) { return requests[row].isFromOutside(); }));
    facts.leftOut =
        static_cast<int>(std::ranges::count_if(requests,
                                               [](const trace::Request& request) {
                                                   return trace::isSet(request.begin()) && !request.isProbe;
                                               })) -
        facts.count;
    if (!rows.empty()) facts.span = requests[rows.back()].begin() - requests[rows.front()].begin();
    return facts;
}

ui::RunAgain proposalFor(const trace::Store& run, const settings::SetUp& setUp)
{
    ui::RunAgain proposal;
    proposal.handler = QString::fromStdString(oppositeHandler(arrivalsOf(run)));
    proposal.workers = static_cast<int>(setUp.server.workers);
    proposal.accept = setUp.server.accept;
    proposal.delay = setUp.upstream.delay;
    return proposal;
}

Variation variationOf(const ui::RunAgain& choice)
{
    Variation variation;
    if (!choice.handler.isEmpty()) variation.handler = choice.handler.toStdString();
    const auto vary = [&](std::string_view section, std::string_view key, std::int64_t number) {
        variation.settings.emplace_back(settings::find(section, key), number);
    };
    vary({}, "workers", choice.workers);
    vary({}, "accept", static_cast<std::int64_t>(choice.accept));
    vary("upstream", "delay_ms", choice.delay.count());
    return variation;
}

ui::ComparedRun comparedRun(const trace::Store& run, const Scenario& scenario)
{
    return {run, comparedSetUp(run, scenario.setUp, arrivalsOf(run), false), analysis::Arrivals::Own};
}

QString whyNotCompared(const trace::Store& baseline, const trace::Store& run)
{
    if (isForeign(baseline) || isForeign(run))
        return RunAgainWords::tr("A trace of another program has no requests that could be compared.");
    if (analysis::arrivals(baseline).empty() || analysis::arrivals(run).empty())
        return RunAgainWords::tr("There is nothing to compare: one of the two runs has no requests.");
    if (trace::isSet(baseline.forgottenBefore()) || trace::isSet(run.forgottenBefore()))
        return RunAgainWords::tr(
            "The beginning of one of the two runs was forgotten, because it recorded more events "
            "than are kept; so they cannot be compared.");
    return {};
}

ui::ComparedRun comparedBefore(const Lab& lab)
{
    const auto& run = *lab.earlierRun();
    return {run.store,
            comparedSetUp(run.store, run.scenario.setUp, arrivalsOf(run.store), run.isSetUpChanged)};
}

ui::ComparedRun comparedAfter(const Lab& lab)
{
    return {lab.store(),
            comparedSetUp(lab.store(), lab.scenario().setUp, lab.scenario().arrivals, lab.isSetUpChanged())};
}

} // namespace app
