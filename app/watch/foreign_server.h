#pragma once

#include "app/watch/guardian.h"
#include "app/watch/output_lines.h"
#include "engine/watch/socket/endpoint.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace app {

/// How a server is started.
struct ServerCommand
{
    QStringList words{};                 ///< the program and its arguments
    QString folder{};                    ///< empty: this program's
    QStringList environment{};           ///< "NAME=VALUE"
    std::optional<std::uint16_t> port{}; ///< where it listens; else that is found out
    std::chrono::milliseconds patience = std::chrono::minutes(1); ///< with which it is waited for
};

/// A program that we start to watch it, with all that it starts itself, which ends with this program whatever
/// becomes of it. GUI thread; no function but the destructor waits.
class ForeignServer : public QObject
{
    Q_OBJECT

public:
    explicit ForeignServer(ServerCommand command);

    /// Waits a few seconds until everybody has ended.
    ~ForeignServer() override;

    /// failed() may come before this returns.
    void start();

    /// Asks it to end, once, for many take a second word for "at once"; and makes it after three seconds.
    void stop();

    /// Nobody of it is left, or it was never started.
    bool isOver() const { return m_stage == Stage::Over || (m_stage == Stage::Stopping && !m_hasBegun); }

    /// The process that was started, below which the server is; 0 before, and where it has ended and others
    /// go on.
    int pid() const { return m_guardian && !m_isInBackground ? m_guardian->first() : 0; }

Q_SIGNALS:
    void listening(const watch::Endpoint& where);

    /// It never listened: why, in a sentence, and below it the last lines that it wrote. It is ended.
    void failed(const QString& sentence);

    /// It had listened, and ended without being asked to.
    void ended(const QString& sentence);

    /// isOver() from now on, however that came about.
    void over();

    /// What it writes; of a flood only the last lines of each moment.
    void linesWritten(const QStringList& lines);

private:
    enum class Stage : std::uint8_t { Waiting, Listening, Stopping, Over };

    QString whyNotStarted() const;
    QString launch();
    void look();
    void noteBackground(const std::vector<int>& members);
    void lookWhereItListens(const std::vector<int>& members);
    void conclude();
    void fail(const QString& sentence);
    void readOutput();
    void tellLines();
    QString exitInWords() const;
    QString whyItNeverListened() const;
    QString withLastLines(const QString& sentence);

    ServerCommand m_command;
    Stage m_stage = Stage::Waiting;
    QProcess m_process;
    std::unique_ptr<Guardian> m_guardian;
    bool m_hasBegun = false;
    bool m_isInBackground = false; ///< what was started has ended, and others go on
    OutputLines m_output;
    QStringList m_untold; ///< lines
    QTimer m_looks;
    QTimer m_tellings;
    QElapsedTimer m_since;
    QElapsedTimer m_sincePort;  ///< since the first one was open
    QElapsedTimer m_sinceFirst; ///< since what was started was seen to have ended
};

} // namespace app
