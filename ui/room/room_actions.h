#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMenu;
class QObject;

namespace ui {

/// What a speaker does with the room, by menu, button and key.
struct RoomActions
{
    Q_DECLARE_TR_FUNCTIONS(ui::RoomActions)

public:
    explicit RoomActions(QObject* parent);

    QAction* open;      ///< checkable: the room is open
    QAction* ask;       ///< asks the room
    QAction* reveal;    ///< no more votes; after the run, what came out
    QAction* pause;     ///< checkable: nothing can be sent
    QAction* hideNames; ///< checkable
    QAction* hideName;  ///< of the selected request's participant
    QAction* keepNames; ///< checkable: files tell who it was

    void fill(QMenu& menu) const;

    /// All that need an open room.
    QList<QAction*> inside() const;
    QList<QAction*> withKeys() const;
};

} // namespace ui
