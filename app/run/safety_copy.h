#pragma once

#include "engine/trace/file/trace_file.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>

namespace app {

/// Keeps a copy of the unsaved run against a crash, also while requests are in flight, for it may be just
/// then that the program crashes. Written on a thread of its own; GUI thread otherwise.
class SafetyCopy : public QObject
{
    Q_OBJECT

public:
    using Snapshot = std::function<std::shared_ptr<const trace::TraceDocument>()>;

    /// The store outlives the copy.
    SafetyCopy(const trace::Store& store, std::function<bool()> isUnsaved, Snapshot snapshot);

    /// Nothing is to be kept: removes the copy.
    void remove();

    /// The copy that a crash left behind, and which is shown now, becomes this one.
    void take(const QString& lost);

    /// Gives up what is being written; nothing was lost.
    void end();

    /// The process ends now: what is unsaved is kept for the next start, by another process where that takes
    /// long.
    void leaveForNextStart();

private:
    void keep();
    void endKeeping(std::uint64_t run, qint64 took, bool isKept);

    const trace::Store& m_store;
    std::function<bool()> m_isUnsaved;
    Snapshot m_snapshot;
    QString m_file;
    QTimer m_timer;
    QDeadlineTimer m_next; ///< of a run that goes on
    std::uint64_t m_keptRevision = 0;
    bool m_isKeeping = false;
    std::shared_ptr<const trace::TraceDocument> m_givenUp; ///< a long run is not freed at the end
    std::jthread m_keeper;
};

} // namespace app
