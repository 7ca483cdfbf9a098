#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace watch {

/// The source line of a byte in a function's bytecode, by its table of locations as CPython has it since 3.11
/// (its InternalDocs/code_objects.md). Nothing where the table gives none, ends too early or is no such
/// table: it comes from another process's memory. Pure.
std::optional<int> lineAt(std::span<const std::uint8_t> table, int firstLine, std::int64_t offset);

} // namespace watch
