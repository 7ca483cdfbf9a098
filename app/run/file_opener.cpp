#include "app/run/file_opener.h"

#include "app/run/run_document.h"

#include <memory>
#include <utility>

namespace app {

namespace {

constexpr std::chrono::milliseconds kProgressFrom{500}; // what is quicker needs no bar
constexpr std::chrono::milliseconds kProgressEvery{100};

} // namespace

FileOpener::FileOpener()
{
    m_progressTimer.setInterval(kProgressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_since.hasExpired(kProgressFrom.count())) Q_EMIT progressed(m_file, m_progress);
    });
}

void FileOpener::open(const QString& file, std::function<void(trace::OpenedTrace)> done)
{
    giveUp();
    const auto number = ++m_number;
    m_file = file;
    m_since.start();
    m_progress = 0;
    m_progressTimer.start();
    m_thread = std::jthread([this, number, file, done = std::move(done)](const std::stop_token& cancel) {
        auto result =
            std::make_shared<trace::OpenedTrace>(trace::openTrace(encodedPath(file), &m_progress, cancel));
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

} // namespace app

#include "moc_file_opener.cpp"
