#include "app/run/safety_copy.h"

#include "app/process/detached_work.h"
#include "app/run/lost_runs.h"
#include "app/run/run_document.h"
#include "engine/trace/file/output_file.h"

#include <QElapsedTimer>
#include <QFile>

#include <utility>

namespace app {

namespace {

constexpr std::chrono::seconds kCopyEvery{5};
constexpr std::chrono::milliseconds kLastCopyPatience{150}; // where the process is to end
constexpr int kCopyShare = 50; // copies of a run that goes on cost one part in so many of the time

} // namespace

SafetyCopy::SafetyCopy(const trace::Store& store, std::function<bool()> isUnsaved, Snapshot snapshot)
    : m_store(store)
    , m_isUnsaved(std::move(isUnsaved))
    , m_snapshot(std::move(snapshot))
    , m_file(lost_runs::ownFile())
{
    connect(&m_timer, &QTimer::timeout, this, &SafetyCopy::keep);
    m_timer.start(kCopyEvery);
}

void SafetyCopy::remove()
{
    QFile::remove(m_file);
}

void SafetyCopy::take(const QString& lost)
{
    lost_runs::take(lost);
    m_keptRevision = m_store.revision();
}

void SafetyCopy::end()
{
    m_keeper = {};
    remove();
}

void SafetyCopy::leaveForNextStart()
{
    const bool isKept = !m_isKeeping && m_keptRevision == m_store.revision();
    if (!m_isUnsaved())
        remove();
    else if (!m_file.isEmpty() && !(isKept && QFile::exists(m_file)))
        doDetached([this] { trace::saveTrace(encodedPath(m_file), *m_snapshot()); }, kLastCopyPatience);
    if (m_isKeeping) trace::removeUnfinished(encodedPath(m_file));
}

void SafetyCopy::keep()
{
    const auto revision = m_store.revision();
    if (m_isKeeping || !m_isUnsaved() || revision == m_keptRevision || m_file.isEmpty()) return;
    const bool goesOn = m_store.underWay() > 0;
    const bool isTriedAgain = m_keptRevision == 0; // or for the first time
    if ((goesOn || isTriedAgain) && !m_next.hasExpired()) return;
    m_isKeeping = true;
    m_keptRevision = revision;
    QElapsedTimer since;
    since.start();
    m_keeper = std::jthread([this, since, run = m_store.run(), document = m_snapshot(),
                             file = encodedPath(m_file)](const std::stop_token& giveUp) mutable {
        const auto problem = trace::saveTrace(file, *document, {}, giveUp);
        if (giveUp.stop_requested()) m_givenUp = std::move(document);
        QMetaObject::invokeMethod(
            this, [this, since, run, isKept = problem.empty()] { endKeeping(run, since.elapsed(), isKept); },
            Qt::QueuedConnection);
    });
}

void SafetyCopy::endKeeping(std::uint64_t run, qint64 took, bool isKept)
{
    m_isKeeping = false;
    if (!isKept) m_keptRevision = 0;
    m_next.setRemainingTime(took * kCopyShare);
    if (run != m_store.run()) remove(); // it went meanwhile
}

} // namespace app

#include "moc_safety_copy.cpp"
