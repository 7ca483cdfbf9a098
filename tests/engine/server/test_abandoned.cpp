#include "engine/trace/segment.h"
#include "tests/support/delays.h"
#include "tests/support/experiment.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using support::Experiment;
using support::kDelay;
using support::RawConnection;

namespace {

enum class Leaving { Close, Reset };

void leave(RawConnection& connection, Leaving leaving)
{
    if (leaving == Leaving::Close)
        connection.leave();
    else
        connection.reset();
}

bool isSoonMarked(Experiment& experiment, unsigned id)
{
    return experiment.bed().waitFor(
        [id](const trace::Store& store) { return store.find(trace::RequestId{id})->isClientGone; });
}

/// What happened on a connection is known to the loop once later connections have been served.
void letTheServerNotice(Experiment& experiment)
{
    for (int i = 0; i < 3; ++i)
        experiment.connection(experiment.send("/healthcheck")).response();
}

} // namespace

/// Clients that do not wait for their answer, and those that only look like it.
class TestAbandoned : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void aRunningRequestIsWorkedOffAndMarked_data() { allWaysToLeave(); }

    void aRunningRequestIsWorkedOffAndMarked()
    {
        QFETCH(int, leaving);
        QFETCH(QString, path);
        QFETCH(QString, headers);
        Experiment experiment({}, kDelay);
        experiment.send(path.toStdString(), headers.toStdString());
        experiment.waitUntilInside(1);
        leave(experiment.connection(1), Leaving(leaving));
        experiment.waitForAll();
        QVERIFY(isSoonMarked(experiment, 1));
        const auto& request = experiment.request(1);
        QVERIFY(request.isAbandoned());
        VERIFY_ABOUT(experiment.finished(1), 2);
        for (const auto& step : request.steps)
            QCOMPARE(step.failure, trace::Failure::None);
    }

    void whenAClientLeftIsKnownWhereItClosed_data()
    {
        QTest::addColumn<int>("leaving");
        QTest::newRow("close") << int(Leaving::Close);
        QTest::newRow("reset") << int(Leaving::Reset);
    }

    /// By the time of the second call the kernel's clock has ticked.
    void whenAClientLeftIsKnownWhereItClosed()
    {
        QFETCH(int, leaving);
        Experiment experiment({}, kDelay);
        RawConnection connection(experiment.bed().port()); // nobody else tells when it was sent
        connection.send("GET /async-blocking HTTP/1.1\r\nHost: t\r\n\r\n");
        QVERIFY(experiment.bed().waitFor([](const trace::Store& store) {
            const auto* request = store.find(trace::RequestId{1});
            return request != nullptr && request->steps.size() == 2;
        }));
        leave(connection, Leaving(leaving));
        QVERIFY(isSoonMarked(experiment, 1));
        const auto request = *experiment.bed().trace().find(trace::RequestId{1});
        QCOMPARE(trace::isSet(request.left), Leaving(leaving) == Leaving::Close);
        if (!trace::isSet(request.left)) return;
        QVERIFY(request.read < request.left && request.left < request.finished);
        QCOMPARE(request.end(), request.left);
        QCOMPARE(trace::abandonedWork(request, request.over()), request.finished - request.left);
    }

    void aQueuedRequestIsWorkedOffAndMarkedAndCostsTheNextOne_data() { allWaysToLeave(); }

    void aQueuedRequestIsWorkedOffAndMarkedAndCostsTheNextOne()
    {
        QFETCH(int, leaving);
        QFETCH(QString, path);
        QFETCH(QString, headers);
        Experiment experiment({}, kDelay);
        experiment.send("/async-blocking");
        experiment.waitUntilInside(1);
        experiment.send(path.toStdString(), headers.toStdString());
        leave(experiment.connection(2), Leaving(leaving));
        experiment.send("/async-blocking");
        experiment.waitForAll();
        QVERIFY(isSoonMarked(experiment, 2));
        const bool isBlocking = path == QStringLiteral("/async-blocking");
        const bool isPlain =
            path == QStringLiteral("/sync-threadpool"); // asks for a thread first, and is read before #3
        VERIFY_ABOUT(experiment.started(2), isPlain ? 4 : 2);
        VERIFY_ABOUT(experiment.started(3), isBlocking ? 4 : 2);
        VERIFY_ABOUT(experiment.finished(3), isBlocking ? 6 : 4);
        QVERIFY(!experiment.request(1).isAbandoned());
        QVERIFY(!experiment.request(3).isAbandoned());
    }

    void whoHasReadTheAnswerHasNotAbandonedIt_data()
    {
        QTest::addColumn<int>("leaving");
        QTest::addColumn<QString>("headers");
        const QString close = QStringLiteral("Connection: close\r\n");
        QTest::newRow("close, kept alive") << int(Leaving::Close) << QString();
        QTest::newRow("reset, kept alive") << int(Leaving::Reset) << QString();
        QTest::newRow("close") << int(Leaving::Close) << close;
        QTest::newRow("reset") << int(Leaving::Reset) << close;
    }

    void whoHasReadTheAnswerHasNotAbandonedIt()
    {
        QFETCH(int, leaving);
        QFETCH(QString, headers);
        Experiment experiment({}, 10ms);
        const auto id = experiment.send("/all-async", headers.toStdString());
        QCOMPARE(RawConnection::statusOf(experiment.connection(id).response()), 200);
        leave(experiment.connection(id), Leaving(leaving));
        letTheServerNotice(experiment);
        QVERIFY(!experiment.request(id).isAbandoned());
    }

    void whoHasOnlyFinishedSendingHasNotAbandonedIt()
    {
        Experiment experiment({}, 10ms);
        const auto id = experiment.send("/all-async");
        experiment.connection(id).finishSending();
        QCOMPARE(RawConnection::statusOf(experiment.connection(id).untilClosed()), 200);
        experiment.connection(id).leave();
        letTheServerNotice(experiment);
        QVERIFY(!experiment.request(id).isAbandoned());
    }

    void theLastOfPipelinedRequestsIsWorkedOffAndMarked()
    {
        Experiment experiment({}, kDelay);
        RawConnection connection(experiment.bed().port());
        connection.send(
            "GET /all-async HTTP/1.1\r\nHost: t\r\n\r\nGET /all-async HTTP/1.1\r\nHost: t\r\n\r\n");
        QVERIFY(experiment.bed().waitFor([](const auto& store) { return !store.requests().empty(); }));
        connection.leave();
        const auto isMarked = [](const trace::Store& store) {
            return store.requests().size() == 2 && store.requests().back().isClientGone;
        };
        QVERIFY(experiment.bed().waitFor(isMarked));
        QCOMPARE(experiment.bed().trace().requests().back().steps.size(), 2U);
    }

private:
    static void allWaysToLeave()
    {
        QTest::addColumn<int>("leaving");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("headers");
        const QString close = QStringLiteral("Connection: close\r\n");
        for (const auto* path : {"/async-blocking", "/all-async", "/sync-threadpool", "/async-executor"}) {
            const auto route = QString::fromLatin1(path);
            QTest::addRow("%s, close, kept alive", path) << int(Leaving::Close) << route << QString();
            QTest::addRow("%s, reset, kept alive", path) << int(Leaving::Reset) << route << QString();
            QTest::addRow("%s, close", path) << int(Leaving::Close) << route << close;
            QTest::addRow("%s, reset", path) << int(Leaving::Reset) << route << close;
        }
    }
};

PLAIN_TEST(TestAbandoned)
#include "test_abandoned.moc"
