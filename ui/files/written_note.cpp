#include "ui/files/written_note.h"

#include "ui/files/shown_folder.h"
#include "ui/input/quiet_button.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLife = 30s; // long enough to be read and pressed without hurry

} // namespace

WrittenNote::WrittenNote(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_show(makeQuietButton(QStringLiteral("showInFolderButton"), tr("Show in folder"), tr("Show in folder"),
                             tr("Opens the folder with the file in the file manager.")))
{
    setObjectName(QStringLiteral("writtenNote"));
    m_text->setObjectName(QStringLiteral("writtenText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 18, 0);
    row->addWidget(m_text);
    row->addWidget(m_show);
    connect(m_show, &QToolButton::clicked, this, &WrittenNote::showFolder);
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, [this] {
        hide();
        Q_EMIT gone();
    });
    hide();
}

void WrittenNote::tell(const QString& text, const QString& file)
{
    m_file = file;
    m_text->setText(text);
    m_text->setToolTip(QDir::toNativeSeparators(QFileInfo(file).absoluteFilePath()));
    m_show->setVisible(!file.isEmpty());
    m_show->setAccessibleName(tr("Show %1 in its folder").arg(QFileInfo(file).fileName()));
    setAccessibleName(text);
    show();
    m_life.start(kLife);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void WrittenNote::showFolder()
{
    showInFolder(m_file, this, [this, file = m_file] {
        tell(tr("No file manager answers; the file is %1")
                 .arg(QDir::toNativeSeparators(QFileInfo(file).absoluteFilePath())),
             {});
    });
}

} // namespace ui

#include "moc_written_note.cpp"
