#include "ui/picture/figure.h"

#include "engine/trace/file/text/clean_text.h"
#include "ui/style/theme.h"

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
    painter.setFont(textFont(12)); // none of the desktop's gets in
    painter.fillRect(QRect({}, figure.size), figure.background);
    figure.paint(painter);
}

std::string clean(std::string_view text)
{
    return trace::cleaned(text, trace::isOfXml);
}

/// Qt names one family alone. A viewer that does not have it takes what is most like it.
QByteArray withFallbacks(QByteArray svg)
{
    const auto attribute = [](const QString& families) {
        return QByteArrayLiteral("font-family=\"") + families.toUtf8() + '"';
    };
    for (const auto& [font, generic] : {std::pair(textFont(1), QStringLiteral(", sans-serif")),
                                        std::pair(monospaceFont(1), QStringLiteral(", monospace"))})
        svg.replace(attribute(font.family()), attribute(font.family() + generic));
    return svg;
}

/// Half a character is U+FFFD.
QString withoutHalves(const QString& text)
{
    const auto characters = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

/// In a title's place while Qt writes: 6.4 writes a title as it comes, 6.8 escapes it.
constexpr const char* kTitle = "title";

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
    svg.setTitle(QString::fromLatin1(kTitle));
    svg.setDescription(QCoreApplication::translate("ui::Figure", "Measured with Await and See"));
    paintOn(svg, figure);
    const auto title = [](const QByteArray& text) { return "<title>" + text + "</title>"; };
    bytes.replace(title(kTitle), title(withoutHalves(figure.title).toHtmlEscaped().toUtf8()));
    return withFallbacks(QByteArray::fromStdString(clean({bytes.constData(), std::size_t(bytes.size())})));
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
    pdf.setTitle(QString::fromStdString(clean(figure.title.toStdString())));
    pdf.setCreator(QCoreApplication::translate("ui::Figure", "Await and See"));
    paintOn(pdf, figure);
    return bytes;
}

} // namespace ui
