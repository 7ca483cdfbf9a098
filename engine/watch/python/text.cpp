#include "engine/watch/python/text.h"

#include <cstring>
#include <vector>

namespace watch {

namespace {

constexpr std::uint32_t kFirstSurrogate = 0xd800;
constexpr std::uint32_t kLastSurrogate = 0xdfff;
constexpr std::uint32_t kFirstEscape = 0xdc80;
constexpr std::uint32_t kLastEscape = 0xdcff;
constexpr std::uint32_t kLastCharacter = 0x10ffff;

void appendUtf8(std::string& text, std::uint32_t character)
{
    const auto put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto putTail = [&](unsigned shift) { put(0x80U | (character >> shift & 0x3fU)); };
    if (character < 0x80) return put(character);
    if (character < 0x800) {
        put(0xc0U | character >> 6U);
        return putTail(0);
    }
    if (character < 0x10000) {
        put(0xe0U | character >> 12U);
        putTail(6);
        return putTail(0);
    }
    put(0xf0U | character >> 18U);
    putTail(12);
    putTail(6);
    putTail(0);
}

bool appendCharacter(std::string& text, std::uint32_t character)
{
    if (character == 0 || character > kLastCharacter) return false;
    if (character >= kFirstEscape && character <= kLastEscape) {
        text.push_back(static_cast<char>(character & 0xffU));
        return true;
    }
    if (character >= kFirstSurrogate && character <= kLastSurrogate) return false;
    appendUtf8(text, character);
    return true;
}

/// The bits of PyASCIIObject::state, from 3.11 to 3.13.
struct TextState
{
    std::size_t width;
    bool isCompact;
    bool isAscii;

    explicit TextState(std::uint32_t bits)
        : width(bits >> 2U & 7U)
        , isCompact((bits >> 5U & 1U) != 0)
        , isAscii((bits >> 6U & 1U) != 0)
    {}
};

} // namespace

std::optional<std::string> utf8(std::span<const std::byte> characters, std::size_t width)
{
    if ((width != 1 && width != 2 && width != 4) || characters.size() % width != 0) return {};
    std::string text;
    for (std::size_t at = 0; at < characters.size(); at += width) {
        std::uint32_t character = 0;
        std::memcpy(&character, characters.data() + at, width); // both are little-endian
        if (!appendCharacter(text, character)) return {};
    }
    return text;
}

std::optional<std::string> readPythonText(const Memory& memory, Address address, const TextLayout& layout)
{
    if (address == 0) return {};
    const auto length = memory.value<std::int64_t>(address + layout.length);
    const auto bits = memory.value<std::uint32_t>(address + layout.state);
    if (!length || !bits || *length < 0 || *length > kLongestText) return {};
    const TextState state(*bits);
    if (!state.isCompact || state.width > 4) return {};
    std::vector<std::byte> characters(static_cast<std::size_t>(*length) * state.width);
    if (!characters.empty() &&
        !memory.read(address + (state.isAscii ? layout.asciiBytes : layout.compactBytes), characters))
        return {};
    return utf8(characters, state.width);
}

} // namespace watch
