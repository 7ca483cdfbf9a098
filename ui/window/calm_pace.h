#pragma once

#include "engine/trace/event.h"

class QAction;
class QWidget;

namespace ui {

/// With reduced motion the window changes in steps while something is under way; the last step is never left
/// out. Remembers the choice from one start to the next.
class CalmPace
{
public:
    /// `reduceMotion` is checkable and outlives the pace. Before the first choice the desktop's says what it
    /// is, as far as `window` knows.
    CalmPace(QAction& reduceMotion, const QWidget& window);

    /// A step that is not shown; where it is shown, the next one is as far from it.
    bool isTooSoon(trace::Time now, bool isUnderWay);

private:
    QAction& m_reduceMotion;
    trace::Time m_refreshed = trace::kUnset;
};

} // namespace ui
