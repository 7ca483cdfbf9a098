#pragma once

#include "ui/input/handler_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QObject>

#include <vector>

namespace ui {

/// Everything that can be done, once: menus, toolbar and keys share these, so that they never disagree.
/// `triggered` is a person's doing; setting the state of one emits no `triggered`.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(ui::Actions)

public:
    Actions(std::vector<HandlerChoice> handlers, QObject* parent);

    QAction* send;
    QAction* burst;
    QAction* burstSize;
    QAction* health;
    QAction* probe; ///< checkable: health probes are sent
    QAction* runAgain;
    QAction* keepBaseline;
    QAction* compareWithBaseline; ///< enabled once there is one
    QAction* openBaseline;        ///< from a file
    QAction* settings;
    QAction* editScenario;
    QAction* predictFirst; ///< checkable: the ends are placed before a run
    QAction* nextInLesson;
    QAction* moreWorkers;
    QAction* fewerWorkers;
    QAction* longerDelay;
    QAction* shorterDelay;
    QAction* live;
    QAction* fit;
    QAction* foldIdle;   ///< checkable: idle times are drawn short
    QAction* flows;      ///< checkable: who blocked whom is shown
    QAction* comparison; ///< checkable: the comparison is shown instead of the timeline
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* timeCursor; ///< at the pointer
    QAction* nextEvent;
    QAction* previousEvent;
    QAction* nextOwnEvent; ///< of the selected request
    QAction* previousOwnEvent;
    QAction* play;
    QAction* faster;
    QAction* slower;
    QAction* backToNow;
    QAction* frameTime; ///< checkable: the status line says what frames cost
    QAction* filterRequests;
    QAction* resetLayout;
    QAction* present;      ///< checkable: presenter mode
    QAction* reduceMotion; ///< checkable: the view follows in steps
    QAction* exportPicture;
    QAction* copyPicture;
    QAction* clear;
    QAction* quit;
    QAction* guide;
    QAction* shortcuts;
    QAction* about;
    QAction* builtInServer; ///< checkable: it answers
    QAction* ownServer;     ///< which one is asked for
    QAction* getToKnow;     ///< a watched server
    QAction* anotherPath;   ///< of a watched server: is asked for
    HandlerActions* handlers;
    QActionGroup* languages; ///< exclusive; each action's data is a code, or empty
    QActionGroup* themes;    ///< exclusive; each action's data is a ThemeChoice

    /// The path of the server's health check; where that is empty, health check and probe say why there is
    /// none.
    void offerHealthCheck(const QString& path) const;

    /// What there is to do with the time cursor.
    QList<QAction*> travelling() const;

    /// All that have a key, in the order in which the list of shortcuts shows them.
    QList<QAction*> withKeys() const;
};

/// `iconText` is what a button shows, `text` what a menu shows; `lesson` is for the tool tip.
QAction* makeAction(QObject* parent, const QString& text, const QString& iconText,
                    const QList<QKeySequence>& keys, const QString& lesson);

/// A tool tip that teaches: title and keys in the first line, then what one will see.
QString teachingToolTip(const QString& title, const QList<QKeySequence>& keys, const QString& lesson);

} // namespace ui
