#include "engine/protocol/http_date.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using protocol::HttpDate;

class TestHttpDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsWrittenAsHttpWritesIt_data()
    {
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the RFC's own") << qint64{784111777} << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
        QTest::newRow("the first") << qint64{0} << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
        QTest::newRow("a leap day") << qint64{1709251199} << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
        QTest::newRow("the last of a year")
            << qint64{1798761599} << QByteArray("Thu, 31 Dec 2026 23:59:59 GMT");
    }

    void aDateIsWrittenAsHttpWritesIt()
    {
        QFETCH(qint64, second);
        HttpDate date;
        QTEST(QByteArray::fromStdString(std::string(date.at(second))), "text");
    }

    void itFollowsTheClockInBothDirections()
    {
        HttpDate date;
        QCOMPARE(std::string(date.at(784111777)).substr(17, 8), std::string("08:49:37"));
        QCOMPARE(std::string(date.at(784111778)).substr(17, 8), std::string("08:49:38"));
        QCOMPARE(std::string(date.at(784111778)).substr(17, 8), std::string("08:49:38"));
        QCOMPARE(std::string(date.at(784111776)).substr(17, 8), std::string("08:49:36"));
    }
};

PLAIN_TEST(TestHttpDate)
#include "test_http_date.moc"
