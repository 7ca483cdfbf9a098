#include "engine/trace/generic_details.h"

namespace trace {

std::uint32_t GenericDetails::add(std::string_view text)
{
    if (m_blocks.empty() || m_blocks.back().size() + text.size() >= kBlockBytes)
        m_blocks.emplace_back().reserve(kBlockBytes);
    auto& block = m_blocks.back();
    const auto place = (m_blocks.size() - 1) * kBlockBytes + block.size();
    block.append(text).append(1, '\0');
    return static_cast<std::uint32_t>(place);
}

} // namespace trace
