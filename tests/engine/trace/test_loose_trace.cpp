#include "engine/trace/file/foreign/remarks.h"
#include "tests/support/generic_text.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

/// Traces as programs really write them: what is good is shown, whatever is beside it.
class TestLooseTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsGoodIsShown_data();
    void whatIsGoodIsShown();
    void aBadEventTakesNoOtherWithIt_data();
    void aBadEventTakesNoOtherWithIt();
    void whatWasReadIsNotReadAgain_data();
    void whatWasReadIsNotReadAgain();
    void aFileCutAnywhereShowsItsWholeEvents();
    void aCompressedFileThatIsCutShowsItsBegin();
    void oneBadEventAmongMillionsOfBytesIsFound();
    void thousandsAtOnceLieBelowOneAnother();

private:
    std::string write(const QByteArray& text)
    {
        QFile file(m_folder.filePath(QStringLiteral("loose.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no room");
        return file.fileName().toStdString();
    }

    trace::TraceDocument opened(const QByteArray& text)
    {
        auto file = trace::openTrace(write(text));
        if (!file.document) throw std::runtime_error(file.problem);
        return std::move(*file.document);
    }

    QTemporaryDir m_folder;
};

void TestLooseTrace::whatIsGoodIsShown_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("tracks");
    const auto row = [](const char* name, const char* events, const char* tracks) {
        QTest::newRow(name) << QByteArray(events) << QString::fromUtf8(tracks);
    };
    // Who belongs together.
    row("one id in two processes at once, each ends its own",
        R"({"ph":"b","cat":"c","id":1,"name":"a","pid":1,"ts":0},{"ph":"b","cat":"c","id":1,"name":"a","pid":2,"ts":1},
           {"ph":"e","cat":"c","id":1,"name":"a","pid":1,"ts":5},{"ph":"e","cat":"c","id":1,"name":"a","pid":2,"ts":9})",
        "process 1; c: a 0-5 | process 2; c: a 1-9");
    row("a local id in two processes",
        R"({"ph":"b","cat":"c","id2":{"local":"0x1"},"name":"a","pid":1,"ts":0},
           {"ph":"b","cat":"c","id2":{"local":"0x1"},"name":"b","pid":2,"ts":1},
           {"ph":"e","cat":"c","id2":{"local":"0x1"},"pid":1,"ts":5},
           {"ph":"e","cat":"c","id2":{"local":"0x1"},"pid":2,"ts":9})",
        "process 1; c: a 0-5 | process 2; c: b 1-9");
    row("a global id",
        R"({"ph":"b","cat":"c","id2":{"global":"0x1"},"name":"a","pid":1,"ts":0},
           {"ph":"e","cat":"c","id2":{"global":"0x1"},"name":"a","pid":2,"ts":5})",
        "process 1; c: a 0-5");
    row("one id in two categories",
        R"({"ph":"b","cat":"c","id":1,"name":"a","ts":0},{"ph":"b","cat":"d","id":1,"name":"a","ts":1},
           {"ph":"e","cat":"c","id":1,"name":"a","ts":5},{"ph":"e","cat":"d","id":1,"name":"a","ts":9})",
        "unnamed process; c: a 0-5 | d: a 1-9");
    row("an id is a number or a text", R"({"ph":"b","id":7,"name":"a","ts":0},{"ph":"e","id":"7","ts":5})",
        "unnamed process; asynchronous: a 0-5");
    row("an id beyond 64 bits",
        R"({"ph":"b","id":123456789012345678901234567890,"name":"a","ts":0},
           {"ph":"b","id":123456789012345678901234567891,"name":"b","ts":1},
           {"ph":"e","id":123456789012345678901234567890,"ts":5})",
        "unnamed process; asynchronous: a 0-5 / b 1-");
    row("old asynchronous events with steps",
        R"({"ph":"S","cat":"r","id":"2","name":"B","pid":1,"ts":200},
           {"ph":"T","cat":"r","id":"2","name":"B","pid":1,"ts":240,"args":{"step":"X"}},
           {"ph":"T","cat":"r","id":"2","name":"B","pid":3,"ts":300,"args":{"step":"Y"}},
           {"ph":"F","cat":"r","id":"2","name":"B","pid":1,"ts":400})",
        "process 1; r: B 0-200 / X 40-100 | process 3; r: Y 100-200");
    row("steps that are told when they end",
        R"({"ph":"S","id":1,"name":"B","ts":0},{"ph":"p","id":1,"name":"B","ts":4,"args":{"step":"X"}},
           {"ph":"p","id":1,"name":"B","ts":6},{"ph":"F","id":1,"name":"B","ts":9})",
        "unnamed process; asynchronous: B 0-9 / X 0-4, B 4-6");
    row("a moment of an operation lies below it",
        R"({"ph":"b","cat":"c","id":1,"name":"a","ts":0},{"ph":"b","cat":"c","id":2,"name":"b","ts":1},
           {"ph":"n","cat":"c","id":2,"name":"m","ts":3},{"ph":"e","cat":"c","id":1,"name":"a","ts":2},
           {"ph":"e","cat":"c","id":2,"name":"b","ts":9})",
        "unnamed process; c: a 0-2 / b 1-9 / m 3-3");
    row("ends out of order, by name",
        R"({"ph":"B","name":"beta","ts":1},{"ph":"B","name":"gamma","ts":1},{"ph":"E","name":"beta","ts":2},
           {"ph":"E","name":"gamma","ts":3})",
        "unnamed process; unnamed thread: gamma 0-2 / beta 0-1");
    row("an end of what began before all of it",
        R"({"ph":"B","name":"a","ts":0},{"ph":"E","name":"earlier","ts":5},{"ph":"E","name":"a","ts":10})",
        "unnamed process; unnamed thread: a 0-10");
    row("an end by another name is better than none",
        R"({"ph":"B","name":"alpha","ts":0},{"ph":"E","name":"beta","ts":10})",
        "unnamed process; unnamed thread: alpha 0-10");
    row("the same name within itself",
        R"({"ph":"B","name":"A","ts":0},{"ph":"B","name":"A","ts":1},{"ph":"E","name":"A","ts":9},
           {"ph":"E","name":"A","ts":10})",
        "unnamed process; unnamed thread: A 0-10 / A 1-9");
    // Numbers.
    row("times with exponents", R"({"ph":"X","name":"a","ts":1.7643708291234567891E15,"dur":5e-2},
           {"ph":"X","name":"b","ts":1764370829123456839.1e-3,"dur":"2e0"})",
        "unnamed process; unnamed thread: a 0-0.050, b 0.050-2.050");
    row("fractions that no double holds",
        R"({"ph":"X","name":"a","ts":0.1,"dur":0.2000004},{"ph":"X","name":"b","ts":0.30000040000000001,"dur":1})",
        "unnamed process; unnamed thread: a 0-0.200, b 0.200-1.200");
    row("numbers of processes as texts and fractions",
        R"({"ph":"X","name":"a","pid":7,"tid":"2","ts":0,"dur":1},{"ph":"X","name":"b","pid":"7","tid":2.0,"ts":2,"dur":1})",
        "process 7; thread 2: a 0-1, b 2-3");
    row("a duration of the thread alone", R"({"ph":"X","name":"a","ts":7,"tdur":4})",
        "unnamed process; unnamed thread: a 0-4");
    row("the last of two keys counts", R"({"ph":"X","name":"a","ts":7,"ts":9,"dur":4,"name":"b"})",
        "unnamed process; unnamed thread: b 0-4");
    row("counters with ids and texts",
        R"({"ph":"C","name":"q","id":"x","ts":0,"args":{"value":"3.0"}},{"ph":"C","name":"q","ts":1,"args":{"value":-1e3}})",
        "unnamed process; q x: 3.0 0- | q: -1e3 1-");
    // Order and names, wherever they are said.
    row("numbers are in order of their values",
        R"({"ph":"X","name":"a","pid":10,"tid":1,"ts":0},{"ph":"X","name":"b","pid":9,"tid":"x","ts":0},
           {"ph":"X","name":"c","pid":9,"tid":11,"ts":0},{"ph":"X","name":"d","pid":9,"tid":2,"ts":0})",
        "process 9; thread 2: d 0- | thread 11: c 0- | thread x: b 0- | process 10; thread 1: a 0-");
    row("metadata comes last, without times",
        R"({"ph":"X","name":"a","pid":1,"tid":1,"ts":0,"dur":1},{"ph":"X","name":"b","pid":2,"tid":1,"ts":0,"dur":1},
           {"ph":"M","name":"process_sort_index","pid":2,"args":{"sort_index":-5}},
           {"ph":"M","name":"process_name","pid":2,"args":{"name":"GPU"}},
           {"ph":"M","name":"thread_name","pid":1,"tid":1,"args":{"name":12}})",
        "GPU; thread 1: b 0-1 | process 1; 12: a 0-1");
    row("a name is a number", R"({"ph":"X","name":404,"cat":7,"ts":0,"dur":1})",
        "unnamed process; unnamed thread: 404 0-1");
    row("an arrow from a span to two",
        R"({"ph":"X","name":"a","tid":1,"ts":0,"dur":5,"bind_id":1,"flow_out":"true"},
           {"ph":"X","name":"b","tid":2,"ts":2,"dur":5,"bind_id":"1","flow_in":true},
           {"ph":"X","name":"c","tid":3,"ts":3,"dur":5,"bind_id":1,"flow_in":true})",
        "unnamed process; thread 1: a 0-5 | thread 2: b 2-7 | thread 3: c 3-8");
    row("deep arguments",
        ("{\"ph\":\"X\",\"name\":\"a\",\"ts\":0,\"dur\":1,\"args\":{\"x\":" + std::string(900, '[') +
         std::string(900, ']') + "}},{\"ph\":\"X\",\"name\":\"b\",\"ts\":2,\"dur\":1}")
            .c_str(),
        "unnamed process; unnamed thread: a 0-1, b 2-3");
}

void TestLooseTrace::whatIsGoodIsShown()
{
    QFETCH(const QByteArray, events);
    QFETCH(const QString, tracks);
    const auto document =
        opened("{\"stackFrames\":{\"1\":{\"name\":\"x\"}},\"displayTimeUnit\":\"ns\",\"traceEvents\":[" +
               events + "],\"samples\":[],\"metadata\":{\"a\":[{}]}}");
    QCOMPARE(support::tracksText(document.store), tracks);
    QVERIFY(document.faults.empty() && document.damage.empty());
    const auto path = m_folder.filePath(QStringLiteral("again.json")).toStdString();
    QCOMPARE(trace::saveTrace(path, document), std::string());
    QCOMPARE(support::difference(trace::openTrace(path).document->store, document.store), QString());
}

void TestLooseTrace::aBadEventTakesNoOtherWithIt_data()
{
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const char* name, const QByteArray& bad) { QTest::newRow(name) << bad; };
    row("no kind", R"({"name":"x","ts":1})");
    row("a kind of two letters", R"({"ph":"XX","ts":1})");
    row("a kind that is a number", R"({"ph":5,"ts":1})");
    row("no time", R"({"ph":"X","name":"x"})");
    row("a time that is a word", R"({"ph":"X","name":"x","ts":"soon"})");
    row("a time that is a list", R"({"ph":"X","name":"x","ts":[1]})");
    row("a time too far", R"({"ph":"i","name":"x","ts":1e300})");
    row("a negative duration", R"({"ph":"X","name":"x","ts":1,"dur":-1})");
    row("NaN", R"({"ph":"X","name":"x","ts":NaN,"dur":1})");
    row("Infinity", R"({"ph":"X","name":"x","ts":1,"dur":Infinity})");
    row("a number", "7");
    row("a list", "[1,2]");
    row("a text", "\"x\"");
    row("a key without a value", R"({"ph":"X","ts":1,"dur":1,"name":})");
    row("a key without quotes", R"({ph:"X","ts":1,"dur":1})");
    row("no colon", R"({"ph" "X","ts":1,"dur":1})");
    row("an object that is not closed", R"({"ph":"X","ts":1,"args":{"x":1)");
    row("a text that is not closed", R"({"ph":"X","ts":1,"name":"x)");
    row("a text that a colon follows", R"({"ph":"X","name":"x":1,"ts":1,"dur":1})");
    row("a list that is not closed", R"({"ph":"X","ts":1,"args":{"x":[1,2})");
}

void TestLooseTrace::aBadEventTakesNoOtherWithIt()
{
    QFETCH(const QByteArray, bad);
    const auto document = opened("[\n{\"ph\":\"X\",\"name\":\"a\",\"ts\":0,\"dur\":1},\n" + bad +
                                 ",\n{\"ph\":\"X\",\"name\":\"b\",\"ts\":2,\"dur\":1},\n"
                                 "{\"ph\":\"X\",\"name\":\"c\",\"ts\":4,\"dur\":1}\n]\n");
    const auto tracks = support::tracksText(document.store);
    const auto remarks = trace::remarksOn(document);
    QVERIFY2(tracks.contains(QStringLiteral("a 0-1")), qPrintable(tracks));
    QVERIFY2(tracks.endsWith(QStringLiteral("b 2-3, c 4-5")), qPrintable(tracks));
    QVERIFY2(remarks.find("left out: 1 (") != std::string::npos, remarks.c_str());
    QVERIFY(remarks.find('\n') == std::string::npos);
}

/// What is odd in an event where nobody looks.
void TestLooseTrace::whatWasReadIsNotReadAgain_data()
{
    QTest::addColumn<QByteArray>("odd");
    const auto row = [](const char* name, const char* odd) { QTest::newRow(name) << QByteArray(odd); };
    row("nothing", R"({"ph":"X","name":"a","ts":0,"dur":1})");
    row("two objects without a comma",
        R"({"ph":"X","name":"a","ts":0,"dur":1,"args":{"p":{"x":1}{"ph":"X","name":"ghost","ts":2,"dur":1}}})");
    row("a bracket in its first key", R"({"{x":1,"ph":"X","name":"a","ts":0,"dur":1})");
    row("brackets and quotes in a text", R"({"ph":"X","name":"a","ts":0,"dur":1,"args":{"p":"}{\"}]"}})");
    row("an empty event behind it", R"({"ph":"X","name":"a","ts":0,"dur":1},{})");
}

void TestLooseTrace::whatWasReadIsNotReadAgain()
{
    QFETCH(const QByteArray, odd);
    const auto document =
        opened("[\n" + odd + ",\n7,\n{\"ph\":\"X\",\"name\":\"b\",\"ts\":4,\"dur\":1}\n]\n");
    QCOMPARE(support::tracksText(document.store),
             QStringLiteral("unnamed process; unnamed thread: a 0-1, b 4-5"));
    const auto remarks = trace::remarksOn(document);
    QVERIFY2(remarks.find("left out: 1 (") != std::string::npos, remarks.c_str());
}

void TestLooseTrace::aFileCutAnywhereShowsItsWholeEvents()
{
    QByteArray text = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n";
    std::vector<qsizetype> ends;
    for (int i = 0; i < 5; ++i) {
        text += "{\"ph\":\"X\",\"name\":\"e\",\"ts\":" + QByteArray::number(10 * i) +
                ",\"dur\":1,\"args\":{\"x\":[{\"y\":\"{[\\\"\"}]}}";
        ends.push_back(text.size());
        text += i < 4 ? ",\n" : "]}";
    }
    for (auto length = ends.front(); length < text.size(); ++length) {
        const auto document = opened(text.left(length));
        const auto whole = std::ranges::count_if(ends, [&](qsizetype end) { return end <= length; });
        QCOMPARE(document.store.generic().tracks.front().lanes.front().size(), std::size_t(whole));
        QVERIFY(!document.damage.empty());
        QVERIFY2(document.faults.empty(), document.damage.c_str());
    }
    QCOMPARE(opened(text).damage, std::string());
}

void TestLooseTrace::aCompressedFileThatIsCutShowsItsBegin()
{
    const auto path = m_folder.filePath(QStringLiteral("whole.json.gz"));
    gzFile packed = gzopen(qPrintable(path), "wb");
    gzputs(packed, "{\"traceEvents\":[");
    for (int i = 0; i < 20'000; ++i)
        gzprintf(packed, "{\"ph\":\"X\",\"name\":\"e%d\",\"ts\":%d,\"dur\":1},\n", i * 7919 % 1000, 2 * i);
    gzclose(packed);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    const auto document = opened(bytes.left(bytes.size() / 2));
    const auto shown = document.store.generic().tracks.front().lanes.front().size();
    QVERIFY2(shown > 5'000 && shown < 15'000, qPrintable(QString::number(shown)));
    QVERIFY2(document.damage.find("its compressed data ends too early") != std::string::npos,
             document.damage.c_str());
}

/// It is parsed in pieces: what is wrong in one of them harms no other, and its line is known.
void TestLooseTrace::oneBadEventAmongMillionsOfBytesIsFound()
{
    constexpr int kEvents = 40'000;
    QByteArray text = "[\n";
    for (int i = 0; i < kEvents; ++i) {
        if (i == 30'000) text += "{\"ph\":\"X\",\"name\":\"caf\xe9\",\"ts\":NaN},\n";
        text += "{\"ph\":\"X\",\"name\":\"e\",\"ts\":" + QByteArray::number(2 * i) +
                ",\"dur\":1,\"args\":{\"text\":\"some more\"}},\n";
    }
    const auto document = opened(text + "]");
    QCOMPARE(document.store.generic().tracks.front().lanes.front().size(), std::size_t{kEvents});
    QCOMPARE(document.faults.size(), std::size_t{1});
    QVERIFY2(document.damage.starts_with("line 30002 "), document.damage.c_str());
}

void TestLooseTrace::thousandsAtOnceLieBelowOneAnother()
{
    constexpr int kSpans = 20'000;
    QByteArray text = "[";
    for (int i = 0; i < kSpans; ++i)
        text += "{\"ph\":\"X\",\"name\":\"e\",\"ts\":" + QByteArray::number(i) +
                ",\"dur\":" + QByteArray::number(i % 2 == 0 ? 2 * kSpans : 2 * (kSpans - i)) + "},";
    const auto document = opened(text);
    const auto& lanes = document.store.generic().tracks.front().lanes;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) // in each nothing overlaps
        for (std::size_t i = 1; i < lanes[lane].size(); ++i)
            QVERIFY(lanes[lane][i - 1].end <= lanes[lane][i].begin);
}

PLAIN_TEST(TestLooseTrace)
#include "test_loose_trace.moc"
