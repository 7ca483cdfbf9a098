#pragma once

#include "app/command_line.h"

#include <QtGlobal>

#include <array>

/// The options of the command line, in the order in which --help lists them.
namespace app {

/// A set of tasks.
using Tasks = unsigned;

constexpr Tasks in(Task task)
{
    return 1U << static_cast<unsigned>(task);
}

inline constexpr Tasks kRuns = in(Task::ShowWindow) | in(Task::RunHeadless);
inline constexpr Tasks kListens = kRuns | in(Task::Serve);
inline constexpr Tasks kHeadless = in(Task::RunHeadless);
inline constexpr Tasks kAlways = ~0U;

/// One option of the command line. `value` is empty for an option without one.
struct OptionRow
{
    const char* name;
    const char* value;
    const char* meaning;
    Tasks tasks;
};

inline constexpr std::array kOptions{
    OptionRow{"scenario", "NAME|FILE", QT_TRANSLATE_NOOP("CommandLine", "Run this scenario."), kRuns},
    OptionRow{"open", "FILE",
              QT_TRANSLATE_NOOP("CommandLine", "Open a trace: Chrome Trace Event JSON, plain or .gz."),
              kRuns},
    OptionRow{"headless", "",
              QT_TRANSLATE_NOOP("CommandLine", "Run the scenario, or open the trace, without a window."),
              kAlways},
    OptionRow{"compare", "WHAT",
              QT_TRANSLATE_NOOP("CommandLine", "Run the same arrivals again and compare; WHAT is different: "
                                               "handler=/all-async or workers=4,accept=one,delay=500."),
              kRuns},
    OptionRow{"export", "FILE",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Write the run to FILE as its ending says: .png, .json or .json.gz "
                                "(the trace), .csv (requests), .events.csv. May be repeated."),
              kHeadless},
    OptionRow{
        "report", "FILE|-",
        QT_TRANSLATE_NOOP("CommandLine", "Write the report as JSON to FILE or, with -, to standard output."),
        kHeadless},
    OptionRow{"list-scenarios", "",
              QT_TRANSLATE_NOOP("CommandLine", "Print the scenarios that come with the program."), kAlways},
    OptionRow{"serve", "", QT_TRANSLATE_NOOP("CommandLine", "Serve without a window until Ctrl-C."), kAlways},
    OptionRow{"port", "N", QT_TRANSLATE_NOOP("CommandLine", "The server's port."), kListens},
    OptionRow{"upstream-port", "N", QT_TRANSLATE_NOOP("CommandLine", "The upstream's port."), kListens},
    OptionRow{"workers", "N", QT_TRANSLATE_NOOP("CommandLine", "Number of workers."), kListens},
    OptionRow{"upstream-delay", "MS",
              QT_TRANSLATE_NOOP("CommandLine", "The upstream answers after so many milliseconds."), kListens},
    OptionRow{"bind", "ADDRESS",
              QT_TRANSLATE_NOOP("CommandLine", "Listen on this IP address instead of 127.0.0.1."), kListens},
    OptionRow{
        "keep-events", "N",
        QT_TRANSLATE_NOOP("CommandLine", "Keep about the newest N events; 20000000 without this option."),
        kListens},
    OptionRow{"help", "", QT_TRANSLATE_NOOP("CommandLine", "Print this help."), kAlways},
    OptionRow{"version", "", QT_TRANSLATE_NOOP("CommandLine", "Print the version."), kAlways},
};

/// The options that choose the task; there is a window without them.
struct TaskRow
{
    const char* option;
    Task task;
};
inline constexpr std::array kTasks{TaskRow{"headless", Task::RunHeadless},
                                   TaskRow{"list-scenarios", Task::ListScenarios},
                                   TaskRow{"serve", Task::Serve}};

} // namespace app
