#include "engine/trace/file/output_file.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/trace_equality.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

constexpr int kAttempts = 25;

trace::TraceDocument documentOf(unsigned requests)
{
    support::TraceBuilder builder;
    for (unsigned i = 1; i <= requests; ++i)
        builder.blockingRequest(i, 10ms * i, 10ms * i, 1ms);
    return {builder.store(), {}, 0};
}

/// Runs `work` in a process of its own, which is killed after `life`, or ends by itself without one.
template <typename Work>
int inItsOwnProcess(std::optional<std::chrono::microseconds> life, Work work)
{
    const auto child = fork();
    if (child == 0) _exit(work());
    if (life) {
        usleep(static_cast<useconds_t>(life->count()));
        kill(child, SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

/// Whatever becomes of a program that saves, the file is the old one or the new one, and whole; and what
/// cannot be done is said in one sentence.
class TestSafeSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaveThatIsKilledLeavesTheOldFileOrTheNewOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("run.json");
        QTest::newRow("gzip") << QStringLiteral("run.json.gz");
    }

    void aSaveThatIsKilledLeavesTheOldFileOrTheNewOne()
    {
        QFETCH(QString, name);
        const auto file = path(name);
        const auto before = documentOf(10);
        const auto after = documentOf(4000);
        const auto saveNew = [&] { return trace::saveTrace(file, after).empty() ? 0 : 1; };
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(inItsOwnProcess({}, saveNew), 0);
        const auto whole = std::chrono::microseconds(timer.nsecsElapsed() / 1000);

        int old = 0;
        int replaced = 0;
        for (int attempt = 0; attempt <= kAttempts; ++attempt) {
            QCOMPARE(trace::saveTrace(file, before), std::string());
            const bool isLast = attempt == kAttempts;
            inItsOwnProcess(isLast ? std::nullopt : std::optional(whole * attempt / kAttempts), saveNew);
            const auto opened = trace::openTrace(file);
            QCOMPARE(opened.problem, std::string());
            const bool isNew = opened.document->store.requests().size() == after.store.requests().size();
            const auto& expected = isNew ? after : before;
            QCOMPARE(support::difference(opened.document->store, expected.store), QString());
            ++(isNew ? replaced : old);
        }
        QVERIFY2(old > 2 && replaced > 0,
                 qPrintable(QStringLiteral("%1 old, %2 new").arg(old).arg(replaced)));
        // The next save clears away what the killed ones left.
        QCOMPARE(QDir(m_folder.path()).entryList({name + QStringLiteral("*")}, QDir::Files),
                 QStringList(name));
    }

    void aFullDiskIsSaidAndTheOldFileStays()
    {
        const auto file = path(QStringLiteral("full.json"));
        const auto before = documentOf(10);
        QCOMPARE(trace::saveTrace(file, before), std::string());
        const int status = inItsOwnProcess({}, [&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit little{100'000, 100'000};
            setrlimit(RLIMIT_FSIZE, &little);
            return trace::saveTrace(file, documentOf(4000)) == file + " could not be written: File too large."
                       ? 0
                       : 1;
        });
        QCOMPARE(status, 0);
        const auto opened = trace::openTrace(file);
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, before.store), QString());
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("full.json.*")}).isEmpty());
    }

    void aSaveThatIsGivenUpLeavesTheOldFileAndNothingElse()
    {
        const auto file = path(QStringLiteral("given_up.json"));
        const auto before = documentOf(10);
        QCOMPARE(trace::saveTrace(file, before), std::string());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(trace::saveTrace(file, documentOf(4000), {}, stop.get_token()), std::string());
        QCOMPARE(support::difference(trace::openTrace(file).document->store, before.store), QString());
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("given_up.json.*")}).isEmpty());
    }

    void whatIsUnfinishedCanBeRemovedByAProcessThatEnds()
    {
        const auto file = path(QStringLiteral("unfinished.json"));
        trace::OutputFile out(file);
        out.write("half of it");
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("unfinished*")}, QDir::Files).size(), 1);
        trace::removeUnfinished(file);
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("unfinished*")}, QDir::Files).isEmpty());
    }

    void aFolderThatMayNotBeWrittenToIsSaid()
    {
        const auto folder = QDir(m_folder.path());
        QVERIFY(folder.mkdir(QStringLiteral("closed")));
        const auto file = path(QStringLiteral("closed/run.json"));
        QCOMPARE(trace::saveTrace(file, documentOf(1)), std::string());
        chmod(path(QStringLiteral("closed")).c_str(), 0555);
        chmod(file.c_str(), 0);
        chmod(m_folder.path().toStdString().c_str(), 0755);
        const auto asNobody = [](auto work) {
            return inItsOwnProcess({}, [&] {
                constexpr uid_t kNobody = 65534;
                if (geteuid() == 0 && setuid(kNobody) != 0) return 2; // root may do everything
                return work() ? 0 : 1;
            });
        };
        QCOMPARE(asNobody([&] {
                     return trace::saveTrace(file, documentOf(1)) ==
                            file + " could not be written: Permission denied.";
                 }),
                 0);
        QCOMPARE(asNobody([&] {
                     return trace::openTrace(file).problem == file + " cannot be opened: Permission denied.";
                 }),
                 0);
        chmod(path(QStringLiteral("closed")).c_str(), 0755);
    }

    void aFolderIsNoFile()
    {
        QCOMPARE(trace::saveTrace(m_folder.path().toStdString(), documentOf(1)),
                 m_folder.path().toStdString() + " could not be written: Is a directory.");
    }

private:
    std::string path(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestSafeSaving)
#include "test_safe_saving.moc"
