#include "app/window/draft_reading.h"

#include "app/scenario/scenario_keys.h"

#include <array>
#include <utility>

namespace app {

namespace {

using Field = ui::Mistake::Field;
using std::chrono::milliseconds;

constexpr std::size_t kMostMistakes = 20;

/// The mistakes that were found so far.
class Mistakes
{
public:
    bool areMany() const { return m_list.size() >= kMostMistakes; }
    void add(Field field, std::string sentence, int row = -1)
    {
        if (!areMany()) m_list.push_back({field, row, QString::fromStdString(sentence)});
    }
    std::vector<ui::Mistake> list() && { return std::move(m_list); }
    bool isEmpty() const { return m_list.empty(); }

private:
    std::vector<ui::Mistake> m_list;
};

settings::Value valueOf(const QString& typed)
{
    return settings::fromText(typed.trimmed().toStdString());
}

void readSeed(const QString& typed, settings::SetUp& setUp, Mistakes& mistakes)
{
    const auto& seed = *settings::find({}, "seed");
    const auto value = valueOf(typed);
    if (settings::assign(setUp, seed, value))
        mistakes.add(Field::Seed, wrongValue({}, allowedOf(seed), value));
}

const QString& typedOf(const ui::ArrivalRow& row, Field field)
{
    switch (field) {
    case Field::At: return row.at;
    case Field::Count: return row.count;
    default: return row.every;
    }
}

/// One mistake a row: the next one shows when this one is put right.
Arrival readRow(const ui::ArrivalRow& row, int number, const std::vector<std::string>& paths,
                Mistakes& mistakes)
{
    constexpr std::array kFields{Field::At, Field::Count, Field::Every};
    Arrival arrival;
    arrival.path = row.path.toStdString();
    const auto keys = arrivalKeys();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto value = valueOf(typedOf(row, kFields[i]));
        const auto accepted = settings::accepted(keys[i].allowed, value);
        if (accepted) {
            keys[i].set(arrival, *accepted);
            continue;
        }
        mistakes.add(kFields[i], wrongValue({}, keys[i].allowed, value), number);
        return {};
    }
    if (auto problem = pathProblem(arrival.path, paths))
        mistakes.add(Field::Path, std::move(*problem), number);
    return arrival;
}

void readArrivals(const std::vector<ui::ArrivalRow>& rows, const std::vector<std::string>& paths,
                  std::vector<Arrival>& arrivals, Mistakes& mistakes)
{
    if (rows.empty()) mistakes.add(Field::Arrivals, noArrivals());
    std::int64_t total = 0;
    for (int row = 0; row < static_cast<int>(rows.size()) && !mistakes.areMany(); ++row) {
        arrivals.push_back(readRow(rows[static_cast<std::size_t>(row)], row, paths, mistakes));
        total += arrivals.back().count;
        if (auto problem = sizeProblem(arrivals.back(), total))
            mistakes.add(Field::At, std::move(*problem), row);
    }
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
    draft.seed = QString::number(scenario.setUp.upstream.seed);
    draft.setUp = scenario.setUp;
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

DraftResult readDraft(const ui::ScenarioDraft& draft, const std::vector<std::string>& paths)
{
    Scenario scenario;
    Mistakes mistakes;
    scenario.setUp = draft.setUp;
    scenario.name = draft.name.trimmed().toStdString();
    readSeed(draft.seed, scenario.setUp, mistakes);
    readArrivals(draft.arrivals, paths, scenario.arrivals, mistakes);
    DraftResult result;
    if (mistakes.isEmpty()) result.scenario = std::move(scenario);
    result.mistakes = std::move(mistakes).list();
    return result;
}

} // namespace app
