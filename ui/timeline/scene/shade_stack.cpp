#include "ui/timeline/scene/shade_stack.h"

#include "ui/timeline/scene/scene_context.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

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

/// Those that take anything of a column, or are worth seeing in one.
std::vector<Shade> shadesIn(std::span<const ShadeCounts> columns)
{
    std::array<std::uint32_t, kSpanShades> anything{};
    unsigned set = 0;
    for (const auto& counts : columns) {
        set |= counts.present | counts.worthSeeing;
        for (std::size_t shade = 0; shade < kSpanShades; ++shade)
            anything[shade] |= std::bit_cast<std::uint32_t>(counts.of[shade]);
    }
    std::vector<Shade> shades;
    for (std::size_t shade = 1; shade < kSpanShades; ++shade)
        if (anything[shade] != 0 || has(static_cast<ShadeSet>(set), shade))
            shades.push_back(static_cast<Shade>(shade));
    return shades;
}

/// What begins or ends in a column is in it or not, whichever is nearer.
bool fillsColumn(const ShadeCounts& counts)
{
    constexpr float kHalf = 0.5F;
    return counts.changes <= 1 && (counts.changes == 0 || counts.total() >= kHalf);
}

/// That somebody could go on, the shade of `ready`, is an alarm only if it lasts, or where one looks so close
/// that it is seen by itself.
bool isFaint(Shade ready, const ShadeCounts& counts)
{
    return !has(counts.worthSeeing | counts.wide, ready);
}

Shade unfaded(Shade shade)
{
    return shade == kFaintShade ? shadeOf(trace::State::Ready) : shade;
}

/// Unless it shows nowhere. There is room for it already.
void addLayer(SceneDensity& density, Shade shade, std::span<const EdgeHeight> tops)
{
    if (std::ranges::equal(std::span(density.edges).last(tops.size()), tops)) return;
    density.layers.push_back(shade);
    density.edges.insert(density.edges.end(), tops.begin(), tops.end());
}

/// Two layers of which each column shows one.
void addReady(SceneDensity& density, std::span<const ShadeCounts> columns, std::span<const EdgeHeight> tops)
{
    const auto ready = shadeOf(trace::State::Ready);
    const auto below = std::span(density.edges).last(tops.size());
    std::vector<EdgeHeight> alarms(tops.begin(), tops.end());
    for (std::size_t column = 0; column < tops.size(); ++column)
        if (isFaint(ready, columns[column])) alarms[column] = below[column];
    addLayer(density, ready, alarms);
    addLayer(density, kFaintShade, tops);
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

void shareRow(ShadeStack& stack, std::size_t column, const ShadeCounts& counts, int height, Rest rest)
{
    const float total = rest == Rest::Counts ? 1 : counts.total();
    if (total > 0)
        stack.share(column, static_cast<float>(height) / total);
    else
        stack.fill(column, worstIn(counts.worthSeeing));
}

/// Gives each column its shade, and its stack where one does not tell it. Returns which columns have one.
std::vector<char> fillRow(std::span<Shade> shades, ShadeStack& stack, std::span<const ShadeCounts> columns,
                          int height, Rest rest)
{
    std::vector<char> isStacked(columns.size());
    const auto ready = shadeOf(trace::State::Ready);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& counts = columns[column];
        if (counts.present == 0) continue;
        auto& main = shades[column];
        if (isPlain(counts) && (rest == Rest::Nothing || fillsColumn(counts))) {
            main = plainShade(counts);
        } else {
            shareRow(stack, column, counts, height, rest);
            const auto largest = stack.largestShare(column);
            main = largest.shade;
            isStacked[column] = main == kNoShade || largest.height == height ? 0 : 1;
        }
        if (main == ready && isFaint(ready, counts)) main = kFaintShade;
    }
    return isStacked;
}

} // namespace

ShadeStack::ShadeStack(std::span<const ShadeCounts> columns, int height)
    : m_columns(columns)
    , m_height(height)
    , m_shades(shadesIn(columns))
    , m_tops(m_shades.size() * columns.size())
{}

void ShadeStack::share(std::size_t column, float perSpan)
{
    const auto& counts = m_columns[column];
    float sum = 0;
    int highest = 0;
    for (std::size_t row = 0; row < m_shades.size(); ++row) {
        const auto shade = m_shades[row];
        sum += counts.of[shade];
        highest = std::max(rounded(sum * perSpan), highest + (has(counts.worthSeeing, shade) ? 1 : 0));
        top(row, column) = static_cast<EdgeHeight>(std::min(highest, kHighestEdge));
    }
    if (counts.worthSeeing == 0 && highest <= m_height) return;
    // From the worst one down: who is above gets room first.
    int limit = m_height;
    for (auto row = m_shades.size(); row-- > 0;) {
        auto& here = top(row, column);
        here = static_cast<EdgeHeight>(std::min<int>(here, limit));
        if (has(counts.worthSeeing, m_shades[row])) limit = std::max(std::min(limit, here - 1), 0);
    }
}

void ShadeStack::shareAll(float perSpan)
{
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        share(column, perSpan);
}

void ShadeStack::fill(std::size_t column, Shade shade)
{
    for (std::size_t row = 0; row < m_shades.size(); ++row) {
        const bool isFull = shade != kNoShade && shade <= m_shades[row];
        top(row, column) = static_cast<EdgeHeight>(isFull ? m_height : 0);
    }
}

ShadeStack::Share ShadeStack::largestShare(std::size_t column) const
{
    Share largest;
    int bottom = 0;
    for (std::size_t row = 0; row < m_shades.size(); ++row) {
        const int end = m_tops[row * m_columns.size() + column];
        const int height = end - bottom;
        if (height > 0 && height >= largest.height) largest = {m_shades[row], height};
        bottom = end;
    }
    return largest;
}

SceneDensity ShadeStack::density(const QRect& rect, SceneRow::Kind kind, std::size_t first) const
{
    const auto width = static_cast<std::size_t>(rect.width());
    SceneDensity density{rect, kind, {}, {}};
    density.edges.reserve((m_shades.size() + 3) * width);
    density.edges.resize(width);
    for (std::size_t row = 0; row < m_shades.size(); ++row) {
        const auto tops = std::span(m_tops).subspan(row * m_columns.size() + first, width);
        if (m_shades[row] == shadeOf(trace::State::Ready))
            addReady(density, m_columns.subspan(first, width), tops);
        else
            addLayer(density, m_shades[row], tops);
    }
    density.layers.push_back(kNoShade);
    density.edges.insert(density.edges.end(), width, static_cast<EdgeHeight>(rect.height()));
    return density;
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

std::span<Shade> addRow(Scene& scene, const QRect& rect, SceneRow::Kind kind,
                        std::span<const ShadeCounts> columns, Rest rest)
{
    const auto shades = scene.addRow(rect, kind);
    const int height = rect.height();
    ShadeStack stack(columns, height);
    const auto isStacked = fillRow(shades, stack, columns, height, rest);
    auto& stacks = kind == SceneRow::Kind::Overview ? scene.overviewStacks : scene.stacks;
    for (const auto& [begin, end] : stretchesOf(isStacked)) {
        for (auto column = static_cast<std::size_t>(begin); column < static_cast<std::size_t>(end); ++column)
            if (isStacked[column] == 0) stack.fill(column, unfaded(shades[column]));
        stacks.push_back(stack.density({rect.left() + begin, rect.top(), end - begin, height}, kind,
                                       static_cast<std::size_t>(begin)));
    }
    return shades;
}

} // namespace ui
