#pragma once

#include <QString>

namespace ui {

/// Why a setting of the server cannot be changed while a server of the person's own is watched.
QString serverIsItsOwn();

/// Why it can be asked for nothing at once, and no health probe be sent.
QString serverHasNoHealthCheck();

} // namespace ui
