#include "app/watch/example_server.h"
#include "tests/support/real_window.h"
#include "tests/support/test_program.h"
#include "ui/compare/comparison_view.h"
#include "ui/lessons/classroom.h"

#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

namespace {

constexpr int kPupilPatienceMs = 60'000;

bool isUvicornThere()
{
    return QProcess::execute(
               QStringLiteral("/usr/bin/python3"),
               {QStringLiteral("-c"), QStringLiteral("import uvicorn, fastapi, requests, httpx")}) == 0;
}

} // namespace

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
    void learnsOnAServerOfTheirOwn();

private:
    const ui::LessonCourse& course() const { return window().classroom().course(); }

    void goTo(QLatin1String id)
    {
        const auto isIt = [id](const ui::Lesson& lesson) { return lesson.id == id; };
        const auto found = std::ranges::find_if(course().lessons(), isIt);
        QVERIFY(found != course().lessons().end());
        const auto place = static_cast<std::size_t>(found - course().lessons().begin());
        while (course().current() < place)
            click("nextLessonButton");
        QCOMPARE(course().current(), place);
    }

    void act() const { QTest::mouseClick(find<QPushButton>("lessonActionButton"), Qt::LeftButton); }

    bool hasRun() const { return !course().isRunning() && course().page().isActionPossible; }

    int pidOfServer() const
    {
        const auto& workers = store().watched().workers();
        return workers.empty() ? 0 : workers.front().pid;
    }
};

void TestPupil::comparesTheRunsOfALessonAsTheyWereMade()
{
    goTo(QLatin1String("07-together"));
    auto* action = find<QPushButton>("lessonActionButton");
    QTest::mouseClick(action, Qt::LeftButton); // one call after the other
    QTRY_VERIFY_WITH_TIMEOUT(!course().isRunning(), 10'000);
    QTest::mouseClick(action, Qt::LeftButton); // on to
    QTest::mouseClick(action, Qt::LeftButton); // both calls together
    QTRY_VERIFY_WITH_TIMEOUT(!course().isRunning(), 10'000);
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
    QTest::mouseClick(find<QPushButton>("lessonActionButton"), Qt::LeftButton);
    QVERIFY(course().isRunning());
    m_desktop->lab().show(trace::Store(store().paths()));
    QVERIFY(!course().isRunning()); // and can be run once more
    QVERIFY(course().page().action != QStringLiteral("Running…"));
}

void TestPupil::learnsOnAServerOfTheirOwn()
{
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    if (!isUvicornThere()) QSKIP("uvicorn is not installed");
    goTo(QLatin1String("11-your-own-server"));
    QCOMPARE(course().page().action, QStringLiteral("Start the example server"));
    act();
    QVERIFY(!course().page().isActionPossible);
    QTRY_COMPARE_WITH_TIMEOUT(course().page().action, QStringLiteral("Watch it block"), kPupilPatienceMs);
    act();
    QVERIFY(course().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(hasRun(), kPupilPatienceMs);
    QVERIFY2(course().page().text.contains(QStringLiteral("in sign()")), qPrintable(course().page().text));

    // The file is mended, and the server begins anew before the next run.
    const int before = pidOfServer();
    QVERIFY(before > 0);
    QFile source(app::ExampleServer::file());
    QVERIFY(source.open(QIODevice::Append));
    source.write("\n# mended\n");
    source.close();
    act(); // on to
    act(); // the next run
    QTRY_VERIFY_WITH_TIMEOUT(course().isRunning(), kPupilPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(hasRun(), kPupilPatienceMs);
    QVERIFY(pidOfServer() > 0);
    QVERIFY(pidOfServer() != before);

    click("previousLessonButton");
    QCOMPARE(course().page().action, QStringLiteral("Back to the built-in server"));
    act();
    QVERIFY(!m_desktop->lab().isWatching());
    QVERIFY(course().page().action != QStringLiteral("Back to the built-in server"));
}

WIDGET_TEST(TestPupil)
#include "test_pupil.moc"
