#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace trace {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Looked up without making a string of what is looked for.
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

using TextRows = TextMap<std::uint32_t>;

inline constexpr char kBetween = '\x1f'; ///< the parts of a key; no program writes it

/// A key for such a map, of a kind's own.
inline std::string joined(char kind, std::string_view one, std::string_view two, std::string_view three = {})
{
    std::string key;
    key.reserve(one.size() + two.size() + three.size() + 3);
    key.append(1, kind).append(one).append(1, kBetween).append(two);
    if (!three.empty()) key.append(1, kBetween).append(three);
    return key;
}

} // namespace trace
