#pragma once

#include "engine/settings/set_up.h"

namespace upstream {

using Behaviour = settings::Upstream;
using settings::Fault;

} // namespace upstream
