#pragma once

#include "ui/timeline/scene/scene.h"

#include <array>
#include <span>

namespace ui {

// The one rule for a pixel column in which several spans lie, of a lane, a loop, the overview or a density:
// each shade gets its share of the column, the worst one on top, and what is worth seeing at least a pixel.

/// Up to which pixel from the column's bottom line each shade reaches; it begins where the shade below ends.
using StackTops = std::array<EdgeHeight, kSpanShades>;

/// `perSpan`: how high one span is that lasts as long as the column. Nothing is higher than `height`.
StackTops stackUp(const ShadeCounts& counts, float perSpan, int height);

/// True where a column says so little that it is drawn as one shade: nothing begins and ends in it.
bool isPlain(const ShadeCounts& counts);
Shade plainShade(const ShadeCounts& counts);

/// Columns next to one another, stacked.
SceneDensity stacked(const QRect& rect, SceneRow::Kind kind, std::span<const ShadeCounts> columns,
                     std::span<const StackTops> tops);

/// What is not taken by a span: nothing, so that the spans share the whole height, or something of its own,
/// as a free loop.
enum class Rest : std::uint8_t { Nothing, Counts };

/// Adds a row with the shares in its columns. Returns what most of each column shows.
std::span<Shade> addRow(Scene& scene, const QRect& rect, SceneRow::Kind kind,
                        std::span<const ShadeCounts> columns, Rest rest = Rest::Nothing);

} // namespace ui
