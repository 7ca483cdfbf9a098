#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"
#include "ui/run/run_facts.h"
#include "ui/statistics/chart_head.h"
#include "ui/statistics/handler_table.h"
#include "ui/statistics/histogram_view.h"
#include "ui/statistics/series_chart.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/statistics/worker_strips.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::TraceBuilder;

Q_DECLARE_METATYPE(std::optional<ui::LatencyChoice>)

namespace {

/// Three blocking requests of 4.0 s, 7.7 s and 11.4 s, and a health check of 1 ms.
trace::Store waitingStore()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 0ms)
        .blockingRequest(2, 300ms, 4s)
        .blockingRequest(3, 600ms, 8s)
        .healthCheck(4, 13s, 13s)
        .busy(1, 0ms, 12s)
        .lag(1, 12s, 12s)
        .store();
}

struct ShownStatistics
{
    explicit ShownStatistics(const trace::Store& store)
        : panel(store, attention)
        , handlers(panel.findChild<ui::HandlerTable*>())
        , histogram(panel.findChild<ui::HistogramView*>())
    {
        panel.resize(1100, 200);
        panel.show();
        attention.refresh(TraceBuilder::at(14s));
    }

    QString cell(int row, int column) const { return handlers->item(row, column)->text(); }
    void press(Qt::Key key) const { QTest::keyClick(histogram, key); }

    ui::Attention attention;
    ui::StatisticsPanel panel;
    ui::HandlerTable* handlers;
    ui::HistogramView* histogram;
};

} // namespace

class TestStatisticsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latenciesAreSaidInAUnitThatShowsThem();
    void eachHandlerHasItsPercentiles();
    void noTitleOfAColumnIsCut();
    void theBusiestHandlerIsShownUntilAPersonChooses();
    void barsAreChosenByKeyboard();
    void aBarIsChosenByMouseAndLetGo();
    void returnAsksForTheListOfTheChosenBar();
    void anotherHandlerLetsTheBarGo();
    void aHiddenPanelCountsNothing();
    void chartsSayInWordsWhatTheyShow();
    void theLagOfAWatchedServersLoopIsNotKnown();
    void aClearedRunLeavesNothing();
    void aNarrowPanelPutsItsChartsBelow();
    void longLatenciesFitIntoTheTable_data();
    void longLatenciesFitIntoTheTable();
    void aChartKeepsItsNameBesideALongValue();
};

void TestStatisticsPanel::eachHandlerHasItsPercentiles()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    QCOMPARE(shown.handlers->rowCount(), 2);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("/healthcheck"));
    QCOMPARE(shown.cell(1, 0), QStringLiteral("/async-blocking"));
    QCOMPARE(shown.cell(1, 1), QStringLiteral("3"));
    QCOMPARE(shown.cell(1, 2), QStringLiteral("7.7 s"));
    QCOMPARE(shown.cell(1, 6), QStringLiteral("11.4 s"));
}

/// Another language has longer words.
void TestStatisticsPanel::noTitleOfAColumnIsCut()
{
    const auto store = waitingStore();
    ShownStatistics shown(store);
    shown.handlers->setHorizontalHeaderItem(1, new QTableWidgetItem(QStringLiteral("much longer")));
    QTest::qWait(300); // the panel's pace
    shown.attention.refresh(TraceBuilder::at(20s));
    const auto* header = shown.handlers->horizontalHeader();
    for (int column = 0; column < shown.handlers->columnCount(); ++column)
        QTRY_VERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
}

void TestStatisticsPanel::theBusiestHandlerIsShownUntilAPersonChooses()
{
    auto store = waitingStore();
    ShownStatistics shown(store);
    QCOMPARE(*shown.handlers->chosenRoute(), std::uint16_t{1});
    shown.handlers->selectRow(0);
    TraceBuilder more;
    for (unsigned id = 5; id < 20; ++id)
        more.asyncRequest(id, 14s);
    store.fold(more.events());
    QTest::qWait(300); // the panel's pace
    shown.attention.refresh(TraceBuilder::at(20s));
    QTRY_COMPARE(shown.handlers->rowCount(), 3);
    QCOMPARE(*shown.handlers->chosenRoute(), std::uint16_t{0});
}

void TestStatisticsPanel::barsAreChosenByKeyboard()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    const QSignalSpy chosen(&shown.panel, &ui::StatisticsPanel::latencyChosen);
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Escape);
    QCOMPARE(chosen.size(), 3);
    const auto second = chosen[1][0].value<std::optional<ui::LatencyChoice>>();
    QCOMPARE(second->route, std::uint16_t{1});
    QVERIFY(second->range.contains(7700ms));
    QCOMPARE(chosen[1][1].toString(), QStringLiteral("/async-blocking 6.3 s to 7.9 s"));
    QVERIFY(!chosen[2][0].value<std::optional<ui::LatencyChoice>>());
}

void TestStatisticsPanel::aBarIsChosenByMouseAndLetGo()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    const QSignalSpy chosen(&shown.panel, &ui::StatisticsPanel::latencyChosen);
    shown.press(Qt::Key_Left); // the longest
    const auto bucket = shown.histogram->chosen();
    shown.press(Qt::Key_Escape);
    for (int x = shown.histogram->width() - 1; x > 0 && !shown.histogram->chosen(); x -= 3)
        QTest::mouseClick(shown.histogram, Qt::LeftButton, {}, QPoint(x, shown.histogram->height() / 2));
    QCOMPARE(shown.histogram->chosen(), bucket);
    QCOMPARE(chosen.size(), 3);
    QTest::mouseClick(shown.histogram, Qt::LeftButton, {}, QPoint(2, 30));
    QVERIFY(!shown.histogram->chosen());
}

void TestStatisticsPanel::returnAsksForTheListOfTheChosenBar()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    const QSignalSpy wanted(&shown.panel, &ui::StatisticsPanel::listWanted);
    shown.press(Qt::Key_Return); // no bar is chosen
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Right);
    QCOMPARE(wanted.size(), 0);
    shown.press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestStatisticsPanel::anotherHandlerLetsTheBarGo()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    const QSignalSpy chosen(&shown.panel, &ui::StatisticsPanel::latencyChosen);
    shown.press(Qt::Key_Right);
    shown.handlers->selectRow(0);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(!chosen[1][0].value<std::optional<ui::LatencyChoice>>());
    QVERIFY(!shown.histogram->chosen());
}

void TestStatisticsPanel::aHiddenPanelCountsNothing()
{
    const auto store = waitingStore();
    ui::Attention attention;
    const ui::StatisticsPanel panel(store, attention);
    attention.refresh(TraceBuilder::at(14s));
    QCOMPARE(panel.findChild<ui::HandlerTable*>()->rowCount(), 0);
}

void TestStatisticsPanel::chartsSayInWordsWhatTheyShow()
{
    const auto store = waitingStore();
    const ShownStatistics shown(store);
    QStringList words;
    for (const auto* chart : shown.panel.findChildren<ui::SeriesChart*>())
        words << chart->accessibleName() + QLatin1Char(' ') + chart->accessibleDescription();
    for (const auto* chart : shown.panel.findChildren<ui::WorkerStrips*>())
        words << chart->accessibleName() + QLatin1Char(' ') + chart->accessibleDescription();
    QVERIFY(words.contains(QStringLiteral("In flight at most 3")));
    QVERIFY(words.contains(QStringLiteral("Loop lag worst 12.0 s")) ||
            words.contains(QStringLiteral("Loop lag worst 12 s")));
    const auto isBusy = [](const QString& line) {
        return line.startsWith(QStringLiteral("Loop busy mean "));
    };
    QVERIFY2(std::ranges::any_of(words, isBusy), qPrintable(words.join(QLatin1Char('|'))));
}

/// Which nobody can see from outside.
void TestStatisticsPanel::theLagOfAWatchedServersLoopIsNotKnown()
{
    const auto store = support::watchedTrace().store();
    const ShownStatistics shown(store);
    QStringList words;
    for (const auto* chart : shown.panel.findChildren<ui::WorkerStrips*>())
        words << chart->accessibleName() + QLatin1Char(' ') + chart->accessibleDescription();
    QVERIFY2(words.contains(QStringLiteral("Loop lag not known")), qPrintable(words.join(QLatin1Char('|'))));
}

void TestStatisticsPanel::aClearedRunLeavesNothing()
{
    auto store = waitingStore();
    ShownStatistics shown(store);
    store.clear();
    QTest::qWait(300); // the panel's pace
    shown.attention.refresh(TraceBuilder::at(15s));
    QTRY_COMPARE(shown.handlers->rowCount(), 0);
    QVERIFY(!shown.handlers->chosenRoute());
}

void TestStatisticsPanel::aNarrowPanelPutsItsChartsBelow()
{
    const auto store = waitingStore();
    ShownStatistics shown(store);
    const auto* chart = shown.panel.findChild<ui::SeriesChart*>();
    QTRY_VERIFY(chart->x() > shown.histogram->x());
    shown.panel.resize(700, 200);
    QTRY_VERIFY(chart->y() > shown.histogram->geometry().bottom());
    QVERIFY(shown.histogram->x() > shown.handlers->x());
    shown.panel.resize(330, 600);
    QTRY_COMPARE(shown.histogram->x(), shown.handlers->x());
}

void TestStatisticsPanel::latenciesAreSaidInAUnitThatShowsThem()
{
    const auto latencyOf = [](trace::Duration duration) {
        trace::LatencyDistribution latencies;
        latencies.add(duration);
        return ui::latencyText(latencies);
    };
    QVERIFY(latencyOf(2s).endsWith(QStringLiteral(" s")));
    QVERIFY(latencyOf(40ms).endsWith(QStringLiteral(" ms")));
    const auto quick = latencyOf(40us);
    QVERIFY2(quick.endsWith(QStringLiteral(" µs")) && !quick.startsWith(QLatin1Char('0')), qPrintable(quick));
    trace::LatencyDistribution apart;
    for (int i = 0; i < 9; ++i)
        apart.add(2ms);
    apart.add(4s);
    const auto both = ui::latencyText(apart);
    QVERIFY2(both.startsWith(QLatin1String("2 ms / ")) && both.endsWith(QLatin1String(" s")),
             qPrintable(both));
}

void TestStatisticsPanel::longLatenciesFitIntoTheTable_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::addRow("a minute") << 64 << QStringLiteral("64.0 s");
    QTest::addRow("minutes") << 167 << QStringLiteral("167 s");
    QTest::addRow("many minutes") << 1002 << QStringLiteral("16.7 min");
    QTest::addRow("hours") << 360000 << QStringLiteral("100.0 h");
}

void TestStatisticsPanel::longLatenciesFitIntoTheTable()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, text);
    const auto last = std::chrono::seconds(seconds);
    const auto store =
        TraceBuilder().sent(1, 0s).read(1, 1ms).started(1, 2ms).finished(1, last).received(1, last).store();
    const ShownStatistics shown(store);
    QCOMPARE(shown.cell(0, 6), text);
    const auto* table = shown.handlers;
    for (int column = 1; column < table->columnCount(); ++column) {
        const QFontMetrics metrics(table->item(0, column)->font());
        QVERIFY(table->columnWidth(column) >= metrics.horizontalAdvance(shown.cell(0, column)) + 6);
    }
}

void TestStatisticsPanel::aChartKeepsItsNameBesideALongValue()
{
    const auto nameBeside = [](const QString& value) {
        QImage image(120, ui::kChartHeadHeight, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintChartHead(painter, ui::Theme::light(), image.rect(), QStringLiteral("Loop lag"), value);
        const QFontMetrics metrics(ui::textFont(11, QFont::DemiBold));
        return image.copy(0, 0, metrics.horizontalAdvance(QStringLiteral("Loop lag")), image.height());
    };
    QCOMPARE(nameBeside(QStringLiteral("worst 12345 min 40 s")), nameBeside({}));
}

WIDGET_TEST(TestStatisticsPanel)

#include "test_statistics_panel.moc"
