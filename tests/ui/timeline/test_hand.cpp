#include "tests/support/test_program.h"
#include "tests/ui/timeline/seen_run.h"
#include "ui/timeline/hand/hand.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using support::SeenRun;
using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

/// By what a person acts on the timeline, each part without the timeline.
class TestHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsFoundWhereItsPillIs();
    void aMeasureTellsWhenItIsThereAndWhenItIsGone();
    void theSearchSelectsWhatItFinds();
    void aKeySelectsTheNeighbour();
    void aRequestOutOfSightIsRevealed();
    void aClickSelectsWhatIsThere();
    void tipsTellOfTheSelection();
};

namespace {

struct HandOnRun : SeenRun
{
    ui::Hand hand{lookedAt, scene, room, view};
};

} // namespace

void TestHand::aNoteIsFoundWhereItsPillIs()
{
    HandOnRun run;
    auto& notes = run.hand.notes;
    QSignalSpy changes(&notes, &ui::Notes::changed);
    notes.set(TraceBuilder::at(2s), QStringLiteral("here"));
    QCOMPARE(changes.count(), 1);
    const auto pills = notes.pills();
    QCOMPARE(pills.size(), std::size_t{1});
    QCOMPARE(notes.at(pills[0].rect.center()), std::optional(TraceBuilder::at(2s)));
    notes.set(TraceBuilder::at(2s), {});
    QVERIFY(notes.all().empty());
}

void TestHand::aMeasureTellsWhenItIsThereAndWhenItIsGone()
{
    HandOnRun run;
    auto& measure = run.hand.measure;
    QSignalSpy measured(&measure, &ui::RangeMeasure::measured);
    measure.stretch(run.x(5s), run.x(1s));
    measure.finish();
    QVERIFY(!measured.takeFirst().at(0).toString().isEmpty());
    measure.clear();
    measure.finish();
    QVERIFY(measured.takeFirst().at(0).toString().isEmpty());
}

void TestHand::theSearchSelectsWhatItFinds()
{
    HandOnRun run;
    QSignalSpy found(run.hand.search, &ui::SearchBar::requestFound);
    run.hand.search->open();
    auto* field = run.hand.search->findChild<QLineEdit*>();
    field->setText(QStringLiteral("#2"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(found.count(), 1);
    QCOMPARE(run.lookedAt.selection.request(), RequestId(2));
}

void TestHand::aKeySelectsTheNeighbour()
{
    HandOnRun run;
    QVERIFY(run.hand.keys.selectNeighbour(1));
    QCOMPARE(run.lookedAt.selection.request(), RequestId(1));
    QVERIFY(run.hand.keys.selectNeighbour(1));
    QVERIFY(!run.hand.keys.selectNeighbour(1));
    QVERIFY(run.hand.keys.press(QKeyEvent(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier)));
    QCOMPARE(run.lookedAt.selection.request(), RequestId::None);
}

void TestHand::aRequestOutOfSightIsRevealed()
{
    HandOnRun run;
    auto& navigation = run.lookedAt.navigation;
    navigation.goTo({6s, 7s});
    run.scene.invalidate();
    run.hand.sight.reveal(RequestId(1));
    QVERIFY(navigation.range().begin <= 0s && 0s <= navigation.range().end);
}

void TestHand::aClickSelectsWhatIsThere()
{
    HandOnRun run;
    const auto bar = run.scene.barOf(RequestId(2));
    QVERIFY(bar.has_value());
    const QPointF there(bar->center());
    const auto mouse = [&](QEvent::Type type, Qt::MouseButtons buttons) {
        return QMouseEvent(type, there, there, Qt::LeftButton, buttons, Qt::NoModifier);
    };
    run.hand.pointer.press(mouse(QEvent::MouseButtonPress, Qt::LeftButton));
    run.hand.pointer.release(mouse(QEvent::MouseButtonRelease, Qt::NoButton));
    QCOMPARE(run.lookedAt.selection.request(), RequestId(2));
    QCOMPARE(run.lookedAt.selection.hovered(), RequestId(2));
}

void TestHand::tipsTellOfTheSelection()
{
    HandOnRun run;
    QVERIFY(run.hand.tips.aboutSelection().isEmpty());
    run.lookedAt.selection.select(RequestId(2));
    QVERIFY(run.hand.tips.aboutSelection().contains(QStringLiteral("#2")));
}

WIDGET_TEST(TestHand)
#include "test_hand.moc"
