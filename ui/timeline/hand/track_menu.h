#pragma once

#include "ui/timeline/layout/current_scene.h"

class QMenu;

namespace ui {

/// The menu that folds, hides, stretches and moves tracks.
class TrackMenu : public QObject
{
    Q_OBJECT

public:
    TrackMenu(const trace::Store& store, const CurrentScene& scene, TrackArrangement& arrangement,
              QWidget& view);

    /// On a title for its track, elsewhere for all tracks.
    void open(const QPoint& position);

private:
    void fillTrackMenu(QMenu& menu, const TrackKey& track);
    void fillShapeMenu(QMenu& menu, const TrackKey& track);
    void fillOrderMenu(QMenu& menu, const TrackKey& track);
    int trackHeight(const TrackKey& track) const;

    const trace::Store& m_store;
    const CurrentScene& m_scene;
    TrackArrangement& m_arrangement;
    QWidget& m_view;
};

} // namespace ui
