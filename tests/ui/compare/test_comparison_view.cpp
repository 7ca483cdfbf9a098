#include "tests/support/test_program.h"
#include "tests/support/two_runs.h"
#include "tests/ui/built_scene.h"
#include "ui/compare/comparison_figure.h"
#include "ui/compare/comparison_scene.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/compare/comparison_view.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace std::chrono_literals;
using support::textsOf;
using support::TraceBuilder;

namespace {

ui::ComparedSetUp setUpOf(const char* handler)
{
    ui::ComparedSetUp setUp;
    setUp.handlers = {QString::fromLatin1(handler)};
    return setUp;
}

/// The store of a run whose first request has this number: what was numbered before was cleared away.
trace::Store storeFrom(unsigned firstId, const TraceBuilder& run)
{
    trace::Store store(TraceBuilder::paths());
    if (firstId > 1) store.fold(TraceBuilder().healthCheck(firstId - 1, 0ms, 0ms).events());
    store.clear();
    store.fold(run.events());
    return store;
}

/// Two runs that are drawn.
struct Drawn
{
    Drawn(const TraceBuilder& before, const TraceBuilder& after, int height = 0)
        : first(before.store())
        , second(storeFrom(trace::number(after.events().front().request), after))
        , runs({first, setUpOf("/async-blocking")}, {second, setUpOf("/all-async")})
        , comparison(ui::buildComparison(runs, {.size = {1600, height}}, meter))
    {}

    /// The pixel of a moment, by way of the ruler's labels.
    int x(trace::Duration time) const
    {
        const auto at = [&](const QString& label) {
            for (const auto& text : comparison.scene.tickLabels)
                if (text.text == label) return text.rect.center().x();
            qFatal("no such label");
        };
        const int zero = at(QStringLiteral("0 s"));
        return zero + static_cast<int>((at(QStringLiteral("10 s")) - zero) * (time / 1ms) / 10'000);
    }

    trace::Store first;
    trace::Store second;
    ui::TextMeter meter;
    ui::ComparedPair runs;
    ui::ComparisonScene comparison;
};

bool isAbout(int actual, int expected)
{
    return std::abs(actual - expected) <= 5;
}

} // namespace

/// Two runs on one axis, in the window and as a figure.
class TestComparisonView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSavedReachesToTheEndOfTheFirstRun();
    void whatIsLaterIsDrawnBehindTheFirstRun();
    void aFailedRequestHasNoSaving();
    void bothRunsStandOnOneAxis();
    void whereNeitherRunDoesAnythingTheAxisIsFolded();
    void aRepetitionNamesItsCounterparts();
    void manyRequestsAreScrolledTogether();
    void aThousandRequestsAreBuiltQuickly();
    void theFigureHasTheColoursOfItsTheme();
    void theFigureHasTheSizeThatIsWanted();
    void theRepetitionGrowsFromMomentToMoment();
    void aClickSelectsARequestOfTheRepetition();
    void theTabsAppearWithAComparisonAndGoWithIt();
    void aScreenReaderHearsTheVerdict();
};

void TestComparisonView::whatWasSavedReachesToTheEndOfTheFirstRun()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync());
    const auto& savings = drawn.comparison.savings;
    QCOMPARE(savings.size(), 3U); // the first request is as quick either way
    QCOMPARE(savings[0].label, QStringLiteral("3.7 s earlier"));
    QCOMPARE(savings[2].label, QStringLiteral("11.1 s earlier"));
    for (std::size_t i = 0; i < savings.size(); ++i) {
        const auto arrival = (i + 1) * 300ms;
        QVERIFY(!savings[i].isLater);
        QVERIFY(isAbout(savings[i].rect.left(), drawn.x(arrival + 4s)));
        QVERIFY(isAbout(savings[i].rect.right(), drawn.x((i + 2) * 4s)));
        QVERIFY(drawn.comparison.layout.after.card.contains(savings[i].rect));
        QVERIFY(savings[i].rect.contains(savings[i].labelRect));
    }
}

void TestComparisonView::whatIsLaterIsDrawnBehindTheFirstRun()
{
    const Drawn drawn(support::fourAsync(), support::fourBlocking());
    const auto& savings = drawn.comparison.savings;
    QCOMPARE(savings.size(), 3U);
    QVERIFY(savings[0].isLater);
    QCOMPARE(savings[0].label, QStringLiteral("3.7 s later with async"));
    QVERIFY(drawn.comparison.layout.before.card.contains(savings[0].rect));
}

void TestComparisonView::aFailedRequestHasNoSaving()
{
    TraceBuilder after;
    after.asyncRequest(1, 0ms).asyncRequest(3, 600ms).asyncRequest(4, 900ms);
    after.sent(2, 300ms, 2).read(2, 301ms, 1, 2).started(2, 301ms).finished(2, 1s, 502).received(2, 1s, 502);
    const Drawn drawn(support::fourBlocking(), after);
    QCOMPARE(drawn.comparison.savings.size(), 2U);
    QVERIFY(textsOf(drawn.comparison.scene).contains(QStringLiteral("502 · 700 ms")));
}

/// The clocks of two runs have nothing to do with one another.
void TestComparisonView::bothRunsStandOnOneAxis()
{
    TraceBuilder hoursLater;
    for (unsigned i = 0; i < 4; ++i)
        hoursLater.asyncRequest(9 + i, 5h + i * 300ms);
    const Drawn once(support::fourBlocking(), support::fourAsync());
    const Drawn later(support::fourBlocking(), hoursLater);
    QCOMPARE(later.comparison.savings.size(), once.comparison.savings.size());
    QCOMPARE(later.comparison.savings[1].rect, once.comparison.savings[1].rect);
}

/// A run that is over does nothing, either.
void TestComparisonView::whereNeitherRunDoesAnythingTheAxisIsFolded()
{
    const Drawn drawn(TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 60s),
                      TraceBuilder().asyncRequest(3, 0ms).asyncRequest(4, 50s));
    QCOMPARE(drawn.comparison.scene.idle.size(), std::size_t(2)); // between are the fourth one's four seconds
    const Drawn shorter(TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 60s),
                        TraceBuilder().asyncRequest(3, 0ms).asyncRequest(4, 5s));
    QCOMPARE(shorter.comparison.scene.idle.size(), std::size_t(1));
    const auto straight =
        ui::buildComparison(drawn.runs, {.size = {1600, 0}, .isFolding = false}, drawn.meter).scene;
    QVERIFY(straight.idle.empty());
}

void TestComparisonView::aRepetitionNamesItsCounterparts()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync(5));
    const auto texts = textsOf(drawn.comparison.scene);
    QVERIFY(texts.contains(QStringLiteral("#5")));
    QVERIFY(texts.contains(QStringLiteral("as #1")));
    const Drawn same(support::fourBlocking(), support::fourAsync());
    QVERIFY(!textsOf(same.comparison.scene).contains(QStringLiteral("as #1")));
}

void TestComparisonView::manyRequestsAreScrolledTogether()
{
    TraceBuilder before;
    TraceBuilder after;
    for (unsigned i = 1; i <= 60; ++i) {
        before.blockingRequest(i, i * 1ms, i * 1s, 500ms);
        after.asyncRequest(100 + i, i * 1ms, 500ms);
    }
    const Drawn drawn(before, after, 560);
    QVERIFY(drawn.comparison.layout.shown < 60);
    const auto end = ui::buildComparison(drawn.runs, {.size = {1600, 560}, .firstLane = 1'000}, drawn.meter);
    const auto& saving = end.savings.back();
    QCOMPARE(saving.rect.center().y() / 10,
             (end.layout.after.rows.barTop(end.layout.shown - 1) + end.layout.after.rows.barHeight / 2) / 10);
}

void TestComparisonView::aThousandRequestsAreBuiltQuickly()
{
    TraceBuilder before;
    TraceBuilder after;
    for (unsigned i = 1; i <= 1'000; ++i) {
        before.blockingRequest(i, i * 1ms, i * 20ms, 10ms);
        after.asyncRequest(i, i * 1ms, 10ms);
    }
    const Drawn whole(before, after); // every lane of both
    QCOMPARE(whole.comparison.layout.shown, std::size_t(1'000));
    const auto timeOf = [&](int height) {
        const auto begin = trace::Clock::now();
        for (int i = 0; i < 5; ++i)
            ui::buildComparison(whole.runs, {.size = {1600, height}, .firstLane = 500}, whole.meter);
        return trace::Clock::now() - begin;
    };
    QVERIFY(timeOf(600) < timeOf(0)); // what is not on screen costs little
}

void TestComparisonView::theFigureHasTheColoursOfItsTheme()
{
    const auto styleOf = [](const ui::Theme& theme) {
        ui::FigureStyle style;
        style.theme = theme;
        return style;
    };
    const Drawn drawn(support::fourBlocking(), support::fourAsync());
    for (const auto& theme : {ui::Theme::light(), ui::Theme::dark()}) {
        const auto picture = ui::imageOf(ui::comparisonFigure(drawn.runs, styleOf(theme)));
        QCOMPARE(picture.width(), 1600);
        const auto& layout = drawn.comparison.layout;
        QCOMPARE(picture.pixelColor(layout.verdict.left() + 4, layout.verdict.center().y()), theme.okSoft);
        QCOMPARE(picture.pixelColor(layout.before.card.left() + 4, layout.before.card.center().y()),
                 theme.panel);
        QCOMPARE(picture.pixelColor(2, 2), theme.background);
    }
}

void TestComparisonView::theFigureHasTheSizeThatIsWanted()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync());
    for (const QSize size : {QSize(1920, 1080), QSize(800, 450), QSize(400, 300)}) {
        ui::FigureStyle style;
        style.size = size;
        QCOMPARE(ui::imageOf(ui::comparisonFigure(drawn.runs, style)).size(), size);
    }
}

void TestComparisonView::theRepetitionGrowsFromMomentToMoment()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync());
    ui::FigureStyle style;
    const auto whole = ui::imageOf(ui::comparisonFigure(drawn.runs, style));
    const auto then = [&](trace::Duration moment) {
        style.moment = moment;
        return ui::imageOf(ui::comparisonFigure(drawn.runs, style));
    };
    const auto& after = drawn.comparison.layout.after.rows;
    const QRect lanes(ui::kPlotLeft, after.top, 1400, 4 * after.pitch);
    const auto& before = drawn.comparison.layout.before.rows;
    const QRect earlier(ui::kPlotLeft, before.top, 1400, 4 * before.pitch);
    QCOMPARE(then(1s).size(), whole.size());
    QVERIFY(then(1s).copy(lanes) != then(2s).copy(lanes));
    QCOMPARE(then(6s).copy(earlier), whole.copy(earlier));
    QCOMPARE(then(drawn.second.latest() - drawn.second.origin()), whole);
}

void TestComparisonView::aClickSelectsARequestOfTheRepetition()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync(5));
    ui::ComparisonView view({drawn.first, setUpOf("/async-blocking")}, {drawn.second, setUpOf("/all-async")});
    view.resize(1600, drawn.comparison.layout.bottom + 8);
    QSignalSpy selected(&view, &ui::ComparisonView::requestSelected);
    const auto layout = ui::buildComparison(view.runs(), {.size = view.size()}, drawn.meter).layout;
    QTest::mouseClick(&view, Qt::LeftButton, {}, {400, layout.before.rows.barTop(1) + 4});
    QCOMPARE(selected.size(), 0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {400, layout.after.rows.barTop(1) + 4});
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.front().front().value<trace::RequestId>(), trace::RequestId(6));
}

void TestComparisonView::theTabsAppearWithAComparisonAndGoWithIt()
{
    const auto before = support::fourBlocking().store();
    const auto after = support::fourAsync().store();
    QAction action;
    action.setCheckable(true);
    auto* timeline = new ui::TimelineView(after);
    ui::ComparisonTabs pages(*timeline, *timeline, action);
    pages.resize(900, 600);
    pages.show();
    const auto* tabs = pages.findChild<QTabBar*>();
    QVERIFY(!tabs->isVisible() && !action.isEnabled());
    pages.showComparison({before, setUpOf("/async-blocking")}, {after, setUpOf("/all-async")});
    const auto* view = pages.findChild<ui::ComparisonView*>();
    QVERIFY(tabs->isVisible() && action.isChecked() && view->isVisible());
    QCOMPARE(pages.figure({}, false).size.width(), 1600);
    action.trigger();
    QVERIFY(timeline->isVisible() && !view->isVisible());
    QCOMPARE(tabs->currentIndex(), 0);
    pages.endComparison();
    QVERIFY(!tabs->isVisible() && !action.isEnabled());
    QVERIFY(pages.findChild<ui::ComparisonView*>() == nullptr);
}

void TestComparisonView::aScreenReaderHearsTheVerdict()
{
    const Drawn drawn(support::fourBlocking(), support::fourAsync());
    const ui::ComparisonView view({drawn.first, setUpOf("/async-blocking")},
                                  {drawn.second, setUpOf("/all-async")});
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("async saved 22.2 s of waiting in total")));
}

WIDGET_TEST(TestComparisonView)
#include "test_comparison_view.moc"
