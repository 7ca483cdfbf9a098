#include "app/watch/example_server.h"

#include "app/watch/example_copy.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

/// A Python on a slow disk may take a while.
constexpr auto kInterpreterPatience = 20s;

QStringList neededPackages()
{
    return {QStringLiteral("uvicorn"), QStringLiteral("fastapi"), QStringLiteral("requests"),
            QStringLiteral("httpx")};
}

/// Prints those that it lacks. Imports none of them, which would take a second.
QString question()
{
    return QStringLiteral("import importlib.util as util\n"
                          "print(*(name for name in '%1'.split() if util.find_spec(name) is None))")
        .arg(neededPackages().join(u' '));
}

/// A word of a command line.
QString quotedWord(const QString& word)
{
    return word.contains(u' ') ? u'"' + word + u'"' : word;
}

} // namespace

ExampleServer::ExampleServer(QStringList interpreters, QObject* parent)
    : QObject(parent)
    , m_interpreters(std::move(interpreters))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kInterpreterPatience);
    m_process.setWorkingDirectory(QDir::rootPath()); // where no file has the name of a package
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &ExampleServer::conclude);
    const auto goOn = [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) tryNext();
    };
    // Later, for it is still about to start.
    connect(&m_process, &QProcess::errorOccurred, this, goOn, Qt::QueuedConnection);
}

ExampleServer::~ExampleServer()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

QStringList ExampleServer::usualInterpreters()
{
    QStringList all{QStringLiteral("/usr/bin/python3")};
    const auto found = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (QFileInfo(found).canonicalFilePath() != QFileInfo(all.first()).canonicalFilePath()) all << found;
    all.removeAll(QString());
    return all;
}

QString ExampleServer::file()
{
    return examplesFolder() + u'/' + QLatin1String(kName);
}

settings::ServerToWatch ExampleServer::startedBy(const QString& interpreter)
{
    return {.command = quotedWord(interpreter).toStdString() + " -m uvicorn article:app --port {port}",
            .folder = examplesFolder().toStdString(),
            .environment = {"UPSTREAM={upstream}", "no_proxy=127.0.0.1"}};
}

void ExampleServer::look()
{
    if (m_process.state() != QProcess::NotRunning) return;
    m_next = 0;
    m_hasPython = false;
    m_lacking = neededPackages();
    tryNext();
}

void ExampleServer::tryNext()
{
    if (m_next == m_interpreters.size()) return Q_EMIT missing(whatToInstall());
    m_interpreter = m_interpreters[m_next++];
    m_patience.start();
    m_process.start(m_interpreter, {QStringLiteral("-c"), question()});
}

void ExampleServer::conclude()
{
    m_patience.stop();
    const bool hasAnswered = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (!hasAnswered) return tryNext();
    m_hasPython = true;
    const auto lacking =
        QString::fromUtf8(m_process.readAllStandardOutput()).simplified().split(u' ', Qt::SkipEmptyParts);
    if (lacking.isEmpty()) return Q_EMIT found(m_interpreter);
    if (lacking.size() < m_lacking.size()) m_lacking = lacking;
    tryNext();
}

QString ExampleServer::whatToInstall() const
{
    QStringList debian;
    if (!m_hasPython) debian << QStringLiteral("python3");
    for (const auto& package : m_lacking)
        debian << QStringLiteral("python3-") + package;
    const auto sentence = m_hasPython
                              ? tr("The example server needs packages of Python that are not installed: %1. "
                                   "Install them in one of these ways.")
                                    .arg(m_lacking.join(QStringLiteral(", ")))
                              : tr("The example server needs Python 3, which is not installed. Install it in "
                                   "one of these ways.");
    return sentence + QStringLiteral("\nsudo apt install %1\npython3 -m pip install %2")
                          .arg(debian.join(u' '), m_lacking.join(u' '));
}

} // namespace app

#include "moc_example_server.cpp"
