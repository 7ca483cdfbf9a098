#include "tests/support/trace_builder.h"
#include "tests/ui/shown_timeline.h"
#include "ui/timeline/lane_finder.h"
#include "ui/timeline/scene_builder.h"

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
        options.flows = std::move(flows);
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

    void theViewPaintsThemOnlyWhileItIsToldThem()
    {
        const auto store = support::articleStore();
        support::ShownTimeline shown(store);
        auto& view = shown.view;
        const auto without = view.picture(1);
        view.setFlows({flow(1, 2, 300ms, 4001ms, 3701ms)});
        QVERIFY(view.picture(1) != without);
        view.setFlows({});
        QCOMPARE(view.picture(1), without);
    }
};

QTEST_MAIN(TestFlowArrows)
#include "test_flow_arrows.moc"
