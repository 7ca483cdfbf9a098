#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/layout/place_tip.h"

#include <QRegularExpression>
#include <QTest>

using support::BuiltScene;
using support::TraceBuilder;
using namespace std::chrono_literals;

/// How a run is drawn whose beginning does not fit into its memory.
class TestPastPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLoopIsDrawnAsItWasSpent();
    void requestsAreDrawnAsADensity();
    void theOverviewKnowsTheWholeRun();
    void aTipSaysWhatAStretchHolds();
    void lanesAndIndexesForgetWithTheStore();
    void whatIsUnderWayStaysInItsLane();
    void aFoldInThePastIsEmpty();
    void theOverviewShowsWhereThePastEnds();
};

namespace {

constexpr unsigned kCount = 1200;

/// Every tenth of a second a request that blocks for 40 ms; but nothing between the seconds 20 and 30.
trace::Store longRun(std::size_t memory, unsigned count = kCount, ui::Tracks* tracks = nullptr)
{
    trace::Store store(TraceBuilder::paths());
    store.setMemory(memory);
    for (unsigned id = 1; id <= count; ++id) {
        const auto begin = id * 100ms + (id > 200 ? 10s : 0s);
        store.fold(
            TraceBuilder().blockingRequest(id, begin, begin, 20ms).busy(1, begin, begin + 45ms).events());
        if (tracks != nullptr) tracks->update(store, store.latest());
    }
    return store;
}

struct Picture : BuiltScene
{
    Picture(const trace::Store& run, const ui::TimeRange& range)
        : BuiltScene(run, range)
        , store(run)
    {}

    const ui::SceneRow& ribbon() const
    {
        return *std::ranges::find(scene.rows, ui::SceneRow::Kind::Loop, &ui::SceneRow::kind);
    }

    QString tipAt(trace::Duration moment, int y)
    {
        const ui::SceneContext context{store, tracks, options, meter, store.origin(), scene};
        auto text = ui::placeTipAt(context, {context.column(TraceBuilder::at(moment)), y});
        return text.replace(QStringLiteral("<br>"), QStringLiteral(" | "))
            .remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    }

    /// The share of a stretch of the ribbon that its worst shade has.
    ui::Shade shadeAt(trace::Duration moment) const
    {
        const auto time = TraceBuilder::at(moment).time_since_epoch().count();
        return scene.shades[ribbon().first + static_cast<std::size_t>(scene.grid.column(time))];
    }

    const trace::Store& store;
};

bool isStackedAt(const Picture& picture, ui::Shade shade, trace::Duration moment)
{
    const auto time = TraceBuilder::at(moment).time_since_epoch().count();
    const int x = picture.scene.plotArea.left() + picture.scene.grid.column(time);
    return std::ranges::any_of(picture.scene.stacks, [&](const ui::SceneDensity& stack) {
        if (stack.kind != ui::SceneRow::Kind::Loop || x < stack.rect.left() || x > stack.rect.right())
            return false;
        const auto column = static_cast<std::size_t>(x - stack.rect.left());
        for (std::size_t layer = 0; layer < stack.layers.size(); ++layer)
            if (stack.layers[layer] == shade && stack.tops(layer)[column] > stack.bottoms(layer)[column])
                return true;
        return false;
    });
}

} // namespace

void TestPastPicture::theLoopIsDrawnAsItWasSpent()
{
    const auto store = longRun(100'000);
    const auto border = store.forgottenBefore() - TraceBuilder::zero();
    QVERIFY(border > 60s);
    const Picture picture(store, {0s, 130s});
    const auto blocking = ui::shadeOf(trace::Nuance::Blocking);
    QVERIFY(isStackedAt(picture, blocking, 10s));
    QVERIFY(isStackedAt(picture, blocking, 50s));
    QVERIFY(!isStackedAt(picture, blocking, 25s));
    QCOMPARE(picture.shadeAt(25s), ui::kNoShade);
    QVERIFY(isStackedAt(picture, blocking, store.latest() - TraceBuilder::at(1s)));
    QVERIFY(std::ranges::any_of(picture.scene.changePills, [](const auto& pill) {
        return pill.text.contains(QStringLiteral("coarse"));
    }));
}

void TestPastPicture::requestsAreDrawnAsADensity()
{
    const auto store = longRun(100'000);
    const Picture picture(store, {0s, 130s});
    const auto border = TraceBuilder::zero() + (store.forgottenBefore() - TraceBuilder::zero());
    const auto isOfPast = [&](const ui::SceneFold& fold) { return fold.isPast; };
    const auto fold = std::ranges::find_if(picture.scene.folds, isOfPast);
    QVERIFY(fold != picture.scene.folds.end());
    const auto right =
        picture.scene.plotArea.left() + picture.scene.grid.column(border.time_since_epoch().count());
    QVERIFY(std::abs(fold->rect.right() + 1 - right) <= 1);
    const auto isThere = [&](const ui::SceneDensity& density) { return density.rect == fold->rect; };
    QVERIFY(std::ranges::any_of(picture.scene.densities, isThere));
    // Nothing is forgotten of what is newer.
    const Picture newest(store, {store.latest() - TraceBuilder::at(3s), 130s});
    QVERIFY(std::ranges::none_of(newest.scene.folds, isOfPast));
}

void TestPastPicture::theOverviewKnowsTheWholeRun()
{
    const auto whole = longRun(~std::size_t{0});
    const auto store = longRun(100'000);
    const Picture before(whole, {0s, 130s});
    const Picture after(store, {0s, 130s});
    QCOMPARE(after.scene.overviewRows.size(), before.scene.overviewRows.size());
    const auto countSeen = [](const Picture& picture) {
        const auto& row = picture.scene.overviewRows.front();
        return std::count_if(picture.scene.shades.begin() + static_cast<std::ptrdiff_t>(row.first),
                             picture.scene.shades.begin() + static_cast<std::ptrdiff_t>(row.first) +
                                 row.rect.width(),
                             [](ui::Shade shade) { return shade != ui::kNoShade; });
    };
    const auto seenBefore = countSeen(before);
    QVERIFY(seenBefore > 100);
    QVERIFY(std::abs(countSeen(after) - seenBefore) < seenBefore / 10);
}

void TestPastPicture::aTipSaysWhatAStretchHolds()
{
    const auto store = longRun(100'000);
    Picture picture(store, {0s, 130s});
    const auto tip = picture.tipAt(10s, picture.ribbon().rect.center().y());
    QVERIFY2(tip.contains(QStringLiteral("held for 20.000 ms at a time, at worst")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("kept coarse, in stretches of")), qPrintable(tip));
    QVERIFY2(!tip.contains(QStringLiteral("free for")), qPrintable(tip));
}

void TestPastPicture::lanesAndIndexesForgetWithTheStore()
{
    ui::Tracks shorter;
    ui::Tracks longer;
    const auto store = longRun(400'000, 3000, &shorter);
    const auto much = longRun(400'000, 30'000, &longer);
    QVERIFY(longer.bytes() < 2 * shorter.bytes());
    std::size_t rows = 0;
    for (const auto& lane : longer.workers().front().track.lanes)
        rows += lane.size();
    QCOMPARE(rows, much.requests().size());
    QVERIFY(longer.workers().front().holds.size() <= 2 * much.requests().size());
    QCOMPARE(longer.experiments().all().size(), shorter.experiments().all().size());
}

void TestPastPicture::whatIsUnderWayStaysInItsLane()
{
    trace::Store store(TraceBuilder::paths());
    store.setMemory(60'000);
    ui::Tracks tracks;
    store.fold(TraceBuilder().sent(1, 0s).read(1, 1ms).started(1, 2ms).events());
    for (unsigned id = 2; id <= 1500; ++id) {
        store.fold(TraceBuilder().healthCheck(id, id * 10ms, id * 10ms).events());
        tracks.update(store, store.latest());
    }
    QVERIFY(store.firstRow() > 100);
    const auto isThere = [&] {
        return std::ranges::any_of(tracks.workers().front().track.lanes, [](const ui::LaneItems& lane) {
            return !lane.empty() && lane.front() == 0;
        });
    };
    QVERIFY(isThere());
    QVERIFY(std::ranges::find(tracks.open(), 0U, &ui::OpenRequest::row) != tracks.open().end());
    store.fold(TraceBuilder().finished(1, 20s).received(1, 20s).events());
    for (unsigned id = 1501; id <= 1520; ++id) {
        store.fold(TraceBuilder().healthCheck(id, id * 20ms, id * 20ms).events());
        tracks.update(store, store.latest());
    }
    QVERIFY(!isThere());
    QVERIFY(std::ranges::find(tracks.open(), 0U, &ui::OpenRequest::row) == tracks.open().end());
}

/// What the stretches of the past spread over it does not count, and beside it they are drawn as ever.
void TestPastPicture::aFoldInThePastIsEmpty()
{
    ui::Tracks tracks;
    const auto store = longRun(100'000, kCount, &tracks);
    QVERIFY(store.forgottenBefore() > TraceBuilder::at(60s));
    QCOMPARE(tracks.idle().size(), std::size_t(1));
    Picture picture(store, {0s, 130s});
    picture.options.folded = tracks.idle();
    picture.scene = ui::buildScene(store, tracks, picture.options, picture.meter);
    const auto& pieces = picture.scene.grid.pieces();
    QCOMPARE(pieces.size(), std::size_t(3));
    QVERIFY(pieces[1].isFolded);
    const auto blocking = ui::shadeOf(trace::Nuance::Blocking);
    QVERIFY(isStackedAt(picture, blocking, 10s));
    QVERIFY(!isStackedAt(picture, blocking, 25s));
    QVERIFY(isStackedAt(picture, blocking, 50s));
    const auto tip = picture.tipAt(25s, picture.ribbon().rect.center().y());
    QVERIFY2(tip.contains(QStringLiteral("without a request")), qPrintable(tip));
}

void TestPastPicture::theOverviewShowsWhereThePastEnds()
{
    const auto store = longRun(100'000);
    Picture picture(store, {0s, 130s});
    const auto& past = picture.scene.overviewPast;
    const auto whole = store.latest() - store.origin();
    const auto part = static_cast<double>((store.forgottenBefore() - store.origin()).count()) /
                      static_cast<double>(whole.count());
    const auto room = picture.scene.overviewArea.width();
    QVERIFY(std::abs(past.width() - part * room) < 0.15 * room); // what is fitted has room at its ends
    const ui::SceneContext context{store,         picture.tracks, picture.options,
                                   picture.meter, store.origin(), picture.scene};
    QVERIFY(ui::placeTipAt(context, past.center()).contains(QStringLiteral("kept coarse")));
    QVERIFY(ui::placeTipAt(context, {past.right() + 9, past.center().y()}).isEmpty());
    QVERIFY(Picture(longRun(~std::size_t{0}), {0s, 130s}).scene.overviewPast.isEmpty());
}

WIDGET_TEST(TestPastPicture)
#include "test_past_picture.moc"
