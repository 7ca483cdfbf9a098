#include "app/watch/foreign_server.h"

#include "app/watch/listening.h"
#include "engine/watch/proc/process_stat.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <system_error>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookPeriod = 50ms;
constexpr auto kIdleLookPeriod = 500ms;
constexpr auto kTellPeriod = 50ms;
constexpr qint64 kAllPortsOpenMs = 500; ///< after the first one
constexpr qint64 kGoesOnMs = 500;       ///< who outlives what was started by so much is no straggler
constexpr int kFirmlyMs = 10'000;       ///< by then the guardian has killed whoever does not listen

QProcessEnvironment environmentWith(const QStringList& added)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* ours : {"QT_NO_GLIB", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(ours));
    for (const auto& variable : added)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

bool isFound(const QString& program, const ServerCommand& command)
{
    if (program.contains(u'/')) {
        const QFileInfo file(QDir(command.folder), program);
        return file.isFile() && file.isExecutable();
    }
    const auto path = environmentWith(command.environment).value(QStringLiteral("PATH"));
    return !QStandardPaths::findExecutable(program, path.split(u':')).isEmpty();
}

QString portsInWords(const std::vector<watch::Endpoint>& endpoints)
{
    QStringList ports;
    for (const auto& endpoint : endpoints)
        ports.append(QString::number(endpoint.port));
    return ports.join(QStringLiteral(", "));
}

} // namespace

ForeignServer::ForeignServer(ServerCommand command)
    : m_command(std::move(command))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_tellings.setInterval(kTellPeriod);
    m_tellings.setSingleShot(true);
    connect(&m_tellings, &QTimer::timeout, this, &ForeignServer::tellLines);
    connect(&m_looks, &QTimer::timeout, this, &ForeignServer::look);
    connect(&m_process, &QProcess::readyRead, this, &ForeignServer::readOutput);
    connect(&m_process, &QProcess::finished, this, &ForeignServer::look);
}

ForeignServer::~ForeignServer()
{
    stop();
    m_process.disconnect(this);
    m_process.closeReadChannel(QProcess::StandardOutput); // nobody reads any more
    m_process.waitForFinished(kFirmlyMs);
}

void ForeignServer::start()
{
    if (const auto problem = whyNotStarted(); !problem.isEmpty()) return fail(problem);
    if (const auto why = launch(); !why.isEmpty())
        return fail(tr("\"%1\" cannot be started: %2.").arg(m_command.words.first(), why));
    m_hasBegun = true;
    m_since.start();
    m_looks.start(kLookPeriod);
}

/// Why it did not begin, or nothing.
QString ForeignServer::launch()
{
    m_process.setProcessEnvironment(environmentWith(m_command.environment));
    if (!m_command.folder.isEmpty()) m_process.setWorkingDirectory(m_command.folder);
    try {
        m_guardian = std::make_unique<Guardian>();
    } catch (const std::system_error& problem) {
        return qt_error_string(problem.code().value());
    }
    return m_guardian->begin(m_process, m_command.words);
}

void ForeignServer::stop()
{
    if (m_stage == Stage::Stopping || m_stage == Stage::Over) return;
    m_stage = Stage::Stopping;
    if (m_guardian) m_guardian->end();
}

/// A sentence, or nothing.
QString ForeignServer::whyNotStarted() const
{
    if (m_command.words.isEmpty()) return tr("There is no command to start.");
    const auto& program = m_command.words.first();
    if (!m_command.folder.isEmpty() && !QFileInfo(m_command.folder).isDir())
        return tr("There is no folder \"%1\".").arg(m_command.folder);
    if (!isFound(program, m_command)) return tr("There is no program \"%1\".").arg(program);
    if (m_command.port && listenerOn(*m_command.port))
        return tr("Port %1 is taken by %2: end it, choose another port, or watch it with --watch-port %1.")
            .arg(*m_command.port)
            .arg(whoListensOn(*m_command.port));
    return {};
}

void ForeignServer::look()
{
    if (m_stage == Stage::Over) return;
    if (m_process.state() == QProcess::NotRunning) return conclude();
    if (!m_guardian || m_stage == Stage::Stopping) return;
    const auto members = m_guardian->members(m_process);
    noteBackground(members);
    if (m_stage == Stage::Waiting) lookWhereItListens(members);
}

/// As a daemon does: it goes on in another session, but stays ours.
void ForeignServer::noteBackground(const std::vector<int>& members)
{
    if (m_isInBackground || members.empty() || members.front() == m_guardian->first()) return;
    if (!m_sinceFirst.isValid()) m_sinceFirst.start();
    if (!m_sinceFirst.hasExpired(kGoesOnMs)) return;
    m_isInBackground = true;
    const auto stat = watch::statOf(members.front());
    m_untold
        << tr("\"%1\" has ended, but process %2 (%3) that it started goes on: it is watched, and ends with "
              "this program.")
               .arg(m_command.words.first())
               .arg(members.front())
               .arg(stat ? QString::fromStdString(stat->command) : QString());
    tellLines();
}

void ForeignServer::lookWhereItListens(const std::vector<int>& members)
{
    const auto where = listenedBy(members);
    const auto wanted = m_command.port ? std::ranges::find(where, *m_command.port, &watch::Endpoint::port)
                                       : (where.size() == 1 ? where.begin() : where.end());
    if (!where.empty() && !m_sincePort.isValid()) m_sincePort.start();
    const bool mayOpenMore = !m_command.port && !m_sincePort.hasExpired(kAllPortsOpenMs);
    if (wanted != where.end() && !mayOpenMore) {
        m_stage = Stage::Listening;
        m_looks.start(kIdleLookPeriod);
        Q_EMIT listening(*wanted);
        return;
    }
    const bool isLate = m_since.hasExpired(m_command.patience.count());
    if (!m_command.port && where.size() > 1)
        return fail(tr("\"%1\" listens on several ports, %2: say which one with --watch-port.")
                        .arg(m_command.words.first(), portsInWords(where)));
    if (isLate && !where.empty())
        return fail(tr("\"%1\" listens on port %2, not on port %3.")
                        .arg(m_command.words.first(), portsInWords(where))
                        .arg(*m_command.port));
    if (isLate) fail(withLastLines(whyItNeverListened()));
}

QString ForeignServer::whyItNeverListened() const
{
    const auto seconds = static_cast<double>(m_command.patience.count()) / 1000;
    const auto& program = m_command.words.first();
    if (m_command.port)
        return tr("\"%1\" did not listen on port %2 within %3 s.")
            .arg(program)
            .arg(*m_command.port)
            .arg(seconds);
    return tr("\"%1\" did not listen on any port within %2 s.").arg(program).arg(seconds);
}

/// Nobody of it is left.
void ForeignServer::conclude()
{
    readOutput();
    m_untold += m_output.takeRest();
    tellLines();
    m_looks.stop();
    const auto stage = std::exchange(m_stage, Stage::Over);
    if (stage == Stage::Listening) Q_EMIT ended(withLastLines(exitInWords() + u'.'));
    if (stage == Stage::Waiting)
        Q_EMIT failed(withLastLines(tr("%1 before it listened.").arg(exitInWords())));
    Q_EMIT over();
}

/// The end of a sentence is missing.
QString ForeignServer::exitInWords() const
{
    const auto& program = m_command.words.first();
    if (m_process.exitStatus() == QProcess::CrashExit)
        return tr("\"%1\" was ended by signal %2").arg(program).arg(m_process.exitCode());
    return tr("\"%1\" ended with status %2").arg(program).arg(m_process.exitCode());
}

void ForeignServer::fail(const QString& sentence)
{
    stop();
    Q_EMIT failed(sentence);
}

void ForeignServer::readOutput()
{
    m_untold += m_output.take(m_process.readAll());
    const auto surplus = m_untold.size() - OutputLines::kMostAtOnce;
    if (surplus > 0) m_untold.remove(0, surplus);
    if (!m_untold.isEmpty() && !m_tellings.isActive()) m_tellings.start();
}

void ForeignServer::tellLines()
{
    if (!m_untold.isEmpty()) Q_EMIT linesWritten(std::exchange(m_untold, {}));
}

QString ForeignServer::withLastLines(const QString& sentence)
{
    readOutput();
    if (m_output.last().isEmpty()) return sentence;
    return sentence + u'\n' + tr("Its last lines:") + QStringLiteral("\n  ") +
           m_output.last().join(QStringLiteral("\n  "));
}

} // namespace app

#include "moc_foreign_server.cpp"
