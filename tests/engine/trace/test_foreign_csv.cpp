#include "engine/trace/file/csv.h"
#include "engine/trace/file/foreign/generic_csv.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Another program's trace as tables.
class TestForeignCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpanHasALine()
    {
        QCOMPARE(
            lines(trace::spansCsv(opened())),
            QStringList({
                QStringLiteral("process,pid,track,tid,category,name,begin_s,end_s,duration_s,value,args"),
                QStringLiteral("disks,77,thread 5,5,disk,\"a, long\",0.000000000,0.000100000,0.000100000,,"
                               "\"{\"\"x\"\":1}\""),
                QStringLiteral("disks,77,thread 5,5,,tick,0.000200000,0.000200000,0.000000000,,"),
                QStringLiteral("disks,77,thread 5,5,,open,0.000300000,,,,"),
                QStringLiteral("disks,77,thread 5,5,net,b,0.000010000,0.000060000,0.000050000,,"),
                QStringLiteral("disks,77,depth,,,depth,0.000020000,0.000040000,0.000020000,3,"),
                QStringLiteral("disks,77,depth,,,depth,0.000040000,,,7,"),
            }));
    }

    void everyEventHasALineInOrderOfTime()
    {
        QCOMPARE(lines(trace::spanEventsCsv(opened())),
                 QStringList({
                     QStringLiteral("time_s,event,process,pid,track,tid,category,name,value"),
                     QStringLiteral("0.000000000,begin,disks,77,thread 5,5,disk,\"a, long\","),
                     QStringLiteral("0.000010000,begin,disks,77,thread 5,5,net,b,"),
                     QStringLiteral("0.000020000,counter,disks,77,depth,,,depth,3"),
                     QStringLiteral("0.000040000,counter,disks,77,depth,,,depth,7"),
                     QStringLiteral("0.000060000,end,disks,77,thread 5,5,net,b,"),
                     QStringLiteral("0.000100000,end,disks,77,thread 5,5,disk,\"a, long\","),
                     QStringLiteral("0.000200000,instant,disks,77,thread 5,5,,tick,"),
                     QStringLiteral("0.000300000,begin,disks,77,thread 5,5,,open,"),
                 }));
    }

    /// Whoever asks for the tables of a run gets these.
    void itsTablesAreNotThoseOfRequests()
    {
        const auto store = opened();
        QCOMPARE(trace::requestsCsv(store, store.latest()), trace::spansCsv(store));
        QCOMPARE(trace::eventsCsv(store), trace::spanEventsCsv(store));
    }

private:
    static QStringList lines(const std::string& csv)
    {
        return QString::fromStdString(csv).split(u'\n', Qt::SkipEmptyParts);
    }

    trace::Store opened() const
    {
        QFile file(m_folder.filePath(QStringLiteral("foreign.json")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no room");
        file.write(
            "[{\"name\":\"a, long\",\"cat\":\"disk\",\"ph\":\"X\",\"pid\":77,\"tid\":5,\"ts\":1000,\"dur\":100,"
            "\"args\":{\"x\":1}},"
            "{\"name\":\"b\",\"cat\":\"net\",\"ph\":\"X\",\"pid\":77,\"tid\":5,\"ts\":1010,\"dur\":50},"
            "{\"name\":\"tick\",\"ph\":\"i\",\"pid\":77,\"tid\":5,\"ts\":1200},"
            "{\"name\":\"open\",\"ph\":\"B\",\"pid\":77,\"tid\":5,\"ts\":1300},"
            "{\"name\":\"depth\",\"ph\":\"C\",\"pid\":77,\"ts\":1020,\"args\":{\"value\":3}},"
            "{\"name\":\"depth\",\"ph\":\"C\",\"pid\":77,\"ts\":1040,\"args\":{\"value\":7}},"
            "{\"name\":\"process_name\",\"ph\":\"M\",\"pid\":77,\"args\":{\"name\":\"disks\"}}]");
        file.close();
        return trace::openTrace(file.fileName().toStdString()).document->store;
    }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestForeignCsv)
#include "test_foreign_csv.moc"
