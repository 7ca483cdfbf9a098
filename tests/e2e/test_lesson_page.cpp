#include "app/lessons/lesson_files.h"
#include "app/lessons/lesson_pages.h"
#include "app/process/resources.h"
#include "engine/settings/route.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/lessons/classroom.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace {

constexpr int kLessonPatienceMs = 120'000;

/// Takes no second.
ui::Lesson shortLesson(const QString& file)
{
    ui::Lesson lesson;
    lesson.id = file;
    lesson.title = QStringLiteral("A short lesson");
    lesson.steps.resize(1);
    return lesson;
}

constexpr const char* kLesson = "# A short lesson\n\nWhat is async need not be so.\n\n"
                                "## Run: Two requests\n- upstream delay: 0.1 s\n- at 0 s: /async-blocking\n"
                                "- at 0.05 s: /async-blocking\n\nIt took {latency of #2}.\n\n"
                                "## Remember\n\nWho holds the loop?\n";

} // namespace

/// A person writes the lesson that is open as a web page.
class TestLessonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        app::initResources();
        support::useOwnSettings("test_lesson_page", m_folder);
    }

    void init()
    {
        QFile lesson(m_folder.filePath(QStringLiteral("short.lesson")));
        QVERIFY(lesson.open(QIODevice::WriteOnly) && lesson.write(kLesson) > 0);
        m_store = trace::Store();
        m_window = std::make_unique<ui::MainWindow>(
            m_store,
            std::vector<ui::HandlerChoice>{{QStringLiteral("/all-async"), QStringLiteral("Async"), {}}});
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void theLessonIsWrittenAsOnTheCommandLine()
    {
        useLesson(m_folder.filePath(QStringLiteral("short.lesson")));
        const auto file = askFor(QStringLiteral("page.html"));
        QTRY_VERIFY_WITH_TIMEOUT(progress() == nullptr, kLessonPatienceMs);
        const auto opened = trace::openTrace(file.toStdString());
        QVERIFY2(opened.document.has_value(), opened.problem.c_str());
        QCOMPARE(opened.document->store.requests().size(), std::size_t(2));
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto html = page.readAll();
        for (const auto* told : {"A short lesson", "Two requests", "Who holds the loop?"})
            QVERIFY2(html.contains(told), told);
        QVERIFY(m_store.isEmpty()); // the window's run is another one
    }

    void whatWentWrongIsTold()
    {
        useLesson(QStringLiteral("no-such-lesson"));
        askFor(QStringLiteral("none.html"));
        QTRY_VERIFY_WITH_TIMEOUT(progress() == nullptr, kLessonPatienceMs);
        QTRY_VERIFY(says(QStringLiteral("no-such-lesson")));
    }

    void whoeverCancelsHasNoFile()
    {
        useLesson(QStringLiteral("one-blocking-call"));
        const auto file = askFor(QStringLiteral("cancelled.html"));
        progress()->findChild<QPushButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(progress() == nullptr, kLessonPatienceMs);
        QVERIFY(!QFile::exists(file));
    }

private:
    void useLesson(const QString& id)
    {
        new app::LessonPages(*m_window, QStringLiteral(AWAIT_AND_SEE));
        m_window->classroom().setLessons({shortLesson(id)});
    }

    /// Presses the panel's button and names a file, as a person does.
    QString askFor(const QString& name)
    {
        support::findWidget<QToolButton>(*m_window, "lessonPageButton")->click();
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("lessonFileDialog"));
        const auto file = m_folder.filePath(name);
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        return progress() != nullptr ? file : QString();
    }

    QProgressDialog* progress() const
    {
        return m_window->findChild<QProgressDialog*>(QStringLiteral("lessonPageProgress"));
    }

    bool says(const QString& words) const
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->text().contains(words); });
    }

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

WIDGET_TEST(TestLessonPage)
#include "test_lesson_page.moc"
