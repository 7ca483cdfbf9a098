#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/hand/request_search.h"

#include <QTest>

using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

class TestRequestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsFoundByWhatIsSaidOfIt_data();
    void aRequestIsFoundByWhatIsSaidOfIt();
    void itGoesRound();
    void theFoundOnesAreCounted();
};

namespace {

/// #1 is ready for 8 µs and #2 for four seconds; #3 fails, and #4 is under way.
trace::Store someRun()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 0ms)
        .sent(2, 8us)
        .read(2, 8us)
        .started(2, 4s)
        .step(2, trace::StepKind::BlockingCall, 1, 4s, 5s)
        .finished(2, 5s)
        .received(2, 5s)
        .sent(3, 9s)
        .read(3, 9s)
        .started(3, 9s + 8us)
        .finished(3, 10s, 502)
        .received(3, 10s, 502)
        .sent(4, 11s)
        .read(4, 11s)
        .started(4, 11s)
        .store();
}

} // namespace

void TestRequestSearch::aRequestIsFoundByWhatIsSaidOfIt_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<unsigned>>("found");
    QTest::newRow("number") << QStringLiteral("#2") << QList<unsigned>{2};
    QTest::newRow("status") << QStringLiteral("502") << QList<unsigned>{3};
    QTest::newRow("state that mattered") << QStringLiteral("ready") << QList<unsigned>{2};
    QTest::newRow("failed") << QStringLiteral("failed") << QList<unsigned>{3};
    QTest::newRow("under way") << QStringLiteral("open") << QList<unsigned>{4};
    QTest::newRow("two words") << QStringLiteral("blocking #1") << QList<unsigned>{1};
    QTest::newRow("nothing") << QString() << QList<unsigned>{};
}

void TestRequestSearch::aRequestIsFoundByWhatIsSaidOfIt()
{
    QFETCH(QString, query);
    const auto store = someRun();
    QList<unsigned> found;
    for (const auto& request : store.requests())
        if (ui::placeAmongFound(store, {store, query}, TraceBuilder::at(12s), request.id).place > 0)
            found << trace::number(request.id);
    QTEST(found, "found");
}

void TestRequestSearch::itGoesRound()
{
    const auto store = someRun();
    const auto find = [&](RequestId from, int step) {
        return ui::findRequest(store, {store, QStringLiteral("blocking")}, TraceBuilder::at(12s), from, step);
    };
    QCOMPARE(find(RequestId::None, 1), RequestId(1));
    QCOMPARE(find(RequestId(1), 1), RequestId(2));
    QCOMPARE(find(RequestId(2), 1), RequestId(1));
    QCOMPARE(find(RequestId(1), -1), RequestId(2));
}

void TestRequestSearch::theFoundOnesAreCounted()
{
    const auto store = someRun();
    const auto placeOf = [&](const char* query, unsigned id) {
        return ui::placeAmongFound(store, {store, QString::fromLatin1(query)}, TraceBuilder::at(12s),
                                   trace::RequestId(id));
    };
    QCOMPARE(placeOf("blocking", 2), (ui::FoundPlace{2, 2}));
    QCOMPARE(placeOf("async-blocking", 3), (ui::FoundPlace{3, 4}));
    QCOMPARE(placeOf("nobody", 1), (ui::FoundPlace{0, 0}));
}

WIDGET_TEST(TestRequestSearch)
#include "test_request_search.moc"
