#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/ui/shown_timeline.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

analysis::Flow flow(unsigned culprit, unsigned victim, trace::Duration from, trace::Duration to,
                    trace::Duration stolen)
{
    return {RequestId(culprit), RequestId(victim), {TraceBuilder::at(from), TraceBuilder::at(to)}, stolen};
}

/// The article's run, from its zero to 14 s on 1,000 pixels.
struct Drawn
{
    explicit Drawn(std::vector<analysis::Flow> flows, ui::TimeRange range = {0s, 14s})
    {
        tracks.update(store, now);
        options.size = {1000, 600};
        options.range = range;
        options.now = now;
        options.flows.shown = std::move(flows);
        scene = ui::buildScene(store, tracks, options, meter);
    }

    QRect bar(unsigned id) const { return ui::barOf(store, scene, now, RequestId(id)).value_or(QRect()); }
    int x(trace::Duration time) const
    {
        return scene.plotArea.left() + scene.grid.column(TraceBuilder::at(time).time_since_epoch().count());
    }

    trace::Store store = support::articleStore();
    trace::Time now = TraceBuilder::at(14s);
    ui::Tracks tracks;
    ui::SceneOptions options;
    ui::TextMeter meter;
    ui::Scene scene;
};

} // namespace

class TestFlowArrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArrowLeadsFromTheCulpritsBarToTheVictims()
    {
        const Drawn drawn({flow(1, 2, 300ms, 4001ms, 3701ms)});
        QCOMPARE(drawn.scene.flows.size(), std::size_t(1));
        const auto& arrow = drawn.scene.flows.front();
        QVERIFY(arrow.isArrow);
        QCOMPARE(arrow.from, QPoint(drawn.x(4001ms), drawn.bar(1).center().y()));
        QCOMPARE(arrow.to.y(), drawn.bar(2).top());
        QVERIFY(arrow.to.x() > arrow.from.x());
    }

    void theCulpritsDurationStepsAsideForTheArrow()
    {
        const Drawn drawn({flow(1, 2, 300ms, 4001ms, 3701ms)});
        const auto& arrow = drawn.scene.flows.front();
        const auto isDuration = [&](const ui::SceneText& text) {
            return text.style == ui::TextStyle::Duration &&
                   text.rect.contains(text.rect.left(), arrow.from.y());
        };
        const auto duration = std::ranges::find_if(drawn.scene.texts, isDuration);
        QVERIFY(duration != drawn.scene.texts.end());
        QVERIFY(duration->rect.left() > arrow.to.x());
    }

    void whatWasStolenIsShadedOnTheVictimsBar()
    {
        const Drawn drawn({flow(1, 2, 300ms, 4001ms, 3701ms)});
        const auto& stolen = drawn.scene.flows.front().stolen;
        QCOMPARE(stolen.left(), drawn.x(300ms));
        QCOMPARE(stolen.right() + 1, drawn.x(4001ms));
        QCOMPARE(stolen.top(), drawn.bar(2).top());
        QCOMPARE(stolen.height(), drawn.bar(2).height());
    }

    void anArrowUpwardsEndsAtTheLowerEdge()
    {
        const Drawn drawn({flow(2, 1, 300ms, 4001ms, 3701ms)});
        QCOMPARE(drawn.scene.flows.front().to.y(), drawn.bar(1).bottom() + 1);
    }

    void nothingIsShadedWhereTheLoopWasHeldInPieces()
    {
        const Drawn drawn({flow(1, 2, 300ms, 4001ms, 1s)});
        QVERIFY(drawn.scene.flows.front().isArrow);
        QVERIFY(drawn.scene.flows.front().stolen.isEmpty());
    }

    void whatIsOutOfSightIsLeftOut()
    {
        const auto flows = std::vector{flow(1, 2, 300ms, 4001ms, 3701ms)};
        QVERIFY(Drawn(flows, {9s, 13s}).scene.flows.empty());
        const Drawn early(flows, {1s, 3s});
        QVERIFY(!early.scene.flows.front().isArrow);
        QVERIFY(!early.scene.flows.front().stolen.isEmpty());
        QVERIFY(early.scene.plotArea.contains(early.scene.flows.front().stolen));
    }

    void aRequestThatHasNoBarHasNoArrow()
    {
        QVERIFY(Drawn({flow(1, 77, 300ms, 4001ms, 3701ms)}).scene.flows.empty());
    }

    void itsShareStandsOnTheVictimsBarBeforeTheArrow()
    {
        const Drawn drawn({flow(1, 2, 300ms, 4001ms, 3701ms)});
        const auto& arrow = drawn.scene.flows.front();
        QCOMPARE(arrow.share, QStringLiteral("#1  3.7 s"));
        QVERIFY(drawn.bar(2).contains(arrow.sharePlace));
        QVERIFY(arrow.sharePlace.right() < arrow.from.x());
    }

    void sharesNeverOverlapOneAnotherNorALabel()
    {
        std::vector<analysis::Flow> many;
        for (int i = 0; i < 40; ++i)
            many.push_back(flow(1, 2, 300ms, 400ms + i * 90ms, 90ms));
        const Drawn drawn(many);
        std::vector<QRect> taken;
        for (const auto& text : drawn.scene.texts)
            taken.push_back({text.rect.left(), text.rect.top(),
                             std::min(drawn.meter.widthOf(text.style, text.text), text.rect.width()),
                             text.rect.height()});
        std::size_t shares = 0;
        for (const auto& arrow : drawn.scene.flows) {
            if (arrow.sharePlace.isEmpty()) continue;
            for (const auto& place : taken)
                QVERIFY(!place.intersects(arrow.sharePlace));
            taken.push_back(arrow.sharePlace);
            ++shares;
        }
        QVERIFY(shares > 0);
        QCOMPARE(drawn.scene.flows.size(), std::size_t(40));
    }

    void aLimitIsWrittenBesideTheArrows()
    {
        const auto store = support::articleStore();
        support::ShownTimeline shown(store);
        shown.view.setFlows({{flow(1, 2, 300ms, 4001ms, 3701ms)}, {}});
        const auto without = shown.view.picture(1);
        shown.view.setFlows({{flow(1, 2, 300ms, 4001ms, 3701ms)}, "The longest of five arrows."});
        QVERIFY(shown.view.picture(1) != without);
    }

    void whatHasNotHappenedYetHasNoArrow()
    {
        QVERIFY(Drawn({flow(1, 2, 300ms, 14001ms, 3701ms)}).scene.flows.empty());
    }

    void theViewPaintsThemOnlyWhileItIsToldThem()
    {
        const auto store = support::articleStore();
        support::ShownTimeline shown(store);
        auto& view = shown.view;
        const auto without = view.picture(1);
        view.setFlows({{flow(1, 2, 300ms, 4001ms, 3701ms)}, {}});
        QVERIFY(view.picture(1) != without);
        view.setFlows({});
        QCOMPARE(view.picture(1), without);
    }
};

WIDGET_TEST(TestFlowArrows)
#include "test_flow_arrows.moc"
