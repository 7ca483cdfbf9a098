#pragma once

#include <QJsonValue>
#include <QString>

namespace ui {

/// A text for people as a page's data has it, which is told from other strings by a mark. Of an empty one -1.
QJsonValue pageText(const QString& text);

/// Whether two languages say the same: everything is equal but what the texts say.
bool saysTheSame(const QJsonValue& one, const QJsonValue& other);

} // namespace ui
