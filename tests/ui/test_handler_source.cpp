#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/source/source_panel.h"
#include "ui/source/source_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::State;
using trace::StepKind;

namespace {

const auto kPython = QStringLiteral("import requests\n"
                                    "\n"
                                    "@app.get(\"/x\")  #@ queued\n"
                                    "async def x():  #@ started\n"
                                    "    first()  #@ call 1\n"
                                    "    second()  # twice  #@ call 2\n"
                                    "    return 1  #@ finished\n");

ui::HandlerSource python()
{
    return ui::HandlerSource::parse(kPython, ui::Idiom::FastApi);
}

std::optional<int> lineOf(const ui::HandlerSource& source, StepKind kind, unsigned index)
{
    trace::Step step;
    step.kind = kind;
    step.index = static_cast<std::uint8_t>(index);
    return source.lineOf(step);
}

std::vector<ui::SourceRow> rowsAt(const trace::Store& store, unsigned id, trace::Duration now)
{
    return ui::sourceRows(python(), *store.find(trace::RequestId(id)), TraceBuilder::at(now));
}

int hereOf(const std::vector<ui::SourceRow>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].isHere) return static_cast<int>(i);
    return -1;
}

TraceBuilder& begun(TraceBuilder& builder, StepKind kind, trace::Duration when)
{
    return builder.sent(1, 0ms).read(1, 1s).started(1, 1s).stepEvent(1, kind, 1, when,
                                                                     trace::EventKind::StepBegun, 0);
}

} // namespace

class TestHandlerSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_handler_source", m_folder); }

    void marksAndWhatComesBeforeTheHandlerAreNotShown()
    {
        const QStringList expected{QStringLiteral("@app.get(\"/x\")"), QStringLiteral("async def x():"),
                                   QStringLiteral("    first()"), QStringLiteral("    second()  # twice"),
                                   QStringLiteral("    return 1")};
        QCOMPARE(python().lines(), expected);
    }

    void aStepIsAtTheLineWithItsNumberElseAtTheLastOneBefore()
    {
        QCOMPARE(lineOf(python(), StepKind::BlockingCall, 1), 2);
        QCOMPARE(lineOf(python(), StepKind::AsyncCall, 2), 3);
        QCOMPARE(lineOf(python(), StepKind::PooledCall, 7), 3);
        QCOMPARE(lineOf(python(), StepKind::Compute, 1), std::nullopt);
    }

    void aMarkWithoutANumberStandsForAllOfItsKind()
    {
        const auto source = ui::HandlerSource::parse(
            QStringLiteral("// GET /x  //@ queued\nco_await (a() && b());  //@ job 1, call\n"),
            ui::Idiom::Asio);
        QCOMPARE(lineOf(source, StepKind::AsyncCall, 1), 1);
        QCOMPARE(lineOf(source, StepKind::AsyncCall, 9), 1);
        QCOMPARE(lineOf(source, StepKind::PoolJob, 1), 1);
    }

    void aBlockingCallHoldsTheLoopAtItsLine()
    {
        const auto rows = rowsAt(TraceBuilder().blockingRequest(1, 0ms, 3700ms).store(), 1, 1h);
        QCOMPARE(rows[0].note, QStringLiteral("3.7 s queued"));
        QCOMPARE(rows[2].note, QStringLiteral("2.0 s holds the loop"));
        QCOMPARE(rows[3].note, QStringLiteral("2.0 s holds the loop"));
        QCOMPARE(rows[2].state, State::Blocking);
        QCOMPARE(hereOf(rows), -1);
    }

    void anAwaitedCallGivesTheLoopBackAtItsLine()
    {
        const auto rows = rowsAt(TraceBuilder().asyncRequest(1, 0ms).store(), 1, 1h);
        QCOMPARE(rows[2].note, QStringLiteral("2.0 s loop is free"));
        QCOMPARE(rows[2].state, State::Waiting);
    }

    void anAnswerThatWaitsForTheLoopIsToldAtItsLine()
    {
        TraceBuilder builder;
        begun(builder, StepKind::AsyncCall, 1s)
            .stepEvent(1, StepKind::AsyncCall, 1, 2s, trace::EventKind::StepReady, 0)
            .stepEvent(1, StepKind::AsyncCall, 1, 5s, trace::EventKind::StepEnded, 200);
        const auto rows = rowsAt(builder.finished(1, 5s).received(1, 5s).store(), 1, 1h);
        QCOMPARE(rows[2].note, QStringLiteral("1.0 s loop is free · 3.0 s ready, but its loop is held"));
        QCOMPARE(rows[2].state, State::Ready);
    }

    void whatWaitsForAThreadHasNotStarted()
    {
        const auto source = ui::HandlerSource::parse(
            QStringLiteral(
                "@app.get(\"/x\")  #@ queued\ndef x():  #@ started, job\n    first()  #@ call 1\n"),
            ui::Idiom::FastApi);
        TraceBuilder builder;
        builder.sent(1, 0ms).read(1, 1s).stepEvent(1, StepKind::PoolPlace, 1, 1s, trace::EventKind::StepBegun,
                                                   0);
        const auto rowsOf = [&](trace::Duration now) {
            const auto store = builder.store();
            return ui::sourceRows(source, *store.find(trace::RequestId{1}), TraceBuilder::at(now));
        };
        QCOMPARE(hereOf(rowsOf(2s)), 0);
        builder.stepEvent(1, StepKind::PoolPlace, 1, 3s, trace::EventKind::StepEnded, 0);
        builder.stepEvent(1, StepKind::PoolJob, 1, 3s, trace::EventKind::StepBegun, 0);
        QCOMPARE(hereOf(rowsOf(4s)), 0);
        builder.stepEvent(1, StepKind::PoolJob, 1, 5s, trace::EventKind::StepTaken, 0).started(1, 5s);
        QCOMPARE(hereOf(rowsOf(6s)), 1);
        builder.stepEvent(1, StepKind::PooledCall, 1, 6s, trace::EventKind::StepBegun, 0);
        const auto rows = rowsOf(7s);
        QCOMPARE(hereOf(rows), 2);
        QCOMPARE(rows[0].note, QStringLiteral("1.0 s queued · 4.0 s loop is free"));
        QCOMPARE(rows[1].note, QStringLiteral("1.0 s loop is free"));
    }

    void moreCallsThanLinesCountAtTheLastOne()
    {
        TraceBuilder builder;
        builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms);
        for (unsigned i = 1; i <= 4; ++i)
            builder.step(1, StepKind::BlockingCall, i, (i - 1) * 1s, i * 1s);
        const auto rows = rowsAt(builder.finished(1, 4s).received(1, 4s).store(), 1, 1h);
        QCOMPARE(rows[2].note, QStringLiteral("1.0 s holds the loop"));
        QCOMPARE(rows[3].note, QStringLiteral("3 times · 3.0 s holds the loop"));
    }

    void whileARequestIsQueuedItIsAtTheFirstLine()
    {
        const auto rows = rowsAt(TraceBuilder().sent(1, 0ms).store(), 1, 1500ms);
        QCOMPARE(hereOf(rows), 0);
        QCOMPARE(rows[0].note, QStringLiteral("↑ #1 is here · 1.5 s queued"));
    }

    void whileACallIsUnderWayTheRequestIsAtItsLine()
    {
        TraceBuilder builder;
        const auto rows = rowsAt(begun(builder, StepKind::BlockingCall, 1s).store(), 1, 2300ms);
        QCOMPARE(hereOf(rows), 2);
        QCOMPARE(rows[2].note, QStringLiteral("↑ #1 is here · 1.3 s holds the loop"));
    }

    void beforeItsFirstStepAHandlerIsAtItsBegin()
    {
        const auto store = TraceBuilder().sent(1, 0ms).read(1, 0ms).started(1, 0ms).store();
        QCOMPARE(hereOf(rowsAt(store, 1, 1s)), 1);
    }

    void anAnswerOnItsWayBackIsAtTheLastLine()
    {
        const auto store = TraceBuilder().sent(1, 0ms).read(1, 0ms).started(1, 0ms).finished(1, 1s).store();
        QCOMPARE(hereOf(rowsAt(store, 1, 2s)), 4);
    }

    void copyingTakesTheCodeAlone()
    {
        ui::SourceView view;
        view.showRows(rowsAt(TraceBuilder().blockingRequest(1, 0ms, 3700ms).store(), 1, 1h),
                      ui::Idiom::FastApi);
        QVERIFY(view.toPlainText().contains(QStringLiteral("2.0 s holds the loop")));
        view.selectAll();
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 python().lines().join(QLatin1Char('\n')) + QLatin1Char('\n'));
    }

    void theSourceIsAsHighAsItsLines()
    {
        ui::SourceView view;
        view.resize(400, 10);
        view.showRows(ui::sourceRows(python()), ui::Idiom::FastApi);
        const int low = view.height();
        view.showRows(rowsAt(TraceBuilder().blockingRequest(1, 0ms, 3700ms).store(), 1, 1h),
                      ui::Idiom::FastApi);
        QVERIFY(view.height() > low);
        QVERIFY(view.height() >= view.document()->size().height());
    }

private:
    QTemporaryDir m_folder;
};

WIDGET_TEST(TestHandlerSource)
#include "test_handler_source.moc"
