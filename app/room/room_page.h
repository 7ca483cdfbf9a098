#pragma once

#include "engine/door/reply.h"

namespace app {

/// The page for phones, in one piece, and the policy under which it may do no more than it has to.
door::Page roomPage();

} // namespace app
