#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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
    }

    void theReportIsAllThatIsOnStandardOutput()
    {
        const auto ended = run({QStringLiteral("--report"), QStringLiteral("-")});
        QCOMPARE(ended.status, 0);
        const auto report = QJsonDocument::fromJson(ended.output);
        QCOMPARE(report[QStringLiteral("requests")][0][QStringLiteral("outcome")].toString(),
                 QStringLiteral("ok"));
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

    Ended run(const QStringList& options) const
    {
        QProcess program;
        program.start(QStringLiteral(AWAIT_AND_SEE),
                      QStringList{QStringLiteral("--headless"), QStringLiteral("--scenario"), m_scenario} +
                          options);
        if (!program.waitForFinished()) qFatal("it does not end");
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    QString m_scenario;
};

QTEST_GUILESS_MAIN(TestHeadless)
#include "test_headless.moc"
