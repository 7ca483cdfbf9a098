#include "app/desktop.h"
#include "app/resources.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "ui/compare/comparison_view.h"
#include "ui/lessons/classroom.h"

#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

/// A person who goes through lessons in the real window, with the real servers behind it.
class TestPupil : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desktop.reset(); }

    void comparesTheRunsOfALessonAsTheyWereMade();
    void opensAFileWhileALessonRuns();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return support::findWidget<Widget>(m_desktop->window(), name);
    }

    void click(const char* name) const { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }
    const trace::Store& store() const { return m_desktop->lab().store(); }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Desktop> m_desktop;
};

void TestPupil::initTestCase()
{
    app::initResources();
    support::useOwnSettings("test_pupil", m_folder);
    QSettings().setValue(QStringLiteral("files/neverAskToSave"), true); // tests/e2e/test_files.cpp is asked
}

void TestPupil::init()
{
    m_desktop = std::make_unique<app::Desktop>(app::Ports{}, app::Scenario{});
    m_desktop->window().resize(1400, 900);
    m_desktop->window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
}

void TestPupil::comparesTheRunsOfALessonAsTheyWereMade()
{
    auto& classroom = m_desktop->window().classroom();
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
    const auto& course = m_desktop->window().classroom().course();
    QTest::mouseClick(find<QPushButton>("lessonActionButton"), Qt::LeftButton);
    QVERIFY(course.isRunning());
    m_desktop->lab().show(trace::Store(store().paths()));
    QVERIFY(!course.isRunning()); // and can be run once more
    QVERIFY(course.page().action != QStringLiteral("Running…"));
}

QTEST_MAIN(TestPupil)
#include "test_pupil.moc"
