#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/index/span_index.h"
#include "ui/timeline/scene/kept_columns.h"

#include <QTest>

#include <algorithm>
#include <random>

using support::BuiltScene;
using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kLongRun = 12; // seconds

/// Requests that begin at any time and wait and last for any time, so that some are settled long after others
/// that began later. In the order in which it becomes known.
std::vector<trace::Event> randomRun(unsigned seed, unsigned requests)
{
    std::mt19937 random(seed);
    const auto upTo = [&](unsigned milliseconds) {
        return std::chrono::microseconds(random() % (milliseconds * 1000));
    };
    TraceBuilder builder;
    for (unsigned id = 1; id <= requests; ++id) {
        const auto sent = upTo(kLongRun * 1000);
        const auto read = sent + (random() % 4 == 0 ? upTo(2500) : upTo(20));
        const auto begun = read + upTo(10);
        const auto ended = begun + upTo(random() % 2 == 0 ? 60 : 900);
        const auto kind = random() % 2 == 0 ? trace::StepKind::AsyncCall : trace::StepKind::BlockingCall;
        builder.sent(id, sent).read(id, read, 1 + random() % 2).started(id, begun);
        builder.step(id, kind, 1, begun, ended).finished(id, ended).received(id, ended + upTo(5));
    }
    for (auto time = 0ms; time < kLongRun * 1s; time += 40ms)
        builder.busy(1 + random() % 2, time, time + upTo(40));
    auto events = builder.events();
    std::ranges::stable_sort(events, {}, &trace::Event::time);
    return events;
}

/// What has heights by column, and how many columns that is at a time.
struct Heights
{
    std::vector<int> heights;
    std::size_t width;
};

std::vector<Heights> heightsIn(const ui::Scene& scene)
{
    std::vector<Heights> all;
    for (const auto* stacks : {&scene.stacks, &scene.densities})
        for (const auto& stack : *stacks)
            all.push_back(
                {{stack.edges.begin(), stack.edges.end()}, static_cast<std::size_t>(stack.rect.width())});
    for (const auto& queue : scene.queues)
        all.push_back({queue.heights, queue.heights.size()});
    return all;
}

/// But for rounding, and for the outer columns: they do not know what lies beyond them unless they were seen
/// with it.
bool areAlike(const Heights& kept, const Heights& fresh)
{
    if (kept.width != fresh.width || kept.heights.size() != fresh.heights.size()) return false;
    for (std::size_t i = 0; i < kept.heights.size(); ++i) {
        const auto column = i % kept.width;
        const bool isOuter = column == 0 || column + 1 == kept.width;
        if (!isOuter && std::abs(kept.heights[i] - fresh.heights[i]) > 1) return false;
    }
    return true;
}

} // namespace

/// What a frame takes from the one before is what it would have counted itself.
class TestKeptColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameIsTheSameWithWhatWasKept_data();
    void aFrameIsTheSameWithWhatWasKept();
    void onlyWhatIsNewIsCounted();
    void whatMayStillChangeIsCountedAgain();
    void whatLiesBetweenTheColumnsIsCountedAgain();
    void aCopyIsNotTheSame();
};

void TestKeptColumns::aFrameIsTheSameWithWhatWasKept_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<unsigned>("requests");
    QTest::addColumn<QSize>("size");
    for (unsigned seed = 1; seed <= 4; ++seed) {
        QTest::addRow("lanes, %u", seed) << seed << 40U << QSize(700, 1400);
        QTest::addRow("a crowd, %u", seed) << seed << 150U << QSize(700, 300);
    }
}

void TestKeptColumns::aFrameIsTheSameWithWhatWasKept()
{
    QFETCH(unsigned, seed);
    QFETCH(unsigned, requests);
    QFETCH(QSize, size);
    const auto events = randomRun(seed, requests);
    std::mt19937 random(seed);
    trace::Store store(TraceBuilder::paths());
    ui::Tracks tracks;
    ui::KeptColumns kept(0);
    const ui::TextMeter meter;
    auto known = events.begin();
    for (auto now = 100ms; now < (kLongRun + 4) * 1s; now += std::chrono::milliseconds(20 + random() % 100)) {
        const auto until =
            std::ranges::upper_bound(known, events.end(), TraceBuilder::at(now), {}, &trace::Event::time);
        store.fold(std::vector<trace::Event>(known, until));
        known = until;
        if (store.isEmpty()) continue;
        tracks.update(store, TraceBuilder::at(now));
        const auto sinceOrigin = TraceBuilder::at(now) - store.origin();
        const auto back = random() % 5 == 0 ? trace::Duration(random() % 6'000'000'000)
                                            : trace::Duration(0); // a person looks back
        ui::SceneOptions options{
            .size = size,
            .range = ui::aligned({sinceOrigin - 6s - back, sinceOrigin - back}, ui::plotWidth(size.width())),
            .wholeRun = {0s, sinceOrigin},
            .now = TraceBuilder::at(now),
            .isLive = true};
        const auto fresh = ui::buildScene(store, tracks, options, meter);
        options.keptColumns = &kept;
        const auto scene = ui::buildScene(store, tracks, options, meter);
        QVERIFY(scene.shades == fresh.shades);
        QVERIFY(std::ranges::equal(heightsIn(scene), heightsIn(fresh), areAlike));
    }
}

void TestKeptColumns::onlyWhatIsNewIsCounted()
{
    ui::KeptColumns kept;
    const ui::Identity source;
    std::vector<std::pair<trace::Duration, int>> counted;
    const auto count = [&](const ui::ColumnGrid& part) {
        counted.emplace_back(trace::Duration(part.begin()), part.count());
        return std::vector<ui::ShadeCounts>(static_cast<std::size_t>(part.count()));
    };
    const auto look = [&](trace::Duration begin) {
        counted.clear();
        kept.beginFrame(trace::Time::max());
        kept.of(source, ui::ColumnGrid(trace::Time(begin), 1e6, 100), trace::Time::max(), count);
        return counted;
    };
    using Counted = std::vector<std::pair<trace::Duration, int>>;
    QCOMPARE(look(0ms), (Counted{{0ms, 100}}));
    QCOMPARE(look(0ms), (Counted{{0ms, 2}, {98ms, 2}})); // the outer ones did not know what is beyond
    QCOMPARE(look(10ms), (Counted{{98ms, 12}}));
    QCOMPARE(look(5ms), (Counted{{5ms, 7}}));
    QCOMPARE(look(500ms), (Counted{{500ms, 100}}));
    kept.beginFrame(trace::Time::max()); // nobody asked
    kept.beginFrame(trace::Time::max());
    QCOMPARE(look(500ms), (Counted{{500ms, 100}}));
}

void TestKeptColumns::whatMayStillChangeIsCountedAgain()
{
    ui::KeptColumns kept;
    const ui::Identity source;
    float height = 1;
    const auto count = [&](const ui::ColumnGrid& part) {
        ui::ShadeCounts counts;
        counts.of[ui::kFirstNuance] = height;
        return std::vector<ui::ShadeCounts>(static_cast<std::size_t>(part.count()), counts);
    };
    const ui::ColumnGrid grid(trace::Time{}, 1e6, 100);
    kept.of(source, grid, trace::Time(50ms + 500us), count);
    height = 2;
    const auto columns = kept.of(source, grid, trace::Time(50ms), count);
    QCOMPARE(columns[49].of[ui::kFirstNuance], 1.0F);
    QCOMPARE(columns[50].of[ui::kFirstNuance], 2.0F);
    QCOMPARE(columns[99].of[ui::kFirstNuance], 2.0F);
}

void TestKeptColumns::whatLiesBetweenTheColumnsIsCountedAgain()
{
    ui::KeptColumns kept;
    const ui::Identity source;
    int counted = 0;
    const auto count = [&](const ui::ColumnGrid& part) {
        counted = part.count();
        return std::vector<ui::ShadeCounts>(static_cast<std::size_t>(part.count()));
    };
    for (const auto& [begin, perColumn] :
         {std::pair(0us, 1e6), {300us, 1e6}, {300us, 2e6}, {301us, 500.0}, {302us, 500.0}}) {
        counted = 0;
        kept.of(source, ui::ColumnGrid(trace::Time(begin), perColumn, 100), trace::Time::max(), count);
        QCOMPARE(counted, 100);
    }
}

void TestKeptColumns::aCopyIsNotTheSame()
{
    ui::SpanIndex index;
    index.append(trace::Time(0ms), trace::Time(1ms), trace::State::Running);
    const auto number = index.identity().number();
    ui::SpanIndex copy = index;
    QVERIFY(copy.identity().number() != number);
    const ui::SpanIndex moved = std::move(index);
    QCOMPARE(moved.identity().number(), number);
    copy = moved;
    QVERIFY(copy.identity().number() != number);
}

WIDGET_TEST(TestKeptColumns)
#include "test_kept_columns.moc"
