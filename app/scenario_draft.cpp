#include "app/scenario_draft.h"

#include "app/run_settings.h"
#include "app/scenario_json.h"
#include "engine/server/routes.h"

#include <boost/json.hpp>

#include <array>

namespace app {

namespace {

using Field = ui::Mistake::Field;
using std::chrono::milliseconds;

constexpr std::size_t kMostMistakes = 20;

// The lines of a draft's JSON: each field has its own, so that an error's line says which field is meant.
constexpr int kSeedLine = 3;
constexpr int kArrivalsLine = 4;
constexpr int kFirstArrivalLine = 5;
constexpr std::array kArrivalFields{Field::At, Field::Path, Field::Count, Field::Every};
constexpr int kLinesOfArrival = int(kArrivalFields.size());

std::string quoted(const QString& text)
{
    return boost::json::serialize(boost::json::string(text.toStdString()));
}

/// A number where it is one; else the reader says that it is none.
std::string numberOf(const QString& typed)
{
    bool isNumber = false;
    const auto number = typed.trimmed().toLongLong(&isNumber);
    return isNumber ? std::to_string(number) : quoted(typed);
}

std::string jsonOf(const ui::ArrivalRow& row)
{
    return "{\"at_ms\":" + numberOf(row.at) + ",\n\"path\":" + quoted(row.path) +
           ",\n\"count\":" + numberOf(row.count) + ",\n\"every_ms\":" + numberOf(row.every) + "}";
}

std::string jsonOf(const ui::ScenarioDraft& draft)
{
    Scenario setUp;
    setUp.server.workers = static_cast<unsigned>(draft.workers);
    setUp.upstream.delay = draft.delay;
    auto members = boost::json::parse(setUpJson(withSettings(setUp, draft.settings))).as_object();
    members.erase("seed");
    auto text = boost::json::serialize(members);
    text.back() = '\n';
    if (const auto name = draft.name.trimmed(); !name.isEmpty()) text += ",\"name\":" + quoted(name);
    text += "\n,\"seed\":" + numberOf(draft.seed) + "\n,\"arrivals\":[\n";
    const char* separator = "";
    for (const auto& row : draft.arrivals) {
        text += separator + jsonOf(row);
        separator = ",\n";
    }
    return text + "]}";
}

ui::Mistake mistakeOf(const ScenarioError& error)
{
    ui::Mistake mistake;
    mistake.sentence = QString::fromStdString(error.message);
    if (error.line == kSeedLine) mistake.field = Field::Seed;
    if (error.line == kArrivalsLine) mistake.field = Field::Arrivals;
    if (error.line >= kFirstArrivalLine) {
        const int line = error.line - kFirstArrivalLine;
        mistake.row = line / kLinesOfArrival;
        mistake.field = kArrivalFields[std::size_t(line % kLinesOfArrival)];
    }
    return mistake;
}

/// So that the next mistake is found as well. False where there is nothing to put right.
bool putRight(ui::ScenarioDraft& draft, const ui::Mistake& mistake)
{
    if (mistake.field == Field::Seed)
        draft.seed = ui::ScenarioDraft().seed;
    else if (mistake.row >= 0)
        draft.arrivals.at(std::size_t(mistake.row)) = {QString::fromUtf8(server::routes().front().path)};
    else
        return false;
    return true;
}

bool comeAtOnce(const ui::ArrivalRow& one, const ui::ArrivalRow& other)
{
    const auto isSingle = [](const ui::ArrivalRow& row) { return row.every == QLatin1String("0"); };
    return one.at == other.at && one.path == other.path && isSingle(one) && isSingle(other);
}

} // namespace

ui::ScenarioDraft draftOf(const Scenario& scenario)
{
    ui::ScenarioDraft draft;
    draft.name = QString::fromStdString(scenario.name);
    draft.workers = static_cast<int>(scenario.server.workers);
    draft.delay = scenario.upstream.delay;
    draft.seed = QString::number(scenario.upstream.seed);
    draft.settings = settingsOf(scenario);
    for (const auto& arrival : scenario.arrivals) {
        const ui::ArrivalRow row{QString::fromStdString(arrival.path),
                                 QString::number(round<milliseconds>(arrival.at).count()),
                                 QString::number(arrival.count), QString::number(arrival.every.count())};
        if (!draft.arrivals.empty() && comeAtOnce(draft.arrivals.back(), row))
            draft.arrivals.back().count =
                QString::number(draft.arrivals.back().count.toUInt() + arrival.count);
        else
            draft.arrivals.push_back(row);
    }
    return draft;
}

DraftResult readDraft(const ui::ScenarioDraft& draft)
{
    auto readable = draft;
    DraftResult result;
    while (result.mistakes.size() < kMostMistakes) {
        auto read = parseScenario(jsonOf(readable), server::routePaths());
        if (read.scenario) {
            if (result.mistakes.empty()) result.scenario = std::move(read.scenario);
            return result;
        }
        result.mistakes.push_back(mistakeOf(read.error));
        if (!putRight(readable, result.mistakes.back())) return result;
    }
    return result;
}

} // namespace app
