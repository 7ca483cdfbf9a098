#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "tests/ui/shown_timeline.h"
#include "ui/timeline/model/folding.h"
#include "ui/timeline/model/navigation.h"
#include "ui/timeline/time/plot_grid.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using support::BuiltScene;
using support::ShownTimeline;
using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

namespace {

constexpr int kColumns = 900;

/// Stretches of seconds to hours, with something of milliseconds to minutes before each of them.
ui::IdleTimes randomIdle(std::mt19937& random, int count)
{
    std::uniform_real_distribution<double> exponent(0, 1);
    const auto between = [&](trace::Duration least, trace::Duration most) {
        const auto factor = std::pow(static_cast<double>(most.count()) / static_cast<double>(least.count()),
                                     exponent(random));
        return trace::Duration(static_cast<std::int64_t>(static_cast<double>(least.count()) * factor));
    };
    ui::IdleTimes idle;
    trace::Duration time{0};
    for (int i = 0; i < count; ++i) {
        const auto begin = time + between(1ms, 5min);
        time = begin + between(5s, 3h);
        idle.push_back({begin, time});
    }
    return idle;
}

/// From within the run, a second around to twice all of it.
ui::TimeRange randomRange(std::mt19937& random, const ui::IdleTimes& idle)
{
    const auto end = static_cast<double>(idle.back().end.count());
    std::uniform_real_distribution<double> place(-0.1, 1.1);
    const double begin = place(random) * end;
    const double length =
        std::pow(10, std::uniform_real_distribution<double>(6, std::log10(2 * end))(random));
    return {trace::Duration(static_cast<std::int64_t>(begin)),
            trace::Duration(static_cast<std::int64_t>(begin + length))};
}

/// Whether each fold has a column of its own: behind one that has none, columns lie up to one too far right.
bool areFoldsSeen(const ui::FoldedTime& time, double perColumn)
{
    return std::ranges::all_of(time.folds(),
                               [=](const auto& fold) { return fold.end - fold.begin >= 2 * perColumn; });
}

/// Two clicks on /async-blocking a minute apart.
TraceBuilder clicks()
{
    return TraceBuilder().blockingRequest(1, 0ms, 1ms, 1s).blockingRequest(2, 60s, 60001ms, 1s);
}

trace::Store twoClicks()
{
    return clicks().store();
}

QRect foldOf(const ui::Scene& scene)
{
    return scene.idle.empty() ? QRect() : scene.idle.front().rect;
}

} // namespace

/// Idle stretches take little room, and everything agrees on where what is.
class TestFoldedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesGrowSteadilyAndComeBack()
    {
        std::mt19937 random(1);
        for (int run = 0; run < 300; ++run) {
            const auto idle = randomIdle(random, 1 + static_cast<int>(random() % 40));
            const auto range = randomRange(random, idle);
            const auto time = ui::FoldedTime::over(range, idle);
            double before = -std::numeric_limits<double>::infinity();
            for (int i = -100; i <= 1100; ++i) {
                const auto moment = range.begin + range.length() / 1000 * i;
                const double shown = time.shown(moment);
                QVERIFY(shown >= before);
                before = shown;
                const auto inFold = [&](const ui::FoldedTime::Fold& fold) {
                    return fold.time.begin <= moment && moment <= fold.time.end;
                };
                const bool isFolded = std::ranges::any_of(time.folds(), inFold);
                const auto back = std::chrono::abs(time.timeAt(shown) - moment);
                QVERIFY2(back <= (isFolded ? trace::Duration(20ms) : trace::Duration(2ns)),
                         qPrintable(QString::number(back.count())));
            }
        }
    }

    void foldsTakeTheirPartAndNeverMost()
    {
        std::mt19937 random(2);
        for (int run = 0; run < 300; ++run) {
            const auto idle = randomIdle(random, 1 + static_cast<int>(random() % 100));
            const auto range = randomRange(random, idle);
            const auto time = ui::FoldedTime::over(range, idle);
            const double seen = time.lengthOf(range);
            for (const auto& fold : time.folds()) {
                QVERIFY(fold.end - fold.begin <= seen * ui::kFoldPart * 1.001);
                QVERIFY(fold.end - fold.begin < static_cast<double>(fold.time.length().count()));
            }
            const ui::TimeRange whole{0s, idle.back().end + 1s};
            const auto all = ui::FoldedTime::over(whole, idle);
            double folded = 0;
            for (const auto& fold : all.folds())
                folded += fold.end - fold.begin;
            QVERIFY(folded <= 0.51 * all.lengthOf(whole));
        }
    }

    /// Whoever pans sees the same picture, moved: as much is seen at once as before.
    void aPanChangesNoScale()
    {
        std::mt19937 random(3);
        for (int run = 0; run < 200; ++run) {
            const auto idle = randomIdle(random, 8);
            const auto range = randomRange(random, idle);
            const auto time = ui::FoldedTime::over(range, idle);
            const double seen = time.lengthOf(range);
            if (time.folds().empty()) continue;
            const auto there = time.rangeAt(time.shown(range.begin) + seen / 3, seen);
            const auto after = ui::FoldedTime::over(there, idle);
            if (after.folds().empty()) continue; // nothing but idle time
            QVERIFY(std::abs(after.lengthOf(there) / seen - 1) < 1e-3);
        }
    }

    void columnsAndScaleAgree()
    {
        std::mt19937 random(4);
        for (int run = 0; run < 200; ++run) {
            const auto idle = randomIdle(random, 1 + static_cast<int>(random() % 12));
            const auto range = randomRange(random, idle);
            const auto origin = TraceBuilder::at(0s);
            const ui::TimeScale scale(range, 0, kColumns, idle);
            const auto time = ui::FoldedTime::over(range, idle);
            const ui::PlotGrid grid(origin, time, range, kColumns);
            const bool isExact = areFoldsSeen(time, grid.perColumn());
            int columns = 0;
            for (const auto& piece : grid.pieces()) {
                QCOMPARE(piece.first, columns);
                columns += piece.grid.count();
            }
            QCOMPARE(columns, kColumns);
            for (int column = 0; column < kColumns; ++column) {
                QVERIFY(grid.at(column) < grid.at(column + 1));
                QCOMPARE(grid.column(grid.at(column)), column);
                const auto moment = trace::Time(trace::Duration(grid.at(column))) - origin;
                QVERIFY(std::abs(scale.x(moment) - column) < 1.5);
                const auto inFold = [&](const ui::TimeRange& stretch) {
                    return stretch.begin <= moment && moment <= stretch.end;
                };
                if (isExact && std::ranges::none_of(idle, inFold))
                    QVERIFY(std::abs(scale.x(moment) - column) < 0.1);
            }
        }
    }

    /// However narrow the plot, and however many idle times there are.
    void whatIsNotIdleHasColumns()
    {
        std::mt19937 random(5);
        for (int run = 0; run < 300; ++run) {
            const auto idle = randomIdle(random, 1 + static_cast<int>(random() % 200));
            const auto range =
                run % 2 == 0 ? randomRange(random, idle) : ui::fitted({0s, idle.back().end + 1s}, idle);
            const auto count = 20 + static_cast<int>(random() % 2000);
            const auto time = ui::FoldedTime::over(range, idle);
            const ui::PlotGrid grid({}, time, range, count);
            const auto column = trace::Duration(std::llround(grid.perColumn()));
            auto told = range.begin;
            for (const auto& piece : grid.pieces()) {
                const trace::Duration begin(piece.grid.begin());
                QVERIFY(begin >= told - 2ns);
                // Between two pieces, and in one that is folded, all is idle.
                const auto end = piece.isFolded ? trace::Duration(piece.grid.end()) : begin;
                const auto isInside = [&](const ui::TimeRange& stretch) {
                    return stretch.begin <= told + 2ns && end - 2ns <= stretch.end;
                };
                QVERIFY(end - told <= 2ns || std::ranges::any_of(idle, isInside));
                told = trace::Duration(piece.grid.end());
            }
            const auto isIdleToTheEnd = [&](const ui::TimeRange& stretch) {
                return stretch.begin <= told + column && range.end <= stretch.end;
            };
            QVERIFY(told + column >= range.end || std::ranges::any_of(idle, isIdleToTheEnd) ||
                    !areFoldsSeen(time, grid.perColumn()));
        }
    }

    void bothRunsHaveToBeIdle()
    {
        const ui::IdleTimes one{{10s, 70s}, {100s, 200s}};
        const ui::IdleTimes other{{20s, 60s}, {65s, 130s}, {197s, 230s}};
        QCOMPARE(ui::idleInBoth(one, other), (ui::IdleTimes{{20s, 60s}, {65s, 70s}, {100s, 130s}}));
        QCOMPARE(ui::without(one, {{10s, 71s}}), (ui::IdleTimes{{100s, 200s}}));
    }

    void twoClicksAMinuteApartAreReadable()
    {
        const auto store = twoClicks();
        ShownTimeline shown(store, 63s);
        for (const unsigned id : {1U, 2U}) {
            const auto bar = shown.rect(id, 1);
            QVERIFY2(bar.width() > 120, qPrintable(QString::number(bar.width())));
        }
        shown.view.setFolding(false);
        QVERIFY(shown.rect(1, 1).width() < 30);
        shown.view.setFolding(true);
        QVERIFY(shown.rect(1, 1).width() > 120);
    }

    void aClickUnfoldsAndAnotherOneFolds()
    {
        const auto store = twoClicks();
        ShownTimeline shown(store, 63s);
        const int middle = (shown.rect(1, 2).right() + shown.rect(2, 1).left()) / 2;
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, {middle, shown.view.height() - 8});
        QVERIFY(shown.rect(1, 1).width() < 30);
        const int ruler = ui::kOverviewHeight + ui::kRulerHeight - 8;
        const int end = shown.rect(1, 2).right();
        for (int x = end; x < end + 60 && shown.rect(1, 1).width() < 30; x += 6)
            QTest::mouseClick(&shown.view, Qt::LeftButton, {}, {x, ruler});
        QVERIFY(shown.rect(1, 1).width() > 120);
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, {middle, ruler}); // on the ruler, too
        QVERIFY(shown.rect(1, 1).width() < 30);
    }

    void whatIsPointedAtIsWhatIsThere()
    {
        const auto store = twoClicks();
        ShownTimeline shown(store, 63s);
        for (const unsigned id : {1U, 2U}) {
            QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.rect(id, 1).center());
            QCOMPARE(shown.view.selected(), RequestId(id));
        }
    }

    void aZoomKeepsWhatIsUnderThePointer()
    {
        const auto store = twoClicks();
        support::ShownTimeline shown(store, 63s);
        for (int i = 0; i < 12; ++i) {
            const auto before = shown.rect(2, 1);
            const QPointF position(before.left() + 1, before.center().y());
            QWheelEvent wheel(position, shown.view.mapToGlobal(position), {}, {0, i < 8 ? 120 : -120},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&shown.view, &wheel);
            QVERIFY(std::abs(shown.rect(2, 1).left() - before.left()) <= 2);
        }
    }

    /// As much is seen at once as before, and the click before it stays in sight.
    void aClickAfterAPauseIsFollowed()
    {
        const auto all = clicks().events();
        trace::Store store(TraceBuilder::paths());
        ui::ShownRun run(store);
        ui::Navigation navigation(run);
        const auto showUntil = [&](trace::Duration from, trace::Duration to) {
            std::vector<trace::Event> events;
            for (const auto& event : all)
                if (TraceBuilder::at(from) < event.time && event.time <= TraceBuilder::at(to))
                    events.push_back(event);
            store.fold(events);
            run.update(TraceBuilder::at(to));
            navigation.follow();
        };
        const auto isSeen = [&](trace::Duration time) {
            return navigation.range().begin <= time && time <= navigation.range().end;
        };
        const auto seen = [&] {
            return ui::FoldedTime::over(navigation.range(), navigation.folding().folded())
                .lengthOf(navigation.range());
        };
        showUntil(-1s, 3s);
        const double before = seen();
        navigation.expect(2s);
        showUntil(3s, 59900ms); // a frame before it is sent
        QVERIFY(isSeen(0s));
        trace::Duration shown = 59900ms;
        for (const trace::Duration until : {60500ms, 61000ms, 63000ms}) {
            showUntil(shown, until);
            shown = until;
            QCOMPARE(navigation.folding().folded().size(), std::size_t(1));
            QVERIFY(isSeen(0s) && isSeen(until));
            QVERIFY(std::abs(seen() / before - 1) < 0.01);
        }
        QVERIFY(navigation.isLive());
    }

    void aFoldSaysHowLongItIs()
    {
        const auto store = twoClicks();
        const BuiltScene straight(store, {-1s, 65s});
        QVERIFY(straight.scene.idle.empty());
        auto options = straight.options;
        options.folded = straight.tracks.idle();
        QCOMPARE(options.folded.size(), std::size_t(1));
        options.range = ui::aligned(options.range, ui::plotWidth(options.size.width()), options.folded);
        const auto scene = ui::buildScene(store, straight.tracks, options, straight.meter);
        QCOMPARE(scene.idle.size(), std::size_t(1));
        QStringList labels;
        for (const auto& label : scene.tickLabels)
            labels << label.text;
        QVERIFY2(labels.join(u'|').contains(QStringLiteral(" s idle")), qPrintable(labels.join(u'|')));
        for (const auto& label : scene.tickLabels)
            for (const auto& other : scene.tickLabels)
                QVERIFY(&label == &other || !label.rect.intersects(other.rect));
        for (const auto& line : scene.gridLines)
            QVERIFY(!foldOf(scene).adjusted(1, 0, -1, 0).contains(line.line.p2()));
        for (const auto& text : scene.texts)
            QVERIFY(text.text != QStringLiteral("free") || !text.rect.intersects(foldOf(scene)));
        for (int x = foldOf(scene).left(); x <= foldOf(scene).right(); ++x) {
            const auto idle = ui::idleAt(scene, {x, scene.trackArea.center().y()});
            QVERIFY(idle && idle->isFolded && idle->time == options.folded.front());
        }
    }
};

WIDGET_TEST(TestFoldedTime)
#include "test_folded_time.moc"
