#include "engine/trace/file/csv.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/trace_equality.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace support;

/// What was saved is what is opened.
class TestTraceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpenedIsWhatWasSaved_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << QStringLiteral("run.json");
        QTest::newRow("gzip") << QStringLiteral("run.json.gz");
    }

    void whatIsOpenedIsWhatWasSaved()
    {
        QFETCH(QString, file);
        const trace::TraceDocument saved{everything().store(), R"({"name":"all of it"})", 3};
        const auto opened = saveAndOpen(saved, file);
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
        QCOMPARE(opened.document->scenario, saved.scenario);
        QCOMPARE(opened.document->droppedEvents, saved.droppedEvents);
        QVERIFY(opened.document->isOurs);
    }

    void anEmptyTraceIsOneToo()
    {
        const trace::TraceDocument saved{trace::Store(TraceBuilder::paths()), {}, 0};
        const auto opened = saveAndOpen(saved, QStringLiteral("empty.json"));
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
    }

    void aTraceThatForgotItsOldestRequestsKeepsItsNumbers()
    {
        auto builder = TraceBuilder();
        for (unsigned i = 1; i <= 400; ++i)
            builder.blockingRequest(i, 10ms * i, 10ms * i, 1ms);
        trace::TraceDocument saved{trace::Store(TraceBuilder::paths()), {}, 0};
        saved.store.setMemory(60'000);
        for (const auto& event : builder.events())
            saved.store.fold({&event, 1});
        QVERIFY(trace::isSet(saved.store.forgottenBefore()));
        const auto opened = saveAndOpen(saved, QStringLiteral("long.json.gz"));
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
    }

    void whatIsInFlightGoesOnWhereTheFileEnds()
    {
        auto builder = everything();
        const trace::TraceDocument saved{builder.store(), {}, 0};
        auto opened = saveAndOpen(saved, QStringLiteral("run.json"));
        auto original = builder.store();
        const auto rest = TraceBuilder().finished(6, 5s).received(6, 6s).events();
        original.fold(rest);
        opened.document->store.fold(rest);
        QCOMPARE(support::difference(opened.document->store, original), QString());
        QCOMPARE(opened.document->store.inFlight(), original.inFlight());
    }

    void everyTimeSurvivesToTheNanosecond()
    {
        auto builder = TraceBuilder();
        for (unsigned i = 1; i <= 50; ++i)
            builder.blockingRequest(i, trace::Duration(1'234'567'891'234LL * i + i), 20h * i, 1ns);
        const trace::TraceDocument saved{builder.store(), {}, 0};
        const auto opened = saveAndOpen(saved, QStringLiteral("run.json"));
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
    }

    void whatAnotherProgramSortedByTimeIsTheSame()
    {
        const trace::TraceDocument saved{everything().store(), {}, 0};
        const auto path = m_folder.filePath(QStringLiteral("sorted.json"));
        QCOMPARE(trace::saveTrace(path.toStdString(), saved), std::string());
        reorder(path);
        const auto opened = trace::openTrace(path.toStdString());
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
    }

    void blameIsAnArrowFromTheCulpritToItsVictim()
    {
        const trace::TraceDocument saved{
            TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4001ms).store(), {}, 0};
        const auto path = m_folder.filePath(QStringLiteral("blame.json"));
        const std::vector<trace::BlameArrow> blame{
            {trace::RequestId{1}, trace::RequestId{2}, TraceBuilder::at(300ms), 3701ms}};
        QCOMPARE(trace::saveTrace(path.toStdString(), saved, blame), std::string());
        const auto text = textOf(path);
        QVERIFY(text.contains(R"({"ph":"s","cat":"blame","name":"made wait","pid":11,"tid":1,"ts":300000)"));
        QVERIFY(text.contains(R"({"ph":"f","cat":"blame","name":"made wait","pid":11,"tid":2,"ts":4001000)"));
        const auto opened = trace::openTrace(path.toStdString());
        QCOMPARE(support::difference(opened.document->store, saved.store), QString());
    }

    void stepsAtTheSameTimeLieOnLanesOfTheirOwn()
    {
        const trace::TraceDocument saved{TraceBuilder()
                                             .sent(1, 0ms)
                                             .read(1, 1ms)
                                             .started(1, 1ms)
                                             .step(1, trace::StepKind::AsyncCall, 1, 1ms, 20ms)
                                             .step(1, trace::StepKind::AsyncCall, 2, 2ms, 30ms)
                                             .finished(1, 31ms)
                                             .store(),
                                         {},
                                         0};
        const auto path = m_folder.filePath(QStringLiteral("gather.json"));
        QCOMPARE(trace::saveTrace(path.toStdString(), saved), std::string());
        const auto text = textOf(path);
        QVERIFY(text.contains(R"("name":"call 1","pid":11,"tid":1,)"));
        QVERIFY(text.contains(R"("name":"call 2","pid":11,"tid":2,)"));
    }

    void aFileThatIsReplacedKeepsItsRightsAndALinkStaysALink()
    {
        const auto path = m_folder.filePath(QStringLiteral("rights.json"));
        const auto link = m_folder.filePath(QStringLiteral("link.json"));
        const trace::TraceDocument saved{everything().store(), {}, 0};
        QCOMPARE(trace::saveTrace(path.toStdString(), saved), std::string());
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(QFile::link(path, link));
        const auto before = QFile::permissions(path);
        QCOMPARE(trace::saveTrace(link.toStdString(), saved), std::string());
        QCOMPARE(QFile::permissions(path), before);
        QCOMPARE(QFile::symLinkTarget(link), path);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.part-*")}), QStringList());
    }

    void aFileThatCannotBeWrittenIsSaidInOneSentence()
    {
        const trace::TraceDocument saved{everything().store(), {}, 0};
        QCOMPARE(trace::saveTrace("/nowhere/at/all.json", saved),
                 std::string("/nowhere/at/all.json could not be written: No such file or directory."));
        QVERIFY(trace::saveTrace("/dev/full/x.json", saved).ends_with("Not a directory."));
        const auto folder = m_folder.filePath(QStringLiteral("folder.json"));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(trace::saveTrace(folder.toStdString(), saved).ends_with("Is a directory."));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.part-*")}), QStringList());
    }

    void aPipeOrDeviceIsWrittenToAndStaysWhatItIs()
    {
        const auto path = m_folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
        const int reader = open(path.c_str(), O_RDONLY | O_NONBLOCK);
        QCOMPARE(trace::saveText(path, "what a report says"), std::string());
        std::array<char, 64> read{};
        QCOMPARE(::read(reader, read.data(), read.size()), 18);
        close(reader);
        QCOMPARE(std::string(read.data()), std::string("what a report says"));
        QVERIFY(std::filesystem::is_fifo(path));
        QVERIFY(trace::saveText("/dev/full", "a report").ends_with("No space left on device."));
        QVERIFY(std::filesystem::is_character_file("/dev/full"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.part-*")}), QStringList());
    }

private:
    /// Failures, abandoned requests, requests from outside, health probes, changes, half-known requests, what
    /// is in flight, and four workers.
    static TraceBuilder everything()
    {
        using trace::EventKind;
        using trace::RequestId;
        TraceBuilder builder;
        const auto add = [&builder](unsigned id, trace::Duration when, EventKind kind,
                                    trace::Event rest = {}) {
            rest.time = TraceBuilder::at(when);
            rest.request = RequestId(id);
            rest.kind = kind;
            builder.event(rest);
        };
        add(0, 50ms, EventKind::RunStarted);
        add(0, 51ms, EventKind::HandlerChosen, {.route = 2});
        builder.blockingRequest(1, 50ms, 51ms, 2s, 1).blockingRequest(2, 60ms, 4052ms, 2s, 1);
        builder.asyncRequest(3, 70ms, 2s, 2).healthCheck(4, 80ms, 90ms, 3);
        // 5 gives up, and its worker works it off.
        builder.sent(5, 100ms).read(5, 101ms, 4).started(5, 102ms);
        add(5, 500ms, EventKind::RequestFailed, {.failure = trace::Failure::TimedOut});
        add(5, 600ms, EventKind::ClientGone);
        builder.step(5, trace::StepKind::Compute, 1, 110ms, 120ms, 0);
        builder.step(5, trace::StepKind::ClientSetup, 1, 120ms, 130ms, 0).finished(5, 590ms, 502);
        // 6 is in flight, in a pool.
        builder.sent(6, 200ms).read(6, 201ms, 2).started(6, 202ms);
        builder.stepEvent(6, trace::StepKind::PoolJob, 1, 203ms, EventKind::StepBegun, 0);
        builder.stepEvent(6, trace::StepKind::PoolJob, 1, 204ms, EventKind::StepTaken, 0);
        builder.stepEvent(6, trace::StepKind::PooledCall, 1, 205ms, EventKind::StepBegun, 0);
        // 7 was never read, and its connection was refused.
        builder.sent(7, 210ms);
        add(7, 211ms, EventKind::RequestFailed, {.failure = trace::Failure::Refused});
        // 8 and 9 are from outside.
        add(8, 230ms, EventKind::RequestArrived);
        builder.read(8, 240ms, 3, 3).started(8, 241ms).finished(8, 242ms, 404);
        builder.read(9, 250ms, 4).started(9, 251ms);
        // 10 is known by its first byte alone, 11 not at all, 12 is a probe that nobody has read.
        add(10, 255ms, EventKind::FirstByte);
        add(12, 260ms, EventKind::RequestSent, {.value = 1, .route = 0});
        // 13 makes two calls at once; the first one fails, the second one is ready before it goes on.
        builder.sent(13, 270ms, 2).read(13, 271ms, 1, 2).started(13, 272ms);
        builder.stepEvent(13, trace::StepKind::AsyncCall, 1, 273ms, EventKind::StepBegun, 0);
        builder.stepEvent(13, trace::StepKind::AsyncCall, 2, 274ms, EventKind::StepBegun, 0);
        builder.stepEvent(13, trace::StepKind::AsyncCall, 2, 290ms, EventKind::StepReady, 0);
        builder.stepEvent(13, trace::StepKind::AsyncCall, 2, 299ms, EventKind::StepEnded, 503);
        add(13, 300ms, EventKind::StepEnded,
            {.step = trace::StepKind::AsyncCall, .index = 1, .failure = trace::Failure::Closed});
        add(13, 301ms, EventKind::FirstByte);
        builder.finished(13, 300ms, 500).received(13, 302ms, 500);
        // 14 is known by a step alone.
        builder.stepEvent(14, trace::StepKind::BlockingCall, 1, 310ms, EventKind::StepTaken, 0);
        builder.busy(1, 51ms, 4051ms).busy(1, 4052ms, 8052ms).busy(3, 90ms, 91ms);
        add(0, 320ms, EventKind::LoopBusy, {.worker = trace::WorkerId{4}});
        add(0, 330ms, EventKind::LoopLag, {.value = 12'345, .worker = trace::WorkerId{2}});
        add(0, 400ms, EventKind::WorkersChanged, {.value = 4});
        add(0, 410ms, EventKind::DelayChanged, {.value = 500});
        add(6, 420ms, EventKind::UpstreamArrived, {.index = 1});
        add(0, 430ms, EventKind::UpstreamArrived, {.index = 0});
        return builder;
    }

    trace::OpenedTrace saveAndOpen(const trace::TraceDocument& document, const QString& name)
    {
        const auto path = m_folder.filePath(name).toStdString();
        const auto problem = trace::saveTrace(path, document);
        return problem.empty() ? trace::openTrace(path) : trace::OpenedTrace{{}, problem};
    }

    static QByteArray textOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The events the other way round but for the steps, whose order says which came first.
    static void reorder(const QString& path)
    {
        auto lines = textOf(path).split('\n');
        const auto isEvent = [](const QByteArray& line) {
            return line.startsWith("{\"ph\"") && line.contains("\"cat\":\"request\"");
        };
        QList<QByteArray> events;
        for (const auto& line : lines)
            if (isEvent(line)) events.append(line);
        for (auto& line : lines)
            if (isEvent(line)) line = events.takeLast();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join('\n'));
    }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestTraceFile)
#include "test_trace_file.moc"
