#pragma once

#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/layout/current_scene.h"

namespace ui {

/// What a person wrote beside the run, and the dialog to write it.
class Notes : public QObject
{
    Q_OBJECT

public:
    Notes(const LookedAt& lookedAt, const CurrentScene& scene, QWidget& view);

    const std::vector<Note>& all() const { return m_notes; }

    /// In place of the one that is there already; without a text there is none.
    void set(trace::Time time, const QString& text);

    /// Emits nothing.
    void clear() { m_notes.clear(); }

    /// Asks for one to put at the selected request, else at the middle of what is seen.
    void open();

    /// One that is there already is changed.
    void open(trace::Time time);

    /// Those that can be seen.
    std::vector<NotePill> pills() const;
    std::optional<trace::Time> at(const QPoint& position) const;

Q_SIGNALS:
    void changed();

private:
    const LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
    QWidget& m_view;
    std::vector<Note> m_notes;
};

} // namespace ui
