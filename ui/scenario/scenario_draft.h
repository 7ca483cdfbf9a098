#pragma once

#include "engine/settings/set_up.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ui {

/// One row of a scenario's arrivals as it was typed: what is wrong stays until it is put right.
struct ArrivalRow
{
    QString path;
    QString at = QStringLiteral("0"); ///< milliseconds
    QString count = QStringLiteral("1");
    QString every = QStringLiteral("0"); ///< milliseconds

    bool operator==(const ArrivalRow&) const = default;
};

/// A scenario that is being edited.
struct ScenarioDraft
{
    QString name;
    QString seed = QStringLiteral("1"); ///< of the jitter, as it was typed
    settings::SetUp setUp;              ///< but for the seed
    std::vector<ArrivalRow> arrivals;

    bool operator==(const ScenarioDraft&) const = default;
};

/// Where something is wrong with a draft, and what, in one sentence.
struct Mistake
{
    enum class Field : std::uint8_t { Seed, Arrivals, At, Path, Count, Every, Other };

    Field field = Field::Other;
    int row = -1; ///< of the arrivals; −1 where it is none of them
    QString sentence;

    bool operator==(const Mistake&) const = default;
};

/// What an editor begins with.
enum class ScenarioStart : std::uint8_t { Present, LastRun, Nothing };

} // namespace ui
