#include "tests/support/test_program.h"
#include "ui/lessons/ghost_bar.h"
#include "ui/lessons/prediction_board.h"

#include <QLabel>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const std::vector<ui::PlannedArrival> kArrivals{{0ms, QStringLiteral("/async-blocking")},
                                                {300ms, QStringLiteral("/async-blocking")}};

} // namespace

/// Where ends are placed before a run.
class TestPredictionBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndIsPlacedWithTheMouseAndWithKeys();
    void tabGoesFromBarToBarAndThenToTheButtons();
    void endsThatWereNotPlacedAreNoGuesses();
    void ofManyRequestsTheFirstAndTheLastArePlaced();
};

void TestPredictionBoard::anEndIsPlacedWithTheMouseAndWithKeys()
{
    ui::PredictionBoard board;
    board.resize(800, 400);
    board.begin(kArrivals, 10s);
    board.show();
    const auto bars = board.findChildren<ui::GhostBar*>();
    QCOMPARE(bars.size(), 2);
    for (const auto* label : board.findChildren<QLabel*>()) // numbers are given when requests are sent
        QVERIFY2(!label->text().contains(QLatin1Char('#')), qPrintable(label->text()));
    const int x = ui::predictionScale(10s, bars[0]->width()).column(4s);
    QTest::mouseClick(bars[0], Qt::LeftButton, {}, {x, bars[0]->height() / 2});
    QTest::keyClick(bars[1], Qt::Key_Right);
    const auto guesses = board.guesses();
    QCOMPARE(guesses.size(), std::size_t{2});
    QVERIFY(guesses[0].end > 3900ms && guesses[0].end < 4100ms);
    QCOMPARE(guesses[1].arrival, std::size_t{2});
    QVERIFY(guesses[1].end > 300ms && guesses[1].end < 1s);
}

void TestPredictionBoard::tabGoesFromBarToBarAndThenToTheButtons()
{
    ui::PredictionBoard board;
    board.begin(kArrivals, 10s);
    board.begin(kArrivals, 10s); // bars anew
    board.show();
    QVERIFY(QTest::qWaitForWindowActive(&board));
    const auto bars = board.findChildren<ui::GhostBar*>();
    bars[0]->setFocus();
    QTest::keyClick(bars[0], Qt::Key_Tab);
    QCOMPARE(board.focusWidget(), bars[1]);
    QTest::keyClick(bars[1], Qt::Key_Tab);
    QCOMPARE(board.focusWidget()->objectName(), QStringLiteral("runPredictionButton"));
    QTest::keyClick(board.focusWidget(), Qt::Key_Tab);
    QCOMPARE(board.focusWidget()->objectName(), QStringLiteral("dismissPredictionButton"));
}

void TestPredictionBoard::endsThatWereNotPlacedAreNoGuesses()
{
    ui::PredictionBoard board;
    board.show();
    board.begin(kArrivals, 10s);
    QVERIFY(board.guesses().empty());
    board.findChildren<ui::GhostBar*>()[1]->setValue(5000);
    QCOMPARE(board.guesses().size(), std::size_t{1});
    board.begin(kArrivals, 10s);
    QVERIFY(board.guesses().empty());
}

void TestPredictionBoard::ofManyRequestsTheFirstAndTheLastArePlaced()
{
    std::vector<ui::PlannedArrival> arrivals(40, {0ms, QStringLiteral("/all-async")});
    arrivals.push_back({1s, QStringLiteral("/healthcheck")});
    QCOMPARE(ui::ghostRows(arrivals), (std::vector<std::size_t>{0, 39, 40}));
    arrivals.resize(3);
    QCOMPARE(ui::ghostRows(arrivals), (std::vector<std::size_t>{0, 1, 2}));
}

WIDGET_TEST(TestPredictionBoard)
#include "test_prediction_board.moc"
