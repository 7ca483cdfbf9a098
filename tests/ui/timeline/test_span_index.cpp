#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/index/span_index.h"
#include "ui/timeline/index/state_load.h"
#include "ui/timeline/scene/shade_stack.h"

#include <QTest>

#include <algorithm>
#include <random>

using support::TraceBuilder;
using trace::State;
using namespace std::chrono_literals;

class TestSpanIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnKnowsTheSharesOfItsSpans();
    void sharesAreThoseOfTheSpansAtEveryZoom();
    void aSpanIsWiderThanItsPixelsByLessThanOne();
    void wideSpansAreFoundAtTheirPlaceAtEveryZoom();
    void noBlockingSpanIsEverLost();
    void whatReachesBackIsCutOff();
    void countsAndVisitsAgree();
    void loadsAddUpToTheTimeOfTheSpans();
    void aLoadIsTheNumberOfSpansThatLastAtOnce();
    void aLoadIsTheSameWhenItsBucketsBecomeLonger();
};

namespace {

const auto kQueued = ui::shadeOf(State::Queued);

struct Span
{
    trace::Time begin;
    trace::Time end;
    State state;
};

std::int64_t nanoseconds(trace::Time time)
{
    return time.time_since_epoch().count();
}

/// Short and long ones, some with gaps between them.
std::vector<Span> randomSpans(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::vector<Span> spans;
    auto time = TraceBuilder::zero();
    for (int i = 0; i < count; ++i) {
        const bool isLong = random() % 20 == 0;
        const trace::Duration length(1 + random() % (isLong ? 50'000'000 : 200'000));
        if (random() % 3 == 0) time += trace::Duration(random() % 1'000'000);
        const bool isBlocking = random() % 50 == 0;
        const auto state = isBlocking ? State::Blocking : trace::kStates[random() % 3];
        spans.push_back({time, time + length, state});
        time += length;
    }
    return spans;
}

ui::SpanIndex indexOf(const std::vector<Span>& spans)
{
    ui::SpanIndex index;
    for (const auto& span : spans)
        index.append(span.begin, span.end, span.state);
    return index;
}

std::vector<ui::ColumnGrid> zooms(const std::vector<Span>& spans)
{
    std::vector<ui::ColumnGrid> grids;
    const auto length = static_cast<double>((spans.back().end - spans.front().begin).count());
    for (int zoom = 0; zoom < 20; ++zoom) {
        const auto begin = spans[spans.size() * static_cast<std::size_t>(zoom) / 25].begin;
        grids.emplace_back(begin, length / 1000 / std::pow(1.6, zoom), 1000);
    }
    return grids;
}

std::vector<ui::ShadeCounts> counted(const ui::SpanIndex& index, const ui::ColumnGrid& grid)
{
    std::vector<ui::ShadeCounts> columns(static_cast<std::size_t>(grid.count()));
    index.fold(grid, columns);
    return columns;
}

/// What has most of each column.
std::vector<ui::Shade> folded(const ui::SpanIndex& index, const ui::ColumnGrid& grid)
{
    std::vector<ui::Shade> shades;
    for (const auto& column : counted(index, grid))
        shades.push_back(column.present == 0 ? ui::kNoShade : ui::plainShade(column));
    return shades;
}

} // namespace

void TestSpanIndex::aColumnKnowsTheSharesOfItsSpans()
{
    ui::SpanIndex index;
    auto time = TraceBuilder::zero();
    for (const auto state : {State::Waiting, State::Running, State::Blocking, State::Queued, State::Ready}) {
        index.append(time, time + 10us, state);
        time += 10us;
    }
    const auto columns = counted(index, {TraceBuilder::zero() - 10ms, 1e6, 20});
    QCOMPARE(std::ranges::count(columns, ui::ShadeSet(0), &ui::ShadeCounts::present), 19);
    for (const auto state : {State::Waiting, State::Running, State::Blocking, State::Queued, State::Ready})
        QVERIFY(std::abs(columns[10].in(state)-0.01F) < 1e-6F);
    QCOMPARE(columns[10].worthSeeing, ui::ShadeSet(0)); // for 10 microseconds each
}

/// Column by column what an index says is the time of the spans in it, up to what a column beside it has of
/// them; and over all columns exactly that.
void TestSpanIndex::sharesAreThoseOfTheSpansAtEveryZoom()
{
    for (const unsigned seed : {3U, 4U}) {
        const auto spans = randomSpans(seed, 20'000);
        const auto index = indexOf(spans);
        for (const auto& grid : zooms(spans)) {
            const auto columns = counted(index, grid);
            ui::SpanCounter direct(grid);
            for (const auto& span : spans)
                direct.add(nanoseconds(span.begin), nanoseconds(span.end), ui::shadeOf(span.state));
            const auto expected = direct.take();
            for (const auto state : trace::kStates) {
                double sum = 0;
                double expectedSum = 0;
                double offset = 0; // of what was counted up to here
                for (std::size_t column = 0; column < columns.size(); ++column) {
                    sum += columns[column].in(state);
                    expectedSum += expected[column].in(state);
                    offset = std::max(offset, std::abs(sum - expectedSum));
                }
                QVERIFY2(offset < 1 + 0.004 * expectedSum, qPrintable(QString::number(offset)));
            }
        }
    }
}

void TestSpanIndex::aSpanIsWiderThanItsPixelsByLessThanOne()
{
    ui::SpanIndex index;
    index.append(TraceBuilder::at(10ms), TraceBuilder::at(20ms), State::Waiting);
    index.append(TraceBuilder::at(20ms), TraceBuilder::at(25ms), State::Running);
    const auto columns = folded(index, {TraceBuilder::zero(), 1e6, 30});
    QCOMPARE(std::ranges::count(columns, ui::shadeOf(State::Waiting)), 10);
    QCOMPARE(std::ranges::count(columns, ui::shadeOf(State::Running)), 5);
    QCOMPARE(columns[9], ui::kNoShade);
    QCOMPARE(columns[10], ui::shadeOf(State::Waiting));
    QCOMPARE(columns[25], ui::kNoShade);
}

/// What is painted is what the trace says: a column that one span fills has its colour, up to half a column
/// beside it.
void TestSpanIndex::wideSpansAreFoundAtTheirPlaceAtEveryZoom()
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto spans = randomSpans(seed, 30'000);
        const auto index = indexOf(spans);
        int checked = 0;
        for (const auto& grid : zooms(spans)) {
            const auto columns = folded(index, grid);
            for (const auto& span : spans) {
                const double left = grid.place(nanoseconds(span.begin));
                const double right = grid.place(nanoseconds(span.end));
                if (right - left < 3 || right < 0 || left >= grid.count()) continue;
                const int first = std::max(0, static_cast<int>(std::ceil(left + 0.5)));
                const int last = std::min(grid.count(), static_cast<int>(std::floor(right - 0.5)));
                for (int column = first; column < last; ++column)
                    QCOMPARE(columns[static_cast<std::size_t>(column)], ui::shadeOf(span.state));
                ++checked;
            }
        }
        QVERIFY(checked > 300);
    }
}

void TestSpanIndex::noBlockingSpanIsEverLost()
{
    const auto spans = randomSpans(7, 30'000);
    const auto index = indexOf(spans);
    const auto blocking = ui::only(ui::shadeOf(State::Blocking));
    for (const auto& grid : zooms(spans)) {
        const auto columns = counted(index, grid);
        for (const auto& span : spans) {
            const bool isInside =
                nanoseconds(span.begin) >= grid.begin() && nanoseconds(span.end) < grid.end();
            const bool isAlarm = span.state == State::Blocking && span.end - span.begin >= 1ms;
            if (!isAlarm || !isInside) continue;
            const int column = grid.column(nanoseconds(span.begin));
            bool isSeen = false;
            for (int near = std::max(column - 1, 0); near <= std::min(column + 1, grid.count() - 1); ++near)
                isSeen = isSeen || (columns[static_cast<std::size_t>(near)].worthSeeing & blocking) != 0;
            QVERIFY(isSeen);
        }
    }
}

void TestSpanIndex::whatReachesBackIsCutOff()
{
    ui::SpanIndex index;
    index.append(TraceBuilder::at(0ms), TraceBuilder::at(10ms), State::Blocking);
    index.append(TraceBuilder::at(5ms), TraceBuilder::at(12ms), State::Waiting);
    index.append(TraceBuilder::at(1ms), TraceBuilder::at(2ms), State::Running);
    const auto columns = folded(index, {TraceBuilder::zero(), 1e6, 20});
    QCOMPARE(std::ranges::count(columns, ui::shadeOf(State::Blocking)), 10);
    QCOMPARE(std::ranges::count(columns, ui::shadeOf(State::Waiting)), 2);
    QCOMPARE(std::ranges::count(columns, ui::shadeOf(State::Running)), 0);
}

void TestSpanIndex::countsAndVisitsAgree()
{
    const auto spans = randomSpans(5, 5'000);
    const auto index = indexOf(spans);
    const auto begin = spans[1000].begin;
    const auto end = spans[4000].begin;
    std::size_t visited = 0;
    std::int64_t last = 0;
    index.forEachIn(begin, end, [&](std::int64_t from, std::int64_t to, ui::Shade) {
        QVERIFY(from >= last);
        QVERIFY(to > from);
        last = to;
        ++visited;
    });
    // Gaps are changes of state, too.
    QVERIFY(index.countIn(begin, end) >= visited - 1);
    QVERIFY(index.countIn(begin, end) <= 2 * visited);
    QCOMPARE(index.countIn(begin, begin), std::size_t(0));
}

void TestSpanIndex::loadsAddUpToTheTimeOfTheSpans()
{
    const auto spans = randomSpans(9, 20'000);
    ui::StateLoad load;
    double expected = 0;
    for (const auto& span : spans) {
        load.add(TraceBuilder::zero(), span.begin, span.end, ui::shadeOf(span.state));
        expected += static_cast<double>((span.end - span.begin).count());
    }
    load.sumUp();
    const auto length = static_cast<double>((spans.back().end - TraceBuilder::zero()).count());
    for (const int count : {1000, 50}) { // as fine as the load, and far coarser
        const ui::ColumnGrid grid(TraceBuilder::zero(), length / (count - 1), count);
        QVERIFY(load.isFineEnoughFor(grid));
        ui::SpanCounter counter(grid);
        load.addTo(counter);
        double sum = 0;
        for (const auto& column : counter.take())
            sum += static_cast<double>(column.total()) * grid.perColumn();
        QVERIFY(std::abs(sum / expected - 1) < 0.001);
    }
}

void TestSpanIndex::aLoadIsTheNumberOfSpansThatLastAtOnce()
{
    ui::StateLoad load;
    const ui::ColumnGrid grid(TraceBuilder::zero(), 1e8, 100);
    ui::SpanCounter counter(grid);
    for (int i = 0; i < 5000; ++i) {
        load.add(TraceBuilder::zero(), TraceBuilder::at(1s), TraceBuilder::at(9s), kQueued);
        counter.add(nanoseconds(TraceBuilder::at(1s)), nanoseconds(TraceBuilder::at(9s)), kQueued);
    }
    const auto direct = counter.take();
    load.sumUp();
    ui::SpanCounter folded(grid);
    load.addTo(folded);
    const auto columns = folded.take();
    QVERIFY(std::abs(columns[50].of[kQueued] - 5000) < 1);
    QVERIFY(std::abs(direct[50].of[kQueued] - 5000) < 1);
    QVERIFY(columns[5].of[kQueued] == 0);
    QVERIFY(columns[95].of[kQueued] == 0);
    for (const auto& counts : {columns[50], direct[50]})
        QCOMPARE(counts.worthSeeing, ui::only(kQueued));
    QCOMPARE(columns[5].worthSeeing, ui::ShadeSet(0));
}

/// A run that grows a thousandfold, summed up again and again while it does, counts as if its spans had been
/// counted one by one.
void TestSpanIndex::aLoadIsTheSameWhenItsBucketsBecomeLonger()
{
    const auto spans = randomSpans(11, 5000);
    const auto length = static_cast<double>((spans.back().end - TraceBuilder::zero()).count());
    const ui::ColumnGrid grid(TraceBuilder::zero(), length / 250, 251);
    ui::StateLoad load;
    ui::SpanCounter direct(grid);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto shade = ui::shadeOf(spans[i].state);
        load.add(TraceBuilder::zero(), spans[i].begin, spans[i].end, shade);
        direct.add(nanoseconds(spans[i].begin), nanoseconds(spans[i].end), shade);
        if (i % 7 == 0) load.sumUp();
    }
    load.sumUp();
    QCOMPARE(load.countIn(spans.front().begin, spans.back().end), spans.size());
    for (std::size_t first = 0; first + 500 < spans.size(); first += 250) {
        const auto begun = load.countIn(spans[first].begin, spans[first + 500].begin);
        QVERIFY2(500 <= begun && begun <= 540,
                 qPrintable(QString::number(begun))); // a dozen or so in a bucket
    }
    QVERIFY(load.isFineEnoughFor(grid));
    ui::SpanCounter folded(grid);
    load.addTo(folded);
    const auto expected = direct.take();
    const auto columns = folded.take();
    for (std::size_t column = 0; column < columns.size(); ++column)
        for (const auto state : trace::kStates) {
            const bool isClose = std::abs(columns[column].in(state)-expected[column].in(state)) < 0.35F;
            QVERIFY2(isClose, qPrintable(QStringLiteral("column %1").arg(column)));
        }
}

PLAIN_TEST(TestSpanIndex)
#include "test_span_index.moc"
