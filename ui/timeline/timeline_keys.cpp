// What keys do in the timeline.

#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>

namespace ui {

namespace {

constexpr int kPanPart = 10; // a key press moves by this part of what is seen

} // namespace

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isDone =
        isPlain ? pressNavigationKey(*event) || pressSelectionKey(*event) : pressControlKey(*event);
    if (!isDone) QWidget::keyPressEvent(event);
}

/// Whoever clicked knows where; whoever came by keys is shown.
void TimelineView::focusInEvent(QFocusEvent* event)
{
    m_isFocusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent*)
{
    m_isFocusShown = false;
    update();
}

/// Tab walks through the requests, and beyond the last one leaves the timeline; Ctrl+Tab leaves it at once.
bool TimelineView::walk(const QKeyEvent& event)
{
    const bool isBack = event.key() == Qt::Key_Backtab;
    if (!isBack && event.key() != Qt::Key_Tab) return false;
    if (!event.modifiers().testFlag(Qt::ControlModifier)) return selectNeighbour(isBack ? -1 : 1);
    return focusNextPrevChild(!isBack);
}

bool TimelineView::pressControlKey(const QKeyEvent& event)
{
    const bool isUndo = event.matches(QKeySequence::Undo);
    const bool isRedo = event.matches(QKeySequence::Redo) ||
                        (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_Y);
    if (isUndo) undoMove();
    if (isRedo) redoMove();
    return isUndo || isRedo;
}

bool TimelineView::pressNavigationKey(const QKeyEvent& event)
{
    const auto& range = m_lookedAt.navigation.range();
    const auto step = range.length() / kPanPart;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W: zoomIn(); break;
    case Qt::Key_Minus:
    case Qt::Key_S: zoomOut(); break;
    case Qt::Key_Left:
    case Qt::Key_A: m_lookedAt.navigation.goTo(panned(range, -step)); break;
    case Qt::Key_Right:
    case Qt::Key_D: m_lookedAt.navigation.goTo(panned(range, step)); break;
    case Qt::Key_Up: m_room.scrollBy(-kRulerHeight); break;
    case Qt::Key_Down: m_room.scrollBy(kRulerHeight); break;
    case Qt::Key_Home:
        m_lookedAt.navigation.goTo(panned(range, fitted(m_lookedAt.run.whole()).begin - range.begin));
        break;
    case Qt::Key_End:
        m_lookedAt.navigation.goTo(panned(range, fitted(m_lookedAt.run.whole()).end - range.end));
        break;
    case Qt::Key_0: fitAll(); break;
    case Qt::Key_L: m_lookedAt.navigation.setLive(!isLive()); break;
    case Qt::Key_Space: playOrPause(); break;
    default: return false;
    }
    return true;
}

bool TimelineView::pressSelectionKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_F:
        if (m_lookedAt.selection.span()) m_sight.zoomTo(*m_lookedAt.selection.span());
        m_sight.zoomTo(m_lookedAt.selection.request());
        return true;
    case Qt::Key_Slash: openSearch(); return true;
    case Qt::Key_M: openNote(); return true;
    case Qt::Key_Escape:
        m_measured.reset();
        update();
        m_lookedAt.selection.choose(trace::RequestId::None);
        m_lookedAt.selection.choose(std::nullopt);
        return true;
    default: return false;
    }
}

/// The next request by number, or the previous one; without a selection the first or the last one. Health
/// probes are passed over. False where there is no further one.
bool TimelineView::selectNeighbour(int step)
{
    if (store().requests().empty()) return selectNeighbourSpan(step);
    const auto first = static_cast<long long>(trace::number(store().requests().front().id));
    const auto last = static_cast<long long>(trace::number(store().requests().back().id));
    const bool hasSelection = m_lookedAt.selection.request() != trace::RequestId::None;
    long long next =
        hasSelection ? trace::number(m_lookedAt.selection.request()) + step : (step > 0 ? first : last);
    for (; first <= next && next <= last; next += step) {
        const auto* request = store().find(trace::RequestId(next));
        if (request == nullptr || request->isProbe) continue;
        m_lookedAt.selection.choose(request->id);
        m_sight.reveal(request->id);
        return true;
    }
    return false;
}

} // namespace ui
