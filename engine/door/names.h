#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace door {

/// A name by lot.
struct DealtName
{
    std::string name; ///< "blue heron", in the speaker's language
    std::uint8_t colour = 0;
};

/// Deals colours and animals, each pair once before any comes again.
class NameLot
{
public:
    explicit NameLot(std::uint32_t seed);

    DealtName deal();

private:
    std::minstd_rand m_random;
    std::vector<std::uint16_t> m_left;
    unsigned m_round = 0;
};

inline constexpr std::size_t kLongestName = 20; ///< in characters

/// What may be shown of a name that somebody typed: one line, without what turns or hides text, at most
/// kLongestName characters; empty where nothing is left. Pure.
std::string cleanName(std::string_view typed);

} // namespace door
