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
    m_file = file;
    m_since.start();
    m_progress = 0;
    m_progressTimer.start();
    trace::Beginning beginning{kEventsOfBeginning};
    if (begun) beginning.show = inTurn(number, std::move(begun));
    m_thread = std::jthread([this, number, file, done = std::move(done),
                             beginning = std::move(beginning)](const std::stop_token& cancel) {
        auto result = std::make_shared<trace::OpenedTrace>(
            trace::openTrace(encodedPath(file), &m_progress, cancel, beginning));
        if (cancel.stop_requested()) *result = {};
        const auto end = [this, number, done, result] {
            if (number == m_number) { // else another file is being read by now
                m_progressTimer.stop();
                Q_EMIT ended();
            }
            done(std::move(*result));
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    });
}

/// Calls it on this object's thread, unless nobody wants the file any more by then.
FileOpener::Begun FileOpener::inTurn(int number, Begun begun)
{
    return [this, number, begun = std::move(begun)](trace::TraceDocument document) {
        const auto shared = std::make_shared<trace::TraceDocument>(std::move(document));
        const auto show = [this, number, begun, shared] {
            const bool isWanted = number == m_number && !m_thread.get_stop_token().stop_requested();
            if (isWanted) begun(std::move(*shared));
        };
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    };
}

} // namespace app

#include "moc_file_opener.cpp"
