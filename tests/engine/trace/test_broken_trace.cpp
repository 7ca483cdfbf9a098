#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

/// A file that is no good trace gives one sentence that says where and why.
class TestBrokenTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenFileIsSaidInOneSentence_data();
    void aBrokenFileIsSaidInOneSentence();
    void aFileThatIsCutAnywhereIsNotOpened();
    void aFolderAndAFileThatIsNotThereAreSaid();
    void aBombIsRefusedBeforeItFillsTheMemory();
    void aGzipFileThatIsCutOrDamagedIsSaid();
    void aCancelIsNoProblem();

private:
    std::string write(const QByteArray& bytes, const char* name = "trace.json")
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no room");
        return file.fileName().toStdString();
    }

    std::string problemOf(const QByteArray& bytes)
    {
        const auto opened = trace::openTrace(write(bytes));
        if (opened.document) return "opened";
        return opened.problem.substr(m_folder.path().size() + 1);
    }

    QByteArray goodTrace()
    {
        const auto path = m_folder.filePath(QStringLiteral("good.json"));
        const trace::TraceDocument document{
            support::TraceBuilder()
                .blockingRequest(1, std::chrono::milliseconds(0), std::chrono::milliseconds(1))
                .store(),
            R"({"name":"x"})", 0};
        trace::saveTrace(path.toStdString(), document);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestBrokenTrace::aBrokenFileIsSaidInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char* name, const QByteArray& bytes, const char* problem) {
        QTest::newRow(name) << bytes << QByteArray(problem);
    };
    row("empty", "", "line 1 (byte 0): the file is empty.");
    row("blank", "\n\n ", "line 3 (byte 3): it is not a trace: a trace in JSON begins with { or [.");
    row("not JSON", "hello", "line 1 (byte 0): it is not a trace: a trace in JSON begins with { or [.");
    row("UTF-16", QByteArray("\xFF\xFE[\0]\0", 6),
        "line 1 (byte 0): it is written in UTF-16; a trace in JSON is in UTF-8.");
    row("a scenario", R"({"workers":1})",
        "line 1 (byte 13): it is not a trace: it has no list of \"traceEvents\".");
    row("no list", R"({"traceEvents":{}})", "line 1 (byte 15): \"traceEvents\" must be a list: expected [.");
    row("no colon", R"({"traceEvents" [])", "line 1 (byte 15): expected a colon after the key.");
    row("no key", "{\n1:2}", "line 2 (byte 2): expected a key in double quotes.");
    row("no value", R"({"a":,"b":1})", "line 1 (byte 5): expected a value.");
    row("more after it", R"({"traceEvents":[]} x)",
        "line 1 (byte 19): something follows the end of the trace.");
    row("cut in the first event", "{\"traceEvents\":[\n{\"ph\":\"X\"",
        "line 2 (byte 26): the file ends too early, in the middle of an event.");
    row("a list of something else", "[\n7,8]", "line 2 (byte 2): an event must be an object: expected {.");
    row("a worker without a number", R"({"awaitAndSee":{"workers":[{"worst_lag":5}]},"traceEvents":[]})",
        "line 1 (byte 27): each of the \"workers\" needs \"worker\", its number.");
    row("nested a million deep", "[" + QByteArray(1'000'000, '['),
        "the file ends too early, in the middle of an event.");
    row("nested in a key", "{\"x\":" + QByteArray(1'000'000, '{'), "it is nested more than 256 deep.");
    row("a newer version", R"({"awaitAndSee":{"version":2},"traceEvents":[]})",
        "it was written by a newer version of Await and See.");
    row("a request of ours without a number",
        R"({"awaitAndSee":{"version":1},"traceEvents":[{"ph":"X","cat":"request","ts":0,"dur":1,"args":{}}]})",
        "an event of the category \"request\" needs \"request\" in its args.");
    const auto own = [&](const char* name, const char* event, const char* problem) {
        row(name, R"({"awaitAndSee":{"version":1},"traceEvents":[)" + QByteArray(event) + "]}", problem);
    };
    own("ours, NaN", R"({"ph":"B","cat":"request","ts":NaN,"args":{"request":1}})",
        "line 1 (byte 75): \"ts\" must be a number of microseconds, not NaN.");
    own("ours, a huge number", R"({"ph":"B","cat":"request","ts":1e300,"args":{"request":1}})",
        "\"ts\" must be a time within 79 years, not 1e300.");
    own("ours, no category", R"({"ph":"B","cat":null,"ts":1,"args":{"request":1}})",
        "\"cat\" must be a text, not null.");
    own("ours, a phase too long", R"({"ph":"XX","ts":1})", "\"ph\" must be one letter, not \"XX\".");
    own("ours, not UTF-8", "{\"ph\":\"i\",\"ts\":1,\"name\":\"\xc3\xa9\xff\"}", "it is not valid UTF-8.");
    own("ours, half an emoji", R"({"ph":"i","ts":1,"name":"\ud83d"})", "\"name\" must be a text");
    own("ours, a comma too many", R"({"ph":"B","cat":"request","ts":1,"args":{"request":1}},)", "line 1");
    own("ours, nested deep", QByteArray("{\"ph\":\"i\",\"x\":" + QByteArray(1000, '[')).constData(),
        "it is nested more than 256 deep.");
    row("ours, not closed",
        R"({"awaitAndSee":{"version":1},"traceEvents":[{"ph":"B","cat":"request","ts":1,"args":{"request":1}})",
        "the file ends too early: expected ], the end of the list of events.");
    row("an unknown word",
        R"({"awaitAndSee":{"version":1},"traceEvents":[{"ph":"B","cat":"step","ts":0,"args":{"request":1,"kind":"guess"}}]})",
        "\"kind\" has no such value as \"guess\".");
    row("numbers far apart",
        R"({"awaitAndSee":{"version":1},"traceEvents":[{"ph":"B","cat":"request","ts":0,"args":{"request":1}},{"ph":"B","cat":"request","ts":0,"args":{"request":3999999999}}]})",
        "the number of a request is too far from all others.");
}

void TestBrokenTrace::aBrokenFileIsSaidInOneSentence()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, problem);
    const auto told = QByteArray::fromStdString(problemOf(bytes));
    QVERIFY2(told.startsWith("trace.json, line "), told.constData());
    QVERIFY2(told.contains(problem), told.constData());
    QCOMPARE(told.count('\n'), 0);
}

void TestBrokenTrace::aFileThatIsCutAnywhereIsNotOpened()
{
    const auto good = goodTrace();
    QCOMPARE(problemOf(good), std::string("opened"));
    for (qsizetype length = good.lastIndexOf('}'); length >= 0; length -= 3)
        QVERIFY2(problemOf(good.left(length)).starts_with("trace.json, line "),
                 qPrintable(QString::number(length)));
}

void TestBrokenTrace::aFolderAndAFileThatIsNotThereAreSaid()
{
    QCOMPARE(trace::openTrace("/tmp").problem, std::string("/tmp is a folder; a trace file was expected."));
    QCOMPARE(trace::openTrace("/nowhere.json").problem,
             std::string("/nowhere.json cannot be opened: No such file or directory."));
    QCOMPARE(trace::openTrace("/dev/zero").problem,
             std::string("/dev/zero is no ordinary file; a trace file was expected."));
}

void TestBrokenTrace::aBombIsRefusedBeforeItFillsTheMemory()
{
    // One text of 128 MB, packed into some 130 kB.
    const auto path = m_folder.filePath(QStringLiteral("bomb.json.gz")).toStdString();
    gzFile bomb = gzopen(path.c_str(), "wb9");
    const QByteArray blank(1024 * 1024, 'a');
    gzputs(bomb, R"([{"ph":"i","ts":0,"name":")");
    for (int i = 0; i < 128; ++i)
        gzwrite(bomb, blank.constData(), static_cast<unsigned>(blank.size()));
    gzclose(bomb);
    const auto opened = trace::openTrace(path);
    QVERIFY2(opened.problem.ends_with("there is one value of more than 64 MB."), opened.problem.c_str());
}

void TestBrokenTrace::aGzipFileThatIsCutOrDamagedIsSaid()
{
    const auto path = m_folder.filePath(QStringLiteral("whole.json.gz")).toStdString();
    const trace::TraceDocument document{
        support::TraceBuilder()
            .blockingRequest(1, std::chrono::milliseconds(0), std::chrono::milliseconds(1))
            .store(),
        {},
        0};
    QCOMPARE(trace::saveTrace(path, document), std::string());
    QFile whole(QString::fromStdString(path));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    auto bytes = whole.readAll();
    const auto cut = trace::openTrace(write(bytes.left(bytes.size() / 2), "cut.json.gz"));
    QVERIFY2(cut.problem.ends_with("its compressed data ends too early."), cut.problem.c_str());
    for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 16; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    const auto damaged = trace::openTrace(write(bytes, "damaged.json.gz"));
    QVERIFY2(!damaged.document && damaged.problem.find(", line ") != std::string::npos,
             damaged.problem.c_str());
}

void TestBrokenTrace::aCancelIsNoProblem()
{
    std::stop_source source;
    source.request_stop();
    const auto opened = trace::openTrace(write(goodTrace()), nullptr, source.get_token());
    QVERIFY(!opened.document);
    QCOMPARE(opened.problem, std::string());
}

PLAIN_TEST(TestBrokenTrace)
#include "test_broken_trace.moc"
