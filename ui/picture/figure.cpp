#include "ui/picture/figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace ui {

namespace {

constexpr int kPixelsPerInch = 96;
constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;

void paintOn(QPaintDevice& device, const Figure& figure)
{
    QPainter painter(&device);
    painter.fillRect(QRect({}, figure.size), figure.background);
    figure.paint(painter);
}

} // namespace

QImage imageOf(const Figure& figure, qreal scale)
{
    QImage image((QSizeF(figure.size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull()) return image;
    image.setDevicePixelRatio(scale);
    paintOn(image, figure);
    return image;
}

QByteArray svgOf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kPixelsPerInch);
    svg.setSize(figure.size);
    svg.setViewBox(QRect({}, figure.size));
    svg.setTitle(figure.title.toHtmlEscaped()); // Qt writes it as it comes
    svg.setDescription(QCoreApplication::translate("ui::Figure", "Measured with Await and See"));
    paintOn(svg, figure);
    return bytes;
}

QByteArray pdfOf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kPixelsPerInch);
    pdf.setPageSize(
        QPageSize(QSizeF(figure.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setTitle(figure.title);
    pdf.setCreator(QCoreApplication::translate("ui::Figure", "Await and See"));
    paintOn(pdf, figure);
    return bytes;
}

} // namespace ui
