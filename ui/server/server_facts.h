#pragma once

#include "engine/settings/server_to_watch.h"

#include <cstdint>

namespace ui {

/// Which server answers, and how far it is.
struct ServerFacts
{
    enum class Stage : std::uint8_t { BuiltIn, Starting, Watched, Ended };

    Stage stage = Stage::BuiltIn;
    settings::ServerToWatch server{}; ///< but for the one that is built in
    int workers = 0;                  ///< of it, as far as they are known

    bool isOwn() const { return stage != Stage::BuiltIn; }

    bool operator==(const ServerFacts&) const = default;
};

} // namespace ui
