#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/geometry/request_bars.h"
#include "ui/timeline/geometry/watched_words.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/paint/scene_painter.h"

#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::BuiltScene;
using support::textsOf;
using support::TraceBuilder;
using trace::RequestId;
using trace::State;

namespace {

constexpr ui::TimeRange kWhole{trace::Duration(0), 4500ms};
constexpr ui::TimeRange kNear{1990ms, 2030ms};

/// What may be written on the request's segments of that state.
QStringList labelsOf(const trace::Store& store, unsigned id, State state)
{
    const auto& request = *store.find(RequestId(id));
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, store.latest(), segments);
    const auto segment = std::ranges::find(segments, state, &trace::Segment::state);
    return segment == segments.end() ? QStringList() : ui::segmentLabels(store, request, *segment);
}

} // namespace

/// What the timeline says of a watched server.
class TestWatchedTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkerIsKnownByItsProcess()
    {
        const BuiltScene built(support::watchedTrace().store(), kWhole);
        const auto texts = textsOf(built.scene);
        for (const auto* text : {"Worker 9125", "uvicorn · pid 9125", "Worker 9126", "unread on sockets"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
        QVERIFY(!texts.contains(QStringLiteral("event loop")));
    }

    void aLongCommandGivesWayToThePid()
    {
        auto builder = support::watchedTrace().worker(1, 9125, "gunicorn: worker [reports.wsgi]");
        QVERIFY(textsOf(BuiltScene(builder.store(), kWhole).scene).contains(QStringLiteral("pid 9125")));
    }

    void theRibbonSaysWhoeverHeldIt()
    {
        const auto texts = textsOf(BuiltScene(support::watchedTrace().store(), kWhole).scene);
        QVERIFY(texts.contains(QStringLiteral("loop held 2.0 s")));
        QVERIFY(texts.contains(QStringLiteral("held 448 ms"))); // one of #4 and #5
    }

    void eachOfTwoHoldsSaysHowLongItWas()
    {
        TraceBuilder builder;
        builder.worker(1, 9125)
            .seenRequest(1, 0ms, 1ms, 2010ms)
            .seenRequest(2, 600ms, 2012ms, 4010ms)
            .holding(TraceBuilder::pollAt(1, 5ms, 2s, {RequestId{1}}))
            .holding(TraceBuilder::pollAt(1, 2012ms, 4010ms, {RequestId{2}}));
        const auto texts = textsOf(BuiltScene(builder.store(), kWhole).scene); // of the gap nothing is seen
        QCOMPARE(texts.count(QStringLiteral("loop held 2.0 s")), 2);
    }

    void aHoldThatLastsGoesOnToNow()
    {
        auto holding = TraceBuilder::pollAt(1, 100ms, 2s, {RequestId{1}});
        holding.end = trace::kUnset;
        TraceBuilder builder;
        builder.worker(1, 9125).sent(1, 90ms).read(1, 95ms).started(1, 95ms).holding(holding);
        const BuiltScene built(builder.store(), kWhole, TraceBuilder::at(1100ms));
        QVERIFY(textsOf(built.scene).contains(QStringLiteral("loop held 1.0 s")));
    }

    void aBarNamesTheLineOrTheGroup()
    {
        const auto store = support::watchedTrace().store();
        QCOMPARE(labelsOf(store, 1, State::Blocking).front(), QStringLiteral("call 1 · reports.py:42"));
        QCOMPARE(labelsOf(store, 2, State::Queued).front(), QStringLiteral("unread 1.8 s"));
        QCOMPARE(labelsOf(store, 3, State::Waiting).front(), QStringLiteral("waiting: call 1"));
        QCOMPARE(labelsOf(store, 4, State::NotKnown),
                 (QStringList{QStringLiteral("one of #4 and #5"), QStringLiteral("#4 or #5"),
                              QStringLiteral("not known")}));
        QCOMPARE(labelsOf(store, 4, State::Waiting).front(), QStringLiteral("waiting"));
    }

    void aHoldThatIsNoCallIsNamedByWhatItWaitedIn()
    {
        auto holding = TraceBuilder::pollAt(1, 5ms, 1s, {RequestId{1}});
        holding.call = "flock";
        const auto store = TraceBuilder()
                               .worker(1, 9125)
                               .seenRequest(1, 0ms, 1ms, 1010ms)
                               .seenStep(1, trace::StepKind::Hold, 1, 5ms, 1s)
                               .holding(holding)
                               .store();
        QCOMPARE(labelsOf(store, 1, State::Blocking).front(), QStringLiteral("flock() · reports.py:42"));
    }

    void aCallOfTheUpstreamIsSomebodysOrOneOfAGroups()
    {
        const auto store = support::watchedTrace().store();
        QStringList names;
        for (const auto& call : store.upstreamCalls())
            names << ui::callTexts(store, call).front();
        QVERIFY(names.contains(QStringLiteral("#1·1  blocking")));
        QVERIFY(names.contains(QStringLiteral("#3·2  awaited")));
        QVERIFY(names.contains(QStringLiteral("one of #4 and #5")));
    }

    void aBoundaryIsAnIntervalWhereItCanBeSeen()
    {
        const auto store = support::watchedTrace().store();
        QVERIFY(BuiltScene(store, kWhole).scene.blurs.empty());
        const BuiltScene near(store, kNear);
        QVERIFY(!near.scene.blurs.empty());
        const auto pixels = 1e6 / near.scene.grid.perColumn();
        for (const auto& blur : near.scene.blurs)
            QVERIFY(std::abs(blur.width() - pixels) <= 1);
    }

    void theToolTipSaysHowExactItIs()
    {
        const auto store = support::watchedTrace().store();
        const auto tip = ui::toolTipText(store, *store.find(RequestId(1)), 2, store.latest());
        QVERIFY2(tip.contains(QStringLiteral("± 1 ms")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("worker 9125")));
        QVERIFY(tip.contains(QStringLiteral("reports.py:42")));
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        QVERIFY(
            !ui::toolTipText(own, *own.find(RequestId(1)), 1, own.latest()).contains(QStringLiteral("±")));
    }

    void aServerOfOurOwnIsDrawnAsBefore()
    {
        const BuiltScene built(TraceBuilder().blockingRequest(1, 0ms, 1ms).store(), kWhole);
        const auto texts = textsOf(built.scene);
        QVERIFY(texts.contains(QStringLiteral("Worker 1")) && texts.contains(QStringLiteral("event loop")));
        QVERIFY(texts.contains(QStringLiteral("call 1")) && texts.contains(QStringLiteral("#1")));
        QVERIFY(built.scene.blurs.empty());
    }

    void whatIsNotKnownIsPaintedAsLines()
    {
        for (const auto& theme : {ui::Theme::light(), ui::Theme::dark(), ui::Theme::highContrast()})
            QVERIFY(pixelsOf(painted(theme, kWhole), theme.style(State::NotKnown).pattern) > 100);
    }

    /// For people to look at, with WATCHED_PICTURES set to a folder.
    void picturesCanBeLookedAt()
    {
        const auto folder = qEnvironmentVariable("WATCHED_PICTURES");
        if (folder.isEmpty()) QSKIP("nobody looks");
        QVERIFY(painted(ui::Theme::light(), kWhole).save(folder + QStringLiteral("/watched_light.png")));
        QVERIFY(painted(ui::Theme::dark(), kWhole).save(folder + QStringLiteral("/watched_dark.png")));
        QVERIFY(painted(ui::Theme::light(), kNear).save(folder + QStringLiteral("/watched_near.png")));
        QVERIFY(painted(ui::Theme::dark(), kNear).save(folder + QStringLiteral("/watched_near_dark.png")));
    }

private:
    static QImage painted(const ui::Theme& theme, const ui::TimeRange& range)
    {
        const auto store = support::watchedTrace().store();
        const BuiltScene built(store, range);
        QImage image(BuiltScene::kSize, QImage::Format_RGB32);
        QPainter painter(&image);
        ui::ScenePainter(theme, 1).paint(painter, built.scene);
        return image;
    }

    static int pixelsOf(const QImage& image, const QColor& colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        return count;
    }
};

WIDGET_TEST(TestWatchedTimeline)
#include "test_watched_timeline.moc"
