#include "app/run/lost_runs.h"
#include "app/run/safety_copy.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

/// The copy of an unsaved run that outlives a crash.
class TestSafetyCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("test_safety_copy"));
    }

    void init()
    {
        m_isUnsaved = true;
        m_snapshots = 0;
        QFile::remove(file());
    }

    void cleanup() { QFile::remove(file()); }

    void whatIsUnsavedIsThereAtTheNextStart()
    {
        auto copy = make();
        copy->leaveForNextStart();
        QTRY_VERIFY(QFile::exists(file()));
        const auto opened = trace::openTrace(file().toStdString());
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(opened.document->store.requests().size(), m_store.requests().size());
    }

    void whatIsSavedLeavesNoCopy()
    {
        write("an older copy");
        m_isUnsaved = false;
        make()->leaveForNextStart();
        QVERIFY(!QFile::exists(file()));
    }

    void aRunThatIsNotLostLeavesNoCopy()
    {
        write("of this run");
        make()->end();
        QVERIFY(!QFile::exists(file()));
    }

    void aLostRunThatIsShownAgainIsKeptAsItIs()
    {
        const auto lost = file() + QStringLiteral(".lost");
        QFile of(lost);
        QVERIFY(of.open(QIODevice::WriteOnly));
        of.write("as it was lost");
        of.close();
        auto copy = make();
        copy->take(lost);
        QVERIFY(!QFile::exists(lost));
        copy->leaveForNextStart(); // nothing changed since
        QFile kept(file());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("as it was lost"));
    }

    void aCopyIsKeptWhileTheProgramRuns()
    {
        const auto copy = make();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20000);
        copy->remove();
        QVERIFY(!QFile::exists(file()));
    }

    void aCopyThatCouldNotBeWrittenIsTriedAgain()
    {
        QVERIFY(QDir().mkpath(file())); // no place for a file
        const auto copy = make();
        QTRY_VERIFY_WITH_TIMEOUT(m_snapshots >= 2, 30000);
        QVERIFY(QDir().rmdir(file()));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file()).isFile(), 30000);
    }

private:
    static QString file() { return app::lost_runs::ownFile(); }

    static void write(const char* text)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    std::unique_ptr<app::SafetyCopy> make()
    {
        return std::make_unique<app::SafetyCopy>(
            m_store, [this] { return m_isUnsaved; },
            [this] {
                ++m_snapshots;
                auto document = std::make_shared<trace::TraceDocument>();
                document->store = m_store;
                return std::shared_ptr<const trace::TraceDocument>(std::move(document));
            });
    }

    const trace::Store m_store =
        TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4001ms).store();
    bool m_isUnsaved = true;
    int m_snapshots = 0;
};

PLAIN_TEST(TestSafetyCopy)
#include "test_safety_copy.moc"
