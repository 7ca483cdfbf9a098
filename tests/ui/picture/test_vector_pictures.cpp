#include "engine/trace/store_content.h"
#include "tests/support/generic_text.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/ui/built_scene.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"
#include "ui/timeline/paint/scene_painter.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <tuple>

using support::TraceBuilder;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ui::Figure)

namespace {

constexpr int kCell = 12;         // pixels, as large as a pattern's period
constexpr int kMostDifferent = 9; // of 765; a thin line that is not there makes three times as much

/// Nobody waits at first, then up to three do.
trace::Store queues()
{
    return TraceBuilder()
        .blockingRequest(1, 1s, 1s)
        .blockingRequest(2, 1300ms, 5s)
        .blockingRequest(3, 2s, 9s)
        .blockingRequest(4, 3s, 13s)
        .asyncRequest(5, 19s)
        .busy(1, 1s, 17s)
        .store();
}

/// So many requests that they have no lanes of their own.
trace::Store crowd()
{
    TraceBuilder trace;
    trace.blockingRequest(1, 0ms, 0ms);
    for (unsigned i = 2; i <= 400; ++i)
        trace.asyncRequest(i, 10ms * i);
    return trace.busy(1, 0ms, 4s).store();
}

trace::Store foreign()
{
    trace::StoreContent content;
    const auto at = [](int seconds) { return trace::Time(std::chrono::seconds(seconds)); };
    content.generic.names = {"outer", "inner", "tick", "3", "9", "5"};
    support::labelNames(content.generic);
    trace::GenericTrack thread{"browser", "main", {}, false};
    thread.lanes = {{{at(1), at(5), 0}, {at(6), at(6), 2}}, {{at(2), at(3), 1}}};
    trace::GenericTrack counter{"browser", "heap", {}, true};
    counter.lanes = {{{at(2), at(4), 3}, {at(4), at(6), 4}, {at(6), trace::kUnset, 5}}};
    content.generic.tracks = {thread, counter};
    content.origin = at(1);
    content.latest = at(10);
    return trace::Store(std::move(content));
}

/// Without letters, of which each renderer has its own, and of pills that have some.
ui::Figure figureOf(const trace::Store& store, ui::FigureTheme theme, const ui::TimeRange& range)
{
    auto scene = support::BuiltScene(store, range).scene;
    for (auto* texts : {&scene.texts, &scene.tickLabels, &scene.probeTexts})
        texts->clear();
    scene.changePills.clear();
    const auto colours = ui::themeOf(theme);
    return {scene.size, {}, colours.background, [scene, colours](QPainter& painter) {
                ui::ScenePainter(colours, painter.deviceTransform().m11()).paint(painter, scene);
            }};
}

int distance(QRgb one, QRgb other)
{
    return std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
           std::abs(qBlue(one) - qBlue(other));
}

/// How much the most similar pixel of the other one differs, here or next to it: edges may lie half a pixel
/// apart.
int distanceAround(const QImage& one, const QImage& other, int x, int y)
{
    int least = distance(one.pixel(x, y), other.pixel(x, y));
    if (least == 0) return 0;
    const auto near = QRect(x - 1, y - 1, 3, 3).intersected(other.rect());
    for (int nearY = near.top(); nearY <= near.bottom(); ++nearY)
        for (int nearX = near.left(); nearX <= near.right(); ++nearX)
            least = std::min(least, distance(one.pixel(x, y), other.pixel(nearX, nearY)));
    return least;
}

struct Worst
{
    int difference = 0; ///< the mean of a cell
    QPoint cell;
};

/// Where one of them has what the other one lacks.
Worst worstOf(const QImage& one, const QImage& other)
{
    Worst worst;
    for (int top = 0; top + kCell <= one.height(); top += kCell)
        for (int left = 0; left + kCell <= one.width(); left += kCell) {
            int sum = 0;
            for (int y = top; y < top + kCell; ++y)
                for (int x = left; x < left + kCell; ++x)
                    sum += distanceAround(one, other, x, y);
            const int difference = sum / (kCell * kCell);
            if (difference > worst.difference) worst = {difference, {left, top}};
        }
    return worst;
}

QImage paintedSvg(const ui::Figure& figure)
{
    QImage image(figure.size, QImage::Format_RGB32);
    QPainter painter(&image);
    QSvgRenderer(ui::svgOf(figure)).render(&painter, QRectF({}, QSizeF(figure.size)));
    return image;
}

} // namespace

/// A drawing says what the picture of pixels says, wherever one looks.
class TestVectorPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsInTheDrawing_data()
    {
        QTest::addColumn<ui::Figure>("figure");
        using enum ui::FigureTheme;
        static const auto waiting = queues();
        static const auto many = crowd();
        static const auto other = foreign();
        for (const auto theme : {Light, Dark, Print}) {
            const auto number = static_cast<int>(theme);
            QTest::addRow("queues %d", number) << figureOf(waiting, theme, {0s, 24s});
            QTest::addRow("crowd %d", number) << figureOf(many, theme, {0s, 10s});
            QTest::addRow("foreign %d", number) << figureOf(other, theme, {0s, 10s});
            QTest::addRow("a part of the run %d", number) << figureOf(waiting, theme, {2500ms, 10s});
        }
    }

    void everyPartIsInTheDrawing()
    {
        QFETCH(ui::Figure, figure);
        const auto png = ui::imageOf(figure);
        const auto svg = paintedSvg(figure);
        for (const auto& [one, other, what] : {std::tuple(png, svg, "lacks"), {svg, png, "adds"}}) {
            const auto [difference, cell] = worstOf(one, other);
            const auto said = QStringLiteral("it %1 something at %2, %3: %4")
                                  .arg(QLatin1String(what))
                                  .arg(cell.x())
                                  .arg(cell.y())
                                  .arg(difference);
            QVERIFY2(difference < kMostDifferent, qPrintable(said));
        }
    }

    void theHighestStepHasItsEdgeToo()
    {
        TraceBuilder many;
        for (unsigned i = 0; i < 20; ++i)
            many.blockingRequest(i + 1, 0ms, 4s * i);
        for (const auto& store : {queues(), many.store()}) {
            const support::BuiltScene built(store, {0s, 20s});
            const auto& queue = built.scene.queues.front();
            QVERIFY(std::ranges::max(queue.heights) > 0);
            QVERIFY(std::ranges::max(queue.heights) < queue.area.height()); // the edge is upon them
        }
    }
};

WIDGET_TEST(TestVectorPictures)
#include "test_vector_pictures.moc"
