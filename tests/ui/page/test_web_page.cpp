#include "app/lessons/lesson_files.h"
#include "app/lessons/lesson_play.h"
#include "app/process/resources.h"
#include "app/run/run_document.h"
#include "engine/settings/route.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/trace_equality.h"
#include "ui/page/data/page_texts.h"
#include "ui/page/form/page_script.h"
#include "ui/page/run_page.h"
#include "ui/text/language.h"
#include "ui/timeline/geometry/change_flags.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

trace::TraceDocument someDocument()
{
    trace::TraceDocument document;
    document.store =
        TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4s).asyncRequest(3, 9s).store();
    return document;
}

QByteArray pageOf(const trace::TraceDocument& document, const QString& title, const QByteArray& run)
{
    return ui::htmlOf(ui::runPage({document.store,
                                   [=] {
                                       return ui::RunCaption{title, {}, {}};
                                   }},
                                  ui::PageBegin::Run, [run] { return run; }));
}

void addShapes()
{
    QTest::addColumn<bool>("isAsync");
    QTest::newRow("one after the other") << false;
    QTest::newRow("all at once, on two workers") << true;
}

/// Of a run's page, in bytes. Its times look like measured ones.
qsizetype sizeOf(unsigned count, bool isAsync)
{
    auto builder = TraceBuilder();
    for (unsigned i = 1; i <= count; ++i) {
        const auto late = 137'211ns * (i * i % 71) + 211ns * (i * i % 9967);
        if (!isAsync) builder.blockingRequest(i, 10ms * i + late, 4s * i + late);
        if (!isAsync) continue;
        builder.asyncRequest(i, 2ms * i + late, 20ms + late, 1 + i % 2);
        builder.upstream(i, 1, 3ms * i + late, 20ms + 3ms * i + late);
    }
    trace::TraceDocument document;
    document.store = builder.store();
    return pageOf(document, QStringLiteral("Many requests"), app::packedRun(document)).size();
}

bool write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestWebPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void aPageOpensAsTheRunThatItShows()
    {
        const QTemporaryDir folder;
        const auto document = someDocument();
        const auto name = folder.filePath(QStringLiteral("run.html"));
        QVERIFY(write(name, pageOf(document, QStringLiteral("A run"), app::packedRun(document))));
        const auto opened = trace::openTrace(name.toStdString());
        QVERIFY2(opened.document.has_value(), opened.problem.c_str());
        QCOMPARE(support::difference(opened.document->store, document.store), QString());
        QCOMPARE(opened.document->scenario, document.scenario);
        QCOMPARE(opened.document->droppedEvents, document.droppedEvents);
        QVERIFY(opened.document->isOurs);
    }

    void anotherWebPageIsToldFromOurs()
    {
        const QTemporaryDir folder;
        const auto name = folder.filePath(QStringLiteral("other.html"));
        QVERIFY(write(name, "<!DOCTYPE html><html><body>Hello</body></html>"));
        const auto opened = trace::openTrace(name.toStdString());
        QVERIFY(!opened.document.has_value());
        QVERIFY2(QString::fromStdString(opened.problem).contains(QStringLiteral("web page")),
                 opened.problem.c_str());
    }

    void aTitleIsTextWhateverItSays()
    {
        const auto page =
            pageOf(someDocument(), QStringLiteral("</title><script>alert(1)</script> %STYLE%"), {});
        QVERIFY(!page.contains("<script>alert"));
        QVERIFY(page.contains("&lt;/title&gt;&lt;script&gt;"));
        QVERIFY(page.contains("%STYLE%"));
    }

    void thePolicyLetsInWhatThePageHasAndNothingElse()
    {
        const auto page = QString::fromUtf8(pageOf(someDocument(), {}, {}));
        const auto between = [&](const QString& begin, const QString& end) {
            const auto from = page.indexOf(begin) + begin.size();
            return page.mid(from, page.indexOf(end, from) - from).toUtf8();
        };
        const auto policy =
            between(QStringLiteral("Content-Security-Policy\" content=\""), QStringLiteral("\""));
        const auto script = between(QStringLiteral("<script type=\"module\">"), QStringLiteral("</script>"));
        const auto sheet = between(QStringLiteral("<style>"), QStringLiteral("</style>"));
        QVERIFY(policy.startsWith("default-src 'none';"));
        QVERIFY(policy.contains(ui::policyHash(script)));
        QVERIFY(policy.contains(ui::policyHash(sheet)));
        QVERIFY(!policy.contains("unsafe"));
        QVERIFY(!page.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!data:)"))));
    }

    void itIsSmall_data() { addShapes(); }
    void itIsSmall()
    {
        QFETCH(bool, isAsync);
        const auto size = sizeOf(20, isAsync);
        QVERIFY2(size < 150'000, qPrintable(QString::number(size)));
    }

    void aRequestMoreCostsLittle_data() { addShapes(); }
    void aRequestMoreCostsLittle()
    {
        QFETCH(bool, isAsync);
        const auto each = (sizeOf(320, isAsync) - sizeOf(20, isAsync)) / 300;
        QVERIFY2(each < 200, qPrintable(QString::number(each)));
    }

    void aLessonIsAPageInEveryLanguage()
    {
        const auto found = app::findLesson(QStringLiteral("one-blocking-call"), settings::routePaths());
        QVERIFY2(found.lesson.has_value(), qPrintable(found.problem));
        const std::vector<app::PlayedRun> runs{
            {TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4s).store(), {}},
            {TraceBuilder()
                 .blockingRequest(1, 0ms, 1ms)
                 .blockingRequest(2, 300ms, 4s)
                 .blockingRequest(3, 600ms, 8s)
                 .store(),
             {}}};
        const auto lesson = [] {
            return app::findLesson(QStringLiteral("one-blocking-call"), settings::routePaths())
                .lesson->lesson;
        };
        const auto page = app::pageOfLesson(lesson, runs);
        const auto html = QString::fromUtf8(ui::htmlOf(page));
        QVERIFY(html.contains(QStringLiteral("One blocking call stops everybody")));
        QVERIFY(html.contains(QStringLiteral("curl 127.0.0.1:8000/async-blocking"))); // without a script, too
        QVERIFY(!html.contains(QStringLiteral("not measured")));
        ui::PageBreath breath;
        const auto english = page.content(breath);
        const ui::language::Interlude spanish(QStringLiteral("es"));
        QVERIFY(ui::saysTheSame(english, page.content(breath)));
        QVERIFY(english != page.content(breath));
        const auto steps = english[QStringLiteral("lesson")][QStringLiteral("steps")].toArray();
        QCOMPARE(steps[0][QStringLiteral("right")].toInt(), 2);
        QCOMPARE(steps[1][QStringLiteral("run")].toInt(), 1);
    }

    void namesOfTheRoomAreThereOnlyWhereTheyMayBe()
    {
        for (const bool areKept : {true, false}) {
            TraceBuilder builder;
            for (unsigned id = 1; id <= 2; ++id)
                builder.event({.time = TraceBuilder::at(10ms * id),
                               .request = trace::RequestId(id),
                               .route = 1,
                               .kind = trace::EventKind::RequestSent,
                               .detail = id});
            builder.received(1, 100ms).received(2, 900ms);
            auto store = builder.store();
            trace::Participants participants;
            participants.name({trace::ParticipantId{1}, "blue heron", 0});
            participants.name({trace::ParticipantId{2}, "red fox", 3});
            participants.keepInFiles(areKept);
            store.setParticipants(participants);
            const auto page = ui::runPage({store, [] { return ui::RunCaption(); }}, ui::PageBegin::Run, {});
            ui::PageBreath breath;
            const auto data = QJsonDocument(page.content(breath)).toJson();
            QCOMPARE(data.contains("heron"), areKept);
            QCOMPARE(data.contains("fox"), areKept);
        }
    }

    void whatStandsOnTheTracksIsToldByTheProgram()
    {
        auto store =
            TraceBuilder()
                .event(
                    {.time = TraceBuilder::at(100ms), .value = 2000, .kind = trace::EventKind::DelayChanged})
                .event(
                    {.time = TraceBuilder::at(101ms), .value = 500, .kind = trace::EventKind::DelayChanged})
                .blockingRequest(1, 0ms, 1ms)
                .store();
        const auto at = store.origin() + 1s;
        ui::PageBreath breath;
        const auto data =
            ui::runPage(
                {store, [] { return ui::RunCaption(); }, {.notes = {{at, QStringLiteral("look here")}}}},
                ui::PageBegin::Run, {})
                .content(breath);
        const auto flags = data[QStringLiteral("runs")][0][QStringLiteral("flags")];
        const auto changes = flags[QStringLiteral("changes")].toArray();
        QCOMPARE(changes.size(), 2);
        QVERIFY(changes[1][0].toDouble() - changes[0][0].toDouble() == 1000); // microseconds
        QCOMPARE(flags[QStringLiteral("most")].toInt(), int(ui::kMostFlagTitles));
        QVERIFY(flags[QStringLiteral("notes")][0][1].toString().contains(QStringLiteral("look here")));
        QCOMPARE(flags[QStringLiteral("notes")][0][0].toDouble(), 1e6);
    }

    void aWindowLivesWhileAPageIsWritten()
    {
        auto builder = TraceBuilder();
        for (unsigned i = 1; i <= 300; ++i)
            builder.blockingRequest(i, 10ms * i, 4s * i);
        trace::TraceDocument document;
        document.store = builder.store();
        const auto pageWith = [&](const ui::PageBreath::IsWanted& isWanted) {
            return ui::htmlOf(ui::runPage({document.store, [] { return ui::RunCaption(); }},
                                          ui::PageBegin::Run, [&] { return app::packedRun(document); }),
                              isWanted);
        };
        QStringList spoken;
        const auto whole = pageWith([&] {
            spoken << QCoreApplication::translate("ui::Page", "Play");
            return true;
        });
        QVERIFY(whole.contains("<main id=\"page\">"));
        QVERIFY(!spoken.isEmpty());
        for (const auto& word : spoken)
            QCOMPARE(word, QStringLiteral("Play")); // also while the page is written in Spanish
        QVERIFY(pageWith([] { return false; }).isEmpty());
    }

    void anEmptyRunIsAPageToo()
    {
        const trace::TraceDocument nothing;
        QVERIFY(pageOf(nothing, QStringLiteral("Nothing"), {}).contains("<main id=\"page\">"));
    }
};

WIDGET_TEST(TestWebPage)
#include "test_web_page.moc"
