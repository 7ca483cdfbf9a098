#include "app/run/run_log.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

/// The log of a run that was opened from a file.
class TestRunLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReopenedRunHasTheLinesOfItsRequestsInOrder()
    {
        const auto store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
        const auto lines = app::logOf(store);
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.first(), QStringLiteral("00:00:00,000 #1 started processing"));
        QVERIFY2(lines[1].startsWith(QStringLiteral("00:00:02")), qPrintable(lines[1]));
        QVERIFY2(lines[1].endsWith(QStringLiteral("#1 call 1: 200 OK")), qPrintable(lines[1]));
        QVERIFY2(lines.last().endsWith(QStringLiteral("#2 finished!")), qPrintable(lines.last()));
        QVERIFY(std::ranges::is_sorted(lines, {}, [](const QString& line) { return line.left(12); }));
    }

    void aRunWithoutRequestsHasNone() { QVERIFY(app::logOf(trace::Store()).isEmpty()); }
};

PLAIN_TEST(TestRunLog)
#include "test_run_log.moc"
