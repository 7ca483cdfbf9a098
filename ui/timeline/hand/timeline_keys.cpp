#include "ui/timeline/hand/timeline_keys.h"

#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/layout/scene_builder.h"

#include <QKeyEvent>

namespace ui {

namespace {

constexpr double kPanPart = 0.1; // a key press moves by this part of what is seen

} // namespace

TimelineKeys::TimelineKeys(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room, Sight& sight)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
    , m_room(room)
    , m_sight(sight)
{}

bool TimelineKeys::press(const QKeyEvent& event)
{
    const bool isPlain =
        !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return isPlain ? pressNavigationKey(event) || pressSelectionKey(event) : pressControlKey(event);
}

bool TimelineKeys::pressNavigationKey(const QKeyEvent& event)
{
    auto& navigation = m_lookedAt.navigation;
    const auto whole = [&] { return fitted(m_lookedAt.run.whole(), navigation.folding().folded()); };
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W: navigation.zoomAround(m_scene.middle(), 1 / Navigation::kZoomStep); break;
    case Qt::Key_Minus:
    case Qt::Key_S: navigation.zoomAround(m_scene.middle(), Navigation::kZoomStep); break;
    case Qt::Key_Left:
    case Qt::Key_A: navigation.panByPart(-kPanPart); break;
    case Qt::Key_Right:
    case Qt::Key_D: navigation.panByPart(kPanPart); break;
    case Qt::Key_Up: m_room.scrollBy(-kRulerHeight); break;
    case Qt::Key_Down: m_room.scrollBy(kRulerHeight); break;
    case Qt::Key_Home: navigation.panTo(whole().begin, 0); break;
    case Qt::Key_End: navigation.panTo(whole().end, 1); break;
    case Qt::Key_0: navigation.fit(); break;
    case Qt::Key_L: navigation.setLive(!navigation.isLive()); break;
    case Qt::Key_Space: playOrPause(); break;
    default: return false;
    }
    return true;
}

bool TimelineKeys::pressControlKey(const QKeyEvent& event)
{
    const bool isUndo = event.matches(QKeySequence::Undo);
    const bool isRedo = event.matches(QKeySequence::Redo) ||
                        (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_Y);
    if (isUndo) m_lookedAt.navigation.undo();
    if (isRedo) m_lookedAt.navigation.redo();
    return isUndo || isRedo;
}

bool TimelineKeys::pressSelectionKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_F:
        if (m_lookedAt.selection.span()) m_sight.zoomTo(*m_lookedAt.selection.span());
        m_sight.zoomTo(m_lookedAt.selection.request());
        return true;
    case Qt::Key_Slash: Q_EMIT searchRequested(); return true;
    case Qt::Key_M: Q_EMIT noteRequested(); return true;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        m_lookedAt.selection.choose(trace::RequestId::None);
        m_lookedAt.selection.choose(std::nullopt);
        return true;
    default: return false;
    }
}

bool TimelineKeys::selectNeighbour(int step)
{
    if (m_lookedAt.run.store().requests().empty()) return selectNeighbourSpan(step);
    const auto first = static_cast<long long>(trace::number(m_lookedAt.run.store().requests().front().id));
    const auto last = static_cast<long long>(trace::number(m_lookedAt.run.store().requests().back().id));
    const bool hasSelection = m_lookedAt.selection.request() != trace::RequestId::None;
    long long next =
        hasSelection ? trace::number(m_lookedAt.selection.request()) + step : (step > 0 ? first : last);
    for (; first <= next && next <= last; next += step) {
        const auto* request = m_lookedAt.run.store().find(trace::RequestId(next));
        if (request == nullptr || request->isProbe) continue;
        m_lookedAt.selection.choose(request->id);
        m_sight.reveal(request->id);
        return true;
    }
    return false;
}

bool TimelineKeys::selectNeighbourSpan(int step)
{
    const auto next = neighbourOf(m_lookedAt.run.store(), m_lookedAt.selection.span(), step);
    if (!next) return false;
    m_lookedAt.selection.choose(next);
    m_sight.reveal(*next);
    return true;
}

void TimelineKeys::playOrPause()
{
    if (m_lookedAt.cursor.moment)
        Q_EMIT playRequested();
    else
        m_lookedAt.navigation.setLive(!m_lookedAt.navigation.isLive());
}

} // namespace ui

#include "moc_timeline_keys.cpp"
