#include "tests/support/test_program.h"
#include "tests/support/two_runs.h"
#include "ui/compare/comparison_layout.h"
#include "ui/compare/comparison_verdict.h"
#include "ui/compare/run_again_dialog.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using ui::ComparedSetUp;
using ui::Tone;

namespace {

ComparedSetUp setUpWith(const QString& handler, int workers = 1)
{
    ComparedSetUp setUp;
    setUp.handlers = {handler};
    setUp.workers = workers;
    return setUp;
}

const auto kBlocking = setUpWith(QStringLiteral("/async-blocking"));
const auto kAsync = setUpWith(QStringLiteral("/all-async"));

ui::ComparisonWords wordsFor(const ComparedSetUp& before, const ComparedSetUp& after)
{
    const auto first = support::fourBlocking().store();
    const auto second = support::fourAsync().store();
    return ui::describe(before, after, analysis::compare(first, second));
}

ui::ComparisonVerdict verdictFor(const TraceBuilder& before, const TraceBuilder& after,
                                 const ComparedSetUp& setUp = kAsync)
{
    const auto first = before.store();
    const auto second = after.store();
    const auto comparison = analysis::compare(first, second);
    return ui::verdictOf(comparison, ui::describe(kBlocking, setUp, comparison));
}

/// The same four, of which the second one fails.
TraceBuilder oneOfFourFails()
{
    TraceBuilder trace;
    trace.asyncRequest(1, 0ms).asyncRequest(3, 600ms).asyncRequest(4, 900ms);
    trace.sent(2, 300ms, 2).read(2, 301ms, 1, 2).started(2, 301ms);
    return trace.finished(2, 1s, 502).received(2, 1s, 502);
}

} // namespace

/// What is said of two runs, and where it stands.
class TestComparisonWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTitleCountsArrivalsAndNamesTheDifference();
    void whatBothHaveInCommonIsSaidOnce();
    void aRunIsCalledAfterWhatIsDifferent();
    void aSetUpThatChangedOnTheWayIsNotClaimed();
    void aFasterRepetitionSavedWaiting();
    void aSlowerRepetitionCostWaiting();
    void nothingIsMadeOfNoise();
    void failedRequestsComeFirst();
    void fewerFailuresAreBetter();
    void aRunUnderWayHasNoWinner();
    void theDialogSaysWhatIsSentAgain();
    void aFewRequestsGetRoomyLanes();
    void lanesGetThinnerBeforeTheyAreScrolled();
    void bothRunsHaveTheSameLanes();
    void aPictureShowsThousandRequests();
    void aNarrowViewPutsTheVerdictBelow();
};

void TestComparisonWords::theTitleCountsArrivalsAndNamesTheDifference()
{
    QCOMPARE(wordsFor(kBlocking, kAsync).title, QStringLiteral("The same four arrivals, two handlers"));
    QCOMPARE(wordsFor(kAsync, kAsync).title, QStringLiteral("The same four arrivals, twice"));
    const auto four = setUpWith(QStringLiteral("/async-blocking"), 4);
    QCOMPARE(wordsFor(kBlocking, four).title,
             QStringLiteral("The same four arrivals, two numbers of workers"));
    QCOMPARE(wordsFor(kAsync, four).title, QStringLiteral("The same four arrivals, two set-ups"));
}

void TestComparisonWords::whatBothHaveInCommonIsSaidOnce()
{
    QCOMPARE(wordsFor(kBlocking, kAsync).subtitle,
             QStringLiteral("1 worker · upstream delay 2.0 s · 2 calls per request · measured"));
    const auto four = setUpWith(QStringLiteral("/all-async"), 4);
    QCOMPARE(wordsFor(kBlocking, four).subtitle,
             QStringLiteral("upstream delay 2.0 s · 2 calls per request · measured"));
}

void TestComparisonWords::aRunIsCalledAfterWhatIsDifferent()
{
    const auto four = setUpWith(QStringLiteral("/all-async"), 4);
    const auto handlers = wordsFor(kBlocking, kAsync);
    QCOMPARE(handlers.before.title, QStringLiteral("Blocking"));
    QCOMPARE(handlers.after.caption, QStringLiteral("/all-async"));
    QCOMPARE(handlers.after.name, QStringLiteral("async"));
    QCOMPARE(wordsFor(kAsync, four).after.title, QStringLiteral("4 workers"));
    QCOMPARE(wordsFor(kBlocking, four).after.name, QStringLiteral("async, 4 workers"));
    QCOMPARE(wordsFor(kAsync, setUpWith(QStringLiteral("/cpu-bound"))).after.name, QStringLiteral("CPU"));
}

void TestComparisonWords::aSetUpThatChangedOnTheWayIsNotClaimed()
{
    auto changed = kAsync;
    changed.isChanged = true;
    const auto words = wordsFor(kBlocking, changed);
    QCOMPARE(words.subtitle, QStringLiteral("measured"));
    QVERIFY(words.after.caption.contains(QStringLiteral("changed on the way")));
    QCOMPARE(words.after.name, QStringLiteral("the second run"));
}

void TestComparisonWords::aFasterRepetitionSavedWaiting()
{
    const auto verdict = verdictFor(support::fourBlocking(), support::fourAsync());
    QCOMPARE(verdict.headline, QStringLiteral("async saved 22.2 s of waiting in total"));
    QCOMPARE(verdict.detail, QStringLiteral("last response after 4.9 s instead of 16.0 s"));
    QCOMPARE(verdict.tone, Tone::Better);
}

void TestComparisonWords::aSlowerRepetitionCostWaiting()
{
    const auto verdict = verdictFor(support::fourAsync(), support::fourBlocking());
    QCOMPARE(verdict.headline, QStringLiteral("async cost 22.2 s more waiting in total"));
    QCOMPARE(verdict.detail, QStringLiteral("last response after 16.0 s instead of 4.9 s"));
    QCOMPARE(verdict.tone, Tone::Worse);
}

void TestComparisonWords::nothingIsMadeOfNoise()
{
    const auto verdict = verdictFor(support::fourAsync(), TraceBuilder()
                                                              .asyncRequest(1, 0ms, 2003ms)
                                                              .asyncRequest(2, 300ms)
                                                              .asyncRequest(3, 600ms)
                                                              .asyncRequest(4, 900ms));
    QCOMPARE(verdict.headline, QStringLiteral("async saved no waiting to speak of"));
    QCOMPARE(verdict.detail, QStringLiteral("last response after 4.9 s, both times"));
    QCOMPARE(verdict.tone, Tone::Neutral);
}

void TestComparisonWords::failedRequestsComeFirst()
{
    const auto verdict = verdictFor(support::fourBlocking(), oneOfFourFails());
    QCOMPARE(verdict.headline, QStringLiteral("async: 1 of 4 requests failed; none before"));
    QCOMPARE(verdict.detail, QStringLiteral("the 3 answered both times waited 18.5 s less in total"));
    QCOMPARE(verdict.tone, Tone::Worse);
}

void TestComparisonWords::fewerFailuresAreBetter()
{
    const auto verdict = verdictFor(oneOfFourFails(), support::fourAsync());
    QCOMPARE(verdict.headline, QStringLiteral("async answered all 4 requests; 1 failed before"));
    QCOMPARE(verdict.tone, Tone::Better);
    const auto same = verdictFor(oneOfFourFails(), oneOfFourFails());
    QCOMPARE(same.headline, QStringLiteral("1 of 4 requests failed both times"));
    QCOMPARE(same.tone, Tone::Neutral);
}

void TestComparisonWords::aRunUnderWayHasNoWinner()
{
    const auto verdict =
        verdictFor(support::fourBlocking(), TraceBuilder().asyncRequest(1, 0ms).sent(2, 300ms, 2));
    QCOMPARE(verdict.detail, QStringLiteral("1 of 4 requests have ended"));
    QCOMPARE(verdict.tone, Tone::Neutral);
}

void TestComparisonWords::theDialogSaysWhatIsSentAgain()
{
    QVERIFY(ui::describe({.count = 1}).startsWith(QStringLiteral("1 request is sent again.")));
    const auto text = ui::describe({.count = 4, .fromOutside = 2, .leftOut = 1, .span = 900ms});
    QVERIFY(text.contains(QStringLiteral("the last one comes 900 ms after the first")));
    QVERIFY(text.contains(QStringLiteral("2 of them came from outside")));
    QVERIFY(text.contains(QStringLiteral("1 to a path that no handler serves")));
}

void TestComparisonWords::aFewRequestsGetRoomyLanes()
{
    const auto layout = ui::layOutComparison({.arrivals = 4}, 1600, 0);
    QCOMPARE(layout.before.rows.pitch, 35);
    QCOMPARE(layout.before.rows.barHeight, 24);
    QVERIFY(!layout.isCompact);
    QVERIFY(layout.before.rows.barTop(3) + 24 < layout.before.card.bottom());
    QVERIFY(layout.before.card.bottom() < layout.after.card.top());
    QVERIFY(layout.after.ribbons.top > layout.after.title);
    QVERIFY(layout.after.rows.top > layout.after.ribbons.bottom());
}

void TestComparisonWords::lanesGetThinnerBeforeTheyAreScrolled()
{
    int pitch = 100;
    for (const std::size_t arrivals : {2, 8, 12, 40, 80, 1000}) {
        const auto layout = ui::layOutComparison({.arrivals = arrivals}, 900, 700);
        QVERIFY(layout.before.rows.pitch <= pitch);
        pitch = layout.before.rows.pitch;
        QVERIFY2(layout.after.card.bottom() < 700, qPrintable(QString::number(arrivals)));
        QVERIFY(layout.shown == arrivals || pitch <= 13);
    }
    QVERIFY(pitch >= 4);
}

void TestComparisonWords::bothRunsHaveTheSameLanes()
{
    const auto layout =
        ui::layOutComparison({.arrivals = 300, .ribbonsBefore = 1, .ribbonsAfter = 8}, 900, 700);
    QCOMPARE(layout.before.rows.pitch, layout.after.rows.pitch);
    QVERIFY(layout.shown < 300);
    QCOMPARE(layout.before.card.bottom() - layout.before.rows.top,
             layout.after.card.bottom() - layout.after.rows.top);
}

void TestComparisonWords::aPictureShowsThousandRequests()
{
    const auto layout = ui::layOutComparison({.arrivals = 1000}, 1600, 0);
    QCOMPARE(layout.shown, std::size_t(1000));
    QVERIFY(layout.bottom < 2600);
    const auto more = ui::layOutComparison({.arrivals = 100'000}, 1600, 0);
    QVERIFY(more.isDensity);
    QVERIFY(more.bottom < 1000);
}

void TestComparisonWords::aNarrowViewPutsTheVerdictBelow()
{
    const auto wide =
        ui::layOutComparison({.arrivals = 4, .headlineWidth = 500, .verdictWidth = 400}, 1600, 0);
    QVERIFY(wide.verdict.left() > 1000);
    const auto narrow =
        ui::layOutComparison({.arrivals = 4, .headlineWidth = 500, .verdictWidth = 400}, 700, 0);
    QVERIFY(narrow.verdict.left() < 100);
    QVERIFY(narrow.rulerTop > narrow.verdict.bottom());
}

PLAIN_TEST(TestComparisonWords)
#include "test_comparison_words.moc"
