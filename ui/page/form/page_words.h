#pragma once

#include <QJsonObject>

namespace ui {

/// What a page says by itself, by the names that it knows: "play", "youSaid" …
QJsonObject pageWords();

} // namespace ui
