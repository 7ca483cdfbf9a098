#pragma once

#include <QString>

namespace ui {

/// One row of the handler toggle.
struct HandlerChoice
{
    QString path;  ///< "/async-blocking"
    QString title; ///< "Blocking"
    QString toolTip;
};

} // namespace ui
