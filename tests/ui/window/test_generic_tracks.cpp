#include "tests/support/generic_text.h"
#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/picture/run_figure.h"
#include "ui/timeline/generic/generic_arrows.h"
#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/generic/generic_words.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QTest>

using support::BuiltScene;
using support::textsOf;
using trace::Time;
using namespace std::chrono_literals;

namespace {

/// A thread with nested spans, a moment in between, and one that goes on; and a counter.
trace::Store foreignStore(std::vector<trace::GenericFlow> flows = {})
{
    trace::StoreContent content;
    content.generic.names = {"outer", "inner", "tick", "endless", "3", "9", "5"};
    support::labelNames(content.generic);
    content.generic.details.add("{\"line\":7,\"in\":{\"x\":[1]}}");
    trace::GenericTrack thread{"browser", "main", {}, false};
    thread.lanes.push_back(
        {{Time(1s), Time(5s), 0, 0}, {Time(6s), Time(6s), 2}, {Time(8s), trace::kUnset, 3}});
    thread.lanes.push_back({{Time(2s), Time(3s), 1}});
    trace::GenericTrack counter{"browser", "heap", {}, true};
    counter.lanes.push_back(
        {{Time(1s), Time(4s), 4}, {Time(4s), Time(4s + 1us), 5}, {Time(4s + 1us), trace::kUnset, 6}});
    content.generic.tracks = {thread, counter};
    content.generic.flows = std::move(flows);
    content.origin = Time(1s);
    content.latest = Time(10s);
    return trace::Store(std::move(content));
}

const ui::TimeRange kAll{0s, 9s};

/// Where the lane is drawn.
QRect laneRect(const ui::Scene& scene, unsigned track, unsigned lane)
{
    for (const auto& each : scene.genericLanes)
        if (each.track == track && each.lane == lane) return each.rect;
    return {};
}

QPoint pointAt(const BuiltScene& built, unsigned track, unsigned lane, trace::Duration time)
{
    const int column = built.scene.grid.column((built.options.range.begin + 1s + time).count());
    return {built.scene.plotArea.left() + column, laneRect(built.scene, track, lane).center().y()};
}

/// From the outer span to the inner one, seconds after the run's zero.
trace::GenericFlow flow(trace::Duration from, trace::Duration to)
{
    return {{Time(1s + from), 0, 0}, {Time(1s + to), 0, 1}, 2};
}

std::optional<ui::GenericPlace> found(const trace::Store& store, const char* query,
                                      std::optional<ui::GenericPlace> from = {}, int step = 1)
{
    return ui::findGenericSpan(store, QString::fromLatin1(query), from, step);
}

} // namespace

/// A trace of another program on the timeline, where nothing tells of requests.
class TestGenericTracks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("tests")); }

    void spansLieBelowOneAnotherBesideTheNameOfTheirTrack()
    {
        const auto store = foreignStore();
        const BuiltScene built(store, kAll);
        const auto texts = textsOf(built.scene);
        for (const auto* text : {"browser", "main", "outer", "inner", "endless", "heap"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        QVERIFY(!texts.contains(QStringLiteral("Upstream"))); // it has none
        QVERIFY(laneRect(built.scene, 0, 0).bottom() < laneRect(built.scene, 0, 1).top());
        QVERIFY(laneRect(built.scene, 0, 1).bottom() < laneRect(built.scene, 1, 0).top());
    }

    void namesThatAreCutOrTheSameHaveTheirNumbers()
    {
        trace::StoreContent content;
        content.generic.names = {"a"};
        support::labelNames(content.generic);
        const auto add = [&](const char* process, const char* group, const char* thread, const char* name) {
            auto& track = content.generic.tracks.emplace_back();
            track.process = process;
            track.group = group;
            track.thread = thread;
            track.name = name;
            track.lanes.push_back({{Time(1s), Time(2s), 0}});
        };
        add("1", "Browser", "10", "main");
        add("2", "Renderer", "20", "main");
        add("2", "Renderer", "21", "ThreadPoolForegroundWorkerOfTheFirstKind");
        add("2", "Renderer", "22", "ThreadPoolForegroundWorkerOfTheSecondKind");
        add("3", "Renderer", "31", "pool");
        add("3", "Renderer", "32", "pool");
        content.origin = Time(1s);
        content.latest = Time(2s);
        const trace::Store store(std::move(content));
        const BuiltScene built(store, {0s, 1s});
        const auto texts = textsOf(built.scene);
        for (const auto* text : {"Browser", "main", "Renderer 2", "Renderer 3", "pool 31", "pool 32"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        for (const auto* tail : {" 21", " 22"})
            QCOMPARE(std::ranges::count_if(texts,
                                           [&](const QString& text) {
                                               return text.startsWith(QLatin1String("ThreadPool")) &&
                                                      text.endsWith(QLatin1String(tail));
                                           }),
                     1);
    }

    void thatNothingCanBeShownIsSaidWithoutWordsOfOurs()
    {
        trace::StoreContent content;
        content.foreignEvents = 3;
        const trace::Store store(std::move(content));
        const auto texts = textsOf(BuiltScene(store, kAll).scene).join(u'|');
        QVERIFY2(texts.contains(QStringLiteral("none of its 3 events can be shown")), qPrintable(texts));
        for (const auto* word : {"Nothing has been sent", "Send request", "Upstream", "Worker"})
            QVERIFY2(!texts.contains(QLatin1String(word)), word);
    }

    void whatHasNoEndFadesOut()
    {
        const auto store = foreignStore();
        const BuiltScene built(store, {0s, 12s});
        QCOMPARE(built.scene.fades.size(), std::size_t{1});
        QCOMPARE(built.scene.fades.front().right() + 1, pointAt(built, 0, 0, 9s).x());
    }

    void aMomentIsSeenHoweverFarOneZoomsOut()
    {
        const auto store = foreignStore();
        const BuiltScene built(store, {0s, 9000s});
        const auto rows = built.scene.rows;
        const auto isMain = [&](const ui::SceneRow& row) { return row.rect == laneRect(built.scene, 0, 0); };
        const auto row = std::ranges::find_if(rows, isMain);
        QVERIFY(row != rows.end());
        const auto columns =
            std::span(built.scene.shades).subspan(row->first, static_cast<std::size_t>(row->rect.width()));
        QVERIFY(columns.front() != ui::kNoShade);
        QVERIFY(columns.back() == ui::kNoShade); // the run is over by then
    }

    void aCounterIsAGraphWhosePeakIsNeverLost()
    {
        const auto store = foreignStore();
        const BuiltScene built(store, kAll); // the peak is thinner than a pixel
        QCOMPARE(built.scene.queues.size(), std::size_t{1});
        const auto area = laneRect(built.scene, 1, 0);
        const auto& graph = built.scene.queues.front();
        QVERIFY(area.contains(graph.area) && graph.area.width() > 100);
        QCOMPARE(std::ranges::max(graph.heights), area.height() - 2);
        QVERIFY(std::ranges::count(graph.heights, area.height() - 2) <= 2);
    }

    void anArrowLeadsFromTheOneSpanToTheOther()
    {
        const auto store = foreignStore({flow(500ms, 1500ms)});
        const BuiltScene built(store, kAll);
        QCOMPARE(built.scene.arrows.size(), std::size_t{1});
        const auto& arrow = built.scene.arrows.front();
        QCOMPARE(arrow.from, pointAt(built, 0, 0, 500ms));
        QCOMPARE(arrow.to, pointAt(built, 0, 1, 1500ms));
        QVERIFY(arrow.hasHead);
    }

    void anArrowThatPassesThroughGoesFromEdgeToEdge()
    {
        const auto store = foreignStore({flow(500ms, 1900ms), flow(1s, 1100ms)});
        const BuiltScene built(store, {1200ms, 1400ms});
        QCOMPARE(built.scene.arrows.size(), std::size_t{1}); // the other one is out of sight
        const auto& arrow = built.scene.arrows.front();
        QCOMPARE(arrow.from.x(), built.scene.plotArea.left());
        QCOMPARE(arrow.to.x(), built.scene.plotArea.right());
        QVERIFY(!arrow.hasHead);
    }

    void anArrowIsHiddenWithItsTrackAndFoldsWithIt()
    {
        const auto store = foreignStore({flow(500ms, 1500ms)});
        BuiltScene built(store, kAll);
        const auto rebuiltWith = [&](ui::TrackView view) {
            built.options.views[{ui::TrackKey::Kind::Generic, {}, 0}] = view;
            return ui::buildScene(store, built.tracks, built.options, built.meter);
        };
        QVERIFY(rebuiltWith(ui::TrackView::Hidden).arrows.empty());
        const auto folded = rebuiltWith(ui::TrackView::Collapsed);
        QCOMPARE(folded.arrows.size(), std::size_t{1});
        QCOMPARE(folded.arrows.front().from.y(), folded.arrows.front().to.y());
    }

    void ofAMillionArrowsSomeAreDrawnTheSameWhereverOnePans()
    {
        std::vector<trace::GenericFlow> flows;
        for (int i = 0; i < 1'000'000; ++i)
            flows.push_back(flow(i * 4us, i * 4us + 1ms));
        const auto store = foreignStore(std::move(flows));
        const BuiltScene built(store, {0s, 2s});
        const auto count = built.scene.arrows.size();
        QVERIFY(count > ui::kMostGenericArrows / 4 && count < ui::kMostGenericArrows * 2);
        const BuiltScene panned(store, {10ms, 2010ms});
        const auto isSeen = [&](const ui::SceneArrow& arrow) {
            return std::ranges::any_of(built.scene.arrows, [&](const ui::SceneArrow& other) {
                return std::abs(other.from.x() - arrow.from.x()) < 10;
            });
        };
        QVERIFY(std::ranges::count_if(panned.scene.arrows, isSeen) >= static_cast<int>(count) - 5);
    }

    void whatIsPointedAtSaysWhatItIs()
    {
        const auto store = foreignStore();
        const BuiltScene built(store, kAll);
        const auto tip = [&](unsigned track, unsigned lane, trace::Duration time) {
            const auto place =
                ui::genericSpanAt(store, built.scene, store.latest(), pointAt(built, track, lane, time));
            return place ? ui::genericToolTip(store, *place, store.latest()) : QString();
        };
        QVERIFY(tip(0, 0, 2s).contains(QStringLiteral(
            "<b>outer</b><br>main · browser<br>0.000 s to 4.000 s: 4.000 s<br>in: {&quot;x&quot;:[1]}<br>line: 7")));
        QVERIFY(tip(0, 0, 5s).contains(QStringLiteral("<b>tick</b><br>main · browser<br>at 5.000 s")));
        QVERIFY(tip(0, 0, 8s).contains(QStringLiteral("from 7.000 s on, unfinished after 2.000 s")));
        QVERIFY(tip(1, 0, 1s).contains(QStringLiteral("heap · browser = <b>3</b>")));
        QCOMPARE(tip(0, 1, 6s), QString());
    }

    void searchingGoesRoundByNameAndByDetail()
    {
        const auto store = foreignStore();
        using Place = ui::GenericPlace;
        QCOMPARE(found(store, "inner"), (Place{0, 1, 0}));
        QCOMPARE(found(store, "LINE 7"), (Place{0, 0, 0}));
        QCOMPARE(found(store, "e"), (Place{0, 0, 0}));
        QCOMPARE(found(store, "e", Place{0, 0, 0}), (Place{0, 0, 2}));
        QCOMPARE(found(store, "e", Place{0, 1, 0}), (Place{0, 0, 0}));
        QCOMPARE(found(store, "e", Place{0, 0, 0}, -1), (Place{0, 1, 0}));
        QVERIFY(!found(store, "9")); // a value
        QVERIFY(!found(store, "nothing"));
    }

    void keysSelectAndSearchSpansInTheTimeline()
    {
        const auto store = foreignStore();
        ui::TimelineView view(store);
        view.resize(900, 300);
        view.show();
        view.refresh(store.latest());
        view.fitAll();
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("outer")));
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("tick")));
        view.openSearch();
        auto* search = view.findChild<QLineEdit*>(QStringLiteral("timelineSearch"));
        search->setText(QStringLiteral("inner"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("inner")));
        QTest::keyClick(&view, Qt::Key_F);
        QVERIFY(view.visibleRange().length() < 2s);
        QVERIFY(view.visibleRange().begin <= 1s && view.visibleRange().end >= 2s);
    }

    /// Nobody may count on a first request.
    void everyPanelOfTheWindowDoesWithoutRequests()
    {
        const auto store = foreignStore();
        ui::MainWindow window(store, {{QStringLiteral("/all-async"), QStringLiteral("Async"), QString()}});
        window.show();
        for (auto* dock : window.findChildren<QDockWidget*>())
            dock->show();
        window.refresh(store.latest());
        QTest::qWait(0);
        for (const auto key :
             {Qt::Key_Home, Qt::Key_End, Qt::Key_0, Qt::Key_Space, Qt::Key_Escape, Qt::Key_M})
            QTest::keyClick(window.findChild<ui::TimelineView*>(), key);
        for (auto* action : window.findChildren<QAction*>())
            if (action->isCheckable()) action->toggle();
        window.refresh(store.latest());
        const auto picture = ui::imageOf(ui::runFigure(store, store.latest(), {}));
        QVERIFY(picture.height() > 100);
    }
};

WIDGET_TEST(TestGenericTracks)
#include "test_generic_tracks.moc"
