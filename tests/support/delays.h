#pragma once

#include <QTest>

namespace support {

/// How late something may be on a machine that is busy with other things, in upstream delays: what is one step out of
/// place is off by one or two of them.
inline constexpr double kRoom = 0.8;

/// Nothing comes early: no upstream answers before its delay is over.
inline bool isAbout(double actual, double expected)
{
    return actual > expected - 0.05 && actual < expected + kRoom;
}

} // namespace support

#define VERIFY_ABOUT(actual, expected)                                                                                 \
    QVERIFY2(support::isAbout(actual, expected),                                                                       \
             qPrintable(QStringLiteral(#actual " is %1 instead of %2 delays").arg(actual).arg(expected)))
