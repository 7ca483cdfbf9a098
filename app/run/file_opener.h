#pragma once

#include "engine/trace/file/trace_file.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <thread>

namespace app {

/// Reads a trace file on a thread of its own, one at a time. GUI thread.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    FileOpener();

    /// Gives up what is being read, and calls `done` with what was, on this thread.
    void open(const QString& file, std::function<void(trace::OpenedTrace)> done);

    /// Its `done` gets nothing.
    void giveUp() { m_thread.request_stop(); }

Q_SIGNALS:
    /// Of 1000; where it takes long enough for a person to want to know.
    void progressed(const QString& file, int progress);

    /// Comes before `done` is called, unless another file is being read meanwhile.
    void ended();

private:
    QString m_file;
    int m_number = 0; ///< of the file, in the order of asking
    QElapsedTimer m_since;
    trace::Progress m_progress = 0;
    QTimer m_progressTimer;
    std::jthread m_thread;
};

} // namespace app
