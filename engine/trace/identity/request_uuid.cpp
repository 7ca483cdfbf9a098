#include "engine/trace/identity/request_uuid.h"

#include <random>

namespace trace {

namespace {

/// The finalizer of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
constexpr std::uint64_t mix(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

std::uint64_t randomKey()
{
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

char* writeHex(char* to, std::uint64_t value, int fromNibble, int count)
{
    for (int i = 0; i < count; ++i)
        *to++ = "0123456789abcdef"[(value >> (4 * (15 - fromNibble - i))) & 0xf];
    return to;
}

} // namespace

RequestUuid::RequestUuid()
    : m_key(randomKey())
{}

RequestUuid::Text RequestUuid::text(RequestId id) const noexcept
{
    auto high = mix(m_key + number(id));
    auto low = mix(high ^ m_key);
    high = (high & ~std::uint64_t{0xf000}) | 0x8000;
    low = (low & ~(std::uint64_t{3} << 62)) | (std::uint64_t{1} << 63);
    Text text;
    auto* to = writeHex(text.data(), high, 0, 8);
    *to++ = '-';
    to = writeHex(to, high, 8, 4);
    *to++ = '-';
    to = writeHex(to, high, 12, 4);
    *to++ = '-';
    to = writeHex(to, low, 0, 4);
    *to++ = '-';
    writeHex(to, low, 4, 12);
    return text;
}

std::string RequestUuid::string(RequestId id) const
{
    const auto characters = text(id);
    return {characters.begin(), characters.end()};
}

} // namespace trace
