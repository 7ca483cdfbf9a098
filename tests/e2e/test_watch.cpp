#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// A foreign server as a script watches it.
class TestWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto isThere =
            QProcess::execute(QStringLiteral("/usr/bin/python3"),
                              {QStringLiteral("-c"), QStringLiteral("import uvicorn, fastapi")});
        if (isThere != 0) QSKIP("uvicorn is not installed");
        QFile file(m_scenario);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"upstream": {"delay_ms": 20}, "arrivals": [
            {"at_ms": 0, "path": "/time-sleep"}, {"at_ms": 100, "path": "/free"}]})");
    }

    void aHealthyRunEndsWithItsReport()
    {
        const auto ended = run({QStringLiteral("--report"), QStringLiteral("-"), QStringLiteral("--require"),
                                QStringLiteral("worst loop hold < 30 s")});
        QVERIFY2(ended.status == 0, ended.errors);
        const auto report = QJsonDocument::fromJson(ended.output);
        QCOMPARE(report[QStringLiteral("requests")].toArray().size(), 2);
        QCOMPARE(report[QStringLiteral("requests")][0][QStringLiteral("outcome")].toString(),
                 QStringLiteral("ok"));
        QCOMPARE(report[QStringLiteral("requests")][0][QStringLiteral("path")].toString(),
                 QStringLiteral("/time-sleep"));
    }

    void whatIsNotAsRequiredIsNamedWithTheLineThatIsToBlame()
    {
        const auto xml = m_folder.filePath(QStringLiteral("result.xml"));
        const auto ended = run({QStringLiteral("--require"), QStringLiteral("worst loop hold < 100 ms"),
                                QStringLiteral("--require"), QStringLiteral("answered /free = 1"),
                                QStringLiteral("--export"), xml});
        QVERIFY2(ended.status == 3, ended.errors);
        const auto last = ended.errors.trimmed().split('\n').last();
        QVERIFY2(last.contains("\"worst loop hold < 100 ms\", but it was"), last);
        QVERIFY2(last.contains(lineOf("# time-sleep")), last);
        QCOMPARE(failuresIn(xml), QStringList(QStringLiteral("worst loop hold < 100 ms")));
    }

    void aRequirementThatIsNotUnderstoodIsAWrongCommandLine()
    {
        const auto ended = run({QStringLiteral("--require"), QStringLiteral("slowest /nowhere < 1 s")});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains("--require \"slowest /nowhere < 1 s\": "), ended.errors);
    }

    void aServerThatDoesNotStartIsToldInASentence()
    {
        const auto ended =
            program({QStringLiteral("--headless"), QStringLiteral("--watch"),
                     QStringLiteral("no-such-server"), QStringLiteral("--scenario"), m_scenario});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.endsWith("await-and-see: There is no program \"no-such-server\".\n"),
                 ended.errors);
    }

private:
    struct Ended
    {
        int status;
        QByteArray output;
        QByteArray errors;
    };

    static Ended program(const QStringList& options)
    {
        QProcess process;
        process.start(QStringLiteral(AWAIT_AND_SEE), options);
        if (!process.waitForFinished(120'000)) qFatal("it does not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Ended run(const QStringList& options) const
    {
        return program(QStringList{QStringLiteral("--headless"), QStringLiteral("--watch"),
                                   QStringLiteral("/usr/bin/python3 -m uvicorn holds:app --port {port}"),
                                   QStringLiteral("--folder"), QStringLiteral(WATCH_APPS),
                                   QStringLiteral("--watch-env"), QStringLiteral("UPSTREAM={upstream}"),
                                   QStringLiteral("--watch-env"), QStringLiteral("PYTHONDONTWRITEBYTECODE=1"),
                                   QStringLiteral("--scenario"), m_scenario} +
                       options);
    }

    /// "holds.py:28"
    static QByteArray lineOf(const QByteArray& mark)
    {
        QFile file(QStringLiteral(WATCH_APPS "/holds.py"));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const auto lines = file.readAll().split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (lines[i].endsWith(mark)) return "holds.py:" + QByteArray::number(i + 1) + " in ";
        return {};
    }

    static QStringList failuresIn(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QXmlStreamReader xml(&file);
        QStringList failures;
        QString test;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("testcase"))
                test = xml.attributes().value(QLatin1String("name")).toString();
            if (xml.name() == QLatin1String("failure")) failures.append(test);
        }
        return xml.hasError() ? QStringList(xml.errorString()) : failures;
    }

    QTemporaryDir m_folder;
    QString m_scenario = m_folder.filePath(QStringLiteral("short.json"));
};

PLAIN_TEST(TestWatch)
#include "test_watch.moc"
