#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/resource.h>

/// The program as a script calls it.
class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_scenario = m_folder.filePath(QStringLiteral("short.json"));
        QFile file(m_scenario);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"upstream": {"delay_ms": 20}, "arrivals": [{"at_ms": 0, "path": "/all-async"}]})");
        file.close();
        m_run = m_folder.filePath(QStringLiteral("run.json"));
        QCOMPARE(run({QStringLiteral("--export"), m_run}).status, 0);
    }

    void whatHasNoRoomIsToldAndTheOldFileStays_data() { addFormats(); }

    void whatHasNoRoomIsToldAndTheOldFileStays()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const auto path = folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        const auto ended = open({option, path}, withoutRoom);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.endsWith("written to " + path.toUtf8() + ": File too large.\n") ||
                     ended.errors.endsWith(path.toUtf8() + " could not be written: File too large.\n"),
                 ended.errors);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(namesIn(folder.path()), QStringList(name));
    }

    void aFullDiskIsToldByItsName_data() { addFormats(); }

    void aFullDiskIsToldByItsName()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const auto path = folder.filePath(name);
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path));
        const auto ended = open({option, path});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains(path.toUtf8()), ended.errors);
        QVERIFY2(ended.errors.endsWith(": No space left on device.\n"), ended.errors);
    }

    void aFolderThatIsNotThereIsTold_data() { addFormats(); }

    void aFolderThatIsNotThereIsTold()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        const auto path = m_folder.filePath(QStringLiteral("nowhere/") + name);
        const auto ended = open({option, path});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains(path.toUtf8()), ended.errors);
        QVERIFY2(ended.errors.endsWith(": No such file or directory.\n"), ended.errors);
    }

    void framesThatHaveNoRoomLeaveThoseOfTheEarlierRun()
    {
        const QTemporaryDir folder;
        const auto frames = folder.filePath(QStringLiteral("frames"));
        QCOMPARE(open({QStringLiteral("--frames"), frames}).status, 0);
        const auto earlier = namesIn(frames);
        const auto ended =
            open({QStringLiteral("--frames"), frames, QStringLiteral("--every"), QStringLiteral("10ms")},
                 withoutRoom);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.endsWith(frames.toUtf8() + "/0001.png: File too large.\n"), ended.errors);
        QCOMPARE(namesIn(frames), earlier);
    }

    void framesThatHaveNoRoomLeaveNoFolder()
    {
        const QTemporaryDir folder;
        const auto ended =
            open({QStringLiteral("--frames"), folder.filePath(QStringLiteral("a/b"))}, withoutRoom);
        QCOMPARE(ended.status, 1);
        QCOMPARE(namesIn(folder.path()), QStringList());
    }

    void standardOutputThatTakesNothingIsTold_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addRow("report") << QStringList{QStringLiteral("--headless"), QStringLiteral("--open"), m_run,
                                               QStringLiteral("--report"), QStringLiteral("-")};
        QTest::addRow("scenarios") << QStringList(QStringLiteral("--list-scenarios"));
        QTest::addRow("help") << QStringList(QStringLiteral("--help"));
        QTest::addRow("version") << QStringList(QStringLiteral("--version"));
    }

    void standardOutputThatTakesNothingIsTold()
    {
        QFETCH(QStringList, options);
        QProcess program;
        program.setStandardOutputFile(QStringLiteral("/dev/full"));
        const auto ended = end(program, options);
        QCOMPARE(ended.status, 1);
        QCOMPARE(
            ended.errors,
            QByteArray("await-and-see: Standard output cannot be written to: No space left on device.\n"));
    }

    void theReportIsAllThatIsOnStandardOutput()
    {
        const auto ended = run({QStringLiteral("--report"), QStringLiteral("-")});
        QCOMPARE(ended.status, 0);
        const auto report = QJsonDocument::fromJson(ended.output);
        QCOMPARE(report[QStringLiteral("requests")][0][QStringLiteral("outcome")].toString(),
                 QStringLiteral("ok"));
    }

    void aLessonIsOnePageThatOpensAsItsLastRun()
    {
        const QTemporaryDir folder;
        const auto lesson = folder.filePath(QStringLiteral("short.lesson"));
        const auto page = folder.filePath(QStringLiteral("lesson.html"));
        QFile file(lesson);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Short\n\nTwo runs.\n\n## Run: One\n- upstream delay: 0.02 s\n- at 0 s: /all-async\n\n"
                   "It took {latency of #1}.\n\n## Again: Three\n- at 0 s: 3 /all-async every 5 ms\n"
                   "- question: How many?\n- choice: one if answered request = 1\n"
                   "- choice: three if answered request = 3\n\n## Remember\n\nThis.\n");
        file.close();
        QProcess program;
        const auto ended = end(program, {QStringLiteral("--headless"), QStringLiteral("--lesson"), lesson,
                                         QStringLiteral("--export"), page});
        QVERIFY2(ended.status == 0, ended.errors);
        QFile written(page);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto html = written.readAll();
        QVERIFY(html.contains("It took "));
        QVERIFY(!html.contains("not measured"));
        QProcess again;
        const auto opened = end(again, {QStringLiteral("--headless"), QStringLiteral("--open"), page,
                                        QStringLiteral("--report"), QStringLiteral("-")});
        QCOMPARE(QJsonDocument::fromJson(opened.output)[QStringLiteral("requests")].toArray().size(), 3);
    }

    void aLessonThatIsNotThereIsTold()
    {
        QProcess program;
        const auto ended = end(program, {QStringLiteral("--headless"), QStringLiteral("--lesson"),
                                         QStringLiteral("one-bloking-call")});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains("one-blocking-call"), ended.errors);
    }

    /// After the lines of the log.
    void whatFailsIsTheLastThingSaid()
    {
        const auto ended = run({QStringLiteral("--report"), QStringLiteral("/dev/full")});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errors.trimmed().split('\n').last(),
                 QByteArray("await-and-see: /dev/full could not be written: No space left on device."));
    }

private:
    struct Ended
    {
        int status;
        QByteArray output;
        QByteArray errors;
    };

    static Ended end(QProcess& program, const QStringList& options)
    {
        program.start(QStringLiteral(AWAIT_AND_SEE), options);
        if (!program.waitForFinished()) qFatal("it does not end");
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    Ended run(const QStringList& options) const
    {
        QProcess program;
        return end(program,
                   QStringList{QStringLiteral("--headless"), QStringLiteral("--scenario"), m_scenario} +
                       options);
    }

    /// What a run is written to, which is there already. `before` is called in the new process.
    Ended open(const QStringList& options, const std::function<void()>& before = {}) const
    {
        QProcess program;
        program.setChildProcessModifier(before);
        return end(program,
                   QStringList{QStringLiteral("--headless"), QStringLiteral("--open"), m_run} + options);
    }

    /// No file may become as large as any of ours is.
    static void withoutRoom()
    {
        const rlimit little{100, 100};
        setrlimit(RLIMIT_FSIZE, &little);
    }

    static void addFormats()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"a.png", "a.svg", "a.pdf", "a.webp", "a.html", "a.json", "a.json.gz", "a.csv", "a.events.csv"})
            QTest::addRow("%s", name) << QStringLiteral("--export") << QString::fromLatin1(name);
        QTest::addRow("report") << QStringLiteral("--report") << QStringLiteral("report.json");
    }

    static QStringList namesIn(const QString& folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    QTemporaryDir m_folder;
    QString m_scenario;
    QString m_run; ///< saved
};

PLAIN_TEST(TestHeadless)
#include "test_headless.moc"
