#include "ui/panel/dock_header.h"

#include "ui/input/quiet_button.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kDockHeaderHeight = 30;

} // namespace

DockHeader::DockHeader(QDockWidget& dock, QWidget* tools)
    : QFrame(&dock)
    , m_name(new QLabel(dock.windowTitle()))
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

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 6, 2);
    row->setSpacing(10);
    row->addWidget(m_name);
    if (tools != nullptr)
        row->addWidget(tools, 1);
    else
        row->addStretch();
    row->addWidget(close);
}

void DockHeader::setNameVisible(bool isVisible)
{
    m_name->setVisible(isVisible);
}

} // namespace ui

#include "moc_dock_header.cpp"
