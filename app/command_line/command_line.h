#pragma once

#include "app/command_line/figure_options.h"
#include "app/scenario/variation.h"
#include "engine/settings/server_to_watch.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// What the program is to do.
enum class Task : std::uint8_t { ShowWindow, RunHeadless, ListScenarios, Serve };

/// The room is to be open from the beginning. What is unset is as it was the last time.
struct RoomOptions
{
    std::optional<QString> address;
    std::optional<std::uint16_t> port;

    bool operator==(const RoomOptions&) const = default;
};

/// What the user asked for on the command line. An unset value leaves the choice to the scenario or the
/// default.
struct Options
{
    Task task = Task::ShowWindow;
    QString scenario;     ///< name or file; empty = none
    QString lesson;       ///< name or file; empty = none
    QString traceFile;    ///< to be opened; empty = none
    QString baselineFile; ///< to compare that one with; empty = none
    QStringList exportFiles;
    std::optional<settings::ServerToWatch> watched; ///< instead of a server of our own
    QStringList requirements;                       ///< conditions that the run has to meet
    std::optional<Variation> variation;             ///< the scenario's arrivals come again with it
    FigureOptions figure;                           ///< what pictures look like
    bool isPrediction = false;                      ///< pages ask how a run goes on
    QString framesFolder;                           ///< for pictures of the run growing; empty = none
    std::chrono::milliseconds every{500};           ///< between two of those
    QString report;                                 ///< file, "-" = standard output, empty = none
    QString address = QStringLiteral("127.0.0.1");
    std::vector<std::string> allowedHosts; ///< see server::Settings
    std::optional<std::uint16_t> port;
    std::optional<std::uint16_t> upstreamPort;
    std::optional<unsigned> workers;
    std::optional<std::chrono::milliseconds> upstreamDelay;
    std::optional<int> memory; ///< of a run, in megabytes
    std::optional<RoomOptions> room;

    bool operator==(const Options&) const = default;
};

/// One sentence for the standard error output; the program ends with status 2.
struct CommandLineError
{
    QString message;
};

/// Help or version, for the standard output; the program ends with status 0.
struct CommandLineText
{
    QString text;
};

using CommandLineResult = std::variant<Options, CommandLineError, CommandLineText>;

/// `arguments` begins with the program's own name. Reads no file and needs no application object, so that it
/// can be called before the display is opened.
CommandLineResult parseCommandLine(const QStringList& arguments);

/// The ways to call the program, one a line.
QString commandLineUsage();

} // namespace app
