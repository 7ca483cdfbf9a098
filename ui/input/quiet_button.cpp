#include "ui/input/quiet_button.h"

#include <QToolButton>

namespace ui {

QToolButton* makeQuietButton(const QString& objectName, const QString& text, const QString& accessibleName,
                             const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setProperty("role", QStringLiteral("quiet"));
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setToolTip(toolTip.isEmpty() ? accessibleName : toolTip);
    return button;
}

} // namespace ui
