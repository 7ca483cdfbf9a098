#include "app/log/log.h"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <array>
#include <utility>

namespace app {

namespace {

// The format of Python's logging module, as the article prints it.
constexpr const char* kLinePattern = "%Y-%m-%d %H:%M:%S,%e %v";
constexpr std::size_t kQueuedLines = 8192;
constexpr const char* kRunBegins = "run begins"; // the name of a logger whose lines say nothing else

} // namespace

/// Hands formatted lines to the Log.
class Log::LineSink : public spdlog::sinks::base_sink<spdlog::details::null_mutex>
{
public:
    explicit LineSink(Log& log)
        : m_log(log)
    {}

private:
    void sink_it_(const spdlog::details::log_msg& message) override
    {
        if (message.logger_name == kRunBegins) return m_log.takeBegin();
        spdlog::memory_buf_t text;
        formatter_->format(message, text);
        m_log.takeLine(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed());
    }
    void flush_() override {}

    Log& m_log;
};

Log::Log()
    : m_notifier(m_wake.fd(), QSocketNotifier::Read)
    , m_thread(std::make_shared<spdlog::details::thread_pool>(kQueuedLines, 1))
{
    const std::array<spdlog::sink_ptr, 2> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>(),
                                                std::make_shared<LineSink>(*this)};
    m_logger = std::make_shared<spdlog::async_logger>("await-and-see", sinks.begin(), sinks.end(), m_thread,
                                                      spdlog::async_overflow_policy::overrun_oldest);
    m_console = std::make_shared<spdlog::async_logger>("console", sinks.front(), m_thread,
                                                       spdlog::async_overflow_policy::overrun_oldest);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Log::tellLines);
    m_marks = std::make_shared<spdlog::async_logger>(kRunBegins, sinks.back(), m_thread,
                                                     spdlog::async_overflow_policy::overrun_oldest);
    for (auto* logger : {m_logger.get(), m_console.get(), m_marks.get()}) {
        logger->set_pattern(kLinePattern);
        logger->flush_on(spdlog::level::info);
    }
}

void Log::repeat(const QStringList& lines)
{
    for (const auto& line : lines)
        m_console->info("server: {}", line.toStdString());
}

Log::~Log()
{
    end();
    m_logger.reset();
    m_console.reset();
    m_marks.reset();
}

void Log::end()
{
    m_thread.reset(); // writes what is queued and joins
}

void Log::beginRun()
{
    m_marks->info("");
}

void Log::takeBegin()
{
    const std::lock_guard lock(m_mutex);
    m_wake.notify();
    m_lines.clear();
    m_isBegun = true;
}

void Log::takeLine(const QString& line)
{
    const std::lock_guard lock(m_mutex);
    if (m_lines.isEmpty()) m_wake.notify();
    m_lines.append(line);
}

void Log::tellLines()
{
    m_wake.clear();
    QStringList lines;
    bool isBegun = false;
    {
        const std::lock_guard lock(m_mutex);
        lines = std::exchange(m_lines, {});
        isBegun = std::exchange(m_isBegun, false);
    }
    if (isBegun) Q_EMIT runBegun();
    if (!lines.isEmpty()) Q_EMIT linesWritten(lines);
}

} // namespace app

#include "moc_log.cpp"
