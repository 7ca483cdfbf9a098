#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

bool isThere(const QString& modules)
{
    return QProcess::execute(kPython, {QStringLiteral("-c"), QStringLiteral("import ") + modules}) == 0;
}

/// Prints what the step of the workflow runs that watches.
const QString kStep =
    QStringLiteral("import sys, yaml\n"
                   "for job in yaml.safe_load(sys.stdin)['jobs'].values():\n"
                   "    for step in job['steps']:\n"
                   "        if 'await-and-see --' in step.get('run', ''): print(step['run'])\n");

} // namespace

/// The recipes of the guide, as somebody follows them who copies the examples into a folder.
class TestRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!isThere(QStringLiteral("uvicorn, fastapi, requests, httpx"))) QSKIP("uvicorn is not installed");
        for (const auto& file : QDir(m_examples).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), m_folder.filePath(file.fileName())));
        m_environment = QProcessEnvironment::systemEnvironment();
        const auto path = QFileInfo(QStringLiteral(AWAIT_AND_SEE)).path();
        m_environment.insert(QStringLiteral("PATH"),
                             path + u':' + m_environment.value(QStringLiteral("PATH")));
        m_environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    }

    void theWorkflowFindsTheLineThatHoldsTheLoop()
    {
        if (!isThere(QStringLiteral("yaml"))) QSKIP("python3-yaml is not installed");
        QFile workflow(m_folder.filePath(QStringLiteral("event-loop.yml")));
        QVERIFY(workflow.open(QIODevice::ReadOnly));
        const auto step = run(kPython, {QStringLiteral("-c"), kStep}, workflow.readAll());
        QVERIFY2(step.output.startsWith("await-and-see --headless"), step.errors);
        const auto shell = run(QStringLiteral("/bin/sh"),
                               {QStringLiteral("-c"), QString::fromUtf8(withDebiansPython(step.output))});
        QVERIFY2(shell.status == 3, shell.errors);
        QVERIFY2(shell.errors.contains("article.py:"), shell.errors);
        for (const auto* file : {"report.json", "event-loop.xml", "event-loop.svg"})
            QVERIFY2(QFile::exists(m_folder.filePath(QLatin1String(file))), file);
    }

    void theTestFindsItToo()
    {
        if (!isThere(QStringLiteral("pytest"))) QSKIP("python3-pytest is not installed");
        const auto bad = pytest();
        QVERIFY2(bad.status == 1, bad.output);
        QVERIFY2(bad.output.contains("worst loop hold < 100 ms"), bad.output);
        QVERIFY2(bad.output.contains("article.py:"), bad.output);
    }

    void theyAreContentOnceTheHandlerIsMended()
    {
        if (!isThere(QStringLiteral("pytest"))) QSKIP("python3-pytest is not installed");
        QFile server(m_folder.filePath(QStringLiteral("article.py")));
        QVERIFY(server.open(QIODevice::ReadWrite));
        auto source = server.readAll();
        source.replace("async def async_blocking(", "def async_blocking(");
        server.resize(0);
        server.seek(0);
        server.write(source);
        server.close();
        const auto good = pytest();
        QVERIFY2(good.status == 0, good.output);
    }

private:
    struct Ended
    {
        int status;
        QByteArray output;
        QByteArray errors;
    };

    Ended run(const QString& program, const QStringList& words, const QByteArray& input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(program, words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(180'000)) qFatal("it does not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Ended pytest() const
    {
        return run(kPython, {QStringLiteral("-m"), QStringLiteral("pytest"), QStringLiteral("-q"),
                             QStringLiteral("-p"), QStringLiteral("no:cacheprovider"),
                             QStringLiteral("test_event_loop.py")});
    }

    /// Another one on this machine may have no uvicorn.
    static QByteArray withDebiansPython(QByteArray step)
    {
        return step.replace("'python3 -m", "'/usr/bin/python3 -m");
    }

    const QString m_examples = QStringLiteral(EXAMPLES);
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

PLAIN_TEST(TestRecipes)
#include "test_recipes.moc"
