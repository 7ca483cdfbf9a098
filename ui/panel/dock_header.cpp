#include "ui/panel/dock_header.h"

#include "ui/input/quiet_button.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kDockHeaderHeight = 30;
constexpr int kPlaceOfTools = 1; // between the name and the cross

} // namespace

DockHeader::DockHeader(QDockWidget& dock)
    : QFrame(&dock)
    , m_name(new QLabel(dock.windowTitle()))
    , m_row(new QHBoxLayout(this))
{
    setProperty("role", QStringLiteral("dockHeader"));
    setFixedHeight(kDockHeaderHeight);
    m_name->setProperty("role", QStringLiteral("caption"));
    // Lets the mouse through to the dock, which moves by it.
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&dock, &QDockWidget::windowTitleChanged, m_name, &QLabel::setText);

    auto* close =
        makeQuietButton(QStringLiteral("close_") + dock.objectName(), tr("✕"), tr("Close the panel"),
                        tr("Closes the panel. The View menu brings it back."));
    connect(close, &QToolButton::clicked, &dock, &QDockWidget::close);

    m_row->setContentsMargins(16, 2, 6, 2);
    m_row->setSpacing(10);
    m_row->addWidget(m_name);
    m_row->addStretch();
    m_row->addWidget(close);
}

void DockHeader::setTools(QWidget& tools)
{
    delete m_row->takeAt(kPlaceOfTools);
    m_row->insertWidget(kPlaceOfTools, &tools, 1);
}

void DockHeader::setNameVisible(bool isVisible)
{
    m_name->setVisible(isVisible);
}

} // namespace ui

#include "moc_dock_header.cpp"
