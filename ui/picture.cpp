#include "ui/picture.h"

#include "ui/timeline/scene_builder.h"
#include "ui/timeline/scene_painter.h"
#include "ui/timeline/viewport.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

constexpr int kTitleHeight = 36;
constexpr int kSubtitleHeight = 24;
constexpr int kLegendRow = 28;
constexpr int kEdge = 20;
constexpr int kSwatchWidth = 28;
constexpr int kSwatchHeight = 16;
constexpr int kEntryGap = 28;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// A swatch with its explanation, placed in the legend.
struct LegendEntry
{
    trace::State state;
    QString label;
    QPoint position;
    int width;
};

QString labelOf(trace::State state)
{
    return text(trace::name(state)) + QStringLiteral(": ") + text(trace::meaning(state));
}

/// Entries side by side, in as many rows as the width asks for.
std::vector<LegendEntry> layOutLegend(int width)
{
    const QFontMetrics metrics(textFont(12));
    std::vector<LegendEntry> entries;
    QPoint next(kEdge, 0);
    for (const auto state : trace::kStates) {
        const auto label = labelOf(state);
        const int entryWidth = kSwatchWidth + 10 + metrics.horizontalAdvance(label) + 2;
        if (next.x() > kEdge && next.x() + entryWidth > width - kEdge) next = {kEdge, next.y() + kLegendRow};
        entries.push_back({state, label, next, entryWidth});
        next.rx() += entryWidth + kEntryGap;
    }
    return entries;
}

/// How the picture is divided from top to bottom.
struct PictureLayout
{
    int head = 0;
    int timeline = 0;
    int legend = 0;

    int height() const { return head + timeline + legend; }
};

PictureLayout layOut(const PictureOptions& options, const Tracks& tracks,
                     const std::vector<LegendEntry>& legend)
{
    PictureLayout layout;
    if (!options.title.isEmpty()) layout.head += kTitleHeight;
    if (!options.subtitle.isEmpty()) layout.head += kSubtitleHeight;
    if (layout.head > 0) layout.head += kMargin;
    if (options.hasLegend) layout.legend = legend.back().position.y() + kLegendRow + 2 * kMargin;
    const int natural = headHeight(tracks, false) + layOutTracks(countLanes(tracks, {})).contentHeight;
    const int wanted = options.size.height() - layout.head - layout.legend;
    layout.timeline = options.size.height() > 0 ? std::max(wanted, kRulerHeight) : natural;
    return layout;
}

void paintHead(QPainter& painter, const PictureOptions& options)
{
    int y = kMargin;
    const int width = options.size.width() - 2 * kEdge;
    if (!options.title.isEmpty()) {
        painter.setFont(textFont(22, QFont::Bold));
        painter.setPen(options.theme.text);
        painter.drawText(QRect(kEdge, y, width, kTitleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         options.title);
        y += kTitleHeight;
    }
    if (options.subtitle.isEmpty()) return;
    painter.setFont(textFont(13));
    painter.setPen(options.theme.muted);
    painter.drawText(QRect(kEdge, y, width, kSubtitleHeight - 4), Qt::AlignLeft | Qt::AlignVCenter,
                     options.subtitle);
}

void paintLegend(QPainter& painter, const PictureOptions& options, const std::vector<LegendEntry>& legend,
                 int top)
{
    painter.setFont(textFont(12));
    for (const auto& entry : legend) {
        const QRect row(entry.position.x(), top + entry.position.y(), entry.width, kLegendRow);
        const QRect swatch(row.left(), row.top() + (kLegendRow - kSwatchHeight) / 2, kSwatchWidth,
                           kSwatchHeight);
        painter.fillRect(swatch, stateBrush(options.theme, entry.state, options.scale));
        painter.setPen(options.theme.softText);
        painter.drawText(row.adjusted(kSwatchWidth + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.label);
    }
    const QRect last(0, top, options.size.width() - kEdge, legend.back().position.y() + kLegendRow);
    painter.setPen(options.theme.muted);
    painter.setFont(textFont(11));
    const auto signature = QCoreApplication::translate("ui::Picture", "Await and See");
    const int free = last.right() - legend.back().position.x() - legend.back().width;
    if (QFontMetrics(painter.font()).horizontalAdvance(signature) + kEntryGap > free) return;
    painter.drawText(last.adjusted(0, 0, 0, -7), Qt::AlignRight | Qt::AlignBottom, signature);
}

SceneOptions sceneOptions(const trace::Store& store, trace::Time now, const QSize& size)
{
    SceneOptions options{.size = size, .range = Viewport::kFirstRange, .now = now};
    if (store.isEmpty()) return options;
    const auto end = store.inFlight() > 0 ? std::max(now, store.latest()) : store.latest();
    options.range = aligned(fitted({trace::Duration(0), end - store.origin()}), plotWidth(size.width()));
    return options;
}

} // namespace

QImage renderPicture(const trace::Store& store, trace::Time now, const PictureOptions& options)
{
    Tracks tracks;
    tracks.update(store, now);
    const auto legend = layOutLegend(options.size.width());
    const auto layout = layOut(options, tracks, legend);
    const QSize size(options.size.width(), layout.height());
    QImage image((QSizeF(size) * options.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    image.fill(options.theme.background);

    QPainter painter(&image);
    paintHead(painter, options);
    painter.translate(0, layout.head);
    const auto scene =
        buildScene(store, tracks, sceneOptions(store, now, {size.width(), layout.timeline}), TextMeter());
    ScenePainter(options.theme, options.scale).paint(painter, scene);
    painter.resetTransform();
    if (options.hasLegend) paintLegend(painter, options, legend, layout.head + layout.timeline + kMargin);
    return image;
}

} // namespace ui
