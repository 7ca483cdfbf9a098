#pragma once

#include <QString>

namespace ui {

/// Why a setting of the server cannot be changed while a server of the person's own is watched.
QString serverIsItsOwn();

} // namespace ui
