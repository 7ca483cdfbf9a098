#include "tests/support/test_program.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/time/ticks.h"

#include <QTest>

using namespace std::chrono_literals;
using trace::Duration;
using ui::TimeRange;

namespace {

// As wide as a letter of the ruler's font on average.
int widthOf(const QString& text)
{
    return static_cast<int>(text.size()) * 7;
}

} // namespace

class TestTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulerDividesARangeSensibly_data();
    void theRulerDividesARangeSensibly();
    void labelsNeverOverlapAtAnyZoom();
    void neighbouringLabelsNeverReadTheSame();
    void minorTicksDivideMajorOnes();
    void multiplesCoverTheRangeAndNoMore();
    void timesBeforeTheRunAreNegative();
    void durationsAreShort_data();
    void durationsAreShort();
};

void TestTicks::theRulerDividesARangeSensibly_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<qint64>("major");
    QTest::addColumn<QString>("secondLabel");
    const auto row = [](const char* name, Duration begin, Duration end, Duration major, const char* label) {
        QTest::addRow("%s", name) << qint64(begin.count()) << qint64(end.count()) << qint64(major.count())
                                  << QString::fromUtf8(label);
    };
    row("microseconds", 0s, 100us, 10us, "10 µs");
    row("milliseconds", 0s, 100ms, 10ms, "10 ms");
    row("fractions of a second", 0s, 2s, 200ms, "0.2 s");
    row("seconds", 0s, 15s, 1s, "1 s");
    row("a minute", 0s, 60s, 5s, "5 s");
    row("minutes", 0s, 10min, 1min, "1:00");
    row("hours", 0s, 10h, 1h, "1:00:00");
}

void TestTicks::theRulerDividesARangeSensibly()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    QFETCH(qint64, major);
    QFETCH(QString, secondLabel);
    const TimeRange range{Duration(begin), Duration(end)};
    const auto plan = ui::planTicks(range, 1000, widthOf);
    QCOMPARE(qint64(plan.major.count()), major);
    QCOMPARE(ui::tickLabel(ui::multiplesIn(range, plan.major)[1], range, plan.major), secondLabel);
}

void TestTicks::labelsNeverOverlapAtAnyZoom()
{
    for (const Duration begin : {Duration(0), Duration(-3s), Duration(47min), Duration(5h)}) {
        for (Duration length = 20us; length < 24h; length = length * 13 / 10) {
            const TimeRange range{begin, begin + length};
            const auto plan = ui::planTicks(range, 800, widthOf);
            const double spacing =
                static_cast<double>(plan.major.count()) / static_cast<double>(length.count()) * 800;
            for (const auto time : ui::multiplesIn(range, plan.major))
                QVERIFY(widthOf(ui::tickLabel(time, range, plan.major)) < spacing);
        }
    }
}

void TestTicks::neighbouringLabelsNeverReadTheSame()
{
    for (Duration length = 20us; length < 24h; length = length * 17 / 10) {
        const TimeRange range{100s, 100s + length};
        const auto plan = ui::planTicks(range, 800, widthOf);
        const auto times = ui::multiplesIn(range, plan.major);
        for (std::size_t i = 1; i < times.size(); ++i)
            QVERIFY(ui::tickLabel(times[i - 1], range, plan.major) !=
                    ui::tickLabel(times[i], range, plan.major));
    }
}

void TestTicks::minorTicksDivideMajorOnes()
{
    for (Duration length = 20us; length < 24h; length = length * 17 / 10) {
        const auto plan = ui::planTicks({0s, length}, 800, widthOf);
        QVERIFY(plan.minor > 0ns);
        QCOMPARE((plan.major % plan.minor).count(), 0);
    }
}

void TestTicks::multiplesCoverTheRangeAndNoMore()
{
    const auto times = ui::multiplesIn({-1500ms, 2s}, 1s);
    QCOMPARE(times, (std::vector<Duration>{-1s, 0s, 1s, 2s}));
}

void TestTicks::timesBeforeTheRunAreNegative()
{
    QCOMPARE(ui::tickLabel(-2s, {-3s, 10s}, 1s), QStringLiteral("−2 s"));
    QCOMPARE(ui::tickLabel(-90s, {-3min, 3min}, 30s), QStringLiteral("−1:30"));
}

void TestTicks::durationsAreShort_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](Duration duration, const char* text) {
        QTest::addRow("%s", text) << qint64(duration.count()) << QString::fromUtf8(text);
    };
    row(400ns, "0.4 µs");
    row(340us, "340 µs");
    row(1ms, "1 ms");
    row(1400us, "1.4 ms");
    row(999600us, "1.0 s");
    row(7700ms, "7.7 s");
    row(125s, "2 min 5 s");
    row(3900s, "1 h 5 min");
}

void TestTicks::durationsAreShort()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(ui::durationText(Duration(nanoseconds)), text);
}

PLAIN_TEST(TestTicks)
#include "test_ticks.moc"
