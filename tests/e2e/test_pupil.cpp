#include "tests/support/real_window.h"
#include "tests/support/test_program.h"
#include "ui/compare/comparison_view.h"
#include "ui/lessons/classroom.h"

#include <QPushButton>

#include <algorithm>

/// A person who goes through lessons.
class TestPupil : public QObject, support::RealWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_pupil"); }
    void init() { QVERIFY(open()); }
    void cleanup() { m_desktop.reset(); }

    void comparesTheRunsOfALessonAsTheyWereMade();
    void opensAFileWhileALessonRuns();
};

void TestPupil::comparesTheRunsOfALessonAsTheyWereMade()
{
    auto& classroom = window().classroom();
    const auto& course = classroom.course();
    const auto isTogether = [](const ui::Lesson& lesson) {
        return lesson.id == QLatin1String("07-together");
    };
    const auto found = std::ranges::find_if(course.lessons(), isTogether);
    QVERIFY(found != course.lessons().end());
    for (auto i = found - course.lessons().begin(); i > 0; --i)
        click("nextLessonButton");
    auto* action = find<QPushButton>("lessonActionButton");
    QTest::mouseClick(action, Qt::LeftButton); // one call after the other
    QTRY_VERIFY_WITH_TIMEOUT(!course.isRunning(), 10'000);
    QTest::mouseClick(action, Qt::LeftButton); // on to
    QTest::mouseClick(action, Qt::LeftButton); // both calls together
    QTRY_VERIFY_WITH_TIMEOUT(!course.isRunning(), 10'000);
    const auto last = store().requests().back().id;
    QTest::mouseClick(action, Qt::LeftButton); // on to
    QTest::mouseClick(action, Qt::LeftButton); // the comparison
    auto* view = find<ui::ComparisonView>("comparisonView");
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(view->runs().comparison().counted, 1U);
    QCOMPARE(store().requests().back().id, last); // nothing was sent for it
}

void TestPupil::opensAFileWhileALessonRuns()
{
    const auto& course = window().classroom().course();
    QTest::mouseClick(find<QPushButton>("lessonActionButton"), Qt::LeftButton);
    QVERIFY(course.isRunning());
    m_desktop->lab().show(trace::Store(store().paths()));
    QVERIFY(!course.isRunning()); // and can be run once more
    QVERIFY(course.page().action != QStringLiteral("Running…"));
}

WIDGET_TEST(TestPupil)
#include "test_pupil.moc"
