#include "engine/trace/file/csv.h"
#include "engine/trace/file/trace_file.h"
#include "engine/trace/history.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"
#include "tests/support/watched_trace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace trace;
using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

using Draw = std::function<int(int)>;

SourceLine randomLine(const Draw& draw)
{
    const std::string names[] = {"app/reports.py", "a \"quoted\"\\name.py", "tägliche.py", ""};
    return {names[draw(4)], draw(2) == 0 ? "sign" : "", draw(1000)};
}

Holding randomHolding(const Draw& draw, unsigned worker, Duration begin)
{
    Holding holding;
    holding.worker = WorkerId(static_cast<std::uint16_t>(worker));
    holding.begin = TraceBuilder::at(begin);
    if (draw(5) > 0) holding.end = holding.begin + Duration(draw(1'000'000));
    holding.beginWithin = Duration(draw(3) * 1'000'001);
    holding.endWithin = Duration(draw(3) * 999'999);
    holding.isWaiting = draw(2) == 0;
    if (holding.isWaiting) holding.call = "poll";
    if (draw(2) == 0) holding.target = "127.0.0.1:8888";
    for (int i = draw(4); i > 0; --i)
        holding.suspects.push_back(RequestId(static_cast<std::uint32_t>(1 + draw(6))));
    for (int i = draw(4); i > 0; --i) {
        holding.lines.push_back({randomLine(draw), {}, Duration(draw(1'000'000'000))});
        if (draw(2) == 0) holding.lines.back().below = randomLine(draw);
        for (int callers = draw(3); callers > 0; --callers)
            holding.lines.back().callers.push_back(randomLine(draw));
    }
    return holding;
}

Store randomStore(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const Draw draw = [&](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
    auto builder = support::watchedTrace();
    for (int i = draw(20); i > 0; --i)
        builder.holding(randomHolding(draw, static_cast<unsigned>(1 + draw(3)), 4s + 10ms * (20 - i)));
    builder.comes(3, 3990ms, 3);
    if (draw(2) == 0) builder.leaves(1, 4s, 2);
    if (draw(2) == 0) return builder.synchronousWorker(3, 17, "flask").store();
    builder.worker(3, draw(2), draw(2) == 0 ? "gunicorn: worker [app]" : "");
    return builder.store();
}

} // namespace

/// What is known of a watched server, kept, saved and opened.
class TestWatched : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpenedIsWhatWasSaved()
    {
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            const TraceDocument saved{randomStore(seed), {}, 0};
            const auto opened = saveAndOpen(saved);
            QCOMPARE(opened.problem, std::string());
            QCOMPARE(support::difference(opened.document->store, saved.store), QString());
        }
    }

    void otherViewersAreToldTheProcessAndTheLine()
    {
        saveAndOpen({support::watchedTrace().store(), {}, 0});
        QFile file(m_folder.filePath(QStringLiteral("run.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(text.contains("Worker 9125 (uvicorn)"));
        QVERIFY(text.contains(R"("name":"poll() reports.py:42")"));
        QVERIFY(text.contains(R"x("held at":"app/reports.py:42 load_rates()")x"));
    }

    void aServerOfOurOwnIsSavedAsBefore()
    {
        saveAndOpen({TraceBuilder().blockingRequest(1, 0ms, 1ms).store(), {}, 0});
        QFile file(m_folder.filePath(QStringLiteral("run.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        for (const auto* word : {"watched", "holding", "within", "\"number\""})
            QVERIFY(!text.contains(word));
    }

    void nonsenseIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const char* good, const char* bad, const char* problem) {
            QTest::newRow(name) << QByteArray(good) << QByteArray(bad) << QByteArray(problem);
        };
        row("no such worker", R"("worker":1,"pid":9125)", R"("worker":0,"pid":9125)",
            R"("worker" must be a whole number from 1 to 65535, not 0)");
        row("a pid below 0", R"("pid":9125)", R"("pid":-1)", R"("pid" must be a whole number from 0 to)");
        row("a worker without a number", R"("worker":1,"pid":9125)", R"("pid":9125)",
            R"(each of the "watched" needs "worker", its number)");
        row("suspects that are words", R"("suspects":"4 5")", R"("suspects":"4 five")",
            R"("suspects" must be a whole number from 1 to)");
        row("a suspect of none", R"("suspects":"4 5")", R"("suspects":"4  5")",
            R"("suspects" must be a whole number from 1 to)");
        row("a time below 0", R"("begin_within":1000)", R"("begin_within":-1)",
            R"("begin_within" must be a number of microseconds, not below 0)");
        row("lines that are no list", R"("lines":[)", R"("lines":5,"other":[)", "expected a list of objects");
        row("a within that is too long", R"("read_within_ns":1000000)", R"("read_within_ns":5000000000)",
            R"("read_within_ns" must be a whole number from 0 to)");
        row("callers that are no list", R"("callers":[)", R"("callers":5,"other":[)",
            "expected a list of objects");
        row("waiting by halves", R"("waiting":1)", R"("waiting":2)",
            R"("waiting" must be a whole number from 0 to 1, not 2)");
    }

    void nonsenseIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, problem);
        saveAndOpen({support::watchedTrace().store(), {}, 0});
        const auto path = m_folder.filePath(QStringLiteral("run.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        auto text = file.readAll();
        QVERIFY(text.contains(good));
        text.replace(good, bad);
        file.resize(0);
        file.seek(0);
        file.write(text);
        file.close();
        const auto opened = openTrace(path.toStdString());
        QVERIFY(!opened.document);
        QVERIFY2(QByteArray::fromStdString(opened.problem).contains(problem), opened.problem.c_str());
        QCOMPARE(opened.problem.back(), '.');
    }

    void inThePastAHoldingLasts()
    {
        const auto store = support::watchedTrace().store();
        const auto past = asOf(store, TraceBuilder::at(1s));
        QCOMPARE(past.watched().workers().size(), 2U);
        QCOMPARE(past.watched().holdings().size(), 1U);
        const auto& holding = past.watched().holdings().front();
        QVERIFY(!isSet(holding.end));
        QCOMPARE(holding.endWithin, Duration(0));
        QCOMPARE(holding.lines.front().time, Duration(898ms));
        QCOMPARE(past.find(RequestId(1))->steps.front().endedWithin, 0U);
        QCOMPARE(past.find(RequestId(2))->readWithin, 0U);
    }

    void whoeverIsGivenAStoreIsGivenAllThatIsKnown()
    {
        auto store = support::watchedTrace().store();
        const auto whole = support::watchedTrace().store();
        auto other = store.release();
        QVERIFY(store.watched().isEmpty() && store.watched().holdings().empty());
        QCOMPARE(support::difference(other, whole), QString());
        store.become(std::move(other));
        QCOMPARE(support::difference(store, whole), QString());
    }

    void whatIsOldIsForgotten()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(100'000);
        store.name({WorkerId{1}, 9125, "uvicorn"});
        for (unsigned i = 1; i <= 400; ++i) {
            const auto begin = 10ms * i;
            store.hold(TraceBuilder::pollAt(1, begin, begin + 2ms, {RequestId(i)}));
            store.fold(TraceBuilder().blockingRequest(i, begin, begin, 1ms).events());
        }
        QVERIFY(isSet(store.forgottenBefore()));
        QVERIFY(store.watched().holdings().size() < 200);
        QVERIFY(store.watched().holdings().front().end >= store.forgottenBefore());
        QVERIFY(!store.watched().isEmpty());
    }

    void aHoldingThatGoesOnIsTheSameOne()
    {
        auto holding = TraceBuilder::pollAt(1, 1s, 2s, {});
        auto store = TraceBuilder().worker(1, 9125).holding(TraceBuilder::pollAt(1, 0s, 1s, {})).store();
        holding.end = kUnset;
        store.hold(holding);
        store.hold(TraceBuilder::pollAt(2, 1500ms, 1600ms, {}));
        QVERIFY(!isSet(store.watched().holdingAt(WorkerId{1}, TraceBuilder::at(5s))->end));
        holding.end = TraceBuilder::at(2s);
        store.hold(holding);
        QCOMPARE(store.watched().holdings().size(), 3U);
        QVERIFY(store.watched().holdingAt(WorkerId{1}, TraceBuilder::at(5s)) == nullptr);
        QCOMPARE(store.watched().holdingAt(WorkerId{1}, TraceBuilder::at(1500ms))->end, TraceBuilder::at(2s));
    }

    void aWorkerIsKnownByItsProcess()
    {
        const auto store = TraceBuilder().worker(2, 9126).worker(3, 0).store();
        QCOMPARE(store.watched().numberOf(WorkerId{2}), 9126U);
        QCOMPARE(store.watched().numberOf(WorkerId{3}), 3U);
        QCOMPARE(store.watched().numberOf(WorkerId{7}), 7U);
        QCOMPARE(store.workers().size(), 2U);
    }

    void aBoundaryBetweenTwoLooksIsNoPoint()
    {
        const auto store = support::watchedTrace().store();
        const auto& first = *store.find(RequestId(1));
        QCOMPARE(within(first, first.read), Duration(1ms));
        QCOMPARE(within(first, first.sent), Duration(0));
        const auto times = withinStates(first, store.latest());
        QCOMPARE(times[static_cast<std::size_t>(State::Blocking)], Duration(2ms)); // of both calls together
        QCOMPARE(times[static_cast<std::size_t>(State::Queued)], Duration(1ms));
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        for (const auto time : withinStates(*own.find(RequestId(1)), own.latest()))
            QCOMPARE(time, Duration(0));
    }

    void whoseACallIsMayTurnOutLater()
    {
        auto store = TraceBuilder().worker(1, 9125).unclaimedCall(7, 1s, 2s).store();
        QCOMPARE(store.upstreamCalls().front().request, RequestId::None);
        const Event whose{
            .request = RequestId{3}, .kind = EventKind::CallAttributed, .index = 2, .detail = 7};
        store.fold({&whose, 1});
        QCOMPARE(store.upstreamCalls().front().request, RequestId{3});
        QCOMPARE(store.upstreamCalls().front().index, std::uint8_t(2));
    }

    void tablesHaveTheSixthStateOnlyWhereItCanBe()
    {
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        QVERIFY(!QByteArray::fromStdString(requestsCsv(own, own.latest())).contains("not_known"));
        const auto watched = support::watchedTrace().store();
        const auto lines = QByteArray::fromStdString(requestsCsv(watched, watched.latest())).split('\n');
        QVERIFY(lines[0].trimmed().endsWith(",waiting_s,not_known_s"));
        QVERIFY2(lines[4].trimmed().endsWith(",0.448000000"), lines[4]);
    }

private:
    OpenedTrace saveAndOpen(const TraceDocument& document)
    {
        const auto path = m_folder.filePath(QStringLiteral("run.json")).toStdString();
        if (const auto problem = saveTrace(path, document); !problem.empty()) qFatal("%s", problem.c_str());
        return openTrace(path);
    }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestWatched)
#include "test_watched.moc"
