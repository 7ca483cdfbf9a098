#pragma once

#include "engine/settings/setting.h"

namespace support {

/// A value that is allowed and not the usual one.
inline std::int64_t unusual(const settings::Setting& setting)
{
    const auto* range = std::get_if<settings::Whole>(&setting.allowed);
    const auto usual = setting.number({});
    if (range == nullptr) return usual == 0 ? 1 : 0;
    return usual == range->to ? range->from : range->to;
}

} // namespace support
