#include "ui/picture/picture_desk.h"

#include "ui/input/actions.h"
#include "ui/input/save_dialog.h"
#include "ui/picture/embed_code.h"
#include "ui/picture/export_dialog.h"
#include "ui/picture/figure_file.h"
#include "ui/picture/picture_source.h"
#include "ui/picture/pictures.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProgressDialog>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kUsualStep = 500ms;
constexpr int kMostPictures = 200; // more than anybody watches
constexpr auto kTable = QLatin1String(".csv");
constexpr auto kPage = QLatin1String(".html");
constexpr auto kGrowing = QLatin1String(".webp");

QStringList pictureFilters()
{
    return {PictureDesk::tr("Picture (*.png *.svg *.pdf)"), PictureDesk::tr("The run growing (*.webp)"),
            PictureDesk::tr("Web page to play it (*.html)"), PictureDesk::tr("Requests as CSV (*.csv)"),
            PictureDesk::tr("Events as CSV (*.events.csv)")};
}

bool endsWith(const QString& file, QLatin1String ending)
{
    return file.endsWith(ending, Qt::CaseInsensitive);
}

/// Between two pictures of a run so long.
std::chrono::milliseconds stepOf(trace::Duration length)
{
    return std::max<std::chrono::milliseconds>(
        kUsualStep, std::chrono::ceil<std::chrono::milliseconds>(length / kMostPictures));
}

} // namespace

PictureDesk::PictureDesk(QWidget& window, const Actions& actions, const PictureSource& source)
    : QObject(&window)
    , m_window(window)
    , m_source(source)
{
    connect(actions.exportPicture, &QAction::triggered, this, &PictureDesk::open);
    connect(actions.copyPicture, &QAction::triggered, this, &PictureDesk::copy);
}

ExportDialog& PictureDesk::dialog()
{
    if (m_dialog != nullptr) return *m_dialog;
    m_dialog = new ExportDialog(
        [this](const FigureStyle& style, bool isWhole) { return m_source.figure(style, isWhole); },
        [this] { return m_source.theme(); }, &m_window);
    connect(m_dialog, &ExportDialog::saveRequested, this, &PictureDesk::save);
    connect(m_dialog, &ExportDialog::copyRequested, this, &PictureDesk::copy);
    connect(m_dialog, &ExportDialog::embedRequested, this, &PictureDesk::copyEmbedCode);
    return *m_dialog;
}

void PictureDesk::open()
{
    dialog().say({});
    dialog().show();
    dialog().refresh();
    dialog().raise();
    dialog().activateWindow();
}

void PictureDesk::save()
{
    auto* files = new SaveDialog(tr("Export"), pictureFilters(), m_dialog);
    files->setObjectName(QStringLiteral("exportFileDialog"));
    files->selectFile(tr("await-and-see.png"));
    connect(files, &QFileDialog::fileSelected, this, &PictureDesk::write);
    files->open();
}

/// What could not be written is told where it was asked for, and can be tried again there.
void PictureDesk::write(const QString& file)
{
    if (endsWith(file, kTable) || endsWith(file, kPage)) {
        if (endsWith(file, kPage)) m_page = QFileInfo(file).fileName();
        m_dialog->accept();
        Q_EMIT runRequested(file);
        return;
    }
    const auto problem = writePicture(file);
    m_dialog->say(problem);
    if (!problem.isEmpty()) return;
    m_dialog->accept();
    Q_EMIT written(tr("Exported %1").arg(QFileInfo(file).fileName()), file);
}

QString PictureDesk::writePicture(const QString& file)
{
    if (!endsWith(file, kGrowing)) return writeFigure(m_dialog->figure(), file, m_dialog->scale());
    const auto bytes = growing();
    return bytes ? writePictureBytes(*bytes, file) : tr("Nothing was written.");
}

/// Nothing where somebody cancelled. A run that goes on meanwhile changes nothing of the pictures' size.
std::optional<QByteArray> PictureDesk::growing()
{
    auto style = m_dialog->style();
    Pictures pictures{{}, m_source.runLength()};
    style.moment = pictures.length;
    style.size = m_source.figure(style, m_dialog->isWhole()).size;
    pictures.figure = [&](std::optional<trace::Duration> moment) {
        style.moment = moment;
        return m_source.figure(style, m_dialog->isWhole());
    };
    const auto every = stepOf(pictures.length);
    const auto count = static_cast<int>(momentsOf(pictures, every).size());
    QProgressDialog progress(tr("Drawing the run as it grows"), tr("Cancel"), 0, count, m_dialog);
    progress.setWindowModality(Qt::ApplicationModal);
    const auto isWanted = [&](int i) {
        progress.setValue(i);
        return !progress.wasCanceled();
    };
    auto bytes = growingWebp(pictures, every, m_dialog->scale(), isWanted);
    if (progress.wasCanceled()) return std::nullopt;
    return bytes;
}

void PictureDesk::copy()
{
    QGuiApplication::clipboard()->setMimeData(mimeDataOf(dialog().figure(), dialog().scale()).release());
    const auto sentence = tr("The picture is on the clipboard");
    dialog().say(sentence);
    Q_EMIT written(sentence, {});
}

void PictureDesk::copyEmbedCode()
{
    QGuiApplication::clipboard()->setText(embedCode(m_page));
    const auto sentence = tr("The embed code is on the clipboard");
    dialog().say(sentence);
    Q_EMIT written(sentence, {});
}

} // namespace ui

#include "moc_picture_desk.cpp"
