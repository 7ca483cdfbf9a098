#pragma once

#include "app/command_line/command_line.h"

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
inline constexpr Tasks kWindow = in(Task::ShowWindow);
inline constexpr Tasks kHeadless = in(Task::RunHeadless);
inline constexpr Tasks kWrites = kHeadless | in(Task::Serve);
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
    OptionRow{"lesson", "NAME|FILE",
              QT_TRANSLATE_NOOP("CommandLine", "Go to this lesson; without a window make its runs, which "
                                               "--export has as one page (.html)."),
              kRuns},
    OptionRow{"open", "FILE",
              QT_TRANSLATE_NOOP("CommandLine", "Open a trace: Chrome Trace Event JSON, plain or .gz."),
              kRuns},
    OptionRow{"headless", "",
              QT_TRANSLATE_NOOP("CommandLine", "Run the scenario, or open the trace, without a window."),
              kAlways},
    OptionRow{
        "watch", "COMMAND",
        QT_TRANSLATE_NOOP("CommandLine",
                          "Start your own server by COMMAND and watch it instead of the one that is built "
                          "in; it ends with this program. {upstream} in COMMAND stands for the URL of the "
                          "slow API, {port} for a port."),
        kRuns},
    OptionRow{"folder", "DIR", QT_TRANSLATE_NOOP("CommandLine", "Start the watched server in this folder."),
              kRuns},
    OptionRow{"watch-env", "NAME=VALUE",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Start the watched server with this variable, in which {upstream} "
                                "and {port} stand for the same. May be repeated."),
              kRuns},
    OptionRow{"watch-port", "N",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Watch the server that listens on this port; with --watch, where "
                                "that one will listen."),
              kRuns},
    OptionRow{"watch-pid", "PID",
              QT_TRANSLATE_NOOP("CommandLine", "Watch the server that this process is, or has below it."),
              kRuns},
    OptionRow{"require", "CONDITION",
              QT_TRANSLATE_NOOP("CommandLine",
                                "End with status 3 unless the run meets this, as \"worst loop hold < "
                                "100 ms\" or \"slowest health check < 50 ms\". May be repeated."),
              kHeadless},
    OptionRow{"compare", "WHAT",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Run the same arrivals again and compare; WHAT is different: "
                                "handler=/all-async or workers=4,accept=one,delay=500. With --open: "
                                "compare with this saved run, the baseline."),
              kRuns},
    OptionRow{
        "export", "FILE",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "Write the run to FILE as its ending says: .png, .svg, .pdf (a picture), "
            ".webp (the run growing), .html (a page to play it), .json or .json.gz (the trace), .csv (requests), "
            ".events.csv, .xml (what was required, as JUnit has it). With --serve what "
            "was served, at its end: a trace or tables. May be repeated."),
        kWrites},
    OptionRow{"predict", "",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Pages (.html) show who comes when, and ask for the rest before "
                                "they show what was measured."),
              kHeadless},
    OptionRow{"size", "WIDTHxHEIGHT",
              QT_TRANSLATE_NOOP("CommandLine", "Size of pictures, like 1920x1080; 1600 wide and as high as "
                                               "needed without this option."),
              kHeadless},
    OptionRow{
        "scale", "N",
        QT_TRANSLATE_NOOP("CommandLine", "N pixels for each one of the size, 1 to 4, for sharp screens."),
        kHeadless},
    OptionRow{"range", "BEGIN..END",
              QT_TRANSLATE_NOOP("CommandLine", "Pictures show this part of the run, like 0s..9s."),
              kHeadless},
    OptionRow{
        "theme", "light|dark|print",
        QT_TRANSLATE_NOOP("CommandLine", "Colours of pictures; print survives a black-and-white printer."),
        kHeadless},
    OptionRow{"tracks", "LIST",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Pictures and pages show only these of waiting,workers,upstream,client,"
                                "probes, and of another program's trace the tracks and "
                                "processes that are named."),
              kHeadless},
    OptionRow{"labels", "LIST|none",
              QT_TRANSLATE_NOOP("CommandLine", "What stands around pictures, of title,settings,legend,date; "
                                               "all but the date without this option."),
              kHeadless},
    OptionRow{"frames", "FOLDER",
              QT_TRANSLATE_NOOP("CommandLine", "Write numbered pictures of the run growing into FOLDER."),
              kHeadless},
    OptionRow{"every", "TIME",
              QT_TRANSLATE_NOOP("CommandLine", "Time between two pictures of the run growing; 500ms without "
                                               "this option."),
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
        "allow-host", "LIST|*",
        QT_TRANSLATE_NOOP("CommandLine",
                          "Serve requests to these host names, and from web pages on them, as well; * for "
                          "all. Others get 403, unless --bind lets other machines in."),
        kListens},
    OptionRow{"room", "",
              QT_TRANSLATE_NOOP("CommandLine", "Open the room at once: phones in the same network join in."),
              kWindow},
    OptionRow{"room-bind", "ADDRESS",
              QT_TRANSLATE_NOOP(
                  "CommandLine",
                  "The room's door listens on this address of this computer; without this option where "
                  "it did the last time, or on the likeliest network."),
              kWindow},
    OptionRow{"room-port", "N",
              QT_TRANSLATE_NOOP("CommandLine",
                                "The port of the room's door; from 8080 on the first that is free "
                                "without this option."),
              kWindow},
    OptionRow{"memory", "MB",
              QT_TRANSLATE_NOOP(
                  "CommandLine",
                  "Keep a run in about MB megabytes, what is older than fits as numbers; without this "
                  "option 512, in the window as its settings say."),
              kListens},
    OptionRow{"help", "", QT_TRANSLATE_NOOP("CommandLine", "Print this help."), kAlways},
    OptionRow{"version", "", QT_TRANSLATE_NOOP("CommandLine", "Print the version."), kAlways},
};

/// What --export can write, by the file's ending.
inline constexpr std::array kExportEndings{".png",  ".svg",     ".pdf", ".webp", ".html",
                                           ".json", ".json.gz", ".csv", ".xml"};

inline constexpr const char* kJUnitEnding = ".xml";

/// Options that may be given more than once.
inline constexpr std::array kRepeatable{"export", "watch-env", "require"};

/// Those of the endings that are pictures.
inline constexpr std::array kFigureEndings{".png", ".svg", ".pdf", ".webp"};
inline constexpr const char* kAnimationEnding = ".webp";

/// What goes together.
inline constexpr const char* kUsage =
    "await-and-see [FILE.json[.gz]]\n"
    "await-and-see --scenario NAME|FILE [--compare WHAT]\n"
    "await-and-see --headless --scenario NAME|FILE [--compare WHAT] [--export FILE]... [--report "
    "FILE|-]\n"
    "await-and-see --headless --lesson NAME|FILE --export FILE.html\n"
    "await-and-see --headless --open FILE.json[.gz] [--export FILE]... [--report FILE|-]\n"
    "   pictures: [--size 1920x1080] [--scale 2] [--range 0s..9s] [--theme print] [--tracks LIST] "
    "[--labels LIST]\n"
    "             [--frames FOLDER] [--every 500ms]\n"
    "   pages:    --export FILE.html [--predict] [--tracks LIST]\n"
    "await-and-see --watch COMMAND [--folder DIR] [--watch-env NAME=VALUE]... [--watch-port N]\n"
    "await-and-see --watch-port N | --watch-pid PID\n"
    "   with a scenario: [--headless --scenario FILE [--require CONDITION]... [--report FILE|-] "
    "[--export FILE]...]\n"
    "await-and-see --room [--room-bind ADDRESS] [--room-port N]\n"
    "await-and-see --open FILE.json[.gz] [--compare BASELINE.json[.gz]]\n"
    "await-and-see --list-scenarios\n"
    "await-and-see --serve [--port N] [--upstream-port N] [--workers N] [--upstream-delay MS]\n"
    "                      [--export FILE.json[.gz]]...\n";

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
