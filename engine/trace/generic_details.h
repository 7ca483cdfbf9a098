#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// Texts of which there may be millions, in blocks that are never moved: one costs its bytes and a zero.
class GenericDetails
{
public:
    /// Where it lies. It holds no zero, and all together have less than four billion bytes.
    std::uint32_t add(std::string_view text);

    std::string_view at(std::uint32_t place) const
    {
        return m_blocks[place / kBlockBytes].c_str() + place % kBlockBytes;
    }

private:
    static constexpr std::uint32_t kBlockBytes = 1U << 20; // but for a text that is longer

    std::vector<std::string> m_blocks;
};

} // namespace trace
