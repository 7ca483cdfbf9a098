#include "app/command_line/command_line.h"

#include "app/command_line/option_table.h"
#include "app/run/page_file.h"
#include "app/run/run_document.h"
#include "app/scenario/nearest_word.h"
#include "engine/protocol/authority.h"
#include "engine/settings/memory.h"
#include "engine/settings/setting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>
#include <limits>
#include <vector>

namespace app {

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool hasEnding(const QString& file, const char* ending)
{
    return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

bool isRepeatable(std::string_view name)
{
    return std::ranges::find(kRepeatable, name) != kRepeatable.end();
}

/// Reads one command line. The first thing that is wrong is kept in `problem`.
class CommandLineReader
{
public:
    CommandLineResult read(const QStringList& arguments);

private:
    void addOptions();
    void checkSyntax(const QStringList& arguments);
    void checkValues();
    void chooseTask();
    void checkTask();
    void readValues();
    void readVariation();
    bool isWatching() const;
    void checkWatch();
    void readWatch();
    void readExports();
    void readFigure();
    void checkFigure();
    template <typename Read>
    void readWith(const char* option, Read read);
    void readAddress();
    void readAllowedHosts();
    void readRoom();
    QString helpText() const;
    std::optional<std::int64_t> number(const char* option, std::int64_t from, std::int64_t to);

    bool isSet(const char* option) const { return m_parser.isSet(text(option)); }
    void refuse(const QString& problem)
    {
        if (m_problem.isEmpty()) m_problem = problem;
    }

    QCommandLineParser m_parser;
    Options m_options;
    QString m_problem;
};

CommandLineResult CommandLineReader::read(const QStringList& arguments)
{
    addOptions();
    checkSyntax(arguments);
    if (!m_problem.isEmpty()) return CommandLineError{m_problem};
    if (isSet("help")) return CommandLineText{helpText()};
    if (isSet("version"))
        return CommandLineText{
            QStringLiteral("await-and-see %1\n").arg(QCoreApplication::applicationVersion())};
    checkValues();
    chooseTask();
    checkTask();
    readValues();
    if (!m_problem.isEmpty()) return CommandLineError{m_problem};
    return m_options;
}

void CommandLineReader::addOptions()
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const auto& row : kOptions)
        m_parser.addOption({text(row.name), CommandLineWords::tr(row.meaning), text(row.value)});
}

void CommandLineReader::checkSyntax(const QStringList& arguments)
{
    const bool isWellFormed = m_parser.parse(arguments);
    const auto unknown = m_parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        std::vector<std::string_view> known;
        known.reserve(kOptions.size());
        for (const auto& row : kOptions)
            known.emplace_back(row.name);
        const auto typed = unknown.first().toStdString();
        const auto near = nearestWord(typed, known);
        const auto hint = near.empty() ? CommandLineWords::tr("see --help")
                                       : CommandLineWords::tr("did you mean --%1?")
                                             .arg(QString::fromUtf8(near.data(), qsizetype(near.size())));
        return refuse(CommandLineWords::tr("there is no option --%1; %2").arg(unknown.first(), hint));
    }
    if (!isWellFormed) return refuse(m_parser.errorText());
    const auto others = m_parser.positionalArguments();
    if (others.size() == 1 && arguments.size() == 2)
        refuse(CommandLineWords::tr("there is no file \"%1\"; a scenario is given with --scenario")
                   .arg(others.first()));
    else if (!others.isEmpty())
        refuse(CommandLineWords::tr(
                   "\"%1\" belongs to no option; a scenario is given with --scenario, a trace with --open")
                   .arg(others.first()));
}

void CommandLineReader::checkValues()
{
    for (const auto& row : kOptions) {
        if (text(row.value).isEmpty()) continue;
        const auto values = m_parser.values(text(row.name));
        const auto isMissing = [](const QString& value) {
            return value.isEmpty() || value.startsWith(QStringLiteral("--"));
        };
        if (std::ranges::any_of(values, isMissing))
            refuse(CommandLineWords::tr("--%1 needs a value: %2").arg(text(row.name), text(row.value)));
        if (values.size() > 1 && !isRepeatable(row.name))
            refuse(CommandLineWords::tr("--%1 can be given only once").arg(text(row.name)));
    }
}

void CommandLineReader::chooseTask()
{
    const char* chosen = nullptr;
    for (const auto& row : kTasks) {
        if (!isSet(row.option)) continue;
        if (chosen != nullptr)
            refuse(
                CommandLineWords::tr("--%1 and --%2 exclude each other").arg(text(chosen), text(row.option)));
        chosen = row.option;
        m_options.task = row.task;
    }
}

void CommandLineReader::checkTask()
{
    const auto choice = std::ranges::find(kTasks, m_options.task, &TaskRow::task);
    for (const auto& row : kOptions) {
        if (!isSet(row.name) || (row.tasks & in(m_options.task)) != 0) continue;
        if (choice == kTasks.end() && row.tasks == kWrites)
            refuse(CommandLineWords::tr("--%1 works only with --headless and --serve").arg(text(row.name)));
        else if (choice == kTasks.end())
            refuse(CommandLineWords::tr("--%1 works only with --headless").arg(text(row.name)));
        else
            refuse(
                CommandLineWords::tr("--%1 does not go with --%2").arg(text(row.name), text(choice->option)));
    }
    if (m_options.task == Task::RunHeadless && !isSet("scenario") && !isSet("open") && !isSet("lesson"))
        refuse(CommandLineWords::tr(
            "--headless needs --scenario, --lesson or --open: without one there is nothing to show"));
    for (const auto* option : {"scenario", "open", "compare", "watch", "watch-port", "watch-pid"})
        if (isSet("lesson") && isSet(option))
            refuse(CommandLineWords::tr("--lesson and --%1 exclude each other").arg(text(option)));
    if (isSet("scenario") && isSet("open"))
        refuse(CommandLineWords::tr("--open and --scenario exclude each other"));
    checkWatch();
    if (isSet("compare") && !isSet("scenario") && !isSet("open"))
        refuse(CommandLineWords::tr(
            "--compare needs --scenario or --open: without one there is nothing to compare"));
}

void CommandLineReader::readValues()
{
    m_options.scenario = m_parser.value(QStringLiteral("scenario"));
    m_options.lesson = m_parser.value(QStringLiteral("lesson"));
    m_options.traceFile = m_parser.value(QStringLiteral("open"));
    m_options.report = m_parser.value(QStringLiteral("report"));
    if (const auto port = number("port", 1, 65535)) m_options.port = static_cast<std::uint16_t>(*port);
    if (const auto port = number("upstream-port", 1, 65535))
        m_options.upstreamPort = static_cast<std::uint16_t>(*port);
    if (m_options.port && m_options.port == m_options.upstreamPort)
        refuse(CommandLineWords::tr("--port and --upstream-port must be different"));
    if (const auto workers = number("workers", 1, settings::kMostWorkers))
        m_options.workers = static_cast<unsigned>(*workers);
    if (const auto delay = number("upstream-delay", 0, settings::kLongestDelayMs))
        m_options.upstreamDelay = std::chrono::milliseconds(*delay);
    if (const auto megabytes = number("memory", settings::kMemory.least, settings::kMemory.most))
        m_options.memory = static_cast<int>(*megabytes);
    readVariation();
    readWatch();
    readExports();
    readFigure();
    readAddress();
    readAllowedHosts();
    readRoom();
}

void CommandLineReader::readVariation()
{
    if (!isSet("compare")) return;
    if (isSet("open")) {
        m_options.baselineFile = m_parser.value(QStringLiteral("compare"));
        return;
    }
    const auto kind = isWatching() ? ServerKind::Watched : ServerKind::BuiltIn;
    const auto result = parseVariation(m_parser.value(QStringLiteral("compare")).toStdString(), kind);
    m_options.variation = result.variation;
    if (!result.variation)
        refuse(CommandLineWords::tr("--compare: %1").arg(QString::fromStdString(result.problem)));
}

bool CommandLineReader::isWatching() const
{
    return isSet("watch") || isSet("watch-port") || isSet("watch-pid");
}

/// What a watched server has, it has of its own.
void CommandLineReader::checkWatch()
{
    for (const auto* option : {"folder", "watch-env"})
        if (isSet(option) && !isSet("watch"))
            refuse(CommandLineWords::tr("--%1 needs --watch: it is about a server that is started here")
                       .arg(text(option)));
    if (isSet("watch") && isSet("watch-pid"))
        refuse(CommandLineWords::tr("--watch and --watch-pid exclude each other"));
    if (isWatching() && isSet("open"))
        refuse(CommandLineWords::tr("--open does not go with a watched server"));
    for (const auto* option : {"port", "workers", "bind", "allow-host"})
        if (isWatching() && isSet(option))
            refuse(CommandLineWords::tr("--%1 is about the server that is built in, not a watched one")
                       .arg(text(option)));
}

void CommandLineReader::readWatch()
{
    m_options.requirements = m_parser.values(QStringLiteral("require"));
    if (!isWatching()) return;
    settings::ServerToWatch server;
    server.command = m_parser.value(QStringLiteral("watch")).toStdString();
    server.folder = m_parser.value(QStringLiteral("folder")).toStdString();
    for (const auto& variable : m_parser.values(QStringLiteral("watch-env"))) {
        server.environment.push_back(variable.toStdString());
        if (!settings::isVariable(server.environment.back()))
            refuse(CommandLineWords::tr("--watch-env must be like NAME=VALUE, not \"%1\"").arg(variable));
    }
    if (const auto port = number("watch-port", 1, 65535)) server.port = static_cast<std::uint16_t>(*port);
    if (const auto pid = number("watch-pid", 1, std::numeric_limits<int>::max()))
        server.pid = static_cast<int>(*pid);
    m_options.watched = server;
}

void CommandLineReader::readExports()
{
    m_options.exportFiles = m_parser.values(QStringLiteral("export"));
    QStringList known;
    for (const auto* ending : kExportEndings)
        known.append(text(ending));
    for (const auto& file : m_options.exportFiles) {
        const auto fits = [&](const char* ending) { return hasEnding(file, ending); };
        if (std::ranges::none_of(kExportEndings, fits))
            refuse(CommandLineWords::tr("--export: the ending of \"%1\" names no known format; known are %2")
                       .arg(file, known.join(u' ')));
        if (m_options.task == Task::Serve && !isRunFile(file))
            refuse(
                CommandLineWords::tr("--export: --serve writes no pictures and no judgement like \"%1\"; it "
                                     "writes .json, .json.gz and .csv")
                    .arg(file));
        else if (hasEnding(file, kJUnitEnding) && m_options.requirements.isEmpty())
            refuse(CommandLineWords::tr("--export: %1 tells what was required: add --require").arg(file));
    }
}

/// `read` is given the option's value, and returns what is wrong with it.
template <typename Read>
void CommandLineReader::readWith(const char* option, Read read)
{
    if (!isSet(option)) return;
    const QString problem = read(m_parser.value(text(option)));
    if (!problem.isEmpty()) refuse(QStringLiteral("--%1 %2").arg(text(option), problem));
}

void CommandLineReader::readFigure()
{
    auto& figure = m_options.figure;
    readWith("size", [&](const QString& typed) { return readSize(typed, figure.size); });
    if (const auto scale = number("scale", 1, 4)) figure.scale = static_cast<int>(*scale);
    readWith("range", [&](const QString& typed) { return readRange(typed, figure.range); });
    readWith("theme", [&](const QString& typed) { return readTheme(typed, figure.theme); });
    readWith("tracks", [&](const QString& typed) { return readTracks(typed, figure.tracks); });
    readWith("labels", [&](const QString& typed) { return readLabels(typed, figure.labels); });
    readWith("every", [&](const QString& typed) { return readEvery(typed, m_options.every); });
    m_options.isPrediction = isSet("predict");
    m_options.framesFolder = m_parser.value(QStringLiteral("frames"));
    checkFigure();
}

/// An option that changes nothing is a mistake.
void CommandLineReader::checkFigure()
{
    const auto isExported = [&](const char* ending) {
        return std::ranges::any_of(m_options.exportFiles,
                                   [&](const QString& file) { return hasEnding(file, ending); });
    };
    if (const auto problem = tooManyPixels(m_options.figure); !problem.isEmpty()) refuse(problem);
    const bool hasFrames = isSet("frames");
    const bool hasPicture = hasFrames || std::ranges::any_of(kFigureEndings, isExported);
    const bool hasPage = isExported(kPageEnding);
    if (isSet("predict") && !hasPage)
        refuse(CommandLineWords::tr("--predict is about pages: add --export with a .html file"));
    if (isSet("tracks") && !hasPicture && !hasPage)
        refuse(CommandLineWords::tr("--tracks is about pictures and pages: add --export with a .png, .svg, "
                                    ".pdf, .webp or .html file, or --frames"));
    for (const auto* option : {"size", "scale", "range", "theme", "labels"})
        if (isSet(option) && !hasPicture)
            refuse(CommandLineWords::tr(
                       "--%1 is about pictures: add --export with a .png, .svg, .pdf or .webp file, or "
                       "--frames")
                       .arg(text(option)));
    if (isSet("every") && !hasFrames && !isExported(kAnimationEnding))
        refuse(CommandLineWords::tr(
            "--every is about the run growing: add --frames, or --export with a .webp file"));
    if (const auto unknown = unknownTracks(m_options.figure.tracks, m_parser.value(QStringLiteral("tracks")));
        !unknown.isEmpty() && !isSet("open"))
        refuse(QStringLiteral("--tracks %1").arg(unknown));
    if (isSet("predict") && isSet("compare"))
        refuse(CommandLineWords::tr("--predict does not go with --compare: a comparison shows both runs"));
    if (isSet("predict") && isSet("lesson"))
        refuse(CommandLineWords::tr("--predict does not go with --lesson: a lesson has its own questions"));
    if (isSet("tracks") && isSet("compare"))
        refuse(CommandLineWords::tr(
            "--tracks does not go with --compare: a comparison shows the requests of both runs"));
}

void CommandLineReader::readAddress()
{
    if (!isSet("bind")) return;
    const auto typed = m_parser.value(QStringLiteral("bind"));
    const QHostAddress address(typed);
    if (address.isNull())
        refuse(CommandLineWords::tr("--bind must be an IP address like 127.0.0.1 or 0.0.0.0, not \"%1\"")
                   .arg(typed));
    m_options.address = address.toString();
}

void CommandLineReader::readAllowedHosts()
{
    if (!isSet("allow-host")) return;
    const auto typed = m_parser.value(QStringLiteral("allow-host"));
    for (const auto& host : typed.split(u',')) {
        const auto name = host.trimmed().toStdString();
        if (name.empty() || name != protocol::hostOf(name) || !protocol::isAuthority(name))
            refuse(CommandLineWords::tr(
                       "--allow-host must be names like example.com,intranet.example or *, not \"%1\"")
                       .arg(typed));
        m_options.allowedHosts.push_back(name);
    }
}

void CommandLineReader::readRoom()
{
    for (const auto* option : {"room-bind", "room-port"})
        if (isSet(option) && !isSet("room"))
            refuse(CommandLineWords::tr("--%1 needs --room: without it no room is opened").arg(text(option)));
    if (!isSet("room")) return;
    RoomOptions room;
    if (isSet("room-bind")) {
        const auto typed = m_parser.value(QStringLiteral("room-bind"));
        const QHostAddress address(typed);
        if (address.isNull())
            refuse(CommandLineWords::tr(
                       "--room-bind must be an IP address of this computer like 192.168.1.20, not \"%1\"")
                       .arg(typed));
        room.address = address.toString();
    }
    if (const auto port = number("room-port", 1, 65535)) room.port = static_cast<std::uint16_t>(*port);
    if (room.port && room.port == m_options.port)
        refuse(CommandLineWords::tr("--port and --room-port must be different"));
    m_options.room = room;
}

QString CommandLineReader::helpText() const
{
    // Qt's text begins with a line of usage that names the program's file and knows nothing of what goes
    // together.
    const auto options = m_parser.helpText();
    return CommandLineWords::tr("Watch a server's event loop block or interleave.") + QStringLiteral("\n\n") +
           commandLineUsage() + options.mid(options.indexOf(u'\n') + 1);
}

std::optional<std::int64_t> CommandLineReader::number(const char* option, std::int64_t from, std::int64_t to)
{
    if (!isSet(option)) return {};
    const auto typed = m_parser.value(text(option));
    bool isNumber = false;
    const auto number = typed.toLongLong(&isNumber);
    if (isNumber && from <= number && number <= to) return number;
    refuse(CommandLineWords::tr("--%1 must be a whole number from %2 to %3, not \"%4\"")
               .arg(text(option), QString::number(from), QString::number(to), typed));
    return {};
}

} // namespace

QString commandLineUsage()
{
    return text(kUsage);
}

CommandLineResult parseCommandLine(const QStringList& arguments)
{
    // So does a desktop start the program for a file.
    if (arguments.size() == 2 && QFileInfo(arguments.last()).isFile())
        return CommandLineReader().read({arguments.first(), QStringLiteral("--open"), arguments.last()});
    return CommandLineReader().read(arguments);
}

} // namespace app
