#include "app/command_line/command_line.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTemporaryFile>
#include <QTest>

using namespace std::chrono_literals;
using app::Options;
using app::Task;

namespace {

app::CommandLineResult parse(const QString& words)
{
    const auto program = QStringLiteral("await-and-see ");
    return app::parseCommandLine((program + words).split(u' ', Qt::SkipEmptyParts));
}

void addOptions(const char* words, const Options& options)
{
    QTest::newRow(words) << QString::fromUtf8(words) << options;
}

void addError(const char* words, const char* message)
{
    QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(message);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodCommandLinesAreRead_data();
    void goodCommandLinesAreRead();
    void badCommandLinesAreOneSentence_data();
    void badCommandLinesAreOneSentence();
    void helpNamesEveryOption();
    void helpWinsOverWhatIsMissing();
    void aFileAloneIsOpened();
    void theVersionIsTheProgramsOwn();
};

void TestCommandLine::goodCommandLinesAreRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Options>("options");
    addOptions("", {});

    Options window;
    window.scenario = QStringLiteral("article-blocking");
    addOptions("--scenario article-blocking", window);
    window.address = QStringLiteral("::1");
    window.port = 8000;
    addOptions("--scenario article-blocking --bind ::1 --port 8000", window);

    Options opened;
    opened.traceFile = QStringLiteral("run.json.gz");
    addOptions("--open run.json.gz", opened);
    opened.task = Task::RunHeadless;
    opened.exportFiles = {QStringLiteral("a.csv"), QStringLiteral("a.json"), QStringLiteral("a.json.gz")};
    addOptions("--open run.json.gz --headless --export a.csv --export a.json --export a.json.gz", opened);

    Options headless;
    headless.task = Task::RunHeadless;
    headless.scenario = QStringLiteral("x.json");
    addOptions("--headless --scenario x.json", headless);
    headless.exportFiles = {QStringLiteral("a.png"), QStringLiteral("b.PNG")};
    headless.report = QStringLiteral("-");
    headless.workers = 4;
    headless.upstreamDelay = 10ms;
    addOptions("--scenario=x.json --headless --export a.png --export b.PNG --report - --workers 4 "
               "--upstream-delay 10",
               headless);

    headless.variation = app::Variation{.handler = "/all-async"};
    addOptions("--scenario=x.json --headless --export a.png --export b.PNG --report - --workers 4 "
               "--upstream-delay 10 --compare handler=/all-async",
               headless);

    headless = {};
    headless.task = Task::RunHeadless;
    headless.scenario = QStringLiteral("x");
    headless.exportFiles = {QStringLiteral("a.svg"), QStringLiteral("a.pdf"), QStringLiteral("a.webp")};
    headless.framesFolder = QStringLiteral("steps");
    headless.every = 250ms;
    headless.figure.size = {1920, 1080};
    headless.figure.scale = 2;
    headless.figure.range = ui::TimeRange{500ms, 9s};
    headless.figure.theme = ui::FigureTheme::Print;
    headless.figure.tracks = {.waiting = false, .upstream = false, .probes = false, .others = false};
    headless.figure.labels = {.settings = false, .legend = false, .date = true};
    addOptions("--scenario x --headless --export a.svg --export a.pdf --export a.webp --frames steps --every "
               "0.25s --size 1920x1080 --scale 2 --range 500ms..9s --theme print --tracks workers,client "
               "--labels title,date",
               headless);

    Options plain;
    plain.task = Task::RunHeadless;
    plain.traceFile = QStringLiteral("a.json");
    plain.exportFiles = {QStringLiteral("a.png")};
    plain.figure.range = ui::TimeRange{0ms, 1min};
    plain.figure.labels = {false, false, false, false};
    addOptions("--open a.json --headless --export a.png --range 0..1min --labels none", plain);

    Options list;
    list.task = Task::ListScenarios;
    addOptions("--list-scenarios", list);

    Options serve;
    serve.task = Task::Serve;
    addOptions("--serve", serve);
    serve.address = QStringLiteral("0.0.0.0");
    serve.port = 1;
    serve.upstreamPort = 65535;
    serve.workers = 64;
    serve.upstreamDelay = 0ms;
    addOptions("--serve --port 1 --upstream-port 65535 --workers 64 --upstream-delay 0 --bind 0.0.0.0",
               serve);

    Options kept;
    kept.task = Task::Serve;
    kept.exportFiles = {QStringLiteral("a.json.gz"), QStringLiteral("a.events.csv")};
    addOptions("--serve --export a.json.gz --export a.events.csv", kept);

    Options room;
    room.room = app::RoomOptions();
    addOptions("--room", room);
    room.room = app::RoomOptions{QStringLiteral("192.168.1.20"), std::uint16_t{8080}};
    addOptions("--room --room-bind 192.168.1.20 --room-port 8080", room);

    Options watch;
    watch.watched = settings::ServerToWatch{.port = 8000};
    addOptions("--watch-port 8000", watch);
    watch.watched = settings::ServerToWatch{.port = 8000, .pid = 12};
    addOptions("--watch-pid 12 --watch-port 8000", watch);
    watch.watched = settings::ServerToWatch{
        .command = "uvicorn", .folder = "/srv", .environment = {"A={upstream}", "B=1=2"}};
    watch.task = Task::RunHeadless;
    watch.scenario = QStringLiteral("x.json");
    watch.requirements = {QStringLiteral("unanswered"), QStringLiteral("other")};
    watch.exportFiles = {QStringLiteral("a.xml")};
    addOptions("--headless --watch uvicorn --folder /srv --watch-env A={upstream} --watch-env B=1=2 "
               "--scenario x.json --require unanswered --require other --export a.xml",
               watch);

    Options open;
    open.task = Task::Serve;
    open.allowedHosts = {"a.example", "[::2]", "10.0.0.1"};
    addOptions("--serve --allow-host a.example,[::2],10.0.0.1", open);
    open.allowedHosts = {"*"};
    addOptions("--serve --allow-host *", open);
}

void TestCommandLine::goodCommandLinesAreRead()
{
    QFETCH(const QString, words);
    QFETCH(const Options, options);
    const auto result = parse(words);
    if (const auto* error = std::get_if<app::CommandLineError>(&result)) QFAIL(qPrintable(error->message));
    QVERIFY(std::holds_alternative<Options>(result));
    QVERIFY(std::get<Options>(result) == options);
}

void TestCommandLine::badCommandLinesAreOneSentence_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("message");
    addError("--headles", "there is no option --headles; did you mean --headless?");
    addError("--compare workers=4",
             "--compare needs --scenario or --open: without one there is nothing to compare");
    addError("--scenario x --compare workers=0",
             "--compare: \"workers\" must be a whole number from 1 to 64, not 0");
    addError("--scenario x --watch-port 1 --compare workers=4",
             "--compare: \"workers\" is the watched server's own matter: start it with another one");
    addError("--serve --compare workers=4", "--compare does not go with --serve");
    addError("--frobnicate", "there is no option --frobnicate; see --help");
    addError("-x", "there is no option --x; see --help");
    addError("article-blocking",
             "there is no file \"article-blocking\"; a scenario is given with --scenario");
    addError("--headless run.json",
             "\"run.json\" belongs to no option; a scenario is given with --scenario, a trace with --open");
    addError("--headless",
             "--headless needs --scenario, --lesson or --open: without one there is nothing to show");
    addError("--headless --lesson 1 --scenario x", "--lesson and --scenario exclude each other");
    addError("--headless --lesson 1 --watch uvicorn", "--lesson and --watch exclude each other");
    addError("--headless --lesson 1 --predict --export a.html",
             "--predict does not go with --lesson: a lesson has its own questions");
    addError("--open a.json --scenario x", "--open and --scenario exclude each other");
    addError("--serve --open a.json", "--open does not go with --serve");
    addError("--open", "Missing value after '--open'.");
    addError("--headless=yes --scenario x", "Unexpected value after '--headless'.");
    addError("--report -", "--report works only with --headless");
    addError("--scenario x --export a.png", "--export works only with --headless and --serve");
    addError(
        "--serve --export a.png",
        "--export: --serve writes no pictures and no judgement like \"a.png\"; it writes .json, .json.gz "
        "and .csv");
    addError("--serve --headless", "--headless and --serve exclude each other");
    addError("--serve --list-scenarios", "--list-scenarios and --serve exclude each other");
    addError("--serve --scenario x", "--scenario does not go with --serve");
    addError("--serve --report -", "--report does not go with --serve");
    addError("--list-scenarios --port 80", "--port does not go with --list-scenarios");
    addError("--scenario", "Missing value after '--scenario'.");
    addError("--scenario= --headless", "--scenario needs a value: NAME|FILE");
    addError("--scenario --headless", "--scenario needs a value: NAME|FILE");
    addError("--scenario x --scenario y", "--scenario can be given only once");
    addError(
        "--headless --scenario x --export a.gif",
        "--export: the ending of \"a.gif\" names no known format; known are .png .svg .pdf .webp .html .json "
        ".json.gz .csv .xml");
    addError(
        "--headless --scenario x --export png",
        "--export: the ending of \"png\" names no known format; known are .png .svg .pdf .webp .html .json "
        ".json.gz .csv .xml");
    addError("--headless --scenario x --size 800x600",
             "--size is about pictures: add --export with a .png, .svg, .pdf or .webp file, or --frames");
    addError("--headless --scenario x --export a.json --theme dark",
             "--theme is about pictures: add --export with a .png, .svg, .pdf or .webp file, or --frames");
    addError("--headless --scenario x --export a.png --every 1s",
             "--every is about the run growing: add --frames, or --export with a .webp file");
    addError("--headless --scenario x --compare workers=4 --export a.png --tracks workers",
             "--tracks does not go with --compare: a comparison shows the requests of both runs");
    addError("--headless --scenario x --export a.png --size 8000x8000 --scale 2",
             "--size and --scale ask for 256 million pixels, and 100 million are the most");
    addError("--scenario x --size 800x600", "--size works only with --headless");
    addError("--headless --scenario x --frames --every", "--frames needs a value: FOLDER");
    addError("--port 0", "--port must be a whole number from 1 to 65535, not \"0\"");
    addError("--port 65536", "--port must be a whole number from 1 to 65535, not \"65536\"");
    addError("--port http", "--port must be a whole number from 1 to 65535, not \"http\"");
    addError("--upstream-port -1", "--upstream-port must be a whole number from 1 to 65535, not \"-1\"");
    addError("--port 8000 --upstream-port 8000", "--port and --upstream-port must be different");
    addError("--workers 0", "--workers must be a whole number from 1 to 64, not \"0\"");
    addError("--workers 65", "--workers must be a whole number from 1 to 64, not \"65\"");
    addError("--workers 1.5", "--workers must be a whole number from 1 to 64, not \"1.5\"");
    addError("--workers %1%3", "--workers must be a whole number from 1 to 64, not \"%1%3\"");
    addError("--memory 31", "--memory must be a whole number from 32 to 65536, not \"31\"");
    addError("--upstream-delay 600001",
             "--upstream-delay must be a whole number from 0 to 600000, not \"600001\"");
    addError("--upstream-delay 99999999999999999999",
             "--upstream-delay must be a whole number from 0 to 600000, not \"99999999999999999999\"");
    for (const auto* host : {"a.example,", "http://a.example", "a.example:8000", "a/b", ",", "u@a"})
        addError(
            qPrintable(QStringLiteral("--serve --allow-host %1").arg(QLatin1String(host))),
            qPrintable(QStringLiteral("--allow-host must be names like example.com,intranet.example or *, "
                                      "not \"%1\"")
                           .arg(QLatin1String(host))));
    addError("--folder /tmp", "--folder needs --watch: it is about a server that is started here");
    addError("--watch-port 8000 --watch-env A=1",
             "--watch-env needs --watch: it is about a server that is started here");
    addError("--watch uvicorn --watch-env A", "--watch-env must be like NAME=VALUE, not \"A\"");
    addError("--watch uvicorn --watch-pid 7", "--watch and --watch-pid exclude each other");
    addError("--watch-pid 0", "--watch-pid must be a whole number from 1 to 2147483647, not \"0\"");
    addError("--room-port 8080", "--room-port needs --room: without it no room is opened");
    addError("--room --room-bind here",
             "--room-bind must be an IP address of this computer like 192.168.1.20, not \"here\"");
    addError("--room --port 8080 --room-port 8080", "--port and --room-port must be different");
    addError("--headless --scenario x --room", "--room does not go with --headless");
    addError("--watch-port 0", "--watch-port must be a whole number from 1 to 65535, not \"0\"");
    addError("--watch uvicorn --open a.json", "--open does not go with a watched server");
    addError("--watch uvicorn --workers 2",
             "--workers is about the server that is built in, not a watched one");
    addError("--serve --watch uvicorn", "--watch does not go with --serve");
    addError("--watch uvicorn --require x", "--require works only with --headless");
    addError("--headless --watch uvicorn",
             "--headless needs --scenario, --lesson or --open: without one there is nothing to show");
    addError("--headless --scenario x --export a.xml",
             "--export: a.xml tells what was required: add --require");
    addError("--bind localhost", "--bind must be an IP address like 127.0.0.1 or 0.0.0.0, not \"localhost\"");
}

void TestCommandLine::badCommandLinesAreOneSentence()
{
    QFETCH(const QString, words);
    QFETCH(const QString, message);
    const auto result = parse(words);
    QVERIFY(std::holds_alternative<app::CommandLineError>(result));
    QCOMPARE(std::get<app::CommandLineError>(result).message, message);
}

void TestCommandLine::helpNamesEveryOption()
{
    const auto result = parse(QStringLiteral("--help"));
    QVERIFY(std::holds_alternative<app::CommandLineText>(result));
    const auto text = std::get<app::CommandLineText>(result).text;
    for (const auto* option : {"--scenario <NAME|FILE>",
                               "--open <FILE>",
                               "--headless",
                               "--watch <COMMAND>",
                               "--folder <DIR>",
                               "--watch-env <NAME=VALUE>",
                               "--watch-port <N>",
                               "--watch-pid <PID>",
                               "--require <CONDITION>",
                               "--export <FILE>",
                               "--size <WIDTHxHEIGHT>",
                               "--scale <N>",
                               "--range <BEGIN..END>",
                               "--theme <light|dark|print>",
                               "--tracks <LIST>",
                               "--labels <LIST|none>",
                               "--frames <FOLDER>",
                               "--every <TIME>",
                               "--report <FILE|->",
                               "--list-scenarios",
                               "--serve",
                               "--port <N>",
                               "--upstream-port <N>",
                               "--workers <N>",
                               "--upstream-delay <MS>",
                               "--memory <MB>",
                               "--bind <ADDRESS>",
                               "--help",
                               "--version"})
        QVERIFY2(text.contains(QLatin1String(option)), option);
    QVERIFY(text.endsWith(u'\n'));
}

void TestCommandLine::helpWinsOverWhatIsMissing()
{
    QVERIFY(std::holds_alternative<app::CommandLineText>(parse(QStringLiteral("--headless --help"))));
}

void TestCommandLine::aFileAloneIsOpened()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Options opened;
    opened.traceFile = file.fileName();
    const auto result = app::parseCommandLine({QStringLiteral("await-and-see"), file.fileName()});
    QVERIFY(std::holds_alternative<Options>(result));
    QVERIFY(std::get<Options>(result) == opened);
}

void TestCommandLine::theVersionIsTheProgramsOwn()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("3.2.1"));
    const auto result = parse(QStringLiteral("--version"));
    QVERIFY(std::holds_alternative<app::CommandLineText>(result));
    QCOMPARE(std::get<app::CommandLineText>(result).text, QStringLiteral("await-and-see 3.2.1\n"));
}

// Without an application object, as in the program.
PLAIN_TEST(TestCommandLine)
#include "test_command_line.moc"
