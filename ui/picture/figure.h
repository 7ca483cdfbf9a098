#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace ui {

/// A drawing that can be painted on anything, again and again. It holds all that it needs.
struct Figure
{
    QSize size;
    QString title; ///< of the document
    QColor background;
    std::function<void(QPainter& painter)> paint;
};

// Need a QGuiApplication, but neither a display nor a widget.

/// `scale` pixels for each of the figure's; null where there is not enough memory.
QImage imageOf(const Figure& figure, qreal scale = 1);

/// Shapes as shapes and texts as texts, valid XML whatever is written on the figure.
QByteArray svgOf(const Figure& figure);

/// The same as one page, at 96 of the figure's pixels to the inch.
QByteArray pdfOf(const Figure& figure);

} // namespace ui
