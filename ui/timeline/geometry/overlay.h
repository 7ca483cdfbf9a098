#pragma once

#include "engine/analysis/moment.h"
#include "ui/timeline/scene/scene.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// Something a person wrote at a moment of the run.
struct Note
{
    trace::Time time = trace::kUnset;
    QString text;
};

struct NotePill : ScenePill
{
    trace::Time time; ///< of its note
};

/// The time cursor: what came after its moment is dimmed.
struct MomentMark
{
    int x = 0;
    QRect later;
    std::optional<ScenePill> handle; ///< nothing where the moment is out of sight
    std::vector<QRect> hidden{};     ///< labels of the ruler that the handle would cut
    std::vector<ScenePill> counts{}; ///< on the staircases: how many wait at that moment
};

/// What changes more often than the run: it is painted over a frame that stays as it is.
struct Overlay
{
    std::optional<QRect> hovered;
    std::optional<QRect> drop; ///< where the track that is dragged would go: a line between two others
    std::optional<QRect> selected;
    bool isSelectedFolded = false; ///< it is one of many in a density
    std::optional<QRect> measured; ///< from the ruler down to the end of the tracks
    QString measuredText;
    QRect bounds; ///< of the measured text
    std::vector<NotePill> notes;
    std::optional<MomentMark> moment;
    std::vector<QRect> ghosts; ///< where bars were expected
};

/// Those that can be seen, below whatever stands there already; the scene shows the run at `scale`.
std::vector<NotePill> notePills(const std::vector<Note>& notes, trace::Time origin, const TimeScale& scale,
                                const Scene& scene, const TextMeter& meter);

/// How many wait for each loop, at the time cursor's `x` on its staircase. Who `isAlone` is waited for by
/// everybody whom no worker has read.
std::vector<ScenePill> waitingPills(const Scene& scene, const analysis::Moment& there, bool isAlone, int x,
                                    const TextMeter& meter);

} // namespace ui
