#pragma once

#include "engine/trace/file/trace_file.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <thread>

namespace app {

/// Reads a trace file on a thread of its own, one at a time. GUI thread.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    using Begun = std::function<void(trace::TraceDocument)>;
    using Done = std::function<void(trace::OpenedTrace)>;

    FileOpener();

    /// Gives up what is being read, and calls `done` with what was, on this thread. Before that, with the
    /// begin of another program's long trace, `begun`, if somebody wants it.
    void open(const QString& file, Done done, Begun begun = {});

    /// Its `done` gets nothing.
    void giveUp();

    bool isReading() const { return m_wanted != 0; }

Q_SIGNALS:
    /// Of 1000; where it takes long enough for a person to want to know.
    void progressed(const QString& file, int progress);

    /// Comes before `done` is called, unless another file is being read meanwhile.
    void ended();

private:
    Begun inTurn(int number, Begun begun);
    void end(int number, trace::OpenedTrace result, const Done& done);

    QString m_file;
    int m_number = 0; ///< of the file, in the order of asking
    int m_wanted = 0; ///< the number of the file that is being read; 0: none is, or it was given up
    QElapsedTimer m_since;
    trace::Progress m_progress = 0;
    QTimer m_progressTimer;
    std::map<int, std::jthread> m_threads; ///< by number: one that was given up takes a moment to end
};

} // namespace app
