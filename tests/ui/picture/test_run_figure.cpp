#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/picture/run_figure.h"
#include "ui/style/state_fill.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>
#include <set>

using support::TraceBuilder;
using trace::State;
using namespace std::chrono_literals;

class TestRunFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeShowsTheStatesThatHappened_data();
    void everyThemeShowsTheStatesThatHappened();
    void theHeightGrowsWithTheRun();
    void aGivenSizeIsKept_data();
    void aGivenSizeIsKept();
    void aSheetIsMagnifiedWhileItFits();
    void aSheetShrinksUntilItFits();
    void scaleMultipliesThePixels();
    void aTitleTakesRoomAndIsPainted();
    void theDateIsShownOnlyIfItIsWanted();
    void theLegendCanBeLeftOut();
    void aRangeShowsThatPart();
    void hiddenTracksTakeNoRoom();
    void idleTimesAreFoldedUnlessSomebodyWantsThemWhole();
    void aMomentShowsTheRunAsItWasThen();
    void everyMomentHasTheSameSheet();
    void theLastMomentIsTheWholeRun();
    void anEmptyRunIsAPictureToo();
    void patternsAreSeamless_data();
    void patternsAreSeamless();
    void inPrintPatternsAreSeenWithoutColour();
};

namespace {

trace::Store articleStore()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 1ms)
        .blockingRequest(2, 300ms, 4s)
        .asyncRequest(3, 9s)
        .store();
}

QImage render(const trace::Store& store, const ui::RunPicture& picture = {}, qreal scale = 1)
{
    return ui::imageOf(ui::runFigure(store, store.latest(), picture), scale);
}

std::set<QRgb> colorsOf(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    return colors;
}

/// The edges of letters may have any colour, but not so often.
bool shows(const QImage& image, State state)
{
    constexpr int kLeast = 100;
    const auto colour = ui::Theme::light().style(state).fill.rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    return count >= kLeast;
}

} // namespace

void TestRunFigure::everyThemeShowsTheStatesThatHappened_data()
{
    QTest::addColumn<ui::FigureTheme>("theme");
    QTest::addRow("light") << ui::FigureTheme::Light;
    QTest::addRow("dark") << ui::FigureTheme::Dark;
    QTest::addRow("print") << ui::FigureTheme::Print;
}

void TestRunFigure::everyThemeShowsTheStatesThatHappened()
{
    QFETCH(ui::FigureTheme, theme);
    ui::RunPicture picture;
    picture.style.theme = ui::themeOf(theme);
    picture.style.hasLegend = false;
    const auto colors = colorsOf(render(articleStore(), picture));
    QVERIFY(colors.contains(picture.style.theme.background.rgb()));
    for (const auto state : {State::Queued, State::Blocking, State::Waiting})
        QVERIFY(colors.contains(picture.style.theme.style(state).fill.rgb()));
    QVERIFY(!colors.contains(picture.style.theme.style(State::Ready).fill.rgb()));
}

void TestRunFigure::theHeightGrowsWithTheRun()
{
    const auto small = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
    QVERIFY(render(articleStore()).height() > render(small).height() + 40);
}

void TestRunFigure::aGivenSizeIsKept_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size :
         {QSize(1920, 1080), QSize(1200, 700), QSize(800, 450), QSize(300, 900), QSize(200, 200)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestRunFigure::aGivenSizeIsKept()
{
    QFETCH(QSize, size);
    ui::RunPicture picture;
    picture.style.size = size;
    const auto image = render(articleStore(), picture);
    QCOMPARE(image.size(), size);
    QVERIFY(shows(image, State::Blocking));
}

void TestRunFigure::aSheetIsMagnifiedWhileItFits()
{
    const auto alwaysLow = [](const QSize&) { return 100; };
    QCOMPARE(ui::sheetFor({1200, 800}, alwaysLow), (ui::Sheet{{600, 400}, 2}));
    const auto halfAsHighAsWide = [](const QSize& sheet) { return sheet.width() / 2; };
    QCOMPARE(ui::sheetFor({1200, 600}, halfAsHighAsWide), (ui::Sheet{{600, 300}, 2}));
    const auto justFits = [](const QSize& sheet) { return sheet.height() == 0 ? 600 : sheet.height(); };
    QCOMPARE(ui::sheetFor({1200, 600}, justFits), (ui::Sheet{{1200, 600}, 1}));
    QCOMPARE(ui::sheetFor({1200, 0}, alwaysLow), (ui::Sheet{{1200, 100}, 1}));
}

void TestRunFigure::aSheetShrinksUntilItFits()
{
    const auto high = [](const QSize&) { return 1000; };
    const auto sheet = ui::sheetFor({800, 600}, high);
    QVERIFY(sheet.factor < 1);
    QVERIFY(sheet.size.height() >= 1000);
    QVERIFY(sheet.size.height() < 1300);
    QVERIFY(std::abs(sheet.size.width() * 600 - sheet.size.height() * 800) < 2000);
}

void TestRunFigure::scaleMultipliesThePixels()
{
    const auto store = articleStore();
    QCOMPARE(render(store, {}, 2).size(), render(store).size() * 2);
}

void TestRunFigure::aTitleTakesRoomAndIsPainted()
{
    ui::RunPicture picture;
    const auto plain = render(articleStore());
    picture.caption.title = QStringLiteral("The article");
    picture.caption.settings = QStringLiteral("1 worker");
    const auto titled = render(articleStore(), picture);
    const int head = titled.height() - plain.height();
    QVERIFY(head > 40);
    QVERIFY(colorsOf(titled.copy(0, 0, titled.width(), head)).contains(picture.style.theme.text.rgb()));
    picture.style.hasTitle = false;
    picture.style.hasSettings = false;
    QCOMPARE(render(articleStore(), picture), plain);
}

void TestRunFigure::theDateIsShownOnlyIfItIsWanted()
{
    const ui::RunCaption caption{QStringLiteral("T"), QStringLiteral("1 worker"), QDate(2026, 11, 25)};
    ui::FigureStyle style;
    QCOMPARE(ui::subtitleOf(style, caption), QStringLiteral("1 worker"));
    style.hasDate = true;
    QVERIFY(ui::subtitleOf(style, caption).startsWith(QStringLiteral("1 worker · ")));
    QVERIFY(ui::subtitleOf(style, caption).contains(QStringLiteral("2026")));
    style.hasSettings = false;
    QVERIFY(!ui::subtitleOf(style, caption).contains(QStringLiteral("worker")));
}

void TestRunFigure::theLegendCanBeLeftOut()
{
    ui::RunPicture picture;
    const auto with = render(articleStore(), picture);
    picture.style.hasLegend = false;
    const auto without = render(articleStore(), picture);
    QVERIFY(with.height() > without.height());
    QVERIFY(shows(with, State::Ready));
}

void TestRunFigure::aRangeShowsThatPart()
{
    ui::RunPicture picture;
    picture.style.hasLegend = false;
    QVERIFY(shows(render(articleStore(), picture), State::Blocking));
    picture.style.range = ui::TimeRange{9100ms, 10s}; // only the async request is under way
    QVERIFY(!shows(render(articleStore(), picture), State::Blocking));
    QVERIFY(shows(render(articleStore(), picture), State::Waiting));
}

void TestRunFigure::hiddenTracksTakeNoRoom()
{
    using Kind = ui::TrackKey::Kind;
    ui::RunPicture picture;
    picture.style.hasLegend = false;
    const int whole = render(articleStore(), picture).height();
    picture.shown.views[{Kind::Client, trace::WorkerId::None}] = ui::TrackView::Hidden;
    const int withoutClient = render(articleStore(), picture).height();
    QVERIFY(withoutClient < whole);
    picture.shown.views[{Kind::Worker, trace::WorkerId(1)}] = ui::TrackView::Hidden;
    picture.shown.views[{Kind::Waiting, trace::WorkerId::None}] = ui::TrackView::Hidden;
    const auto upstreamAlone = render(articleStore(), picture);
    QVERIFY(upstreamAlone.height() < withoutClient);
    QVERIFY(!shows(upstreamAlone, State::Blocking));
}

void TestRunFigure::idleTimesAreFoldedUnlessSomebodyWantsThemWhole()
{
    const auto store =
        TraceBuilder().blockingRequest(1, 0ms, 1ms, 1s).blockingRequest(2, 60s, 60001ms, 1s).store();
    ui::RunPicture folded;
    folded.style.hasLegend = false;
    auto whole = folded;
    whole.style.isFolding = false;
    auto unfolded = folded;
    const auto end = store.requests().front().over() - store.origin();
    unfolded.shown.unfolded = {{end, end + 1s}};
    const auto blocking = ui::Theme::light().style(State::Blocking).fill.rgb();
    const auto countBlocking = [&](const QImage& image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == blocking ? 1 : 0;
        return count;
    };
    QVERIFY(countBlocking(render(store, folded)) > 10 * countBlocking(render(store, whole)));
    QCOMPARE(render(store, unfolded), render(store, whole));
}

void TestRunFigure::aMomentShowsTheRunAsItWasThen()
{
    ui::RunPicture picture;
    picture.style.hasLegend = false;
    picture.style.moment = 200ms; // the first request blocks, and nobody else has come
    const auto early = render(articleStore(), picture);
    QVERIFY(shows(early, State::Blocking));
    QVERIFY(!shows(early, State::Queued));
    picture.style.moment = 2s; // the second one is queued
    const auto later = render(articleStore(), picture);
    QVERIFY(shows(later, State::Queued));
    QVERIFY(!shows(later, State::Waiting));
}

void TestRunFigure::everyMomentHasTheSameSheet()
{
    const auto store = articleStore();
    ui::RunPicture picture;
    picture.style.moment = store.latest() - store.origin();
    const auto last = render(store, picture);
    const QRect legend(0, last.height() - 30, last.width(), 30);
    for (const auto moment : {0ms, 200ms, 2000ms, 5000ms, 9500ms}) {
        picture.style.moment = moment;
        const auto then = render(store, picture);
        QCOMPARE(then.size(), last.size());
        QCOMPARE(then.copy(legend), last.copy(legend));
    }
}

void TestRunFigure::theLastMomentIsTheWholeRun()
{
    const auto store = TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 300ms).busy(1, 0ms, 2ms).store();
    ui::RunPicture picture;
    picture.style.moment = store.latest() - store.origin();
    QCOMPARE(render(store, picture), render(store));
}

void TestRunFigure::anEmptyRunIsAPictureToo()
{
    QVERIFY(!render(trace::Store(TraceBuilder::paths())).isNull());
}

void TestRunFigure::patternsAreSeamless_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addRow("1x") << 1.0;
    QTest::addRow("2x") << 2.0;
}

void TestRunFigure::patternsAreSeamless()
{
    QFETCH(qreal, ratio);
    const auto theme = ui::Theme::light();
    for (const auto state : trace::kStates) {
        const auto tile = ui::styleBrush(theme.style(state), ratio).textureImage();
        if (tile.isNull()) continue;
        const int last = tile.width() - 1;
        // A stripe that leaves at the right has moved by one pixel where it comes in again at the left.
        const bool isRising = theme.style(state).kind == ui::Pattern::StripesUp;
        if (!isRising && theme.style(state).kind != ui::Pattern::StripesDown) continue;
        for (int y = 0; y <= last; ++y) {
            const int next = (y + (isRising ? last : 1)) % tile.height();
            const auto here = tile.pixelColor(last, y);
            const auto there = tile.pixelColor(0, next);
            QVERIFY(std::abs(here.red() - there.red()) + std::abs(here.green() - there.green()) < 12);
        }
    }
}

void TestRunFigure::inPrintPatternsAreSeenWithoutColour()
{
    const auto theme = ui::Theme::print();
    QCOMPARE(theme.background, QColor(Qt::white));
    const auto light = [](const QColor& colour) { return qGray(colour.rgb()); };
    std::set<ui::Pattern> patterns;
    for (const auto state : trace::kStates) {
        const auto& style = theme.style(state);
        patterns.insert(style.kind);
        if (style.kind != ui::Pattern::None) QVERIFY(std::abs(light(style.fill) - light(style.pattern)) > 80);
        QVERIFY(std::abs(light(style.fill) - light(style.text)) > 100);
    }
    QCOMPARE(patterns.size(), trace::kStateCount);
}

WIDGET_TEST(TestRunFigure)
#include "test_run_figure.moc"
