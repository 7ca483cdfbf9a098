#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/index/state_load.h"
#include "ui/timeline/scene/shade_stack.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <span>

using support::BuiltScene;
using support::TraceBuilder;
using trace::Nuance;
using trace::State;
using namespace std::chrono_literals;

namespace {

constexpr int kHeight = 24;

/// How high each shade is in a column.
std::array<float, ui::kSpanShades> partsOf(const ui::ShadeCounts& counts, float perSpan, int height)
{
    ui::ShadeStack stack(std::span(&counts, 1), height);
    stack.shareAll(perSpan);
    const auto density = stack.density({0, 0, 1, height}, ui::SceneRow::Kind::Overview);
    std::array<float, ui::kSpanShades> parts{};
    for (std::size_t layer = 0; layer < density.layers.size(); ++layer) {
        const auto shade = density.layers[layer];
        if (shade == ui::kNoShade) continue;
        parts[shade == ui::kFaintShade ? ui::shadeOf(State::Ready) : shade] +=
            static_cast<float>(density.tops(layer).front() - density.bottoms(layer).front());
    }
    return parts;
}

ui::ShadeCounts randomCounts(std::mt19937& random)
{
    ui::ShadeCounts counts;
    std::uniform_real_distribution<float> exponent(-12, 1);
    for (std::size_t i = ui::kAbandonedShade; i < ui::kSpanShades; ++i) {
        if (random() % 2 == 0) continue;
        const auto shade = static_cast<ui::Shade>(i);
        counts.of[shade] = std::exp(exponent(random));
        counts.present |= ui::only(shade);
        if (random() % 4 == 0) counts.worthSeeing |= ui::only(shade);
    }
    return counts;
}

/// What a row paints at a place, from the bottom line up; nothing is kNoShade.
std::vector<ui::Shade> pixelsAt(const ui::Scene& scene, const ui::SceneRow& row, int column)
{
    const auto first = row.first + static_cast<std::size_t>(column);
    std::vector<ui::Shade> pixels(static_cast<std::size_t>(row.rect.height()), scene.shades[first]);
    const auto& stacks = row.kind == ui::SceneRow::Kind::Overview ? scene.overviewStacks : scene.stacks;
    for (const auto& stack : stacks) {
        const int at = row.rect.left() + column - stack.rect.left();
        if (stack.rect.top() != row.rect.top() || at < 0 || at >= stack.rect.width()) continue;
        for (std::size_t layer = 0; layer < stack.layers.size(); ++layer)
            for (int y = stack.bottoms(layer)[static_cast<std::size_t>(at)];
                 y < stack.tops(layer)[static_cast<std::size_t>(at)]; ++y)
                pixels[static_cast<std::size_t>(y)] = stack.layers[layer];
    }
    return pixels;
}

/// How many of a row's pixels have a shade.
double shareIn(const ui::Scene& scene, const ui::SceneRow& row, ui::Shade shade)
{
    double count = 0;
    for (int column = 0; column < row.rect.width(); ++column)
        count += static_cast<double>(std::ranges::count(pixelsAt(scene, row, column), shade));
    return count / (row.rect.width() * row.rect.height());
}

const ui::SceneRow& firstRow(const std::vector<ui::SceneRow>& rows, ui::SceneRow::Kind kind)
{
    return *std::ranges::find(rows, kind, &ui::SceneRow::kind);
}

/// Thousands of requests of a tenth of a millisecond each, on two lanes, half of which they wait for the
/// loop.
trace::Store crowd()
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= 6000; ++id) {
        const auto begin = id * 100us;
        builder.busy(1, begin, begin + 100us);
        builder.sent(id, begin).read(id, begin + 60us).started(id, begin + 90us);
        builder.finished(id, begin + 98us).received(id, begin + 100us);
    }
    return builder.store();
}

} // namespace

/// One rule for all pixel columns with more than one span in them.
class TestShadeStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachShadeGetsItsShare()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i) {
            const auto counts = randomCounts(random);
            const float perSpan = kHeight / std::max(counts.total(), 0.01F);
            const auto parts = partsOf(counts, perSpan, kHeight);
            const auto seen = static_cast<float>(std::popcount(counts.worthSeeing));
            for (std::size_t k = 1; k < ui::kSpanShades; ++k) {
                const auto shade = static_cast<ui::Shade>(k);
                const float part = parts[shade];
                QVERIFY(part >= 0);
                QVERIFY2(std::abs(part - counts.of[shade] * perSpan) <= 1 + seen,
                         qPrintable(QString::number(part)));
                if ((counts.worthSeeing & ui::only(shade)) != 0) QVERIFY(part >= 1);
            }
            QVERIFY(std::accumulate(parts.begin(), parts.end(), 0.0F) <= kHeight);
        }
    }

    void whereThereIsNoRoomTheWorstIsSeen()
    {
        std::mt19937 random(2);
        for (int i = 0; i < 2000; ++i) {
            const auto counts = randomCounts(random);
            if (counts.worthSeeing == 0) continue;
            const auto worst = static_cast<ui::Shade>(std::bit_width(counts.worthSeeing) - 1);
            QCOMPARE(partsOf(counts, 0.5F, 1)[worst], 1.0F);
        }
    }

    /// Whatever it is made of: lanes, which share their rows, and the overview show how much of the time was
    /// spent how.
    void aCrowdOfShortRequestsIsNoAlarm()
    {
        const auto store = crowd();
        const auto length = store.latest() - store.origin();
        const BuiltScene built(store, {0s, length});
        const auto& lane = firstRow(built.scene.rows, ui::SceneRow::Kind::Lane);
        const auto& overview = firstRow(built.scene.overviewRows, ui::SceneRow::Kind::Overview);
        const auto ready = ui::shadeOf(State::Ready);
        const auto queued = ui::shadeOf(State::Queued);
        QCOMPARE(shareIn(built.scene, lane, ready), 0.0); // nobody waited long enough for that
        QCOMPARE(shareIn(built.scene, overview, ready), 0.0);
        const double ofLane = shareIn(built.scene, lane, queued);
        QVERIFY2(std::abs(ofLane - 0.6) < 0.1, qPrintable(QString::number(ofLane)));
        const double faint = shareIn(built.scene, lane, ui::kFaintShade);
        QVERIFY2(std::abs(faint - 0.3) < 0.1, qPrintable(QString::number(faint)));
    }

    /// Under a load generator those from outside are known from when they were read, and all but wait their
    /// turn.
    void aCrowdThatOnlyWaitsItsTurnIsNoAlarm()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 6000; ++id) {
            const auto begin = id * 100us;
            builder.read(id, begin).started(id, begin + 98us).finished(id, begin + 100us);
        }
        const auto store = builder.store();
        const auto ready = ui::shadeOf(State::Ready);
        for (const auto& range : {ui::TimeRange{0s, 600ms}, {0s, 60s}}) {
            const BuiltScene built(store, range);
            for (const auto& row : built.scene.rows)
                QCOMPARE(shareIn(built.scene, row, ready), 0.0);
            for (const auto& row : built.scene.overviewRows)
                QCOMPARE(shareIn(built.scene, row, ready), 0.0);
        }
        const BuiltScene close(store, {10ms, 12ms}); // where each of them can be seen
        QVERIFY(shareIn(close.scene, firstRow(close.scene.rows, ui::SceneRow::Kind::Lane), ready) > 0);
    }

    void anIdleLoopIsNotGreen()
    {
        TraceBuilder builder;
        builder.asyncRequest(1, 0s);
        for (int i = 0; i < 4000; ++i)
            builder.busy(1, i * 50ms, i * 50ms + 20us);
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 200s});
        const auto& loop = firstRow(built.scene.rows, ui::SceneRow::Kind::Loop);
        const double green = shareIn(built.scene, loop, ui::shadeOf(State::Running));
        QVERIFY2(green < 0.1, qPrintable(QString::number(green)));
        QVERIFY(shareIn(built.scene, loop, ui::kNoShade) > 0.9);
    }

    void aMillisecondOfBlockingInAnHourIsSeen()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 20'000; ++id) {
            const auto begin = id * 180ms;
            builder.busy(1, begin, begin + 100us);
            builder.sent(id, begin).read(id, begin + 10us).started(id, begin + 20us);
            if (id == 7777) {
                builder.step(id, trace::StepKind::BlockingCall, 1, begin + 30us, begin + 1100us);
                builder.finished(id, begin + 1200us).received(id, begin + 1300us);
            } else {
                builder.finished(id, begin + 90us).received(id, begin + 100us);
            }
        }
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 3600s});
        const auto blocking = ui::shadeOf(State::Blocking);
        for (const auto* rows : {&built.scene.rows, &built.scene.overviewRows}) {
            double seen = 0;
            for (const auto& row : *rows)
                if (row.kind == ui::SceneRow::Kind::Lane || row.kind == ui::SceneRow::Kind::Overview)
                    seen += shareIn(built.scene, row, blocking);
            QVERIFY(seen > 0);
        }
        QVERIFY(shareIn(built.scene, firstRow(built.scene.rows, ui::SceneRow::Kind::Loop), blocking) > 0);
    }

    void whatBeginsAndEndsIsSharp()
    {
        const auto store = TraceBuilder().blockingRequest(1, 0s, 1s).store();
        const BuiltScene built(store, {-1s, 9s});
        QVERIFY(built.scene.stacks.empty());
    }

    void longComputingIsAnAlarmOfItsOwn()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 1ms).started(1, 1ms);
        builder.step(1, trace::StepKind::Compute, 1, 1ms, 1s)
            .step(1, trace::StepKind::Compute, 2, 1s, 1050ms);
        builder.finished(1, 1051ms).received(1, 1052ms).busy(1, 0s, 1051ms);
        builder.sent(2, 2s).read(2, 2001ms).started(2, 2001ms);
        builder.step(2, trace::StepKind::Compute, 1, 2001ms, 2050ms).finished(2, 2051ms).received(2, 2052ms);
        builder.busy(1, 2001ms, 2051ms);
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 4s});
        const auto shadeAt = [&](trace::Duration time, ui::SceneRow::Kind kind) {
            const auto moment = TraceBuilder::at(time).time_since_epoch().count();
            return built.scene.shades[firstRow(built.scene.rows, kind).first +
                                      static_cast<std::size_t>(built.scene.grid.column(moment))];
        };
        for (const auto kind : {ui::SceneRow::Kind::Lane, ui::SceneRow::Kind::Loop})
            QCOMPARE(shadeAt(500ms, kind), ui::shadeOf(Nuance::Computing));
        QCOMPARE(shadeAt(2025ms, ui::SceneRow::Kind::Loop), ui::shadeOf(State::Running));
    }

    /// Two threads, five jobs: the lesson of the shortage.
    void aShortageOfThreadsIsSeenAtAGlance()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 5; ++id) {
            const auto taken = id <= 2 ? 2ms : id <= 4 ? 1s : 2s;
            const auto job = trace::StepKind::PoolJob;
            builder.sent(id, 0s).read(id, 1ms);
            builder.stepEvent(id, job, 1, 1ms, trace::EventKind::StepBegun, 0);
            builder.stepEvent(id, job, 1, taken, trace::EventKind::StepTaken, 0);
            builder.started(id, taken).stepEvent(id, job, 1, taken + 998ms, trace::EventKind::StepEnded, 0);
            builder.finished(id, taken + 998ms).received(id, taken + 999ms);
        }
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 4s});
        QCOMPARE(built.scene.pools.size(), std::size_t(1));
        const auto rect = built.scene.pools.front().rect;
        const auto density = std::ranges::find(built.scene.densities, rect, &ui::SceneDensity::rect);
        QVERIFY(density != built.scene.densities.end());
        const auto moment = TraceBuilder::at(500ms).time_since_epoch().count();
        const auto column = static_cast<std::size_t>(built.scene.grid.column(moment));
        const auto pixelsOf = [&](Nuance nuance) {
            const auto found = std::ranges::find(density->layers, ui::shadeOf(nuance));
            if (found == density->layers.end()) return 0;
            const auto layer = static_cast<std::size_t>(found - density->layers.begin());
            return density->tops(layer)[column] - density->bottoms(layer)[column];
        };
        const double waiting = pixelsOf(Nuance::ForThread);
        const double used = pixelsOf(Nuance::Waiting);
        QVERIFY(used > 0 && std::abs(waiting / used - 1.5) < 0.35); // three wait for two
        const auto texts = support::textsOf(built.scene);
        QVERIFY2(texts.contains(QStringLiteral("2 in use, 3 wait for a thread")),
                 qPrintable(texts.join(u'|')));
        QVERIFY(texts.contains(QStringLiteral("thread pool")));
    }

    /// Behind the first shortage there is no room for words: they stand behind what comes next.
    void whatAPoolSaysHidesNothingOfIt()
    {
        TraceBuilder builder;
        const auto job = trace::StepKind::PoolJob;
        for (const unsigned id : {1U, 2U, 3U}) {
            const auto begin = id < 3 ? 0ms : 1100ms;
            const auto taken = id == 2 ? 500ms : begin + 2ms;
            builder.sent(id, begin).read(id, begin + 1ms);
            builder.stepEvent(id, job, 1, begin + 1ms, trace::EventKind::StepBegun, 0);
            builder.stepEvent(id, job, 1, taken, trace::EventKind::StepTaken, 0);
            builder.started(id, taken).stepEvent(id, job, 1, begin + 998ms, trace::EventKind::StepEnded, 0);
            builder.finished(id, begin + 998ms).received(id, begin + 999ms);
        }
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 4s});
        const auto said = std::ranges::find_if(
            built.scene.texts, [](const auto& text) { return text.text.contains(QStringLiteral("in use")); });
        QVERIFY(said != built.scene.texts.end());
        const auto& plot = built.scene.plotArea;
        const auto xOf = [&](auto moment) {
            return plot.left() + built.scene.grid.column(TraceBuilder::at(moment).time_since_epoch().count());
        };
        QVERIFY2(said->rect.left() > xOf(2098ms) && said->rect.left() < xOf(2300ms),
                 qPrintable(QString::number(said->rect.left())));
    }

    void aPoolThatNobodyUsesTakesNoRoom()
    {
        const BuiltScene built(TraceBuilder().asyncRequest(1, 0s).store(), {0s, 4s});
        QVERIFY(built.scene.pools.empty());
    }

    void whoWaitsForAThreadLooksDifferent()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 1ms).started(1, 1ms);
        builder.stepEvent(1, trace::StepKind::ExecutorJob, 1, 1ms, trace::EventKind::StepBegun, 0);
        builder.stepEvent(1, trace::StepKind::ExecutorJob, 1, 1001ms, trace::EventKind::StepTaken, 0);
        builder.stepEvent(1, trace::StepKind::ExecutorJob, 1, 2s, trace::EventKind::StepEnded, 0);
        builder.finished(1, 2s).received(1, 2001ms);
        const auto store = builder.store();
        const BuiltScene built(store, {0s, 4s});
        const auto& lane = firstRow(built.scene.rows, ui::SceneRow::Kind::Lane);
        QVERIFY(shareIn(built.scene, lane, ui::shadeOf(Nuance::ForThread)) > 0.2);
        QVERIFY(shareIn(built.scene, lane, ui::shadeOf(Nuance::Waiting)) > 0.2);
        const auto texts = support::textsOf(built.scene);
        QVERIFY2(texts.contains(QStringLiteral("for a thread 1.0 s")), qPrintable(texts.join(u'|')));
    }
};

WIDGET_TEST(TestShadeStack)
#include "test_shade_stack.moc"
