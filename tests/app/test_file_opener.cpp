#include "app/run/file_opener.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

/// Reading a file for the window.
class TestFileOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNotThereIsAProblem()
    {
        app::FileOpener opener;
        QSignalSpy ended(&opener, &app::FileOpener::ended);
        trace::OpenedTrace opened;
        opener.open(QStringLiteral("/nowhere/none.json"),
                    [&](trace::OpenedTrace result) { opened = std::move(result); });
        QVERIFY(ended.wait());
        QVERIFY(!opened.document);
        QVERIFY(!opened.problem.empty());
    }

    /// Its bar and its way out go with the file that is read now.
    void whatIsGivenUpEndsNothingOfTheNextOne()
    {
        app::FileOpener opener;
        QSignalSpy ended(&opener, &app::FileOpener::ended);
        int done = 0;
        for (const auto* file : {"/nowhere/first.json", "/nowhere/second.json"})
            opener.open(QString::fromUtf8(file), [&done](const trace::OpenedTrace&) { ++done; });
        QTRY_COMPARE(done, 2);
        QCOMPARE(ended.count(), 1);
    }
};

PLAIN_TEST(TestFileOpener)
#include "test_file_opener.moc"
