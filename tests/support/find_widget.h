#pragma once

#include <QWidget>

namespace support {

/// The widget of that name below `parent`; the test ends where there is none.
template <typename Widget>
Widget* findWidget(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QString::fromLatin1(name));
    if (widget == nullptr) qFatal("no widget called %s", name);
    return widget;
}

} // namespace support
