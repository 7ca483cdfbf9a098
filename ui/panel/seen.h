#pragma once

#include <QWidget>

namespace ui {

/// Whether any of it can be seen. A panel behind another one's tab is visible in Qt's sense, and is not seen.
inline bool isSeen(const QWidget& widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

} // namespace ui
