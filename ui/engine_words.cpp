#include "ui/engine_words.h"

#include "engine/analysis/sentences.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

// What the catalogue is to know of the engine's tables. A test finds what is missing.
[[maybe_unused]] constexpr std::array kWords{
    QT_TRANSLATE_NOOP("engine", "queued"),
    QT_TRANSLATE_NOOP("engine", "ready"),
    QT_TRANSLATE_NOOP("engine", "running"),
    QT_TRANSLATE_NOOP("engine", "blocking"),
    QT_TRANSLATE_NOOP("engine", "waiting"),
    QT_TRANSLATE_NOOP("engine", "no worker has read it yet"),
    QT_TRANSLATE_NOOP("engine", "could go on, but its loop is held"),
    QT_TRANSLATE_NOOP("engine", "holds the loop, works"),
    QT_TRANSLATE_NOOP("engine", "holds the loop, does no work"),
    QT_TRANSLATE_NOOP("engine", "suspended; the loop is free"),
    QT_TRANSLATE_NOOP("engine", "ok"),
    QT_TRANSLATE_NOOP("engine", "connection refused"),
    QT_TRANSLATE_NOOP("engine", "timed out"),
    QT_TRANSLATE_NOOP("engine", "connection closed"),
    QT_TRANSLATE_NOOP("engine", "not a valid HTTP answer"),
    QT_TRANSLATE_NOOP("engine", "no file descriptor left"),
    QT_TRANSLATE_NOOP("engine", "stopped"),
    QT_TRANSLATE_NOOP("engine", "unknown"),
    QT_TRANSLATE_NOOP("engine", "Health check"),
    QT_TRANSLATE_NOOP("engine", "Blocking"),
    QT_TRANSLATE_NOOP("engine", "Async"),
    QT_TRANSLATE_NOOP("engine", "Gather"),
    QT_TRANSLATE_NOOP("engine", "Thread pool"),
    QT_TRANSLATE_NOOP("engine", "New client"),
    QT_TRANSLATE_NOOP("engine", "Executor"),
    QT_TRANSLATE_NOOP("engine", "CPU"),
    QT_TRANSLATE_NOOP("engine", "CPU in pool"),
    QT_TRANSLATE_NOOP("engine", "Answers at once, if its loop is free."),
    QT_TRANSLATE_NOOP(
        "engine",
        "An async handler with a synchronous client: each call holds the loop until the upstream answers."),
    QT_TRANSLATE_NOOP("engine",
                      "An async handler with an async client: while a call waits, the loop is free."),
    QT_TRANSLATE_NOOP("engine", "Both calls at once: the request takes as long as the slower one."),
    QT_TRANSLATE_NOOP(
        "engine",
        "A plain handler: it runs on a pool's thread, so the loop stays free until the pool is full."),
    QT_TRANSLATE_NOOP("engine", "Async, but every call first builds its client, which computes on the loop."),
    QT_TRANSLATE_NOOP(
        "engine", "An async handler that moves each synchronous call to an executor, which has few threads."),
    QT_TRANSLATE_NOOP("engine", "An async handler that computes: awaiting does not help, the loop is held."),
    QT_TRANSLATE_NOOP("engine", "The same computing on a pool's thread: the loop stays free.")};

} // namespace

QString engineWord(std::string_view word)
{
    return QCoreApplication::translate("engine", std::string(word).c_str());
}

QString stateName(trace::State state)
{
    return engineWord(trace::name(state));
}

QString stateMeaning(trace::State state)
{
    return engineWord(trace::meaning(state));
}

QString failureName(trace::Failure failure)
{
    return engineWord(trace::describe(failure));
}

QString stepName(const trace::Request& request, const trace::Segment& segment)
{
    return QString::fromStdString(analysis::stepsInWords(request, segment));
}

} // namespace ui
