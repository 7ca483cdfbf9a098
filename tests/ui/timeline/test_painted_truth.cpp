#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "tests/ui/state_colour.h"
#include "ui/timeline/geometry/segment_marks.h"
#include "ui/timeline/paint/canvas.h"
#include "ui/timeline/paint/scene_painter.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

using support::BuiltScene;
using support::TraceBuilder;
using trace::State;
using namespace std::chrono_literals;

/// What is painted is what the trace says, whatever it says.
class TestPaintedTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpanWiderThanAPixelIsAtItsPlaceInItsColour_data();
    void everySpanWiderThanAPixelIsAtItsPlaceInItsColour();
    void everyBlockingSpanLeavesATraceHoweverFarZoomedOut_data();
    void everyBlockingSpanLeavesATraceHoweverFarZoomedOut();
    void whatIsWrittenAsPixelsIsTheSameWhenAPainterPaintsIt_data();
    void whatIsWrittenAsPixelsIsTheSameWhenAPainterPaintsIt();
};

namespace {

/// Requests with random steps, some of them still under way.
class RandomRun
{
public:
    explicit RandomRun(unsigned seed)
        : m_random(seed)
    {}

    trace::Store make(unsigned requests, unsigned workers)
    {
        auto begin = 0us;
        for (unsigned id = 1; id <= requests; ++id) {
            begin += time(300ms);
            addRequest(id, begin, 1 + id % workers);
        }
        return m_builder.store();
    }

private:
    /// Short ones are as likely as long ones.
    std::chrono::microseconds time(std::chrono::microseconds longest)
    {
        std::uniform_real_distribution<double> exponent(0, std::log(static_cast<double>(longest.count())));
        return std::chrono::microseconds(static_cast<std::int64_t>(std::exp(exponent(m_random))));
    }

    bool happens(double chance) { return std::bernoulli_distribution(chance)(m_random); }

    void addRequest(unsigned id, std::chrono::microseconds at, unsigned worker)
    {
        m_builder.sent(id, at);
        if (happens(0.05)) return;
        m_builder.read(id, at += time(2s), worker);
        if (happens(0.05)) return;
        m_builder.started(id, at += time(1s));
        const unsigned steps = std::uniform_int_distribution<unsigned>(0, 4)(m_random);
        for (unsigned i = 1; i <= steps; ++i) {
            const auto kind = happens(0.5) ? trace::StepKind::BlockingCall : trace::StepKind::AsyncCall;
            const auto begin = at += time(20ms);
            const auto end = at += time(3s);
            m_builder.step(id, kind, i, begin, end);
            if (kind == trace::StepKind::AsyncCall && happens(0.5))
                m_builder.stepEvent(id, kind, i, begin + (end - begin) / 3, trace::EventKind::StepReady, 0);
        }
        if (happens(0.1)) return;
        m_builder.finished(id, at += time(20ms));
        m_builder.received(id, at += time(20ms));
    }

    std::mt19937 m_random;
    TraceBuilder m_builder;
};

const ui::Theme& theme()
{
    static const auto light = ui::Theme::light();
    return light;
}

QImage paint(const ui::Scene& scene, QImage::Format format = QImage::Format_RGB32, int scale = 1)
{
    QImage image(scene.size * scale, format);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    ui::ScenePainter(theme(), scale).paint(painter, scene);
    return image;
}

/// The place of a moment in pixels, by plain arithmetic.
double place(const BuiltScene& built, const trace::Store& store, trace::Time time)
{
    const auto& range = built.options.range;
    const auto since = static_cast<double>((time - store.origin() - range.begin).count());
    return built.scene.plotArea.left() +
           since / static_cast<double>(range.length().count()) * built.scene.plotArea.width();
}

/// Marks may stand on the first pixels of a bar, and the right end of one that goes on fades.
struct Inside
{
    int begin;
    int end;
};

Inside insideOf(const BuiltScene& built, const trace::Store& store, const trace::Segment& segment)
{
    const auto& plot = built.scene.plotArea;
    const double left = std::max<double>(place(built, store, segment.begin), plot.left());
    const double right = std::min<double>(place(built, store, segment.end), plot.right() + 1);
    return {static_cast<int>(std::ceil(left)), static_cast<int>(std::floor(right))};
}

bool isCovered(const ui::Scene& scene, const QPoint& pixel)
{
    const auto contains = [&](const QRect& rect) { return rect.contains(pixel); };
    const auto isLabelled = [&](const ui::SceneText& text) { return text.rect.contains(pixel); };
    if (scene.nowLine && std::abs(scene.nowLine->line.x1() - pixel.x()) <= 1) return true;
    return std::ranges::any_of(scene.seams, contains) || std::ranges::any_of(scene.fades, contains) ||
           std::ranges::any_of(scene.crosses, contains) || std::ranges::any_of(scene.texts, isLabelled);
}

/// How many of the pixels of a span that nothing stands on were looked at; -1 where one of them is wrong.
int checkSpan(const BuiltScene& built, const QImage& image, const Inside& inside, int y, trace::Nuance nuance)
{
    int checked = 0;
    for (int x = inside.begin + ui::kMomentWidth; x < inside.end; ++x) {
        if (isCovered(built.scene, {x, y})) continue;
        if (!support::isOfState(image.pixelColor(x, y), theme().style(nuance))) return -1;
        ++checked;
    }
    return checked;
}

/// But for how the edges of round corners are rounded.
bool areAlike(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= 2 && std::abs(qGreen(a) - qGreen(b)) <= 2 &&
           std::abs(qBlue(a) - qBlue(b)) <= 2;
}

std::vector<ui::TimeRange> someRanges(const trace::Store& store, unsigned seed)
{
    const ui::TimeRange whole{0s, store.latest() - store.origin()};
    std::vector<ui::TimeRange> ranges{ui::fitted(whole)};
    std::mt19937 random(seed);
    for (const int part : {3, 30, 1000}) {
        const auto length = whole.length() / part;
        const auto begin = whole.length() / 100 * std::uniform_int_distribution<int>(0, 90)(random);
        ranges.push_back({begin, begin + length});
    }
    return ranges;
}

/// On any of these lines, at `x` or beside it.
bool isBlockingSeen(const QImage& image, const QRect& lines, int x)
{
    for (int y = lines.top(); y <= lines.bottom(); ++y)
        for (int column = x - 1; column <= x + 1; ++column)
            if (support::isOfState(image.pixelColor(column, y), theme().style(State::Blocking))) return true;
    return false;
}

/// On a lane or a density.
bool isBlockingSeen(const ui::Scene& scene, const QImage& image, int x)
{
    const auto isSeenOnLane = [&](const ui::SceneRow& row) {
        return row.kind == ui::SceneRow::Kind::Lane && scene.trackArea.contains(row.rect) &&
               isBlockingSeen(image, {0, row.rect.top(), 1, 1}, x);
    };
    const auto isSeenOnDensity = [&](const ui::SceneDensity& density) {
        return isBlockingSeen(image, density.rect.intersected(scene.trackArea), x);
    };
    return std::ranges::any_of(scene.rows, isSeenOnLane) ||
           std::ranges::any_of(scene.densities, isSeenOnDensity);
}

} // namespace

void TestPaintedTruth::everySpanWiderThanAPixelIsAtItsPlaceInItsColour_data()
{
    QTest::addColumn<unsigned>("requests");
    QTest::addColumn<unsigned>("workers");
    QTest::addRow("one") << 1U << 1U;
    QTest::addRow("a few") << 7U << 1U;
    QTest::addRow("two workers") << 10U << 2U;
    QTest::addRow("packed lanes") << 60U << 1U;
    QTest::addRow("three workers") << 90U << 3U;
}

void TestPaintedTruth::everySpanWiderThanAPixelIsAtItsPlaceInItsColour()
{
    QFETCH(unsigned, requests);
    QFETCH(unsigned, workers);
    int checked = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto store = RandomRun(seed).make(requests, workers);
        for (const auto& range : someRanges(store, seed)) {
            const BuiltScene built(store, range);
            const auto image = paint(built.scene);
            for (const auto& request : store.requests()) {
                const auto bar = ui::barOf(store, built.scene, store.latest(), request.id);
                if (!bar || !built.scene.trackArea.contains(*bar)) continue;
                std::vector<trace::Segment> segments;
                trace::appendSegments(request, store.latest(), segments);
                for (const auto& segment : segments) {
                    const auto inside = insideOf(built, store, segment);
                    if (inside.end - inside.begin < 1) continue;
                    const int pixels = checkSpan(built, image, inside, bar->top(), segment.nuance);
                    QVERIFY2(pixels >= 0, qPrintable(QStringLiteral("seed %1, #%2, %3")
                                                         .arg(seed)
                                                         .arg(trace::number(request.id))
                                                         .arg(static_cast<int>(segment.nuance))));
                    checked += pixels;
                }
            }
        }
    }
    QVERIFY2(checked > 500, qPrintable(QString::number(checked)));
}

void TestPaintedTruth::everyBlockingSpanLeavesATraceHoweverFarZoomedOut_data()
{
    QTest::addColumn<unsigned>("requests");
    QTest::addColumn<int>("times");
    for (const unsigned requests : {20U, 400U}) // lanes, and a density
        for (const int times : {1, 7, 100})
            QTest::addRow("%u requests in a %dth of the view", requests, times) << requests << times;
}

void TestPaintedTruth::everyBlockingSpanLeavesATraceHoweverFarZoomedOut()
{
    QFETCH(unsigned, requests);
    QFETCH(int, times);
    const auto store = RandomRun(requests).make(requests, 2);
    const auto length = store.latest() - store.origin();
    const BuiltScene built(store, {-length / 50, length * times});
    const auto image = paint(built.scene);
    std::vector<trace::Segment> segments;
    for (const auto& request : store.requests())
        trace::appendSegments(request, store.latest(), segments);
    int checked = 0;
    for (const auto& segment : segments) {
        if (segment.state != State::Blocking || segment.length() < 1ms) continue;
        const int x = static_cast<int>(place(built, store, segment.begin + segment.length() / 2));
        QVERIFY2(isBlockingSeen(built.scene, image, x), qPrintable(QString::number(x)));
        ++checked;
    }
    QVERIFY(checked > 10);
}

void TestPaintedTruth::whatIsWrittenAsPixelsIsTheSameWhenAPainterPaintsIt_data()
{
    QTest::addColumn<unsigned>("requests");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QImage::Format>("format");
    for (const unsigned requests : {7U, 400U}) // lanes, and a density
        for (const int scale : {1, 2})
            for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32_Premultiplied})
                QTest::addRow("%u requests, scale %d, format %d", requests, scale, format)
                    << requests << scale << format;
}

void TestPaintedTruth::whatIsWrittenAsPixelsIsTheSameWhenAPainterPaintsIt()
{
    QFETCH(unsigned, requests);
    QFETCH(int, scale);
    QFETCH(QImage::Format, format);
    const auto store = RandomRun(3).make(requests, 2);
    const auto length = store.latest() - store.origin();
    const BuiltScene built(store, {-length / 50, length / 2});
    QCOMPARE(built.scene.densities.empty(), requests == 7);
    QImage plain(built.scene.size, format);
    QPainter writer(&plain);
    QVERIFY(ui::canvasOf(writer, plain.rect()));
    const auto direct = paint(built.scene, format, scale);
    const auto painted = paint(built.scene, QImage::Format_RGBA8888_Premultiplied, scale);
    for (int y = 0; y < direct.height(); ++y)
        for (int x = 0; x < direct.width(); ++x)
            QVERIFY2(areAlike(direct.pixel(x, y), painted.pixel(x, y)) ||
                         isCovered(built.scene, {x / scale, y / scale}),
                     qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
}

WIDGET_TEST(TestPaintedTruth)
#include "test_painted_truth.moc"
