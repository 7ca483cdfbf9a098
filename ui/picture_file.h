#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// Writes `picture` as PNG. Returns an empty text, or one sentence that says why it could not be written.
QString writePicture(const QImage& picture, const QString& file);

/// Asks where to, then writes `picture`; `report` is given the sentence if it could not be written. Returns
/// at once; the dialog deletes itself.
void savePictureAs(QWidget& parent, const QImage& picture, std::function<void(const QString&)> report);

} // namespace ui
