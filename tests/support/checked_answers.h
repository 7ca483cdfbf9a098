#pragma once

#include "tests/support/http_cases.h"
#include "tests/support/raw_connection.h"

#include <QTest>

namespace support {

/// Sends the case and compares its answers; where the connection stays, `path` is answered there as well.
inline void checkAnswers(RawConnection& connection, const HttpCase& row, std::string_view path)
{
    connection.send(row.bytes.toStdString());
    for (const int status : row.statuses)
        QCOMPARE(RawConnection::statusOf(connection.response()), status);
    if (row.isClosed) {
        QCOMPARE(connection.untilClosed(), std::string());
    } else {
        connection.get(path);
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }
}

} // namespace support
