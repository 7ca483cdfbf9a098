#pragma once

#include <QString>

namespace ui {

/// What shows the page in a file of that name within another page: an <iframe>, which grows to the height
/// that the page tells. Pure.
QString embedCode(const QString& file);

} // namespace ui
