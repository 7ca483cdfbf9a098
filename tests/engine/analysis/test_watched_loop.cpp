#include "engine/analysis/measures/measure.h"
#include "tests/support/test_program.h"
#include "tests/support/verdict_search.h"
#include "tests/support/watched_trace.h"

#include <QTest>

using namespace analysis;
using namespace std::chrono_literals;
using support::text;
using support::TraceBuilder;
using trace::RequestId;

namespace {

constexpr auto kCalls = VerdictKind::LoopHeldByCalls;

/// #1 holds the loop of worker 9125 for 2 s, and #2 waits for it.
TraceBuilder heldBy(trace::Holding holding)
{
    TraceBuilder builder;
    builder.worker(1, 9125).seenRequest(1, 0ms, 1ms, 2010ms).seenRequest(2, 200ms, 2010ms, 2020ms);
    builder.seenStep(1, holding.isWaiting ? trace::StepKind::Hold : trace::StepKind::Compute, 1, 5ms, 2005ms);
    return builder.holding(std::move(holding));
}

trace::Holding twoSeconds()
{
    return TraceBuilder::pollAt(1, 5ms, 2005ms, {RequestId{1}});
}

QString nextStepFor(const std::string& file, const std::string& command, bool isWaiting = true)
{
    auto holding = twoSeconds();
    holding.isWaiting = isWaiting;
    holding.lines.front().own.file = file;
    const auto found = support::verdicts(heldBy(holding).worker(1, 9125, command));
    return found.empty() ? QString() : text(found.front().nextStep);
}

std::optional<MeasureValue> measuredValue(const trace::Store& store, std::string_view words)
{
    const auto paths = TraceBuilder::paths();
    return parseMeasure(words, paths).measure->value(Evidence(store, store.latest()));
}

} // namespace

/// What is said of a watched server's loop.
class TestWatchedLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCallAndTheLineThatHeldTheLoopAreNamed()
    {
        const auto found = support::find(support::verdicts(support::watchedTrace(), 4s), kCalls);
        QVERIFY(found.has_value());
        QCOMPARE(
            text(found->sentence),
            QStringLiteral("Worker 9125's loop was held for 2.0 s in poll() on 127.0.0.1:8888, called at "
                           "app/reports.py:42 in load_rates(). #2 and the health check #6 waited 1.8 s and "
                           "1.6 s unread."));
        QCOMPARE(
            text(found->nextStep),
            QStringLiteral("Await the call, for instance with an httpx.AsyncClient, make the handler a plain "
                           "def, or hand the call to asyncio.to_thread()."));
        QCOMPARE(found->level, Level::Alarm);
        QCOMPARE(found->worker, trace::WorkerId{1});
        QCOMPARE(found->culprit, RequestId{1});
        QCOMPARE(found->victim, RequestId{2});
    }

    void whereItIsOneOfSeveralNobodyIsBlamed()
    {
        const auto all = support::verdicts(support::watchedTrace(), 4s);
        const auto isOfSecond = [](const Verdict& verdict) {
            return verdict.kind == kCalls && verdict.worker == trace::WorkerId{2};
        };
        const auto found = std::ranges::find_if(all, isOfSecond);
        QVERIFY(found != all.end());
        QVERIFY(text(found->sentence).contains(QStringLiteral("It was one of #4 and #5.")));
        QCOMPARE(found->culprit, RequestId::None);
        QCOMPARE(found->level, Level::Warning);
    }

    void whatIsNotKnownIsLeftOut_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* call, const char* target, const char* file,
                            const char* sentence) {
            QTest::newRow(name) << QString::fromLatin1(call) << QString::fromLatin1(target)
                                << QString::fromLatin1(file) << QString::fromLatin1(sentence);
        };
        row("no target", "flock", "", "a.py", "for 2.0 s in flock(), called at a.py:42 in load_rates().");
        row("no line", "poll", "127.0.0.1:8888", "", "for 2.0 s in poll() on 127.0.0.1:8888.");
        row("a long path", "flock", "", "/home/me/app/a.py",
            "in flock(), called at app/a.py:42 in load_rates().");
        row("no call", "", "", "", "for 2.0 s by a wait.");
    }

    void whatIsNotKnownIsLeftOut()
    {
        QFETCH(QString, call);
        QFETCH(QString, target);
        QFETCH(QString, file);
        QFETCH(QString, sentence);
        auto holding = twoSeconds();
        holding.call = call.toStdString();
        holding.target = target.toStdString();
        holding.lines.front().own.file = file.toStdString();
        if (file.isEmpty()) holding.lines.clear();
        const auto found = support::find(support::verdicts(heldBy(holding)), kCalls);
        QVERIFY(found.has_value());
        QVERIFY2(text(found->sentence).contains(sentence), found->sentence.c_str());
    }

    void theNextStepSpeaksTheLanguageOfTheServer()
    {
        QVERIFY(nextStepFor("app/main.py", "").contains(QStringLiteral("httpx.AsyncClient")));
        QVERIFY(nextStepFor("app/main.py", "", false).contains(QStringLiteral("another process")));
        QVERIFY(nextStepFor("src/server.mjs", "node").contains(QStringLiteral("promise form")));
        QVERIFY(nextStepFor("", "gunicorn").contains(QStringLiteral("plain def")));
        QCOMPARE(nextStepFor("main.go", "server"), QString());
    }

    /// Nobody can await there, whatever the file's language.
    void aServerWithoutALoopNeedsMoreHands()
    {
        const auto next = [](const std::string& command, bool isWaiting) {
            auto holding = twoSeconds();
            holding.isWaiting = isWaiting;
            const auto found = support::verdicts(heldBy(holding).synchronousWorker(1, 9125, command));
            return found.empty() ? QString() : text(found.front().nextStep);
        };
        QCOMPARE(next("flask", true),
                 QStringLiteral("This server does not await: give it more threads or workers, so that others "
                                "are served meanwhile."));
        QVERIFY(next("gunicorn", true).contains(QStringLiteral("(gunicorn --threads 8, or --workers 4)")));
        QVERIFY(next("php", true).contains(QStringLiteral("more threads or workers")));
        QVERIFY(next("gunicorn", false).contains(QStringLiteral("more workers, each a process of its own")));
        for (const bool isWaiting : {true, false})
            QVERIFY(!next("gunicorn", isWaiting).contains(QStringLiteral("asyncio")));
    }

    void whoWaitsForPythonsLockWaitsForAnotherThread()
    {
        auto holding = twoSeconds();
        holding.call = "futex";
        holding.target = trace::kGil;
        const auto found = support::find(support::verdicts(heldBy(holding)), kCalls);
        QVERIFY(found.has_value());
        QVERIFY2(
            text(found->sentence).contains(QStringLiteral("for 2.0 s waiting for Python's lock (the GIL)")),
            found->sentence.c_str());
        QVERIFY(text(found->nextStep).startsWith(QStringLiteral("Another thread of it computes")));
    }

    void theNextStepFitsWhatIsWaitedFor()
    {
        const auto next = [](const char* call, const char* target) {
            auto holding = twoSeconds();
            holding.call = call;
            holding.target = target;
            const auto found = support::verdicts(heldBy(holding));
            return found.empty() ? QString() : text(found.front().nextStep);
        };
        QVERIFY(next("poll", "127.0.0.1:8888").contains(QStringLiteral("httpx.AsyncClient")));
        QVERIFY(next("recvfrom", "[::1]:8888").contains(QStringLiteral("httpx.AsyncClient")));
        QVERIFY(next("clock_nanosleep", "").contains(QStringLiteral("asyncio.sleep()")));
        QVERIFY(next("wait4", "").contains(QStringLiteral("create_subprocess_exec()")));
        for (const auto* target : {"pipe:[12]", "/tmp/a", ""})
            QVERIFY(next("read", target).startsWith(QStringLiteral("Make the handler a plain def")));
    }

    void aLoopThatIsHeldNowIsToldInThePresent()
    {
        auto holding = twoSeconds();
        holding.end = trace::kUnset;
        TraceBuilder builder;
        builder.worker(1, 9125).sent(1, 0ms).read(1, 1ms).started(1, 1ms).holding(holding);
        const auto found = support::find(support::verdicts(builder, 1s), kCalls);
        QVERIFY(found.has_value());
        QVERIFY(
            text(found->sentence).startsWith(QStringLiteral("Worker 9125's loop has been held for 995 ms")));
    }

    void aHealthyAsyncServerIsNoNews()
    {
        TraceBuilder builder;
        builder.worker(1, 9125);
        for (unsigned i = 1; i <= 50; ++i) {
            const auto begin = 20ms * i;
            builder.seenRequest(i, begin, begin + 1ms, begin + 210ms);
            builder.seenStep(i, trace::StepKind::AsyncCall, 1, begin + 3ms, begin + 205ms);
            auto holding = TraceBuilder::pollAt(1, begin + 1ms, begin + 3ms, {RequestId(i)});
            holding.isWaiting = false;
            holding.call.clear();
            builder.holding(holding);
        }
        QVERIFY(support::verdicts(builder, 4s).empty());
    }

    /// Under load a loop is never free, whoever it works for.
    void aBusyLoopThatServesManyIsNoNews()
    {
        auto holding = twoSeconds();
        holding.isWaiting = false;
        holding.suspects = {RequestId{1}, RequestId{2}};
        QVERIFY(!support::find(support::verdicts(heldBy(holding)), VerdictKind::LoopHeldByComputing));
        holding.lines.clear();
        holding.suspects = {RequestId{2}}; // it is only there
        QVERIFY(!support::find(support::verdicts(heldBy(holding)), VerdictKind::LoopHeldByComputing));
        holding.suspects = {RequestId{1}}; // it ran all the time
        const auto found =
            support::find(support::verdicts(heldBy(holding)), VerdictKind::LoopHeldByComputing);
        QVERIFY(found.has_value());
        QVERIFY2(text(found->sentence).contains(QStringLiteral("for 2.0 s by computing. #2 waited")),
                 found->sentence.c_str());
    }

    void aConditionCanSpeakOfTheWorstHold()
    {
        const auto watched = support::watchedTrace().store();
        QCOMPARE(inWords(*measuredValue(watched, "worst loop hold")), std::string("2.0 s"));
        QCOMPARE(inWords(*measuredValue(watched, "slowest health check")), std::string("1.7 s"));
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms, 1s).store();
        QCOMPARE(inWords(*measuredValue(own, "worst loop hold")), std::string("2.0 s"));
        QVERIFY(!measuredValue(TraceBuilder().store(), "worst loop hold"));
    }

    /// Else a requirement would be fulfilled by what nobody saw.
    void theWorstHoldIsNotKnownWhereALoopWasNotSeen()
    {
        const auto worstHold = [](trace::Duration seenAt) {
            TraceBuilder builder;
            builder.worker(1, 9125).worker(2, 9126).sent(1, 0ms).leaves(1, 1s, 0);
            builder.seenRequest(2, 2s, 2001ms, 4s, 2).comes(2, seenAt, 1);
            return inWords(*measuredValue(builder.store(), "worst loop hold"));
        };
        QCOMPARE(worstHold(4s), std::string("not known"));
        QVERIFY(worstHold(2002ms) != std::string("not known"));
    }

    void theLineThatHeldALoopForLongestCanBeTold()
    {
        QCOMPARE(inWords(*measuredValue(support::watchedTrace().store(), "held line")),
                 std::string("reports.py:42 in load_rates()"));
        TraceBuilder healthy;
        healthy.worker(1, 9125).seenRequest(1, 0ms, 1ms, 5ms);
        QCOMPARE(inWords(*measuredValue(healthy.store(), "held line")), std::string("not known"));
        QVERIFY(!measuredValue(TraceBuilder().blockingRequest(1, 0ms, 1ms).store(), "held line"));
    }
};

PLAIN_TEST(TestWatchedLoop)
#include "test_watched_loop.moc"
