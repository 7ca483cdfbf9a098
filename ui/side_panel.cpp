#include "ui/side_panel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMargin = 16;
constexpr int kGap = 26;

} // namespace

QWidget* makeSidePanel(std::initializer_list<QWidget*> parts, int width)
{
    auto* content = new QWidget;
    content->setProperty("role", QStringLiteral("panel"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    for (auto* part : parts)
        column->addWidget(part);
    column->addStretch();

    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(width);
    return area;
}

} // namespace ui
