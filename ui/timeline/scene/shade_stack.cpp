#include "ui/timeline/scene/shade_stack.h"

#include "ui/timeline/scene/scene_context.h"

#include <algorithm>
#include <bit>

namespace ui {

namespace {

constexpr int kJoined = 32;         // plain columns between stacks: fewer are painted with them
constexpr int kNarrowestStack = 16; // stacks that are painted together

bool has(ShadeSet set, std::size_t shade)
{
    return (set & only(static_cast<Shade>(shade))) != 0;
}

Shade worstIn(ShadeSet set)
{
    return set == 0 ? kNoShade : static_cast<Shade>(std::bit_width(set) - 1);
}

Shade mostOf(const ShadeCounts& counts)
{
    return static_cast<Shade>(std::ranges::max_element(counts.of) - counts.of.begin());
}

StackTops plainTops(Shade shade, int height)
{
    StackTops tops{};
    if (shade != kNoShade)
        for (std::size_t above = shade; above < kSpanShades; ++above)
            tops[above] = height;
    return tops;
}

int heightOf(const StackTops& tops, std::size_t shade)
{
    return tops[shade] - tops[shade - 1];
}

/// The shade that has most of the column, if any can be seen.
Shade mainShade(const StackTops& tops)
{
    auto main = kNoShade;
    int most = 0;
    for (std::size_t shade = 1; shade < kSpanShades; ++shade)
        if (const int height = heightOf(tops, shade); height >= most && height > 0) {
            most = height;
            main = static_cast<Shade>(shade);
        }
    return main;
}

StackTops shared(const ShadeCounts& counts, int height, Rest rest)
{
    if (rest == Rest::Counts) return stackUp(counts, static_cast<float>(height), height);
    const float total = counts.total();
    if (total <= 0) return plainTops(worstIn(counts.worthSeeing), height);
    return stackUp(counts, static_cast<float>(height) / total, height);
}

/// What begins or ends in a column is in it or not, whichever is nearer.
bool fillsColumn(const ShadeCounts& counts)
{
    constexpr float kHalf = 0.5F;
    return counts.changes <= 1 && (counts.total() >= kHalf || counts.changes == 0);
}

/// That somebody could go on is an alarm only if it lasts, or where one looks so close that it is seen by
/// itself.
bool isFaint(Shade shade, const ShadeCounts& counts)
{
    return shade == shadeOf(trace::State::Ready) && !has(counts.worthSeeing | counts.wide, shade);
}

/// Adds what one shade shows of the columns, if it does.
void addLayer(SceneDensity& density, Shade layer, std::size_t shade, std::span<const ShadeCounts> columns,
              std::span<const StackTops> tops)
{
    SceneLayer result{layer, std::vector<int>(tops.size()), std::vector<int>(tops.size())};
    bool isSeen = false;
    for (std::size_t column = 0; column < tops.size(); ++column) {
        const int bottom = tops[column][shade - 1];
        const bool isHere = isFaint(static_cast<Shade>(shade), columns[column]) == (layer == kFaintShade);
        result.bottoms[column] = bottom;
        result.tops[column] = isHere ? tops[column][shade] : bottom;
        isSeen = isSeen || result.tops[column] > bottom;
    }
    if (isSeen) density.layers.push_back(std::move(result));
}

/// The stretches of columns that are no plain ones, with what is between near ones, wide enough to be painted
/// together.
std::vector<std::pair<int, int>> stretchesOf(std::span<const char> isStacked)
{
    std::vector<std::pair<int, int>> stretches;
    const auto width = static_cast<int>(isStacked.size());
    for (int column = 0; column < width; ++column) {
        if (isStacked[static_cast<std::size_t>(column)] == 0) continue;
        if (stretches.empty() || column - stretches.back().second > kJoined)
            stretches.emplace_back(column, column + 1);
        stretches.back().second = column + 1;
    }
    for (auto& [begin, end] : stretches) {
        end = std::min(std::max(end, begin + kNarrowestStack), width);
        begin = std::max(std::min(begin, end - kNarrowestStack), 0);
    }
    return stretches;
}

} // namespace

StackTops stackUp(const ShadeCounts& counts, float perSpan, int height)
{
    StackTops tops{};
    float sum = 0;
    for (std::size_t shade = 1; shade < kSpanShades; ++shade) {
        sum += counts.of[shade];
        const int least = tops[shade - 1] + (has(counts.worthSeeing, shade) ? 1 : 0);
        tops[shade] = std::max(rounded(sum * perSpan), least);
    }
    // From the worst one down: who is above gets room first.
    int limit = height;
    for (std::size_t shade = kSpanShades; shade-- > 1;) {
        tops[shade] = std::min(tops[shade], limit);
        if (has(counts.worthSeeing, shade)) limit = std::max(std::min(limit, tops[shade] - 1), 0);
    }
    return tops;
}

bool isPlain(const ShadeCounts& counts)
{
    return counts.changes <= 1 || std::popcount(counts.present) <= 1;
}

/// Where two meet, it is the one that has more of the column; but a short alarm that two columns share is
/// seen.
Shade plainShade(const ShadeCounts& counts)
{
    const auto worst = worstIn(counts.present);
    return has(counts.worthSeeing, worst) || counts.total() <= 0 ? worst : mostOf(counts);
}

SceneDensity stacked(const QRect& rect, SceneRow::Kind kind, std::span<const ShadeCounts> columns,
                     std::span<const StackTops> tops)
{
    SceneDensity density{rect, kind, {}};
    for (std::size_t shade = 1; shade < kSpanShades; ++shade) {
        addLayer(density, static_cast<Shade>(shade), shade, columns, tops);
        if (shade == shadeOf(trace::State::Ready)) addLayer(density, kFaintShade, shade, columns, tops);
    }
    std::vector<int> filled(tops.size());
    std::ranges::transform(tops, filled.begin(), [](const StackTops& column) { return column.back(); });
    density.layers.push_back({kNoShade, filled, std::vector<int>(tops.size(), rect.height())});
    return density;
}

std::span<Shade> addRow(Scene& scene, const QRect& rect, SceneRow::Kind kind,
                        std::span<const ShadeCounts> columns, Rest rest)
{
    const auto shades = scene.addRow(rect, kind);
    const int height = rect.height();
    std::vector<StackTops> tops(columns.size());
    std::vector<char> isStacked(columns.size());
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& counts = columns[column];
        if (counts.present == 0) continue;
        const bool isOne = isPlain(counts) && (rest == Rest::Nothing || fillsColumn(counts));
        tops[column] = isOne ? plainTops(plainShade(counts), height) : shared(counts, height, rest);
        const auto main = mainShade(tops[column]);
        isStacked[column] = tops[column] != plainTops(main, height) ? 1 : 0;
        shades[column] = isFaint(main, counts) ? kFaintShade : main;
    }
    auto& stacks = kind == SceneRow::Kind::Overview ? scene.overviewStacks : scene.stacks;
    for (const auto& [begin, end] : stretchesOf(isStacked)) {
        const auto first = static_cast<std::size_t>(begin);
        const auto width = static_cast<std::size_t>(end - begin);
        stacks.push_back(stacked({rect.left() + begin, rect.top(), end - begin, height}, kind,
                                 columns.subspan(first, width), std::span(tops).subspan(first, width)));
    }
    return shades;
}

} // namespace ui
