#include "app/run/file_opener.h"

#include "app/run/run_document.h"

#include <memory>
#include <utility>

namespace app {

namespace {

constexpr std::chrono::milliseconds kProgressFrom{500}; // what is quicker needs no bar
constexpr std::chrono::milliseconds kProgressEvery{100};
constexpr std::size_t kEventsOfBeginning = 1'000'000; // which are read in half a second

} // namespace

FileOpener::FileOpener()
{
    m_progressTimer.setInterval(kProgressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_since.hasExpired(kProgressFrom.count())) Q_EMIT progressed(m_file, m_progress);
    });
}

void FileOpener::open(const QString& file, Done done, Begun begun)
{
    giveUp();
    const auto number = ++m_number;
    m_wanted = number;
    m_file = file;
    m_since.start();
    m_progress = 0;
    m_progressTimer.start();
    trace::Beginning beginning{kEventsOfBeginning};
    if (begun) beginning.show = inTurn(number, std::move(begun));
    const auto read = [this, number, file, done = std::move(done),
                       beginning = std::move(beginning)](const std::stop_token& cancel) {
        const auto result = std::make_shared<trace::OpenedTrace>(
            trace::openTrace(encodedPath(file), &m_progress, cancel, beginning));
        const auto ended = [this, number, done, result] { end(number, std::move(*result), done); };
        QMetaObject::invokeMethod(this, ended, Qt::QueuedConnection);
    };
    m_threads.emplace(number, read);
}

void FileOpener::giveUp()
{
    m_wanted = 0;
    for (auto& [number, thread] : m_threads)
        thread.request_stop();
}

void FileOpener::end(int number, trace::OpenedTrace result, const Done& done)
{
    m_threads.erase(number); // which has nothing left to do
    if (number != m_wanted) result = {};
    if (number == m_number) { // else another file is being read by now
        m_wanted = 0;
        m_progressTimer.stop();
        Q_EMIT ended();
    }
    done(std::move(result));
}

/// Calls it on this object's thread, unless nobody wants the file any more by then.
FileOpener::Begun FileOpener::inTurn(int number, Begun begun)
{
    return [this, number, begun = std::move(begun)](trace::TraceDocument document) {
        const auto shared = std::make_shared<trace::TraceDocument>(std::move(document));
        const auto show = [this, number, begun, shared] {
            if (number == m_wanted) begun(std::move(*shared));
        };
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    };
}

} // namespace app

#include "moc_file_opener.cpp"
