#include "app/command_line/command_line.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;

class TestFigureOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badFigureOptionsAreOneSentence_data();
    void badFigureOptionsAreOneSentence();
    void timesHaveUnits();
    void tracksOfAnotherProgramGoByTheirNames();
    void listsSwitchOnWhatTheyName();
};

void TestFigureOptions::badFigureOptionsAreOneSentence_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* option, const QString& typed, const char* message) {
        const auto words = QStringLiteral("%1 %2").arg(QLatin1String(option), typed);
        QTest::newRow(qPrintable(words))
            << words
            << QStringLiteral("%1 %2, not \"%3\"").arg(QLatin1String(option), QLatin1String(message), typed);
    };
    for (const auto* typed :
         {"1920", "1920x", "x1080", "1920*1080", "0x0", "199x1080", "1920x8001", "-1x-1", "99999999x1"})
        add("--size", QLatin1String(typed),
            "must be width and height in pixels like 1920x1080, each from 200 to 8000");
    for (const auto* typed : {"0", "5", "1.5", "two"})
        add("--scale", QLatin1String(typed), "must be a whole number from 1 to 4");
    for (const auto* typed : {"9s", "0s..", "..9s", "9s..0s", "1s..1s", "0..9", "0s...9s", "a..b", "0s..9h",
                              "nan..inf", "-1s..2s"})
        add("--range", QLatin1String(typed),
            "must be two times, the earlier one first, like 0s..9s or 500ms..2.5s");
    for (const auto* typed : {"Light", "black", "system"})
        add("--theme", QLatin1String(typed), "must be light, dark or print");
    for (const auto* typed : {"worker", "workers,", "workers;client", "none"})
        add("--tracks", QLatin1String(typed),
            "must be some of waiting workers upstream client probes, with commas between them");
    for (const auto* typed : {"heading", "title;date"})
        add("--labels", QLatin1String(typed),
            "must be some of none title settings legend date, with commas between them");
    for (const auto* typed : {"0ms", "9ms", "500", "2h", "61min"})
        add("--every", QLatin1String(typed), "must be a time from 10ms to 60min like 500ms or 2s");
}

void TestFigureOptions::badFigureOptionsAreOneSentence()
{
    QFETCH(const QString, option);
    QFETCH(const QString, message);
    const auto words = QStringLiteral("await-and-see --headless --scenario x --export a.webp ") + option;
    const auto result = app::parseCommandLine(words.split(u' '));
    QVERIFY(std::holds_alternative<app::CommandLineError>(result));
    QCOMPARE(std::get<app::CommandLineError>(result).message, message);
}

void TestFigureOptions::timesHaveUnits()
{
    std::optional<ui::TimeRange> range;
    QCOMPARE(app::readRange(QStringLiteral("0..1.5min"), range), QString());
    QCOMPARE(*range, (ui::TimeRange{0s, 90s}));
    QCOMPARE(app::readRange(QStringLiteral("0.25ms..2s"), range), QString());
    QCOMPARE(*range, (ui::TimeRange{250us, 2s}));
}

void TestFigureOptions::tracksOfAnotherProgramGoByTheirNames()
{
    trace::StoreContent content;
    content.generic.tracks = {
        {"Browser", "main", {}, false}, {"Browser", "heap", {}, true}, {"GPU", "main", {}, false}};
    const trace::Store store(std::move(content));
    const auto hidden = [&](const char* typed) {
        app::ShownTracks tracks;
        app::readTracks(QString::fromLatin1(typed), tracks);
        QStringList rows;
        for (const auto& [key, view] : app::viewsOf(tracks, store))
            if (key.kind == ui::TrackKey::Kind::Generic) rows << QString::number(key.row);
        const auto problem = app::problemOf(tracks, store);
        return problem.isEmpty() ? rows.join(u' ') : problem;
    };
    QCOMPARE(hidden("Main"), QStringLiteral("1"));
    QCOMPARE(hidden("browser"), QStringLiteral("2"));
    QCOMPARE(hidden("heap,gpu"), QStringLiteral("0"));
    QCOMPARE(hidden("heap,disk"),
             QStringLiteral("--tracks: the trace has no track \"disk\"; it has main, heap."));
    QCOMPARE(hidden("workers"), QStringLiteral("--tracks names no track of this trace; it has main, heap."));
    QVERIFY(app::viewsOf({}, store).empty());
}

void TestFigureOptions::listsSwitchOnWhatTheyName()
{
    app::ShownTracks tracks;
    QCOMPARE(app::readTracks(QStringLiteral("client, workers"), tracks), QString());
    QCOMPARE(tracks,
             (app::ShownTracks{.waiting = false, .upstream = false, .probes = false, .others = false}));
    app::ShownLabels labels;
    QCOMPARE(app::readLabels(QStringLiteral("date"), labels), QString());
    QCOMPARE(labels, (app::ShownLabels{false, false, false, true}));
}

PLAIN_TEST(TestFigureOptions)
#include "test_figure_options.moc"
