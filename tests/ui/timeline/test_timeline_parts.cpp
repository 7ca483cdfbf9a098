#include "tests/support/test_program.h"
#include "tests/ui/timeline/seen_run.h"
#include "ui/style/appearance.h"
#include "ui/timeline/layout/guessed_ends.h"
#include "ui/timeline/paint/frame_painter.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using support::SeenRun;
using support::TraceBuilder;

namespace {

/// What the painter puts on an image of the widget's size.
QImage painted(ui::FramePainter& frames, const QWidget& view)
{
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    frames.paint(painter, view.rect());
    return image;
}

} // namespace

/// What the timeline is made of: the run that it shows, its room, the scene in it, and the picture of that.
class TestTimelineParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRunHasNotBegun()
    {
        const trace::Store store;
        ui::ShownRun run(store);
        QVERIFY(!run.update(TraceBuilder::at(1s)));
        QVERIFY(!run.hasBegun());
        QVERIFY(run.whole().length() > trace::Duration(0)); // there is an axis all the same
    }

    void anotherRunIsToldOnce()
    {
        auto store = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        ui::ShownRun run(store);
        QVERIFY(!run.update(TraceBuilder::at(5s)));
        QCOMPARE(run.origin(), TraceBuilder::at(0s));
        store.clear();
        QVERIFY(run.update(TraceBuilder::at(6s)));
        QVERIFY(!run.update(TraceBuilder::at(7s)));
        QVERIFY(!run.hasBegun());
    }

    void aRunGrowsOnlyWhileARequestIsUnderWay()
    {
        const auto ended = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        ui::ShownRun run(ended);
        run.update(TraceBuilder::at(60s));
        QVERIFY(run.whole().end < trace::Duration(10s));
        const auto open = TraceBuilder().sent(1, 0ms).store();
        ui::ShownRun growing(open);
        growing.update(TraceBuilder::at(60s));
        QCOMPARE(growing.whole().end, trace::Duration(60s));
    }

    void aMagnifiedSceneHasLessRoom()
    {
        QWidget widget;
        widget.resize(800, 400);
        ui::SceneRoom room(widget);
        room.magnify(2);
        QCOMPARE(room.size(), QSize(400, 200));
        QCOMPARE(room.toScene({100, 50}), QPoint(50, 25));
        QCOMPARE(room.fromScene({50, 25, 10, 10}), QRect(100, 50, 20, 20));
    }

    void tracksThatFindNoRoomAreScrolled()
    {
        QWidget widget;
        widget.resize(800, 400);
        ui::SceneRoom room(widget);
        const QSignalSpy scrolled(&room, &ui::SceneRoom::scrolledTo);
        room.layOutScrollBar(100, 1000);
        room.scrollBy(50);
        QCOMPARE(room.scrolled(), 50);
        QCOMPARE(scrolled.size(), 1);
        QVERIFY(room.sizeBesideScrollBar().width() < room.size().width());
        room.scrollBy(5000);
        QCOMPARE(room.scrolled(), 700); // 300 of the 1000 are seen
        room.layOutScrollBar(100, 200);
        QCOMPARE(room.scrolled(), 0);
        QCOMPARE(room.sizeBesideScrollBar(), room.size());
    }

    void aSceneIsMadeAgainOnceItIsOutOfDate()
    {
        SeenRun seen;
        QCOMPARE(seen.scene->size, QSize(1000, 600));
        seen.view.resize(700, 500);
        QCOMPARE(seen.scene->size, QSize(1000, 600));
        seen.scene.invalidate();
        QCOMPARE(seen.scene->size, QSize(700, 500));
    }

    void aLowViewHasNoOverview()
    {
        SeenRun seen;
        QVERIFY(!seen.scene->overviewArea.isEmpty());
        seen.view.resize(1000, 200);
        seen.scene.invalidate();
        QVERIFY(seen.scene->overviewArea.isEmpty());
    }

    void aRequestLiesWhereItsBarIs()
    {
        const SeenRun seen;
        for (const unsigned id : {1U, 2U}) {
            const auto bar = seen.scene.barOf(trace::RequestId(id));
            QVERIFY(bar.has_value());
            QCOMPARE(seen.scene.requestAt(bar->center()), trace::RequestId(id));
        }
        QCOMPARE(seen.scene.requestAt({1, 1}), trace::RequestId::None);
    }

    void onTheOverviewTheWholeRunLiesUnderThePointer()
    {
        const SeenRun seen;
        const auto area = seen.scene->overviewArea;
        const auto plot = seen.scene->plotArea;
        QCOMPARE(seen.scene.timeAt(area.center()), seen.scene.overviewScale().at(area.center().x()));
        QCOMPARE(seen.scene.timeAt(plot.center()), seen.scene.scale().at(plot.center().x()));
    }

    void aGuessEndsWhereItWasPlaced()
    {
        const SeenRun seen;
        ui::GuessedEnds guesses(seen.lookedAt.run, seen.scene);
        QVERIFY(guesses.rects().empty());
        guesses.set({{.arrival = 2, .end = 6s}});
        const auto rects = guesses.rects();
        QCOMPARE(rects.size(), 1U);
        QVERIFY(std::abs(rects.front().left() - seen.x(300ms)) <= 1);
        QVERIFY(std::abs(rects.front().right() - seen.x(6s)) <= 1);
    }

    void guessesOfAnotherRunAreNotShown()
    {
        SeenRun seen;
        ui::GuessedEnds guesses(seen.lookedAt.run, seen.scene);
        guesses.set({{.arrival = 1, .end = 6s}});
        QCOMPARE(guesses.rects().size(), 1U);
        seen.store.become(TraceBuilder().blockingRequest(1, 0ms, 1ms).store());
        seen.lookedAt.run.update(TraceBuilder::at(14s));
        seen.scene.invalidate();
        QVERIFY(guesses.rects().empty());
    }

    void whatStandsStillIsPaintedOnceAndKept()
    {
        SeenRun seen;
        ui::FramePainter frames(seen.scene, seen.view);
        const auto first = painted(frames, seen.view);
        QCOMPARE(painted(frames, seen.view), first);
        seen.lookedAt.navigation.goTo({1s, 3s});
        seen.scene.invalidate();
        QCOMPARE(painted(frames, seen.view), first); // nobody told that the scene changed
        frames.invalidate();
        QVERIFY(painted(frames, seen.view) != first);
    }

    void anotherThemeIsPaintedAtOnce()
    {
        SeenRun seen;
        seen.view.setPalette(ui::paletteOf(ui::Theme::light()));
        ui::FramePainter frames(seen.scene, seen.view);
        const auto light = painted(frames, seen.view);
        seen.view.setPalette(ui::paletteOf(ui::Theme::dark()));
        frames.recolour();
        const auto dark = painted(frames, seen.view);
        QVERIFY(dark.pixelColor(1, 1).lightness() < light.pixelColor(1, 1).lightness());
    }

    void whatAFrameCostIsTold()
    {
        const SeenRun seen;
        ui::FramePainter frames(seen.scene, seen.view);
        painted(frames, seen.view);
        QVERIFY(frames.times().last.count() > 0);
        QVERIFY(frames.times().worst >= frames.times().last);
    }
};

WIDGET_TEST(TestTimelineParts)
#include "test_timeline_parts.moc"
