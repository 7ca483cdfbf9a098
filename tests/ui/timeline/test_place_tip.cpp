#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/layout/place_tip.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QRegularExpression>
#include <QTest>

using support::BuiltScene;
using support::TraceBuilder;
using namespace std::chrono_literals;

/// What the pointer is told where there is no request's bar.
class TestPlaceTip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFoldedTrackTellsHowManyAreInEachState();
    void aClickOnAFoldedTrackSelectsTheLongestThere();
    void foldedServicesTellHowManyThereAre();
    void aStaircaseTellsHowManyWaitForTheLoop();
    void aRibbonTellsWhatHeldTheLoop();
    void aRibbonTellsOfACallThatHasNotEnded();
    void aRibbonTellsHowBusyTheLoopIs();
    void aProbeTellsWhatBecameOfIt();
    void whereNothingIsNothingIsSaid();
};

namespace {

struct Place : BuiltScene
{
    Place(const trace::Store& run, const ui::TimeRange& range)
        : BuiltScene(run, range)
        , store(run)
    {}

    int column(trace::Duration moment)
    {
        const ui::SceneContext context{store, tracks, options, meter, store.origin(), scene};
        return context.column(TraceBuilder::at(moment));
    }

    /// Without its marks.
    QString tipAt(trace::Duration moment, int y)
    {
        const ui::SceneContext context{store, tracks, options, meter, store.origin(), scene};
        auto text = ui::placeTipAt(context, {context.column(TraceBuilder::at(moment)), y});
        return text.replace(QStringLiteral("<br>"), QStringLiteral(" | "))
            .remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    }

    int ribbon() const
    {
        const auto isLoop = [](const ui::SceneRow& row) { return row.kind == ui::SceneRow::Kind::Loop; };
        return std::ranges::find_if(scene.rows, isLoop)->rect.center().y();
    }

    const trace::Store& store;
};

trace::Store hundredAtOnce()
{
    TraceBuilder trace;
    for (unsigned id = 1; id <= 100; ++id)
        trace.asyncRequest(id, 0ms, 2s);
    return trace.store();
}

trace::Store twoBlocking()
{
    return TraceBuilder()
        .busy(1, 0s, 4s)
        .blockingRequest(1, 0ms, 0ms)
        .blockingRequest(2, 300ms, 4s)
        .busy(1, 4s, 8s)
        .store();
}

} // namespace

void TestPlaceTip::aFoldedTrackTellsHowManyAreInEachState()
{
    const auto store = hundredAtOnce();
    Place place(store, {-1s, 6s});
    QCOMPARE(place.scene.folds.size(), std::size_t(3)); // upstream and client are folded, too
    QCOMPARE(place.tipAt(1s, place.scene.folds[0].rect.center().y()).section(QStringLiteral(" | "), 1),
             QStringLiteral("100 requests at once: 100 waiting | a click selects the one that took longest"));
}

void TestPlaceTip::aClickOnAFoldedTrackSelectsTheLongestThere()
{
    TraceBuilder trace;
    for (unsigned id = 1; id <= 100; ++id)
        trace.asyncRequest(id, 0ms, id == 70 ? 4s : 2s);
    const auto store = trace.store();
    Place place(store, {-1s, 10s});
    const auto& rect = place.scene.folds.at(0).rect;
    const auto selectedAt = [&](trace::Duration when) {
        const QPoint position(place.column(when), rect.center().y());
        return number(ui::requestInFold(store, place.scene, TraceBuilder::at(10s), position));
    };
    QCOMPARE(selectedAt(1s), 70U);
    QCOMPARE(selectedAt(9s), 0U);
    for (const auto& fold : place.scene.folds)
        QVERIFY(ui::requestInFold(store, place.scene, TraceBuilder::at(10s),
                                  {place.column(1s), fold.rect.center().y()}) != trace::RequestId::None);
}

void TestPlaceTip::foldedServicesTellHowManyThereAre()
{
    const auto store = hundredAtOnce();
    Place place(store, {-1s, 9s});
    const auto tipOf = [&](std::size_t fold) {
        return place.tipAt(1s, place.scene.folds.at(fold).rect.center().y());
    };
    QVERIFY2(tipOf(1).contains(QStringLiteral("calls in service at once: 100")), qPrintable(tipOf(1)));
    QVERIFY2(tipOf(2).contains(QStringLiteral("requests in flight at once: 100")), qPrintable(tipOf(2)));
}

void TestPlaceTip::aStaircaseTellsHowManyWaitForTheLoop()
{
    const auto store = twoBlocking();
    Place place(store, {-1s, 9s});
    const int y = place.scene.queues.at(0).area.center().y();
    QVERIFY(place.tipAt(1s, y).endsWith(QStringLiteral("requests that wait for its loop: 1")));
    QVERIFY(place.tipAt(6s, y).endsWith(QStringLiteral("requests that wait for its loop: 0")));
}

void TestPlaceTip::aRibbonTellsWhatHeldTheLoop()
{
    const auto store = twoBlocking();
    Place place(store, {-1s, 9s});
    const auto tip = place.tipAt(1s, place.ribbon());
    QVERIFY2(tip.startsWith(QStringLiteral("Worker 1, at ")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("its loop is held by blocking calls for ")), qPrintable(tip));
}

void TestPlaceTip::aRibbonTellsOfACallThatHasNotEnded()
{
    const auto store =
        TraceBuilder()
            .sent(1, 0ms)
            .read(1, 0ms)
            .started(1, 0ms)
            .stepEvent(1, trace::StepKind::BlockingCall, 1, 0ms, trace::EventKind::StepBegun, 0)
            .sent(2, 4s)
            .store();
    Place place(store, {-1s, 9s});
    QVERIFY(place.tipAt(2s, place.ribbon()).endsWith(QStringLiteral("for 4.000 s, from 0.000 s to 4.000 s")));
}

void TestPlaceTip::aRibbonTellsHowBusyTheLoopIs()
{
    const auto store = TraceBuilder().workers(-1ms, 1).asyncRequest(1, 0ms).busy(1, 1s, 2s).store();
    Place place(store, {-1s, 9s});
    QVERIFY(place.tipAt(1500ms, place.ribbon())
                .endsWith(QStringLiteral("busy for 1.000 s, from 1.000 s to 2.000 s")));
    QVERIFY(place.tipAt(500ms, place.ribbon())
                .endsWith(QStringLiteral("free for 1.000 s, from 0.000 s to 1.000 s")));
}

void TestPlaceTip::aProbeTellsWhatBecameOfIt()
{
    TraceBuilder trace;
    trace.event({.time = TraceBuilder::at(1s),
                 .request = trace::RequestId(2),
                 .value = 1,
                 .kind = trace::EventKind::RequestSent});
    trace.blockingRequest(1, 0ms, 0ms).received(2, 1002ms);
    const auto store = trace.store();
    Place place(store, {-1s, 9s});
    const int y = place.scene.probeArea.top() + 10;
    QCOMPARE(place.tipAt(1s, y), QStringLiteral("Health probe, at 1.000 s: answered after 2.000 ms"));
    QCOMPARE(place.tipAt(2s, y), QString());
}

void TestPlaceTip::whereNothingIsNothingIsSaid()
{
    const auto store = twoBlocking();
    Place place(store, {-1s, 9s});
    QCOMPARE(place.tipAt(1s, place.scene.trackArea.bottom() - 1), QString());
    QCOMPARE(place.tipAt(1s, place.scene.rulerArea.top() + 1), QString());
}

WIDGET_TEST(TestPlaceTip)
#include "test_place_tip.moc"
