#pragma once

#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/layout/current_scene.h"

namespace ui {

/// The stretch that a person measures on the ruler, and what happened in it.
class RangeMeasure : public QObject
{
    Q_OBJECT

public:
    RangeMeasure(const LookedAt& lookedAt, const CurrentScene& scene);

    /// While the pointer moves: tells the length alone. In pixels of the scene.
    void stretch(int from, int to);

    /// The pointer is let go: tells all that happened in the stretch.
    void finish();

    /// The time cursor moved: something else had happened by then.
    void update();

    /// Emits nothing.
    void clear() { m_range.reset(); }

    void addTo(Overlay& overlay) const;

Q_SIGNALS:
    void changed();

    /// One line of what happened; empty when the measure is gone.
    void measured(const QString& text);

private:
    const LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
    std::optional<TimeRange> m_range;
    QString m_text;
};

} // namespace ui
