#include "engine/trace/file/foreign/remarks.h"
#include "tests/support/generic_text.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// What is shown of files of other programs that are unusual or not quite right. They are seeds of the
/// fuzzer, too.
class TestTraceCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWholeIsShown_data();
    void whatIsWholeIsShown();
    void arrowsAreShown();
    void whatIsWrongIsCountedByItsReason_data();
    void whatIsWrongIsCountedByItsReason();
    void itIsTheSameAfterItWasSaved_data();
    void itIsTheSameAfterItWasSaved();
    void whatIsSavedAgainIsInItsProcessThreadAndCategory();

private:
    static std::string pathOf(const QString& name)
    {
        return QDir(QStringLiteral(CASES)).filePath(name).toStdString();
    }

    static trace::TraceDocument opened(const QString& name)
    {
        auto file = trace::openTrace(pathOf(name));
        if (!file.document) throw std::runtime_error(file.problem);
        return std::move(*file.document);
    }

    QTemporaryDir m_folder;
};

void TestTraceCases::whatIsWholeIsShown_data()
{
    QTest::addColumn<QString>("tracks");
    const auto row = [](const char* name, const char* tracks) {
        QTest::newRow(name) << QString::fromUtf8(tracks);
    };
    row("async_id2_local.json", "process 1; net: first 0-5000 / second 1000-9000");
    row("async_id_two_processes.json", "process 1; ipc: send 0-5000");
    row("async_same_id_two_scopes.json", "process 1; net: first 0-5000 / second 1000-9000");
    row("async_end_by_name.json", "process 1; io: nested 0-9 / read 1-4 / write 2-6");
    row("async_child_above_parent.json",
        "process 1; op: first 0-100 / second 50-200 / part of second 120-150");
    row("end_of_empty_span_first.json", "process 1; thread 1: outer 0-10 / empty 2-2");
    row("overlap_child_above_parent.json",
        "process 1; thread 1: first 0-100 / second 50-200 / child of second 120-180");
    row("epoch_time_four_decimals.json", "process 1; thread 1: one 0-0.050, two 0.050-0.100");
    row("last_event_is_empty_object.json", "process 1; thread 1: one 0-10");
    row("list_cut_in_an_event.json", "process 1; thread 1: one 0-10");
    row("object_not_closed.json", "process 1; thread 1: one 0-10, two 20-30");
    row("trailing_comma_list.json", "process 1; thread 1: one 0-10, two 20-30");
    row("trailing_comma_object.json", "process 1; thread 1: one 0-10, two 20-30");
    row("times_as_text.json", "process 1; thread 1: load 0-250.500 / parse 100-150");
    row("counter_values_as_text.json", "process 1; thread 1: a 0-10 | queue: depth: 3 0-10, 7 10-");
    row("nan_in_args.json", "process 1; thread 1: a 0-10, good 20-30");
    row("nan_in_counter.json", "process 1; loss: 1.5 0-20, 2.5 20-");
    row("name_in_latin1.json", "process 1; thread 1: caf\uFFFD 0-10, good 20-30");
    row("name_with_control_character.json", "process 1; thread 1: a\uFFFDb\uFFFDc 0-10, good 20-30");
    row("name_with_half_an_emoji.json", "process 1; thread 1: cut emoji \uFFFD 0-10, good 20-30");
    row("one_bad_event_cat_null.json", "process 1; thread 1: a 0-10, good 20-30");
    row("one_bad_event_id_null.json", "process 1; thread 1: a 0-10, good 20-30");
    row("one_bad_event_name_null.json", "process 1; thread 1:  0-10, good 20-30");
    row("one_bad_event_dur_nan.json", "process 1; thread 1: good 0-10");
    row("one_bad_event_ts_missing.json", "process 1; thread 1: good 0-10");
    row("one_bad_event_ts_null.json", "process 1; thread 1: good 0-10");
    row("sort_index.json", "should be first; upper thread: c 6-16 | lower thread: b 5-15 | "
                           "should be second; thread 1: a 0-10");
    row("without_pid_and_tid.json",
        "unnamed process; unnamed thread: one 0-5 | cnt: a: 1 0-3, 3 3- | cnt: b: 2 0-3, 1 3-");
    row("two_spans.json", "process 77; thread 5: a 0-100 / b 10-60");
    row("nothing_to_draw.json", "");
    row("cpu_profile_only.json", "");
}

void TestTraceCases::whatIsWholeIsShown()
{
    QFETCH(const QString, tracks);
    QCOMPARE(support::tracksText(opened(QLatin1String(QTest::currentDataTag())).store), tracks);
}

void TestTraceCases::arrowsAreShown()
{
    const auto document = opened(QStringLiteral("flow_bind_id.json"));
    QCOMPARE(support::arrowsText(document.store), QStringLiteral("post: 0 thread 1/0 > 30 thread 2/0"));
    QCOMPARE(document.notShown, std::uint64_t{0});
}

void TestTraceCases::whatIsWrongIsCountedByItsReason_data()
{
    QTest::addColumn<QString>("remarks");
    const auto row = [](const char* name, const char* remarks) {
        QTest::newRow(name) << QString::fromUtf8(remarks);
    };
    row("two_spans.json", "");
    row("last_event_is_empty_object.json", "");
    row("times_as_text.json", "");
    row("counter_values_as_text.json", "");
    row("nan_in_args.json", "");
    row("one_bad_event_dur_nan.json",
        "Events that were left out: 1 (\"dur\" must be a number of microseconds: 1).");
    row("one_bad_event_ts_null.json",
        "Events that were left out: 1 (\"ts\" must be a number of microseconds: 1).");
    row("one_bad_event_ts_missing.json",
        "Events that were left out: 1 (an event needs \"ts\", the time at which it was: 1).");
    row("one_bad_event_cat_null.json", "Events that are shown in part: 1 (\"cat\" must be a text: 1).");
    row("one_bad_event_name_null.json", "Events that are shown in part: 1 (\"name\" must be a text: 1).");
    row("one_bad_event_id_null.json",
        "Events that are shown in part: 1 (\"id\" must be a number or a text: 1).");
    row("nan_in_counter.json", "Events that were left out: 1 (a counter's value must be a number: 1).");
    row("nothing_to_draw.json", "trace of another program; none of its 3 events can be shown.");
    row("cpu_profile_only.json", "trace of another program; none of its 2 events can be shown.");
    row("list_cut_in_an_event.json",
        "The file is damaged, or not quite JSON (line 3 (byte 82): the file ends too early, in the middle of an "
        "event); what is whole is shown.");
    row("object_not_closed.json",
        "The file is damaged, or not quite JSON (line 4 (byte 154): the file ends too early: expected ], the end of "
        "the list of events); what is whole is shown.");
    row("name_in_latin1.json",
        "The file is damaged, or not quite JSON (line 1 (byte 28): it is not valid UTF-8); what is whole is shown.");
}

void TestTraceCases::whatIsWrongIsCountedByItsReason()
{
    QFETCH(const QString, remarks);
    const auto told = trace::remarksOn(opened(QLatin1String(QTest::currentDataTag())));
    QCOMPARE(QString::fromStdString(told), remarks);
}

void TestTraceCases::itIsTheSameAfterItWasSaved_data()
{
    QTest::addColumn<bool>("isFile");
    for (const auto& name : QDir(QStringLiteral(CASES)).entryList(QDir::Files))
        if (trace::openTrace(pathOf(name)).document) QTest::newRow(qPrintable(name)) << true;
}

void TestTraceCases::itIsTheSameAfterItWasSaved()
{
    const auto document = opened(QLatin1String(QTest::currentDataTag()));
    const auto path = m_folder.filePath(QStringLiteral("again.json")).toStdString();
    QCOMPARE(trace::saveTrace(path, document), std::string());
    const auto again = trace::openTrace(path);
    QCOMPARE(again.problem, std::string());
    QCOMPARE(support::difference(again.document->store, document.store), QString());
    QVERIFY(again.document->faults.empty());
    QCOMPARE(again.document->damage, std::string());
}

void TestTraceCases::whatIsSavedAgainIsInItsProcessThreadAndCategory()
{
    const auto path = m_folder.filePath(QStringLiteral("two.json"));
    QCOMPARE(trace::saveTrace(path.toStdString(), opened(QStringLiteral("two_spans.json"))), std::string());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    const QByteArray first = R"({"ph":"X","name":"a","pid":77,"tid":5,"ts":0,"cat":"disk","dur":100})";
    QVERIFY2(text.contains(first), text.constData());
    QVERIFY(!text.contains("process_name"));
}

PLAIN_TEST(TestTraceCases)
#include "test_trace_cases.moc"
