#include "ui/compare/comparison_figure.h"

#include "engine/trace/history.h"
#include "ui/compare/comparison_painter.h"

#include <QPainter>

#include <algorithm>
#include <limits>
#include <memory>

namespace ui {

namespace {

constexpr int kAroundLegend = 10;

ComparisonOptions optionsOf(const ComparedPair& runs, const FigureStyle& style, const QDate& date,
                            const QSize& size)
{
    const auto words = runs.words();
    return {.size = size,
            .range = style.range,
            .headline = Headline{style.hasTitle ? words.title : QString(),
                                 subtitleOf(style, {words.title, words.subtitle, date})},
            .isForFile = true,
            .isFolding = style.isFolding};
}

/// Those of either run.
std::vector<trace::Nuance> nuancesOf(const ComparedPair& runs)
{
    auto nuances = nuancesToExplain(runs.before().store, runs.before().now);
    const auto after = nuancesToExplain(runs.after().store, runs.after().now);
    nuances.insert(nuances.end(), after.begin(), after.end());
    std::ranges::sort(nuances);
    nuances.erase(std::ranges::unique(nuances).begin(), nuances.end());
    return nuances;
}

int legendHeight(const ComparedPair& runs, const FigureStyle& style, int width)
{
    return style.hasLegend ? Legend(nuancesOf(runs), width).height() + 2 * kAroundLegend : 0;
}

/// A sheet on which lanes would be left out is not high enough.
int heightOn(const ComparedPair& runs, const FigureStyle& style, const QDate& date, const QSize& sheet)
{
    const int legend = legendHeight(runs, style, sheet.width());
    const QSize room(sheet.width(), sheet.height() > 0 ? std::max(1, sheet.height() - legend) : 0);
    const auto layout = buildComparison(runs, optionsOf(runs, style, date, room), TextMeter()).layout;
    const bool isWhole = layout.isDensity || layout.shown >= runs.pairs().size();
    return isWhole ? layout.bottom + legend : std::numeric_limits<int>::max();
}

ComparisonScene sceneOf(const ComparedPair& runs, const FigureStyle& style, const QDate& date,
                        const QSize& room)
{
    const auto options = optionsOf(runs, style, date, room);
    if (!style.moment) return buildComparison(runs, options, TextMeter());
    // The repetition grows beside the earlier run, which is there from the beginning.
    const auto& after = runs.after();
    const auto now = after.store.origin() + *style.moment;
    const auto past = trace::asOf(after.store, now);
    ComparedPair then({runs.before().store, runs.before().setUp}, {past, after.setUp});
    then.update(now);
    return buildComparison(then, options, TextMeter());
}

} // namespace

Figure comparisonFigure(const ComparedPair& runs, const FigureStyle& style, const QDate& date)
{
    const auto sheet =
        sheetFor(style.size, [&](const QSize& size) { return heightOn(runs, style, date, size); });
    const int width = sheet.size.width();
    const int legendTop = sheet.size.height() - legendHeight(runs, style, width) + kAroundLegend;
    // Where it fits as high as it looks best, it is that high.
    const bool isNatural = heightOn(runs, style, date, {width, 0}) <= sheet.size.height();
    const QSize room(width, isNatural ? 0 : legendTop - kAroundLegend);
    const auto comparison = std::make_shared<const ComparisonScene>(sceneOf(runs, style, date, room));
    const auto paint = [=, nuances = nuancesOf(runs), theme = style.theme,
                        hasLegend = style.hasLegend](QPainter& painter) {
        painter.scale(sheet.factor, sheet.factor);
        ComparisonPainter(theme, painter.deviceTransform().m11()).paint(painter, *comparison);
        if (hasLegend) Legend(nuances, width).paint(painter, theme, legendTop);
    };
    return {figureSize(style, sheet), comparison->headline.title, style.theme.background, paint};
}

} // namespace ui
