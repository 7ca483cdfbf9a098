#include "ui/panel/side_panel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPanelMargin = 16;
constexpr int kPartGap = 26;

} // namespace

QWidget* makeSidePanel(const QString& name, const QString& title, std::initializer_list<QWidget*> parts,
                       int width)
{
    auto* content = new QWidget;
    content->setProperty("role", QStringLiteral("panel"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kPanelMargin, 4, kPanelMargin, kPanelMargin);
    column->setSpacing(kPartGap);
    for (auto* part : parts)
        column->addWidget(part);
    column->addStretch(1);

    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(width);
    area->setObjectName(name);
    area->setWindowTitle(title);
    return area;
}

} // namespace ui
