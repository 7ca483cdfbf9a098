#include "tests/support/trace_builder.h"
#include "ui/picture.h"

#include <QGuiApplication>
#include <QTest>

#include <set>

using support::TraceBuilder;
using trace::State;
using namespace std::chrono_literals;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothThemesShowTheStatesThatHappened_data();
    void bothThemesShowTheStatesThatHappened();
    void theHeightGrowsWithTheRun();
    void aGivenHeightIsKept();
    void scaleMultipliesThePixels();
    void aTitleTakesRoomAndIsPainted();
    void theLegendCanBeLeftOut();
    void anEmptyRunIsAPictureToo();
    void patternsAreSeamless_data();
    void patternsAreSeamless();
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

std::set<QRgb> colorsOf(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    return colors;
}

} // namespace

void TestPicture::bothThemesShowTheStatesThatHappened_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestPicture::bothThemesShowTheStatesThatHappened()
{
    QFETCH(bool, isDark);
    ui::PictureOptions options;
    options.theme = isDark ? ui::Theme::dark() : ui::Theme::light();
    options.hasLegend = false;
    const auto store = articleStore();
    const auto colors = colorsOf(ui::renderPicture(store, store.latest(), options));
    QVERIFY(colors.contains(options.theme.background.rgb()));
    for (const auto state : {State::Queued, State::Blocking, State::Waiting})
        QVERIFY(colors.contains(options.theme.style(state).fill.rgb()));
    QVERIFY(!colors.contains(options.theme.style(State::Ready).fill.rgb()));
}

void TestPicture::theHeightGrowsWithTheRun()
{
    const auto small = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
    const auto large = articleStore();
    QVERIFY(ui::renderPicture(large, large.latest(), {}).height() >
            ui::renderPicture(small, small.latest(), {}).height() + 40);
}

void TestPicture::aGivenHeightIsKept()
{
    ui::PictureOptions options;
    options.size = {1200, 700};
    const auto store = articleStore();
    QCOMPARE(ui::renderPicture(store, store.latest(), options).size(), QSize(1200, 700));
}

void TestPicture::scaleMultipliesThePixels()
{
    ui::PictureOptions options;
    const auto store = articleStore();
    const auto once = ui::renderPicture(store, store.latest(), options).size();
    options.scale = 2;
    QCOMPARE(ui::renderPicture(store, store.latest(), options).size(), once * 2);
}

void TestPicture::aTitleTakesRoomAndIsPainted()
{
    ui::PictureOptions options;
    const auto store = articleStore();
    const auto plain = ui::renderPicture(store, store.latest(), options);
    options.title = QStringLiteral("The article");
    options.subtitle = QStringLiteral("1 worker");
    const auto titled = ui::renderPicture(store, store.latest(), options);
    const int head = titled.height() - plain.height();
    QVERIFY(head > 40);
    QVERIFY(colorsOf(titled.copy(0, 0, titled.width(), head)).contains(options.theme.text.rgb()));
}

void TestPicture::theLegendCanBeLeftOut()
{
    ui::PictureOptions options;
    const auto store = articleStore();
    const auto with = ui::renderPicture(store, store.latest(), options);
    options.hasLegend = false;
    const auto without = ui::renderPicture(store, store.latest(), options);
    QVERIFY(with.height() > without.height());
    QVERIFY(colorsOf(with).contains(options.theme.style(State::Ready).fill.rgb()));
}

void TestPicture::anEmptyRunIsAPictureToo()
{
    const trace::Store store(TraceBuilder::paths());
    QVERIFY(!ui::renderPicture(store, TraceBuilder::at(0s), {}).isNull());
}

void TestPicture::patternsAreSeamless_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addRow("1x") << 1.0;
    QTest::addRow("2x") << 2.0;
}

void TestPicture::patternsAreSeamless()
{
    QFETCH(qreal, ratio);
    const auto theme = ui::Theme::light();
    for (const auto state : trace::kStates) {
        const auto tile = ui::stateBrush(theme, state, ratio).textureImage();
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

QTEST_MAIN(TestPicture)
#include "test_picture.moc"
