#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/layout/overview.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QTest>

using support::BuiltScene;
using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

class TestScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockingCallsRightAfterOneAnotherAreDividedByASeam();
    void whatCanBeSeenBetweenTwoCallsNeedsNoSeam();
    void aRunOfOneStepHasNoSeam();
    void whatWasLetGoIsMarked();
    void whatIsDoneForNobodyLooksDifferent();
    void whoIsKnownLateToHaveLeftLooksDifferentFromThenOn();
    void noLoopIsFreeBeforeItsWorkerIsThere();
    void formerWorkersHaveNoRowsInARunThatTheyWereNotIn();
    void atTheTimeCursorAStaircaseSaysHowManyWait();
    void aRememberedOverviewIsThatOfTheRunAtHand();
    void changesWithoutRoomShareAFlag();
    void aRequestOnAFoldedTrackHasAPlaceButNoBar();
};

namespace {

/// Two calls with a moment of work before, between and after them.
trace::Store twoCalls(trace::StepKind kind)
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 1ms).started(1, 1ms);
    builder.step(1, kind, 1, 1020us, 2s).step(1, kind, 2, 2s + 30us, 4s);
    builder.finished(1, 4s + 40us).received(1, 4s + 1ms);
    return builder.store();
}

std::vector<ui::Shade> overviewOf(const ui::Scene& scene)
{
    std::vector<ui::Shade> shades;
    for (const auto& row : scene.overviewRows) {
        const auto first = scene.shades.begin() + static_cast<std::ptrdiff_t>(row.first);
        shades.insert(shades.end(), first, first + row.rect.width());
    }
    return shades;
}

} // namespace

void TestScene::blockingCallsRightAfterOneAnotherAreDividedByASeam()
{
    const auto store = twoCalls(trace::StepKind::BlockingCall);
    const BuiltScene built(store, {0s, 5s});
    QCOMPARE(built.scene.seams.size(), std::size_t{1});
    const auto seam = built.scene.seams.front();
    const auto bar = ui::barOf(store, built.scene, store.latest(), RequestId(1));
    QVERIFY(bar && bar->contains(seam.center()));
    QVERIFY(std::abs(seam.left() - bar->center().x()) <= 2);
}

void TestScene::whatCanBeSeenBetweenTwoCallsNeedsNoSeam()
{
    // Between awaited calls the moment of work stands out by itself.
    const auto store = twoCalls(trace::StepKind::AsyncCall);
    QVERIFY(BuiltScene(store, {0s, 5s}).scene.seams.empty());
}

void TestScene::aRunOfOneStepHasNoSeam()
{
    const auto store = TraceBuilder()
                           .sent(1, 0s)
                           .read(1, 1ms)
                           .started(1, 1ms)
                           .step(1, trace::StepKind::BlockingCall, 1, 1ms, 4s)
                           .finished(1, 4s)
                           .received(1, 4s)
                           .store();
    QVERIFY(BuiltScene(store, {0s, 5s}).scene.seams.empty());
}

void TestScene::whatWasLetGoIsMarked()
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= 300; ++id)
        builder.blockingRequest(id, id * 16ms, id * 16ms, 3ms);
    QVERIFY(BuiltScene(builder.store(), {0s, 5s}).scene.changeLines.empty());
    trace::Store store(TraceBuilder::paths());
    store.setMemory(60'000);
    for (const auto& event : builder.events())
        store.fold({&event, 1});
    QVERIFY(trace::isSet(store.forgottenBefore()));
    const BuiltScene built(store, {0s, 5s});
    QCOMPARE(built.scene.changeLines.size(), std::size_t{1});
    QCOMPARE(built.scene.changePills.size(), std::size_t{1});
    QVERIFY(built.scene.changePills.front().rect.right() <= built.scene.changeLines.front().line.x1());
    const auto first = store.requests().front().id;
    const auto bar = ui::barOf(store, built.scene, store.latest(), first);
    QVERIFY(bar && std::abs(bar->left() - built.scene.changeLines.front().line.x1()) <= 1);
    for (const auto& text : built.scene.texts) // of what is not known nobody says that the loop was free
        QVERIFY(text.text != QStringLiteral("free") ||
                text.rect.left() >= built.scene.changeLines.front().line.x1());
    // Later on nothing is missing.
    const auto kept = store.forgottenBefore() - store.origin();
    QVERIFY(BuiltScene(store, {kept + 100ms, 5s}).scene.changeLines.empty());
}

void TestScene::whatIsDoneForNobodyLooksDifferent()
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 0s).started(1, 0s).gaveUp(1, 2s);
    builder.step(1, trace::StepKind::BlockingCall, 1, 0s, 8s).finished(1, 8s);
    const auto store = builder.store();
    for (const auto now : {8s, 30s}) { // before and after it has settled
        const BuiltScene built(store, {0s, 10s}, TraceBuilder::at(now));
        const auto shadesAt = [&](trace::Duration time, ui::SceneRow::Kind kind) {
            const auto row = std::ranges::find(built.scene.rows, kind, &ui::SceneRow::kind);
            const auto moment = TraceBuilder::at(time).time_since_epoch().count();
            const auto column = static_cast<std::size_t>(built.scene.grid.column(moment));
            return built.scene.shades[row->first + column];
        };
        QCOMPARE(shadesAt(1s, ui::SceneRow::Kind::Lane), ui::shadeOf(trace::State::Blocking));
        QCOMPARE(shadesAt(5s, ui::SceneRow::Kind::Lane), ui::kAbandonedShade);
        QCOMPARE(shadesAt(5s, ui::SceneRow::Kind::Loop), ui::shadeOf(trace::State::Blocking)); // it is held
        QCOMPARE(shadesAt(9s, ui::SceneRow::Kind::Lane), ui::kNoShade);
        QCOMPARE(built.scene.tails.size(), std::size_t(1));
        QCOMPARE(built.scene.crosses.size(), std::size_t(1));
        const auto end = ui::barOf(store, built.scene, TraceBuilder::at(now), trace::RequestId(1));
        QVERIFY(end && end->right() >= built.scene.tails.front().right()); // it can be pointed at
    }
}

/// That a client had left is told only when its worker's loop looks, which the next request may hold for
/// long.
void TestScene::whoIsKnownLateToHaveLeftLooksDifferentFromThenOn()
{
    TraceBuilder builder;
    builder.event(
        {.time = TraceBuilder::at(0s), .worker = trace::WorkerId{1}, .kind = trace::EventKind::LoopBusy});
    builder.read(1, 0s).started(1, 0s).step(1, trace::StepKind::BlockingCall, 1, 0s, 4s).finished(1, 4s);
    trace::Store store = builder.store();
    BuiltScene built(store, {0s, 10s}, TraceBuilder::at(9s));
    store.fold(TraceBuilder().left(1, 1s).events());
    built.tracks.update(store, TraceBuilder::at(9s));
    const auto scene = ui::buildScene(store, built.tracks, built.options, built.meter);
    const auto row = std::ranges::find(scene.rows, ui::SceneRow::Kind::Lane, &ui::SceneRow::kind);
    const auto moment = TraceBuilder::at(2s).time_since_epoch().count();
    QCOMPARE(scene.shades[row->first + static_cast<std::size_t>(scene.grid.column(moment))],
             ui::kAbandonedShade);
}

void TestScene::noLoopIsFreeBeforeItsWorkerIsThere()
{
    TraceBuilder builder;
    builder.workers(-1ms, 1).asyncRequest(1, 0s).workers(6s, 2).asyncRequest(2, 8s, 500ms, 2);
    const BuiltScene built(builder.store(), {0s, 10s}, TraceBuilder::at(10s));
    const auto row = std::ranges::find(built.scene.rows, trace::WorkerId{2}, &ui::SceneRow::worker);
    QVERIFY(row != built.scene.rows.end());
    const auto shadeAt = [&](trace::Duration time) {
        const auto moment = TraceBuilder::at(time).time_since_epoch().count();
        return built.scene.shades[row->first + static_cast<std::size_t>(built.scene.grid.column(moment))];
    };
    QCOMPARE(shadeAt(3s), ui::kAbsentShade);
    QCOMPARE(shadeAt(7s), ui::kNoShade);
    for (const auto& text : built.scene.texts)
        if (text.text == QStringLiteral("free") && text.rect.top() == row->rect.top())
            QVERIFY(text.rect.left() >= built.scene.plotArea.left() + built.scene.plotArea.width() / 2);
    QCOMPARE(built.scene.changePills.size(), std::size_t(1)); // the run's first number is no change
}

void TestScene::formerWorkersHaveNoRowsInARunThatTheyWereNotIn()
{
    TraceBuilder builder;
    builder.workers(-9s, 4).busy(3, -8s, -7s).workers(-5s, 1).busy(4, -4s, -3s).asyncRequest(1, 0s);
    const BuiltScene built(builder.store(), {0s, 5s});
    QCOMPARE(built.tracks.workers().size(), std::size_t(1));
}

void TestScene::atTheTimeCursorAStaircaseSaysHowManyWait()
{
    TraceBuilder builder;
    builder.blockingRequest(1, 0ms, 0ms, 2s, 1).blockingRequest(2, 100ms, 4s, 2s, 1);
    builder.blockingRequest(3, 200ms, 8s, 2s, 1).blockingRequest(4, 0ms, 0ms, 2s, 2);
    const auto store = builder.store();
    const BuiltScene built(store, {0ms, 12s});
    const auto pillsAt = [&](trace::Duration moment) {
        return ui::waitingPills(built.scene, analysis::momentAt(store, TraceBuilder::at(moment)), false,
                                built.scene.plotArea.center().x(), built.meter);
    };
    QCOMPARE(pillsAt(1s).size(), 1U); // nobody waits for worker 2
    QCOMPARE(pillsAt(1s).front().text, QStringLiteral("2"));
    QCOMPARE(pillsAt(5s).front().text, QStringLiteral("1"));
    QVERIFY(pillsAt(9s).empty());
}

void TestScene::aRememberedOverviewIsThatOfTheRunAtHand()
{
    TraceBuilder builder;
    trace::Store store(TraceBuilder::paths());
    ui::Tracks tracks;
    ui::OverviewBands bands;
    const ui::TextMeter meter;
    const auto isRemembered = [&](const ui::TimeRange& range, trace::Duration now) {
        tracks.update(store, TraceBuilder::at(now));
        ui::SceneOptions options{.size = BuiltScene::kSize,
                                 .range = range,
                                 .wholeRun = {0s, now},
                                 .now = TraceBuilder::at(now),
                                 .hasOverview = true};
        const auto fresh = overviewOf(ui::buildScene(store, tracks, options, meter));
        options.bandsBefore = &bands;
        return !fresh.empty() && overviewOf(ui::buildScene(store, tracks, options, meter)) == fresh;
    };
    store.fold(builder.blockingRequest(1, 0s, 1ms).events());
    QVERIFY(isRemembered({0s, 5s}, 5s));
    QVERIFY(isRemembered({1s, 2s}, 5s));
    store.fold(TraceBuilder().sent(2, 4500ms).read(2, 4501ms).events());
    QVERIFY(isRemembered({1s, 2s}, 5s));
    QVERIFY(isRemembered({1s, 2s}, 6s)); // the second one goes on
    store.fold(TraceBuilder().started(2, 5s).finished(2, 5500ms).received(2, 5500ms).events());
    QVERIFY(isRemembered({1s, 2s}, 6s));
    store.clear();
    store.fold(TraceBuilder().asyncRequest(3, 0s).events());
    QVERIFY(isRemembered({1s, 2s}, 6s));
}

void TestScene::changesWithoutRoomShareAFlag()
{
    TraceBuilder builder;
    builder.asyncRequest(1, 0s).asyncRequest(2, 8s);
    const auto choose = [&](trace::Duration when, std::uint16_t route) {
        builder.event(
            {.time = TraceBuilder::at(when), .route = route, .kind = trace::EventKind::HandlerChosen});
    };
    choose(0ms, 1);
    choose(50ms, 2);
    choose(100ms, 1);
    choose(7s, 2);
    const BuiltScene built(builder.store(), {0s, 10s});
    QCOMPARE(built.scene.changePills.size(), std::size_t{2});
    QCOMPARE(built.scene.changeLines.size(), std::size_t{2});
    QCOMPARE(built.scene.changePills[0].text, QStringLiteral("Blocking · Async"));
    QCOMPARE(built.scene.changePills[1].text, QStringLiteral("Async"));
}

void TestScene::aRequestOnAFoldedTrackHasAPlaceButNoBar()
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= 400; ++id) // all at once: far more than lanes that fit
        builder.asyncRequest(id, id * 1ms, 2s);
    const auto store = builder.store();
    const BuiltScene built(store, {0s, 5s});
    QVERIFY(built.scene.folds.front().track.kind == ui::TrackKey::Kind::Worker);
    QVERIFY(!ui::barOf(store, built.scene, store.latest(), RequestId(300)));
    const auto place = ui::placeOf(store, built.scene, store.latest(), RequestId(300));
    QVERIFY(place && built.scene.folds.front().rect.contains(*place));
    QVERIFY(place->width() < built.scene.plotArea.width());
}

WIDGET_TEST(TestScene)
#include "test_scene.moc"
