#include "tests/e2e/desktop_bench.h"
#include "tests/support/test_program.h"
#include "ui/files/file_desk.h"
#include "ui/lessons/classroom.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

/// A person nearly loses a run.
class TestUnsavedRun : public QObject, private support::DesktopBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_unsaved_run"); }
    void init() { start(); }
    void cleanup() { end(); }

    void clearingAsksFirstAndMayBeCancelled()
    {
        record();
        QTRY_VERIFY(log().endsWith(QStringLiteral("finished!")));
        pressClear();
        answer(QMessageBox::Cancel);
        QVERIFY(log().endsWith(QStringLiteral("finished!")) && !store().isEmpty());
        pressClear();
        answer(QMessageBox::Discard);
        QVERIFY(store().isEmpty());
        QTRY_VERIFY(log().isEmpty()); // after the last line that was on its way
    }

    void savingFirstGoesOnOnceItIsSaved()
    {
        record();
        bool isGone = false;
        m_desktop->window().files().setFile(m_folder.filePath(QStringLiteral("first.json")));
        m_desktop->files().whenNothingIsLost([&] { isGone = true; });
        answer(QMessageBox::Save);
        QTRY_VERIFY(isGone);
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("first.json"))));
    }

    /// Nobody can open it as the run that it was.
    void aTableSavesNoRun()
    {
        record();
        bool isGone = false;
        const auto table = m_folder.filePath(QStringLiteral("table.csv"));
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        m_desktop->window().files().setFile(table);
        m_desktop->files().whenNothingIsLost([&] { isGone = true; });
        answer(QMessageBox::Save);
        QVERIFY(saved.wait());
        QTRY_VERIFY(notice().startsWith(QStringLiteral("table.csv cannot be opened as a run again")));
        QVERIFY(QFile::exists(table) && !isGone && m_desktop->files().isUnsaved());
    }

    void whatIsToFollowASaveWaitsForThatOne()
    {
        record();
        const auto second = m_folder.filePath(QStringLiteral("second.json"));
        bool isGone = false;
        bool wasThere = false;
        auto& desk = m_desktop->window().files();
        desk.setFile(m_folder.filePath(QStringLiteral("one.json")));
        desk.save();
        desk.setFile(second);
        m_desktop->files().whenNothingIsLost([&] {
            isGone = true;
            wasThere = QFile::exists(second);
        });
        answer(QMessageBox::Save);
        QTRY_VERIFY(isGone);
        QVERIFY(wasThere);
    }

    void nobodyIsAskedWhereNothingIsLost()
    {
        bool isGone = false;
        m_desktop->files().whenNothingIsLost([&] { isGone = true; }); // nothing was recorded
        QVERIFY(isGone);
        record();
        save();
        isGone = false;
        m_desktop->files().whenNothingIsLost([&] { isGone = true; });
        QVERIFY(isGone);
    }

    void aLessonAsksBeforeItReplacesARun()
    {
        record();
        const auto& course = m_desktop->window().classroom().course();
        auto* action = m_desktop->window().findChild<QPushButton*>(QStringLiteral("lessonActionButton"));
        action->click();
        answer(QMessageBox::Cancel);
        QVERIFY(!course.isRunning());
        QCOMPARE(store().requests().size(), 1U);
        action->click();
        answer(QMessageBox::Discard);
        QVERIFY(course.isRunning());
    }

    void whatMayBeLostIsAskedAboutOnce()
    {
        record();
        m_desktop->files().open(writeSpans(10));
        answer(QMessageBox::Discard);
        QTRY_VERIFY(store().isForeign());
        QVERIFY(m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox")) == nullptr);
    }

    void thereIsOneQuestionAtATime()
    {
        record();
        int answers = 0;
        m_desktop->window().files().askWhetherToSave([&](ui::FileDesk::Answer answer) {
            ++answers;
            QCOMPARE(answer, ui::FileDesk::Answer::Cancel);
        });
        m_desktop->files().open(writeSpans(10));
        QCOMPARE(answers, 1);
        answer(QMessageBox::Discard);
        QTRY_VERIFY(store().isForeign());
    }

    void aRunThatBeginsWhileAFileIsReadIsNotLost()
    {
        m_desktop->files().open(writeSpans(900'000)); // which takes longer than a request
        record();
        QTRY_VERIFY(m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox")) != nullptr);
        answer(QMessageBox::Cancel);
        QCOMPARE(store().requests().size(), 1U);
        QVERIFY(m_desktop->files().isUnsaved());
    }

    void closingAsksToo()
    {
        record();
        QVERIFY(!m_desktop->window().close());
        QTRY_VERIFY(m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox")) != nullptr);
        QVERIFY(m_desktop->window().isVisible());
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!m_desktop->window().isVisible());
    }

private:
    void answer(QMessageBox::StandardButton button)
    {
        auto* box = m_desktop->window().findChild<QMessageBox*>(QStringLiteral("unsavedBox"));
        QVERIFY(box != nullptr);
        box->button(button)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

WIDGET_TEST(TestUnsavedRun)
#include "test_unsaved_run.moc"
