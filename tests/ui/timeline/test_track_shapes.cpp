#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "tests/ui/shown_timeline.h"

#include <QMenu>
#include <QTest>

#include <algorithm>

using support::BuiltScene;
using support::ShownTimeline;
using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

class TestTrackShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrackIsPulledHigherAtItsLowerEnd();
    void theMenuMakesATrackHigherAndAsUsualAgain();
    void aWorkerIsMovedByTheMenu();
    void aWorkerIsMovedByItsTitle();
    void theMenuKeyOffersEveryTrack();
    void hiddenTracksComeBackAndTheOthersStayAsTheyAre();
    void aHeightWithoutRoomForLanesFoldsThem();
};

namespace {

constexpr ui::TimeRange kRange{0s, 5s};

trace::Store twoWorkers()
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 1ms, 1).started(1, 1ms).finished(1, 2s).received(1, 2s);
    builder.sent(2, 0s).read(2, 1ms, 2).started(2, 1ms).finished(2, 4s).received(2, 4s);
    return builder.store();
}

/// A view of the same size as BuiltScene, so that their scenes agree.
struct ShownWorkers
{
    ShownWorkers()
        : store(twoWorkers())
        , shown(store)
    {
        shown.view.resize(BuiltScene::kSize);
    }

    QRect bar(unsigned id) { return shown.view.segmentRect(RequestId(id), 0).value_or(QRect()); }
    BuiltScene scene() const { return {store, kRange}; }

    /// The entries of all menus that are open below the view.
    void choose(const QString& menu, const QString& entry)
    {
        shown.view.setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&shown.view, &event);
        for (auto* each : shown.view.findChildren<QMenu*>())
            for (auto* action : each->actions())
                if (each->title() == menu && action->text() == entry) {
                    QVERIFY2(action->isEnabled(), qPrintable(entry));
                    action->trigger();
                    qDeleteAll(shown.view.findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
                    return;
                }
        QFAIL(qPrintable(menu + QStringLiteral(" has no entry ") + entry));
    }

    trace::Store store;
    ShownTimeline shown;
};

void drag(QWidget& view, const QPoint& from, const QPoint& to)
{
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, (from + to) / 2);
    QTest::mouseMove(&view, to);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
}

const QString kFirst = QStringLiteral("Worker 1");

} // namespace

void TestTrackShapes::aTrackIsPulledHigherAtItsLowerEnd()
{
    ShownWorkers workers;
    const auto built = workers.scene();
    const ui::TrackKey key{ui::TrackKey::Kind::Worker, trace::WorkerId(1)};
    const auto edge = std::ranges::find(built.scene.edges, key, &ui::SceneEdge::track);
    QVERIFY(edge != built.scene.edges.end());
    const auto before = workers.bar(1);
    const auto from = edge->rect.center();
    drag(workers.shown.view, from, from + QPoint(0, 40));
    QVERIFY(workers.bar(1).height() >= before.height() + 20);
}

void TestTrackShapes::theMenuMakesATrackHigherAndAsUsualAgain()
{
    ShownWorkers workers;
    const auto before = workers.bar(1);
    workers.choose(kFirst, QStringLiteral("Higher"));
    QVERIFY(workers.bar(1).height() > before.height());
    workers.choose(kFirst, QStringLiteral("As high as there is room"));
    QCOMPARE(workers.bar(1), before);
    workers.choose(kFirst, QStringLiteral("Lower"));
    QVERIFY(workers.bar(1).height() < before.height());
}

void TestTrackShapes::aWorkerIsMovedByTheMenu()
{
    ShownWorkers workers;
    QVERIFY(workers.bar(1).top() < workers.bar(2).top());
    workers.choose(kFirst, QStringLiteral("Move down"));
    QVERIFY(workers.bar(1).top() > workers.bar(2).top());
    workers.choose(kFirst, QStringLiteral("Move up"));
    QVERIFY(workers.bar(1).top() < workers.bar(2).top());
}

void TestTrackShapes::aWorkerIsMovedByItsTitle()
{
    ShownWorkers workers;
    const auto built = workers.scene();
    const auto titleOf = [&](unsigned worker) {
        const ui::TrackKey key{ui::TrackKey::Kind::Worker,
                               trace::WorkerId(static_cast<std::uint16_t>(worker))};
        return std::ranges::find(built.scene.titles, key, &ui::SceneTitle::track)->rect.center();
    };
    drag(workers.shown.view, titleOf(2), titleOf(1));
    QVERIFY(workers.bar(2).top() < workers.bar(1).top());
}

void TestTrackShapes::theMenuKeyOffersEveryTrack()
{
    ShownWorkers workers;
    workers.choose(QStringLiteral("Client"), QStringLiteral("Hide Client"));
    workers.choose(QStringLiteral("Worker 2"), QStringLiteral("Collapse Worker 2"));
    QVERIFY(workers.bar(2).isEmpty());
    QVERIFY(!workers.bar(1).isEmpty());
}

void TestTrackShapes::hiddenTracksComeBackAndTheOthersStayAsTheyAre()
{
    ShownWorkers workers;
    workers.choose(QStringLiteral("Worker 1"), QStringLiteral("Hide Worker 1"));
    workers.choose(QStringLiteral("Worker 2"), QStringLiteral("Collapse Worker 2"));
    QVERIFY(workers.bar(1).isEmpty());
    workers.choose({}, QStringLiteral("Show hidden tracks"));
    QVERIFY(!workers.bar(1).isEmpty());
    QVERIFY(workers.bar(2).isEmpty());
}

void TestTrackShapes::aHeightWithoutRoomForLanesFoldsThem()
{
    ui::TrackView view;
    view.height = 100;
    const ui::LaneCounts counts{
        .waiting = {}, .workers = {{10, view}, {60, view}}, .upstream = 1, .client = 1};
    const auto heights = ui::layOutTracks(counts, 2000);
    QCOMPARE(heights.workers[0].mode, ui::LaneMode::Lanes);
    QCOMPARE(heights.workers[0].rows.pitch, 10);
    QCOMPARE(heights.workers[1].mode, ui::LaneMode::Density);
    QCOMPARE(heights.workers[1].rows.pitch, 100);
}

WIDGET_TEST(TestTrackShapes)
#include "test_track_shapes.moc"
