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

bool hasOneAtMost(ShadeSet set)
{
    return (set & (set - 1)) == 0;
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
            tops[above] = static_cast<EdgeHeight>(height);
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
    int most = 1;
    for (std::size_t shade = 1; shade < kSpanShades; ++shade)
        if (const int height = heightOf(tops, shade); height >= most) {
            most = height;
            main = static_cast<Shade>(shade);
        }
    return main;
}

/// Nothing but one shade, or nothing at all.
bool isOf(Shade shade, const StackTops& tops, int height)
{
    return shade == kNoShade || heightOf(tops, shade) == height;
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

/// Adds a layer that ends where `topAt(column)` tells, unless it shows nowhere.
template <typename TopAt>
void addLayer(SceneDensity& density, Shade shade, TopAt topAt)
{
    auto& edges = density.edges;
    const auto width = static_cast<std::size_t>(density.rect.width());
    const auto below = edges.size() - width;
    edges.resize(edges.size() + width);
    bool isSeen = false;
    for (std::size_t column = 0; column < width; ++column) {
        const int bottom = edges[below + column];
        const int top = topAt(column, bottom);
        edges[below + width + column] = static_cast<EdgeHeight>(top);
        isSeen |= top > bottom;
    }
    if (isSeen)
        density.layers.push_back(shade);
    else
        edges.resize(below + width);
}

/// Two layers of which each column shows one.
void addReady(SceneDensity& density, std::span<const ShadeCounts> columns, std::span<const StackTops> tops)
{
    const auto ready = shadeOf(trace::State::Ready);
    const auto topAt = [&](std::size_t column, int bottom, bool isFaintOne) {
        return isFaint(ready, columns[column]) == isFaintOne ? tops[column][ready] : bottom;
    };
    addLayer(density, ready, [&](std::size_t column, int bottom) { return topAt(column, bottom, false); });
    addLayer(density, kFaintShade,
             [&](std::size_t column, int bottom) { return topAt(column, bottom, true); });
}

/// Those of which something can be seen.
ShadeSet seenIn(std::span<const StackTops> tops)
{
    unsigned seen = 0;
    for (const auto& column : tops)
        for (std::size_t shade = 1; shade < kSpanShades; ++shade)
            seen |= (column[shade] > column[shade - 1] ? 1U : 0U) << shade;
    return static_cast<ShadeSet>(seen);
}

Shade unfaded(Shade shade)
{
    return shade == kFaintShade ? shadeOf(trace::State::Ready) : shade;
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

/// What cannot be painted plainly.
struct Stacks
{
    std::vector<StackTops> tops;
    std::vector<char> isStacked; ///< by column
};

/// Gives each column its shade, and its stack where one does not tell it.
Stacks fill(std::span<Shade> shades, std::span<const ShadeCounts> columns, int height, Rest rest)
{
    Stacks stacks{std::vector<StackTops>(columns.size()), std::vector<char>(columns.size())};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& counts = columns[column];
        if (counts.present == 0) continue;
        auto& main = shades[column];
        if (isPlain(counts) && (rest == Rest::Nothing || fillsColumn(counts))) {
            main = plainShade(counts);
        } else {
            auto& tops = stacks.tops[column];
            tops = shared(counts, height, rest);
            main = mainShade(tops);
            stacks.isStacked[column] = isOf(main, tops, height) ? 0 : 1;
        }
        if (isFaint(main, counts)) main = kFaintShade;
    }
    return stacks;
}

} // namespace

StackTops stackUp(const ShadeCounts& counts, float perSpan, int height)
{
    StackTops tops{};
    float sum = 0;
    int top = 0;
    for (std::size_t shade = 1; shade < kSpanShades; ++shade) {
        const bool isSeen = has(counts.worthSeeing, shade);
        if (counts.of[shade] != 0 || isSeen) {
            sum += counts.of[shade];
            top = std::max(rounded(sum * perSpan), top + (isSeen ? 1 : 0));
        }
        tops[shade] = static_cast<EdgeHeight>(std::min(top, kHighestEdge));
    }
    if (counts.worthSeeing == 0 && top <= height) return tops;
    // From the worst one down: who is above gets room first.
    int limit = height;
    for (std::size_t shade = kSpanShades; shade-- > 1;) {
        tops[shade] = static_cast<EdgeHeight>(std::min<int>(tops[shade], limit));
        if (has(counts.worthSeeing, shade)) limit = std::max(std::min(limit, tops[shade] - 1), 0);
    }
    return tops;
}

bool isPlain(const ShadeCounts& counts)
{
    return counts.changes <= 1 || hasOneAtMost(counts.present);
}

/// Where two meet, it is the one that has more of the column; but a short alarm that two columns share is
/// seen.
Shade plainShade(const ShadeCounts& counts)
{
    const auto worst = worstIn(counts.present);
    if (hasOneAtMost(counts.present)) return worst;
    return has(counts.worthSeeing, worst) || counts.total() <= 0 ? worst : mostOf(counts);
}

SceneDensity stacked(const QRect& rect, SceneRow::Kind kind, std::span<const ShadeCounts> columns,
                     std::span<const StackTops> tops)
{
    const auto seen = seenIn(tops);
    SceneDensity density{rect, kind, {}, {}};
    density.edges.reserve((static_cast<std::size_t>(std::popcount(seen)) + 3) * tops.size());
    density.edges.resize(tops.size());
    for (std::size_t shade = 1; shade < kSpanShades; ++shade) {
        if (!has(seen, shade)) continue;
        if (shade == shadeOf(trace::State::Ready))
            addReady(density, columns, tops);
        else
            addLayer(density, static_cast<Shade>(shade),
                     [&](std::size_t column, int) { return tops[column][shade]; });
    }
    density.layers.push_back(kNoShade);
    density.edges.insert(density.edges.end(), tops.size(), static_cast<EdgeHeight>(rect.height()));
    return density;
}

std::span<Shade> addRow(Scene& scene, const QRect& rect, SceneRow::Kind kind,
                        std::span<const ShadeCounts> columns, Rest rest)
{
    const auto shades = scene.addRow(rect, kind);
    const int height = rect.height();
    auto [tops, isStacked] = fill(shades, columns, height, rest);
    auto& stacks = kind == SceneRow::Kind::Overview ? scene.overviewStacks : scene.stacks;
    for (const auto& [begin, end] : stretchesOf(isStacked)) {
        const auto first = static_cast<std::size_t>(begin);
        const auto width = static_cast<std::size_t>(end - begin);
        for (auto column = first; column < first + width; ++column)
            if (isStacked[column] == 0) tops[column] = plainTops(unfaded(shades[column]), height);
        stacks.push_back(stacked({rect.left() + begin, rect.top(), end - begin, height}, kind,
                                 columns.subspan(first, width), std::span(tops).subspan(first, width)));
    }
    return shades;
}

} // namespace ui
