#include "ui/input/number_box.h"

#include <QCoreApplication>
#include <QToolTip>

namespace ui {

void sayRange(QWidget& field, const QString& least, const QString& greatest)
{
    const auto sentence = QCoreApplication::translate("ui::NumberBox", "From %1 to %2.").arg(least, greatest);
    QToolTip::showText(field.mapToGlobal(field.rect().bottomLeft()), sentence, &field);
}

} // namespace ui
