#pragma once

#include "tests/support/http/http_cases.h"
#include "tests/support/http/raw_connection.h"

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

/// The rows of a test that gives each case to checkAnswers().
inline void addHttpCases(const QByteArray& path)
{
    QTest::addColumn<HttpCase>("row");
    for (const auto& row : httpCases(path))
        QTest::newRow(row.name) << row;
}

/// The answer to HEAD tells of 15 bytes, and has none.
inline void checkAnswerToHead(RawConnection& connection, const QByteArray& path)
{
    connection.send(caseFile("http_head", path).toStdString());
    connection.finishSending();
    const auto response = connection.untilClosed();
    QCOMPARE(RawConnection::statusOf(response), 200);
    QCOMPARE(RawConnection::headerOf(response, "Content-Length"), std::string("15"));
    QVERIFY(response.ends_with("\r\n\r\n"));
}

/// Sends a body once it is asked for.
inline void sendWhatIsAskedFor(RawConnection& connection, const QByteArray& path)
{
    connection.send(caseFile("http_expect_100", path).toStdString());
    QCOMPARE(connection.response(), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    connection.send("abc");
}

} // namespace support
