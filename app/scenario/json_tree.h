#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A JSON value that knows the line it stands on, so that an error can name it. Keys that occur twice are
/// both kept.
struct JsonNode
{
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Fraction, String, Array, Object };

    Kind kind = Kind::Null;
    int line = 1;             ///< counted from 1; where it begins for a container
    std::string key;          ///< its name in the object around it
    std::string text;         ///< a String's content, or a number as it was written
    std::int64_t integer = 0; ///< of an Integer; 0 or 1 for a Boolean
    std::vector<JsonNode> children;
};

/// `problem` is empty where `root` holds the whole text; else it says what is wrong, on `line`.
struct JsonTree
{
    JsonNode root;
    std::string problem;
    int line = 0;
};

/// Strict JSON. A number beyond 64 bits is a Fraction. Pure.
JsonTree parseJsonTree(std::string_view json);

} // namespace app
