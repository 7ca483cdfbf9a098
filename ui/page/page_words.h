#pragma once

#include "ui/page/page_texts.h"

#include <QJsonObject>

namespace ui {

/// What a page says by itself, by the names that it knows: "play", "youSaid" …
QJsonObject pageWords(PageTexts& texts);

} // namespace ui
