#include "ui/picture/picture_preview.h"

#include "ui/picture/figure_file.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>
#include <QUrl>

#include <utility>

namespace ui {

namespace {

constexpr QSize kPreview{560, 320};
constexpr QSize kDragged{200, 120};

} // namespace

PicturePreview::PicturePreview(std::function<Figure()> figure, std::function<qreal()> scale, QWidget* parent)
    : QLabel(parent)
    , m_figure(std::move(figure))
    , m_scale(std::move(scale))
{
    setObjectName(QStringLiteral("picturePreview"));
    setFixedSize(kPreview);
    setAlignment(Qt::AlignCenter);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(tr("Preview"));
    setToolTip(tr("Drag the picture to a slide, a mail or a drawing."));
}

void PicturePreview::refresh()
{
    const auto ratio = devicePixelRatioF();
    auto image = imageOf(m_figure(), ratio);
    image = image.scaled(QSizeF(kPreview * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    setPixmap(QPixmap::fromImage(image));
}

void PicturePreview::showEvent(QShowEvent* event)
{
    QLabel::showEvent(event);
    refresh();
}

/// The picture itself, and a file of it for windows that take nothing else, such as folders.
std::unique_ptr<QMimeData> PicturePreview::dragged()
{
    const auto figure = m_figure();
    auto picture = mimeDataOf(figure, m_scale());
    const auto file = m_folder.filePath(QStringLiteral("await-and-see.png"));
    if (writeFigure(figure, file, m_scale()).isEmpty()) picture->setUrls({QUrl::fromLocalFile(file)});
    return picture;
}

void PicturePreview::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
}

void PicturePreview::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFar = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !isFar) return;
    auto* drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(dragged().release());
    drag->setPixmap(pixmap().scaled(kDragged, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

} // namespace ui

#include "moc_picture_preview.cpp"
