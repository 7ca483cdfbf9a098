#pragma once

#include "app/process/wake_descriptor.h"

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <memory>
#include <mutex>

namespace spdlog {
class logger;
namespace details {
class thread_pool;
}
} // namespace spdlog

namespace app {

/// The program's log: lines go to the console and, by linesWritten(), to whoever shows them. Written on a
/// thread of its own; where that cannot keep up, the oldest lines are lost, so that nobody ever waits for a
/// slow terminal.
class Log : public QObject
{
    Q_OBJECT

public:
    Log();
    ~Log() override;

    /// Writes all that is queued. Nobody may use the logger any more.
    void end();

    /// Any thread.
    spdlog::logger& logger() { return *m_logger; }

    /// Lines from now on are of another run: runBegun() tells between the last line of before and the first
    /// one.
    void beginRun();

    /// What another program wrote: the console alone shows it, with a mark.
    void repeat(const QStringList& lines);

Q_SIGNALS:
    /// On the thread of this object, at most once per turn of its loop, with every line since the last time.
    void linesWritten(const QStringList& lines);
    void runBegun();

private:
    class LineSink;
    void takeLine(const QString& line);
    void takeBegin();
    void tellLines();

    WakeDescriptor m_wake;
    QSocketNotifier m_notifier;
    std::shared_ptr<spdlog::details::thread_pool> m_thread;
    std::shared_ptr<spdlog::logger> m_logger;
    std::shared_ptr<spdlog::logger> m_console; ///< without linesWritten()
    std::shared_ptr<spdlog::logger> m_marks;   ///< of where a run begins, without the console
    std::mutex m_mutex;
    QStringList m_lines;    // guarded by m_mutex
    bool m_isBegun = false; // another run, before those lines; guarded by m_mutex
};

} // namespace app
