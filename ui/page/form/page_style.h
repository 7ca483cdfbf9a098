#pragma once

#include <QJsonObject>

namespace ui {

/// The colours and patterns of each palette, the fonts of the timeline's texts, and what its states are
/// called.
QJsonObject pageStyle();

} // namespace ui
