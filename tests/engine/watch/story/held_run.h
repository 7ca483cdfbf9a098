#pragma once

#include "tests/engine/watch/watched_run.h"

#include <QString>

namespace support {

/// A text that a failed test shows.
inline QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

/// One worker, whose loop is free, then held for 400 ms, then free.
class HeldRun : public WatchedRun
{
public:
    explicit HeldRun(watch::Doing doing = watch::Doing::Blocking, std::string_view call = "poll",
                     const std::string& target = "127.0.0.1:80")
    {
        using namespace std::chrono_literals;
        worker(1).does(1, watch::Doing::Free, 0ms, 20ms);
        does(1, doing, 20ms, 420ms, call, target).does(1, watch::Doing::Free, 420ms, 1000ms);
    }
};

} // namespace support
