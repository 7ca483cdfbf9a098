#pragma once

#include "engine/protocol/asio_types.h"

namespace server {

using namespace protocol::asio_types;

} // namespace server
