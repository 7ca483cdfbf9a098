#pragma once

#include <QTest>

#include <chrono>

namespace support {

/// Of the upstream, where a test compares times with it: many times what a busy machine adds.
inline constexpr std::chrono::milliseconds kDelay{100};

/// How late something may be on a machine that is busy with other things, in upstream delays: what is one
/// step out of place is off by one or two of them. The thread sanitizer asks about races, not times: under it
/// a thread may take 20 ms to start.
#ifdef __SANITIZE_THREAD__
inline constexpr double kRoom = 2.5;
#else
inline constexpr double kRoom = 0.8;
#endif

/// Nothing comes early: no upstream answers before its delay is over.
inline bool isAbout(double actual, double expected, double room = kRoom)
{
    return actual > expected - 0.05 && actual < expected + room;
}

} // namespace support

#define VERIFY_ABOUT_WITHIN(actual, expected, room)                                                          \
    QVERIFY2(support::isAbout(actual, expected, room),                                                       \
             qPrintable(QStringLiteral(#actual " is %1 instead of %2 delays").arg(actual).arg(expected)))

#define VERIFY_ABOUT(actual, expected) VERIFY_ABOUT_WITHIN(actual, expected, support::kRoom)
