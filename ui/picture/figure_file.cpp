#include "ui/picture/figure_file.h"

#include "engine/trace/file/output_file.h"
#include "ui/text/tr.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace ui {

namespace {

// What PNG says of the program that made a picture.
const auto kSoftware = QStringLiteral("Software");
const auto kOurName = QStringLiteral("Await and See");

QByteArray pngOf(const Figure& figure, qreal scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    auto image = imageOf(figure, scale);
    image.setText(kSoftware, kOurName);
    image.save(&buffer, "PNG");
    return bytes;
}

struct Format
{
    const char* ending;
    QByteArray (*write)(const Figure& figure, qreal scale);
};

constexpr std::array kFormats{
    Format{".png", pngOf},
    Format{".svg", [](const Figure& figure, qreal) { return svgOf(figure); }},
    Format{".pdf", [](const Figure& figure, qreal) { return pdfOf(figure); }},
};

const Format* formatOf(const QString& file)
{
    const auto fits = [&](const Format& format) {
        return file.endsWith(QLatin1String(format.ending), Qt::CaseInsensitive);
    };
    const auto format = std::ranges::find_if(kFormats, fits);
    return format != kFormats.end() ? &*format : nullptr;
}

} // namespace

QStringList figureEndings()
{
    QStringList endings;
    for (const auto& format : kFormats)
        endings << QLatin1String(format.ending);
    return endings;
}

bool isFigureFile(const QString& file)
{
    return formatOf(file) != nullptr;
}

bool isFigureOfOurs(const QString& file)
{
    return QImageReader(file, "png").text(kSoftware) == kOurName;
}

std::unique_ptr<QMimeData> mimeDataOf(const Figure& figure, qreal scale)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(imageOf(figure, scale));
    data->setData(QStringLiteral("image/svg+xml"), svgOf(figure));
    data->setData(QStringLiteral("application/pdf"), pdfOf(figure));
    return data;
}

QString writeFigure(const Figure& figure, const QString& file, qreal scale)
{
    const auto name = QDir::toNativeSeparators(file);
    const auto* format = formatOf(file);
    if (format == nullptr)
        return tr("The picture could not be written to %1: its name must end in %2.")
            .arg(name, figureEndings().join(u' '));
    return writePictureBytes(format->write(figure, scale), file);
}

QString writePictureBytes(const QByteArray& bytes, const QString& file)
{
    const auto name = QDir::toNativeSeparators(file);
    if (bytes.isEmpty()) return tr("The picture could not be written to %1: it is too large.").arg(name);
    trace::OutputFile out(QFile::encodeName(file).toStdString());
    out.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const auto problem = out.commit();
    if (problem.empty()) return {};
    return tr("The picture could not be written to %1: %2.").arg(name, QString::fromStdString(problem));
}

} // namespace ui
