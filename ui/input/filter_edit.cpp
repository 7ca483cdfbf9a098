#include "ui/input/filter_edit.h"

#include <QLineEdit>

namespace ui {

void turnIntoFilter(QLineEdit& edit, int width)
{
    edit.setFixedWidth(width);
    QObject::connect(&edit, &QLineEdit::textChanged, &edit, [&edit] { edit.setClearButtonEnabled(true); });
}

} // namespace ui
