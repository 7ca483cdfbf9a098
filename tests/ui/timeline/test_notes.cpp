#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "tests/ui/shown_timeline.h"
#include "ui/timeline/geometry/overlay.h"

#include <QInputDialog>
#include <QTest>

using support::articleStore;
using support::BuiltScene;
using support::ShownTimeline;
using support::TraceBuilder;
using namespace std::chrono_literals;

/// What a person writes beside a run.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsWrittenChangedAndTakenAway();
    void notesCoverNeitherFlagsNorOneAnother();
};

namespace {

QInputDialog* openDialog(const QWidget& view)
{
    for (auto* dialog : view.findChildren<QInputDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

void write(const QWidget& view, const QString& text)
{
    auto* dialog = openDialog(view);
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(text);
    dialog->accept();
}

} // namespace

void TestNotes::aNoteIsWrittenChangedAndTakenAway()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    auto& view = shown.view;
    view.select(trace::RequestId(2));
    QTest::keyClick(&view, Qt::Key_M);
    write(view, QStringLiteral("first"));

    // Its pill begins where the request does, in the row of the flags.
    const int row = BuiltScene(store, {-1s, 14s}).scene.trackArea.top() + 12;
    const QPoint onPill(shown.rect(2, 0).left() + 12, row);
    QTest::mouseClick(&view, Qt::LeftButton, {}, onPill);
    QVERIFY(openDialog(view) != nullptr);
    QCOMPARE(openDialog(view)->textValue(), QStringLiteral("first"));
    write(view, QStringLiteral("second"));
    QTest::mouseClick(&view, Qt::LeftButton, {}, onPill);
    QCOMPARE(openDialog(view)->textValue(), QStringLiteral("second"));
    write(view, QString());
    QTest::mouseClick(&view, Qt::LeftButton, {}, onPill);
    QVERIFY(openDialog(view) == nullptr);
    QCOMPARE(view.selected(), trace::RequestId::None); // the click was beside everything
}

void TestNotes::notesCoverNeitherFlagsNorOneAnother()
{
    auto builder = TraceBuilder().blockingRequest(1, 0ms, 0ms);
    builder.event({.time = TraceBuilder::at(0s), .route = 1, .kind = trace::EventKind::HandlerChosen});
    const auto store = builder.store();
    const BuiltScene built(store, {-1s, 6s});
    const auto scale = ui::scaleOf(BuiltScene::kSize.width(), built.options.range);
    const auto pills = ui::notePills(
        {{TraceBuilder::at(0s), QStringLiteral("one")}, {TraceBuilder::at(1ms), QStringLiteral("two")}},
        store.origin(), scale, built.scene, built.meter);
    QCOMPARE(pills.size(), std::size_t(2));
    QCOMPARE(built.scene.changePills.size(), std::size_t(1));
    QVERIFY(!pills[0].rect.intersects(built.scene.changePills.front().rect));
    QVERIFY(!pills[1].rect.intersects(pills[0].rect));
}

WIDGET_TEST(TestNotes)
#include "test_notes.moc"
