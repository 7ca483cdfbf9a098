#pragma once

#include "ui/picture/figure.h"

#include <QMimeData>
#include <QStringList>

#include <memory>

namespace ui {

/// The endings of the files that writeFigure() writes, with their dots.
QStringList figureEndings();

bool isFigureFile(const QString& file);

/// Whether the file is a PNG that this program made, as it says itself.
bool isFigureOfOurs(const QString& file);

/// The figure as pixels and as drawings, for the clipboard and for other windows to choose from.
std::unique_ptr<QMimeData> mimeDataOf(const Figure& figure, qreal scale = 1);

/// Writes the figure as the file's ending says; `scale` counts for pixels alone. What was there before stays
/// whole until all is written. Returns an empty text, or one sentence that says why it could not be written.
QString writeFigure(const Figure& figure, const QString& file, qreal scale = 1);

/// The same of a picture that is encoded already; none at all means that there was not enough memory.
QString writePictureBytes(const QByteArray& bytes, const QString& file);

} // namespace ui
