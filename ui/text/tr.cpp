#include "ui/text/tr.h"

#include <QCoreApplication>

namespace ui {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui", text);
}

} // namespace ui
