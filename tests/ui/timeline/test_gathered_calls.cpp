#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/ui/built_scene.h"
#include "ui/timeline/geometry/request_bars.h"
#include "ui/timeline/layout/tool_tip.h"

#include <QTest>

using namespace std::chrono_literals;
using support::BuiltScene;
using support::TraceBuilder;
using trace::RequestId;

namespace {

/// Some calls from 0 s on, each ending one second after the one before.
trace::Store gathered(unsigned calls)
{
    TraceBuilder builder;
    builder.sent(1, 0s, 2).read(1, 0s, 1, 2).started(1, 0s);
    for (unsigned i = 1; i <= calls; ++i)
        builder.step(1, trace::StepKind::AsyncCall, i, 0s, std::chrono::seconds(i));
    const auto end = std::chrono::seconds(calls);
    return builder.finished(1, end).received(1, end).store();
}

QStringList longestLabels(const trace::Store& store)
{
    const auto& request = *store.find(RequestId(1));
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, request.end(), segments);
    QStringList labels;
    for (const auto& segment : segments)
        labels << ui::segmentLabels(request, segment).front();
    return labels;
}

} // namespace

/// A request that waits for several calls at once names all of them.
class TestGatheredCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsBarNamesAllThatItWaitsFor()
    {
        QCOMPARE(longestLabels(gathered(1)), QStringList{QStringLiteral("waiting: call 1")});
        QCOMPARE(longestLabels(gathered(2)),
                 (QStringList{QStringLiteral("waiting: calls 1 and 2"), QStringLiteral("waiting: call 2")}));
        QCOMPARE(longestLabels(gathered(3)).front(), QStringLiteral("waiting: calls 1, 2 and 3"));
        QCOMPARE(longestLabels(gathered(8)).front(), QStringLiteral("waiting: calls 1 to 8"));
    }

    void theSameIsWrittenOnTheTimeline()
    {
        const auto store = gathered(2);
        const BuiltScene built(store, {0s, 2s});
        const auto texts = support::textsOf(built.scene);
        QVERIFY(texts.contains(QStringLiteral("waiting: calls 1 and 2")));
        QVERIFY(texts.contains(QStringLiteral("waiting: call 2")));
    }

    void itsTipNamesThemToo()
    {
        const auto store = gathered(2);
        const auto tip = ui::toolTipText(store, *store.find(RequestId(1)), 0, TraceBuilder::at(9s));
        QVERIFY2(tip.contains(QStringLiteral("calls 1 and 2")), qPrintable(tip));
    }
};

WIDGET_TEST(TestGatheredCalls)
#include "test_gathered_calls.moc"
