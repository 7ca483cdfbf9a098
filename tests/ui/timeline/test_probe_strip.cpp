#include "engine/analysis/verdicts/unanswered_health.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/geometry/loops/probe_strip.h"
#include "ui/timeline/layout/scene_builder.h"

#include <QTest>

#include <random>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

void addProbe(TraceBuilder& trace, unsigned id, trace::Duration sent, trace::Duration received)
{
    trace.event({.time = TraceBuilder::at(sent),
                 .request = trace::RequestId(id),
                 .value = 1,
                 .kind = trace::EventKind::RequestSent});
    trace.read(id, received, 1, 0).started(id, received).finished(id, received).received(id, received);
}

/// A loop that is held from 0 to 8 s, and a probe every half a second.
TraceBuilder heldLoop()
{
    TraceBuilder trace;
    trace.blockingRequest(1, 0s, 0s, 4s);
    for (unsigned i = 0; i < 20; ++i)
        addProbe(trace, 2 + i, i * 500ms, std::max<trace::Duration>(8s, i * 500ms + 1ms));
    return trace;
}

QStringList stripTexts(const trace::Store& store, const analysis::LoadBalancer& loadBalancer,
                       int width = 1400)
{
    const auto now = TraceBuilder::at(10s);
    ui::Tracks tracks;
    tracks.update(store, now);
    const ui::TextMeter meter;
    ui::SceneOptions options;
    options.size = {width, 600};
    options.range = {0s, 10s};
    options.now = now;
    options.loadBalancer = loadBalancer;
    QStringList texts;
    for (const auto& text : ui::buildScene(store, tracks, options, meter).probeTexts)
        texts << text.text;
    return texts;
}

} // namespace

class TestProbeStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongSilenceSaysWhenALoadBalancerWouldHaveActed()
    {
        const auto texts = stripTexts(heldLoop().store(), {});
        QCOMPARE(texts, (QStringList{QStringLiteral("Health probe"),
                                     QStringLiteral("no answer for 8.0 s: a load balancer would have removed "
                                                    "this worker at 3.0 s")}));
    }

    void itIsTheLoadBalancerOfTheSettings()
    {
        const auto patient = stripTexts(heldLoop().store(), {.failures = 10, .interval = 1s});
        QCOMPARE(patient.last(), QStringLiteral("no answer for 8.0 s"));
        const auto strict = stripTexts(heldLoop().store(), {.failures = 2, .interval = 500ms});
        QVERIFY2(strict.last().endsWith(QStringLiteral("this worker at 1.0 s")), qPrintable(strict.last()));
    }

    void anAnswerInBetweenMakesTwoSilences()
    {
        TraceBuilder trace;
        trace.blockingRequest(1, 0s, 0s, 4s);
        for (unsigned i = 0; i < 16; ++i)
            addProbe(trace, 2 + i, i * 500ms, i == 0 ? 4s : 8s); // the loop answers one on its way
        const auto texts = stripTexts(trace.store(), {.failures = 100, .interval = 400ms});
        QCOMPARE(texts, (QStringList{QStringLiteral("Health probe"), QStringLiteral("no answer for 4.0 s"),
                                     QStringLiteral("no answer for 4.0 s")}));
    }

    void whoWasAskedDuringTheSilenceHadALateAnswer()
    {
        const auto store = heldLoop().store(); // the one of 7.5 s is answered half a second later
        ui::Tracks tracks;
        tracks.update(store, TraceBuilder::at(10s));
        const ui::TextMeter meter;
        ui::SceneOptions options;
        options.size = {1400, 600};
        options.range = {0s, 10s};
        options.now = TraceBuilder::at(10s);
        const auto scene = ui::buildScene(store, tracks, options, meter);
        QCOMPARE(scene.probes.size(), std::size_t(20));
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(scene.probes[i].kind, i < 16 ? ui::ProbeKind::Late : ui::ProbeKind::Answered);
    }

    void wherePixelsAreFewItIsShort()
    {
        QCOMPARE(stripTexts(heldLoop().store(), {}, 460).last(),
                 QStringLiteral("no answer for 8.0 s: removed at 3.0 s"));
    }

    void aProbeIsLateAfterTheLoadBalancersPatience()
    {
        TraceBuilder trace;
        addProbe(trace, 1, 0s, 700ms);
        const auto store = trace.store();
        const auto& probe = store.requests().front();
        QCOMPARE(ui::kindOf(probe, TraceBuilder::at(1s), 1s), ui::ProbeKind::Answered);
        QCOMPARE(ui::kindOf(probe, TraceBuilder::at(1s), 500ms), ui::ProbeKind::Late);
    }

    /// Some answered at once, some late, some never.
    void theStripSaysWhatTheVerdictSays()
    {
        std::mt19937 random(75);
        int told = 0;
        for (int run = 0; run < 100; ++run) {
            TraceBuilder trace;
            trace.blockingRequest(1, 0s, 0s, 4s);
            for (unsigned i = 0; i < 20; ++i) {
                const auto sent = i * 500ms;
                const auto late = sent + (random() % 60 + 10) * 100ms;
                switch (random() % 8) {
                case 0: addProbe(trace, 2 + i, sent, sent + 1ms); break;
                case 1: trace.sent(2 + i, sent, 0).gaveUp(2 + i, late); break;
                default: addProbe(trace, 2 + i, sent, late);
                }
            }
            const auto store = trace.store();
            const analysis::Evidence evidence(store, TraceBuilder::at(10s));
            const auto verdicts = analysis::UnansweredHealth::find(evidence, {});
            const auto texts = stripTexts(store, {}, 4000).join(QLatin1Char('\n'));
            QVERIFY2(texts.contains(QStringLiteral("removed")) == !verdicts.empty(), qPrintable(texts));
            if (verdicts.empty()) continue;
            const auto& silence = verdicts.front().silence;
            const auto removed = silence.begin + 3s - TraceBuilder::zero();
            const auto text =
                QStringLiteral("no answer for %1: a load balancer would have removed this worker "
                               "at %2")
                    .arg(ui::durationText(silence.length()), ui::durationText(removed));
            QVERIFY2(texts.contains(text), qPrintable(texts + QLatin1Char('\n') + text));
            ++told;
        }
        QVERIFY(told > 10);
    }

    void aSecondWorkerMakesItTheServer()
    {
        auto trace = heldLoop();
        trace.blockingRequest(22, 0s, 0s, 4s, 2);
        QVERIFY(
            stripTexts(trace.store(), {}).last().contains(QStringLiteral("removed this server at 3.0 s")));
    }
};

WIDGET_TEST(TestProbeStrip)
#include "test_probe_strip.moc"
