#include "ui/picture/picture_desk.h"

#include "ui/actions.h"
#include "ui/compare/centre_pages.h"
#include "ui/picture/export_dialog.h"
#include "ui/picture/figure_file.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace ui {

PictureDesk::PictureDesk(QWidget& window, const Actions& actions, const CentrePages& pages)
    : QObject(&window)
    , m_window(window)
    , m_pages(pages)
{
    connect(actions.exportPicture, &QAction::triggered, this, &PictureDesk::open);
    connect(actions.copyPicture, &QAction::triggered, this, &PictureDesk::copy);
}

ExportDialog& PictureDesk::dialog()
{
    if (m_dialog != nullptr) return *m_dialog;
    m_dialog = new ExportDialog(
        [this](const FigureStyle& style, bool isWhole) { return m_pages.figure(style, isWhole); },
        [this] { return m_pages.theme(); }, &m_window);
    connect(m_dialog, &ExportDialog::saveRequested, this, &PictureDesk::save);
    connect(m_dialog, &ExportDialog::copyRequested, this, &PictureDesk::copy);
    return *m_dialog;
}

void PictureDesk::open()
{
    dialog().show();
    dialog().refresh();
    dialog().raise();
    dialog().activateWindow();
}

void PictureDesk::save()
{
    auto* files = new QFileDialog(m_dialog, tr("Export picture"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setNameFilter(tr("Pictures (*.png *.svg *.pdf)"));
    files->setDefaultSuffix(QStringLiteral("png"));
    files->selectFile(tr("await-and-see.png"));
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const auto problem = writeFigure(m_dialog->figure(), file, m_dialog->scale());
        if (problem.isEmpty())
            m_dialog->accept();
        else
            Q_EMIT failed(problem);
    });
    files->open();
}

void PictureDesk::copy()
{
    QGuiApplication::clipboard()->setMimeData(mimeDataOf(dialog().figure(), dialog().scale()).release());
}

} // namespace ui
