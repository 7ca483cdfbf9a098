#include "ui/tool_bar/menus.h"

#include "ui/input/actions.h"
#include "ui/text/tr.h"

#include <QMenuBar>

namespace ui {

namespace {

void fillFileMenu(QMenu& menu, const Actions& actions)
{
    menu.addActions({actions.exportPicture, actions.copyPicture});
    menu.addSeparator();
    menu.addAction(actions.clear);
    menu.addSeparator();
    menu.addAction(actions.quit);
}

void fillViewMenu(QMenu& menu, const Actions& actions, const QList<QAction*>& panels)
{
    menu.addActions({actions.zoomIn, actions.zoomOut, actions.fit, actions.foldIdle, actions.live});
    menu.addAction(actions.comparison);
    menu.addSeparator();
    menu.addAction(actions.flows);
    menu.addMenu(tr("T&ime cursor"))->addActions(actions.travelling());
    menu.addActions({actions.present, actions.reduceMotion});
    menu.addMenu(tr("&Theme"))->addActions(actions.themes->actions());
    menu.addMenu(tr("&Language"))->addActions(actions.languages->actions());
    menu.addSeparator();
    menu.addActions(panels);
    menu.addActions({actions.filterRequests, actions.resetLayout});
    menu.addSeparator();
    menu.addAction(actions.frameTime);
}

QMenu* fillRunMenu(QMenu& menu, const Actions& actions)
{
    menu.setToolTipsVisible(true); // they say why something cannot be done
    menu.addActions({actions.send, actions.burst, actions.burstSize, actions.health, actions.probe});
    menu.addActions(
        {actions.runAgain, actions.keepBaseline, actions.compareWithBaseline, actions.openBaseline});
    menu.addSeparator();
    auto* handlers = menu.addMenu(tr("&Handler"));
    const auto fill = [handlers, &actions] {
        handlers->clear();
        handlers->addActions(actions.handlers->actions());
        handlers->addAction(actions.anotherPath);
    };
    fill();
    QObject::connect(actions.handlers, &HandlerActions::changed, handlers, fill);
    menu.addActions({actions.moreWorkers, actions.fewerWorkers, actions.longerDelay, actions.shorterDelay});
    menu.addAction(actions.settings);
    menu.addSeparator();
    menu.addActions({actions.predictFirst, actions.editScenario});
    auto* scenarios = menu.addMenu(tr("&Scenarios"));
    scenarios->setEnabled(false);
    return scenarios;
}

} // namespace

QMenu* fillMenuBar(QMenuBar& menuBar, const Actions& actions, QMenu& server, const QList<QAction*>& panels)
{
    fillFileMenu(*menuBar.addMenu(tr("&File")), actions);
    fillViewMenu(*menuBar.addMenu(tr("&View")), actions, panels);
    auto* scenarios = fillRunMenu(*menuBar.addMenu(tr("&Run")), actions);
    menuBar.addMenu(&server);
    menuBar.addMenu(tr("&Help"))->addActions({actions.guide, actions.shortcuts, actions.about});
    return scenarios;
}

} // namespace ui
