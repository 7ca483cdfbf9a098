#include "ui/picture_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QImageWriter>

#include <utility>

namespace ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::PictureFile", text);
}

} // namespace

QString writePicture(const QImage& picture, const QString& file)
{
    QImageWriter writer(file, "png");
    if (writer.write(picture)) return {};
    return tr("The picture could not be written to %1: %2.")
        .arg(QDir::toNativeSeparators(file), writer.errorString());
}

void savePictureAs(QWidget& parent, const QImage& picture, std::function<void(const QString&)> report)
{
    auto* dialog = new QFileDialog(&parent, tr("Export picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG picture (*.png)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(tr("await-and-see.png"));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [picture, report = std::move(report)](const QString& file) {
                         const auto problem = writePicture(picture, file);
                         if (!problem.isEmpty()) report(problem);
                     });
    dialog->open();
}

} // namespace ui
