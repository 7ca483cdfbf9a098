#include "ui/room/room_actions.h"

#include "ui/input/actions.h"

#include <QMenu>

namespace ui {

RoomActions::RoomActions(QObject* parent)
    : open(makeAction(parent, tr("Open the room…"), tr("Open the room"), {QKeySequence(Qt::Key_O)},
                      tr("Phones join in: a code appears, and whoever scans it sends real requests.")))
    , ask(makeAction(parent, tr("Ask the room"), tr("Ask the room"), {QKeySequence(Qt::Key_V)},
                     tr("Puts the lesson's question, or the ends of a scenario's requests, on every phone.")))
    , reveal(makeAction(parent, tr("Reveal the votes"), tr("Reveal"), {QKeySequence(Qt::SHIFT | Qt::Key_V)},
                        tr("Ends the vote and shows what the room says; once more takes it away.")))
    , pause(makeAction(parent, tr("Pause sends"), tr("Pause sends"), {QKeySequence(Qt::Key_Z)},
                       tr("Phones can send nothing until this is pressed again.")))
    , hideNames(makeAction(parent, tr("Hide names"), tr("Hide names"), {QKeySequence(Qt::Key_X)},
                           tr("Colours stay, names go: on the screen, on phones, in pictures.")))
    , hideName(makeAction(parent, tr("Hide this name"), tr("Hide this name"),
                          {QKeySequence(Qt::SHIFT | Qt::Key_X)},
                          tr("Of the participant whose request is selected, in files, too.")))
    , keepNames(makeAction(parent, tr("Keep names in files"), tr("Keep names in files"), {}, {}))
{
    for (auto* action : {open, pause, hideNames, keepNames})
        action->setCheckable(true);
    keepNames->setChecked(true);
    for (auto* action : inside())
        action->setEnabled(false);
}

void RoomActions::fill(QMenu& menu) const
{
    menu.addAction(open);
    menu.addSeparator();
    menu.addActions({ask, reveal, pause});
    menu.addSeparator();
    menu.addActions({hideNames, hideName, keepNames});
}

QList<QAction*> RoomActions::inside() const
{
    return {ask, reveal, pause};
}

QList<QAction*> RoomActions::withKeys() const
{
    return {open, ask, reveal, pause, hideNames, hideName};
}

} // namespace ui
