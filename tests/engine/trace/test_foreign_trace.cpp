#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/trace_equality.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace std::chrono_literals;

namespace {

const trace::GenericTrack& trackOf(const trace::Store& store, std::string_view name)
{
    const auto& tracks = store.generic().tracks;
    const auto place = std::ranges::find(tracks, name, &trace::GenericTrack::name);
    if (place == tracks.end()) throw std::runtime_error("there is no track " + std::string(name));
    return *place;
}

/// "a 10-30, b 40-" in microseconds: the lane's spans.
QString shown(const trace::Store& store, const std::vector<trace::GenericSpan>& lane)
{
    QStringList spans;
    const auto micros = [](trace::Time time) { return QString::number(time.time_since_epoch() / 1us); };
    for (const auto& span : lane)
        spans.append(QString::fromStdString(store.generic().nameOf(span)) + QLatin1Char(' ') +
                     micros(span.begin) + QLatin1Char('-') +
                     (trace::isSet(span.end) ? micros(span.end) : QString()));
    return spans.join(QStringLiteral(", "));
}

} // namespace

/// "name: time track/lane > time track/lane" in microseconds, for each arrow.
QString arrowsOf(const trace::Store& store)
{
    QStringList arrows;
    const auto shown = [&](const trace::GenericFlowEnd& end) {
        const auto track = QString::fromStdString(store.generic().tracks[end.track].name);
        return QStringLiteral("%1 %2/%3").arg(end.time.time_since_epoch() / 1us).arg(track).arg(end.lane);
    };
    for (const auto& flow : store.generic().flows)
        arrows.append(QString::fromStdString(store.generic().nameOf(flow)) + QStringLiteral(": ") +
                      shown(flow.from) + QStringLiteral(" > ") + shown(flow.to));
    return arrows.join(QStringLiteral(", "));
}

/// Two threads, one with a span within another, that arrows can lead to and from.
const QByteArray kTwoThreads =
    "[{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":1,\"args\":{\"name\":\"A\"}},"
    "{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":2,\"args\":{\"name\":\"B\"}},"
    "{\"name\":\"outer\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":10,\"dur\":30},"
    "{\"name\":\"inner\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":12,\"dur\":8},"
    "{\"name\":\"work\",\"ph\":\"X\",\"pid\":1,\"tid\":2,\"ts\":50,\"dur\":30}";

constexpr std::size_t kEventCount = 40'000;

/// Spans one after the other.
QByteArray manySpans()
{
    QByteArray text = "[";
    for (std::size_t i = 0; i < kEventCount; ++i)
        text +=
            R"({"name":"work","ph":"X","pid":1,"tid":1,"dur":1,"ts":)" + QByteArray::number(2 * i) + "},\n";
    return text + "{}]";
}

/// An event of an arrow.
QByteArray flow(const char* phase, int id, int thread, int time, const char* more = "")
{
    return QStringLiteral(",{\"name\":\"go\",\"ph\":\"%1\",\"id\":%2,\"pid\":1,\"tid\":%3,\"ts\":%4%5}")
        .arg(QLatin1String(phase))
        .arg(id)
        .arg(thread)
        .arg(time)
        .arg(QLatin1String(more))
        .toLatin1();
}

/// Traces of other programs become generic tracks.
class TestForeignTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeEventsNestAndNeedNoOrder()
    {
        const auto store = opened(
            "["
            "{\"name\":\"inner\",\"ph\":\"X\",\"pid\":1,\"tid\":2,\"ts\":20,\"dur\":5},"
            "{\"name\":\"later\",\"ph\":\"X\",\"pid\":1,\"tid\":2,\"ts\":40,\"dur\":1},"
            "{\"name\":\"outer\",\"ph\":\"X\",\"pid\":1,\"tid\":2,\"ts\":10,\"dur\":20.5,\"args\":{\"x\":[1,{\"y\":2}]}},"
            "{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":1,\"args\":{\"name\":\"Browser\"}},"
            "{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":2,\"args\":{\"name\":\"Main\"}}]");
        const auto& main = trackOf(store, "Main");
        QCOMPARE(main.group, std::string("Browser"));
        QCOMPARE(main.lanes.size(), std::size_t{2});
        QCOMPARE(shown(store, main.lanes[0]), QStringLiteral("outer 10-30, later 40-41"));
        QCOMPARE(shown(store, main.lanes[1]), QStringLiteral("inner 20-25"));
        QCOMPARE(store.origin(), trace::Time(10us));
        QCOMPARE(store.latest(), trace::Time(41us));
        QVERIFY(!store.isEmpty());
    }

    void beginsFindTheirEndsAndMayLackThem()
    {
        const auto store = opened(
            "["
            "{\"name\":\"a\",\"ph\":\"E\",\"pid\":\"p\",\"tid\":\"t\",\"ts\":9},"
            "{\"name\":\"b\",\"ph\":\"B\",\"pid\":\"p\",\"tid\":\"t\",\"ts\":3},"
            "{\"name\":\"b\",\"ph\":\"E\",\"pid\":\"p\",\"tid\":\"t\",\"ts\":5},"
            "{\"name\":\"a\",\"ph\":\"B\",\"pid\":\"p\",\"tid\":\"t\",\"ts\":1},"
            "{\"name\":\"never\",\"ph\":\"B\",\"pid\":\"p\",\"tid\":\"t\",\"ts\":20}"); // and no ], as the
                                                                                        // format allows
        const auto& track = trackOf(store, "thread t");
        QCOMPARE(track.group, std::string("process p"));
        QCOMPARE(shown(store, track.lanes[0]), QStringLiteral("a 1-9, never 20-"));
        QCOMPARE(shown(store, track.lanes[1]), QStringLiteral("b 3-5"));
    }

    void asynchronousOperationsAreJoinedByTheirId()
    {
        const auto store =
            opened("{\"traceEvents\":["
                   "{\"name\":\"load\",\"cat\":\"net\",\"ph\":\"b\",\"id\":\"0x1\",\"pid\":1,\"ts\":1},"
                   "{\"name\":\"load\",\"cat\":\"net\",\"ph\":\"b\",\"id\":\"0x2\",\"pid\":1,\"ts\":2},"
                   "{\"name\":\"load\",\"cat\":\"net\",\"ph\":\"e\",\"id\":\"0x1\",\"pid\":1,\"ts\":30},"
                   "{\"name\":\"load\",\"cat\":\"net\",\"ph\":\"e\",\"id\":\"0x2\",\"pid\":1,\"ts\":20},"
                   "{\"name\":\"header\",\"cat\":\"net\",\"ph\":\"n\",\"id\":\"0x2\",\"pid\":1,\"ts\":5}]}");
        const auto& net = trackOf(store, "net");
        QCOMPARE(shown(store, net.lanes[0]), QStringLiteral("load 1-30"));
        QCOMPARE(shown(store, net.lanes[1]), QStringLiteral("load 2-20"));
        QCOMPARE(shown(store, net.lanes[2]), QStringLiteral("header 5-5"));
    }

    void aCounterHoldsItsValue()
    {
        const auto store = opened(
            "["
            "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":1,\"ts\":10,\"args\":{\"used\":7,\"free\":3}},"
            "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":1,\"ts\":20,\"args\":{\"used\":8.5,\"free\":2}}]");
        QCOMPARE(shown(store, trackOf(store, "heap: used").lanes[0]), QStringLiteral("7 10-20, 8.5 20-"));
        QCOMPARE(shown(store, trackOf(store, "heap: free").lanes[0]), QStringLiteral("3 10-20, 2 20-"));
    }

    void instantsFlowsAndWhatNobodyKnowsAreNoObstacle()
    {
        const auto path =
            write("["
                  "{\"name\":\"now\",\"ph\":\"i\",\"s\":\"g\",\"pid\":1,\"tid\":1,\"ts\":5},"
                  "{\"name\":\"f\",\"ph\":\"s\",\"id\":1,\"pid\":1,\"tid\":1,\"ts\":5},"
                  "{\"name\":\"f\",\"ph\":\"f\",\"bp\":\"e\",\"id\":1,\"pid\":1,\"tid\":1,\"ts\":6},"
                  "{\"name\":\"?\",\"ph\":\"P\",\"pid\":1,\"tid\":1,\"ts\":6},"
                  "{\"ph\":\"M\",\"name\":\"process_labels\",\"pid\":1,\"args\":{\"labels\":\"x\"}}]");
        const auto file = trace::openTrace(path);
        QCOMPARE(file.problem, std::string());
        QCOMPARE(file.document->notShown, std::uint64_t{3});
        QVERIFY(!file.document->isOurs);
        const auto& store = file.document->store;
        QCOMPARE(shown(store, trackOf(store, "thread 1").lanes[0]), QStringLiteral("now 5-5"));
    }

    void theBeginningOfALongFileIsShownOnce()
    {
        const auto path = write(manySpans());
        std::vector<trace::TraceDocument> shown;
        const auto keep = [&](trace::TraceDocument document) { shown.push_back(std::move(document)); };
        const auto whole = trace::openTrace(path, nullptr, {}, {1000, keep});
        QCOMPARE(shown.size(), 1U);
        const auto& some = shown.front().store.generic();
        const auto& all = whole.document->store.generic();
        QCOMPARE(support::difference(whole.document->store, trace::openTrace(path).document->store),
                 QString());
        const auto count = some.tracks.at(0).lanes.at(0).size();
        QVERIFY(count >= 1000 && count < kEventCount / 2);
        QCOMPARE(all.tracks.at(0).lanes.at(0).size(), kEventCount);
        const auto& spans = all.tracks[0].lanes[0];
        QVERIFY(std::equal(some.tracks[0].lanes[0].begin(), some.tracks[0].lanes[0].end(), spans.begin()));
        QCOMPARE(shown.front().store.foreignEvents(), std::uint64_t{count});
        QVERIFY(!shown.front().isOurs && shown.front().faults.empty());
    }

    /// Nor that of a file of which most was read by then, nor of one of ours.
    void aShortFileHasNoBeginning()
    {
        int shown = 0;
        const auto count = [&](const trace::TraceDocument&) { ++shown; };
        QVERIFY(trace::openTrace(write(manySpans()), nullptr, {}, {kEventCount * 3 / 4, count}).document);
        const auto ours = m_folder.filePath(QStringLiteral("ours.json")).toStdString();
        support::TraceBuilder builder;
        for (unsigned number = 1; number <= 10'000; ++number)
            builder.sent(number, number * 1ms).received(number, number * 1ms + 1us);
        QCOMPARE(trace::saveTrace(ours, {builder.store(), {}, 0}), std::string());
        QVERIFY(trace::openTrace(ours, nullptr, {}, {1, count}).document);
        QCOMPARE(shown, 0);
    }

    void anArrowLeadsFromTheInnermostSpanToTheNextOne()
    {
        QCOMPARE(arrowsOf(opened(kTwoThreads + flow("f", 7, 2, 45) + flow("s", 7, 1, 15) + ']')),
                 QStringLiteral("go: 15 A/1 > 50 B/0"));
    }

    void anArrowCanLeadToTheSpanAroundItsEnd()
    {
        const auto* around = ",\"bp\":\"e\"";
        QCOMPARE(arrowsOf(opened(kTwoThreads + flow("s", 7, 1, 20) + flow("f", 7, 2, 60, around) + ']')),
                 QStringLiteral("go: 20 A/1 > 60 B/0"));
        // Where it ends there is no span.
        const auto file =
            trace::openTrace(write(kTwoThreads + flow("s", 7, 1, 20) + flow("f", 7, 2, 45, around) + ']'));
        QCOMPARE(arrowsOf(file.document->store), QString());
        QCOMPARE(file.document->notShown, std::uint64_t{2});
    }

    void anArrowGoesOnByItsSteps()
    {
        QCOMPARE(arrowsOf(opened(kTwoThreads + flow("s", 1, 1, 11) + flow("t", 1, 1, 20) +
                                 flow("t", 1, 2, 55) + flow("f", 1, 1, 60) + ']')),
                 QStringLiteral("go: 11 A/0 > 20 A/1, go: 20 A/1 > 55 B/0"));
    }

    void anIdCanBeUsedAgain()
    {
        QCOMPARE(
            arrowsOf(opened(kTwoThreads + flow("s", 1, 1, 11) + flow("f", 1, 2, 12) + flow("s", 1, 1, 51) +
                            flow("s", 1, 2, 52) + flow("f", 1, 2, 53, ",\"bp\":\"e\"") + ']')),
            QStringLiteral("go: 11 A/0 > 50 B/0, go: 52 B/0 > 53 B/0"));
    }

    void anEndWithoutABeginIsNoPartOfTheRun()
    {
        const auto store = opened("["
                                  "{\"ph\":\"E\",\"pid\":1,\"tid\":1,\"ts\":0},"
                                  "{\"name\":\"a\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":3,\"dur\":4},"
                                  "{\"ph\":\"e\",\"cat\":\"n\",\"id\":1,\"pid\":1,\"ts\":9}]");
        QCOMPARE(store.origin(), trace::Time(3us));
        QCOMPARE(store.latest(), trace::Time(7us));
    }

    void tracksOfOneProcessStandTogether()
    {
        const auto store = opened("["
                                  "{\"name\":\"a\",\"ph\":\"X\",\"pid\":2,\"tid\":1,\"ts\":1,\"dur\":9},"
                                  "{\"name\":\"b\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":9},"
                                  "{\"name\":\"c\",\"ph\":\"X\",\"pid\":2,\"tid\":2,\"ts\":4,\"dur\":9}]");
        QStringList tracks;
        for (const auto& track : store.generic().tracks)
            tracks << QString::fromStdString(track.group + " " + track.name);
        QCOMPARE(tracks.join(u'|'),
                 QStringLiteral("process 1 thread 1|process 2 thread 1|process 2 thread 2"));
    }

    void itCanBeSavedAndOpenedAgain()
    {
        const auto store =
            opened("["
                   "{\"name\":\"a\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":9},"
                   "{\"name\":\"b\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":9},"
                   "{\"name\":\"c \\\"quoted\\\" \\u00e9\",\"ph\":\"B\",\"pid\":2,\"tid\":1,\"ts\":4},"
                   "{\"name\":\"d\",\"cat\":\"net\",\"ph\":\"b\",\"id\":1,\"pid\":1,\"ts\":2},"
                   "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":1,\"ts\":10,\"args\":{\"value\":7}},"
                   "{\"name\":\"led\",\"ph\":\"s\",\"id\":\"x\",\"pid\":1,\"tid\":1,\"ts\":2},"
                   "{\"name\":\"led\",\"ph\":\"f\",\"id\":\"x\",\"pid\":2,\"tid\":1,\"ts\":3}]");
        QCOMPARE(store.generic().flows.size(), std::size_t{1});
        const auto path = m_folder.filePath(QStringLiteral("again.json.gz")).toStdString();
        QCOMPARE(trace::saveTrace(path, {store, {}, 0, false}), std::string());
        const auto again = trace::openTrace(path);
        QCOMPARE(again.problem, std::string());
        QCOMPARE(support::difference(again.document->store, store), QString());
    }

    void operationsKeepTheirThreadsAndArrowsTheirCategories()
    {
        const auto store = opened(
            "["
            "{\"name\":\"a\",\"cat\":\"net\",\"ph\":\"b\",\"id\":1,\"pid\":1,\"tid\":7,\"ts\":1},"
            "{\"name\":\"b\",\"cat\":\"net\",\"ph\":\"b\",\"id\":2,\"pid\":1,\"tid\":\"eight\",\"ts\":2},"
            "{\"name\":\"c\",\"cat\":\"net\",\"ph\":\"n\",\"id\":3,\"pid\":1,\"ts\":3},"
            "{\"name\":\"a\",\"cat\":\"net\",\"ph\":\"e\",\"id\":1,\"pid\":1,\"tid\":7,\"ts\":4},"
            "{\"name\":\"b\",\"cat\":\"net\",\"ph\":\"e\",\"id\":2,\"pid\":1,\"tid\":9,\"ts\":5},"
            "{\"name\":\"w\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":9},"
            "{\"name\":\"led\",\"cat\":\"ipc\",\"ph\":\"s\",\"id\":1,\"pid\":1,\"tid\":1,\"ts\":2},"
            "{\"name\":\"led\",\"cat\":\"ipc\",\"ph\":\"f\",\"bp\":\"e\",\"id\":1,\"pid\":1,\"tid\":1,\"ts\":3}]");
        const auto path = m_folder.filePath(QStringLiteral("again.json")).toStdString();
        QCOMPARE(trace::saveTrace(path, {store, {}, 0, false}), std::string());
        const auto again = trace::openTrace(path);
        QCOMPARE(support::difference(again.document->store, store), QString());
        const auto& all = again.document->store.generic();
        std::map<std::string, std::string_view> threads;
        for (const auto& track : all.tracks)
            for (const auto& lane : track.lanes)
                for (const auto& span : lane)
                    threads[all.nameOf(span)] = all.threadOf(track, span);
        QCOMPARE(threads, (std::map<std::string, std::string_view>{
                              {"a", "7"}, {"b", "eight"}, {"c", ""}, {"w", "1"}}));
        QCOMPARE(all.categoryOf(all.flows.at(0)), std::string_view("ipc"));
    }

    void countersOfOneNameStayApart()
    {
        const auto store =
            opened("["
                   "{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":1,\"args\":{\"name\":\"twin\"}},"
                   "{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":2,\"args\":{\"name\":\"twin\"}},"
                   "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":1,\"ts\":10,\"args\":{\"value\":7}},"
                   "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":1,\"ts\":10,\"args\":{\"value\":8}},"
                   "{\"name\":\"heap\",\"ph\":\"C\",\"pid\":2,\"ts\":12,\"args\":{\"value\":-1.5e3}}]");
        QCOMPARE(store.generic().tracks.size(), std::size_t{2});
        QVERIFY(store.generic().tracks[0].isCounter && store.generic().tracks[1].isCounter);
        QCOMPARE(shown(store, store.generic().tracks[0].lanes[0]),
                 QStringLiteral("8 10-")); // the last one counts
        const auto path = m_folder.filePath(QStringLiteral("twins.json")).toStdString();
        QCOMPARE(trace::saveTrace(path, {store, {}, 0, false}), std::string());
        const auto again = trace::openTrace(path);
        QCOMPARE(again.problem, std::string());
        QCOMPARE(support::difference(again.document->store, store), QString());
    }

    void whatElseIsSaidOfAnEventIsKept()
    {
        const auto store = opened(
            "["
            "{\"name\":\"a\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":9,\"args\":{\"detail\":\"std::map<int>\"}},"
            "{\"name\":\"b\",\"ph\":\"B\",\"pid\":1,\"tid\":1,\"ts\":11,\"args\":{\"line\":7,\"in\":{\"x\":[1]},\"no\":\"\"}},"
            "{\"name\":\"b\",\"ph\":\"E\",\"pid\":1,\"tid\":1,\"ts\":12,\"args\":{\"late\":1}}]");
        const auto& lane = store.generic().tracks.front().lanes.front();
        const auto detailOf = [&](std::size_t i) { return std::string(store.generic().detailOf(lane[i])); };
        QCOMPARE(detailOf(0), std::string("{\"detail\":\"std::map<int>\"}"));
        QCOMPARE(detailOf(1), std::string("{\"line\":7,\"in\":{\"x\":[1]},\"no\":\"\"}"));
        const auto path = m_folder.filePath(QStringLiteral("details.json")).toStdString();
        QCOMPARE(trace::saveTrace(path, {store, {}, 0, false}), std::string());
        QCOMPARE(support::difference(trace::openTrace(path).document->store, store), QString());
    }

    void whatAnotherProgramAddsToATraceOfOursIsShownBesideIt()
    {
        const auto file = trace::openTrace(write(
            "{\"traceEvents\":["
            "{\"ph\":\"X\",\"cat\":\"request\",\"name\":\"#1\",\"ts\":0,\"dur\":2000,\"args\":{\"request\":1,\"from\":\"sent\",\"to\":\"received\",\"path\":\"/x\"}},"
            "{\"ph\":\"X\",\"cat\":\"mine\",\"name\":\"extra\",\"pid\":7,\"tid\":1,\"ts\":5,\"dur\":1}],"
            "\"awaitAndSee\":{\"version\":1,\"zero_ns\":\"1000\",\"paths\":[\"/x\"],\"origin\":0,\"latest\":2000}}"));
        QCOMPARE(file.problem, std::string());
        const auto& store = file.document->store;
        QVERIFY(file.document->isOurs);
        QCOMPARE(store.requests().size(), std::size_t{1});
        QCOMPARE(store.requests().front().received, trace::Time(2'001'000ns));
        QCOMPARE(store.generic().tracks.size(), std::size_t{1});
    }

private:
    std::string write(const QByteArray& text)
    {
        QFile file(m_folder.filePath(QStringLiteral("foreign.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no room");
        return file.fileName().toStdString();
    }

    trace::Store opened(const QByteArray& text)
    {
        auto file = trace::openTrace(write(text));
        if (!file.document) throw std::runtime_error(file.problem);
        return std::move(file.document->store);
    }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestForeignTrace)
#include "test_foreign_trace.moc"
