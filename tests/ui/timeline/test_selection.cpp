#include "tests/support/test_program.h"
#include "ui/timeline/layout/selection.h"

#include <QSignalSpy>
#include <QTest>

using trace::RequestId;

/// What is selected on the timeline, by whom.
class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAPersonChooses();
    void theSameTwiceIsNoChange();
    void aSpanTakesTheRequestsPlace();
    void aRequestTakesTheSpansPlace();
};

void TestSelection::onlyAPersonChooses()
{
    ui::Selection selection;
    QSignalSpy chosen(&selection, &ui::Selection::chosen);
    QSignalSpy changed(&selection, &ui::Selection::changed);
    selection.select(RequestId(1));
    QCOMPARE(chosen.count(), 0);
    selection.choose(RequestId(2));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(selection.request(), RequestId(2));
}

void TestSelection::theSameTwiceIsNoChange()
{
    ui::Selection selection;
    selection.choose(RequestId(1));
    QSignalSpy changed(&selection, &ui::Selection::changed);
    QSignalSpy chosen(&selection, &ui::Selection::chosen);
    selection.select(RequestId(1));
    selection.choose(RequestId(1));
    QVERIFY(changed.isEmpty() && chosen.isEmpty());
}

void TestSelection::aSpanTakesTheRequestsPlace()
{
    ui::Selection selection;
    selection.select(RequestId(1));
    selection.choose(ui::GenericPlace{.track = 1, .lane = 0, .row = 3});
    QCOMPARE(selection.request(), RequestId::None);
    QVERIFY(selection.span().has_value());
}

void TestSelection::aRequestTakesTheSpansPlace()
{
    ui::Selection selection;
    selection.choose(ui::GenericPlace{.track = 1, .lane = 0, .row = 3});
    selection.select(RequestId(1));
    QVERIFY(!selection.span());
}

PLAIN_TEST(TestSelection)
#include "test_selection.moc"
