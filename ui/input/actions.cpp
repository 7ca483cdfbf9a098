#include "ui/input/actions.h"

#include "ui/input/typed_text.h"
#include "ui/style/appearance.h"
#include "ui/text/language.h"
#include "ui/text/server_words.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

using Keys = QList<QKeySequence>;

/// An action that lives in menus and on keys only.
QAction* makeMenuAction(QObject* parent, const QString& text, const Keys& keys = {})
{
    return makeAction(parent, text, text, keys, {});
}

QAction* makeRepeating(QObject* parent, const QString& text, const Keys& keys)
{
    auto* action = makeMenuAction(parent, text, keys);
    action->setAutoRepeat(true);
    return action;
}

QAction* makeStep(QObject* parent, const QString& text, const QString& iconText, Qt::Key key)
{
    auto* action =
        makeAction(parent, text, iconText, {QKeySequence(key)},
                   tr("Moves the time cursor to where something happened: a request is sent or read, a "
                      "call begins or ends. All panels show what was so then."));
    action->setAutoRepeat(true);
    return action;
}

QActionGroup* makeThemes(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    const auto add = [group](const QString& text, ThemeChoice choice) {
        auto* action = makeMenuAction(group, text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        group->addAction(action);
    };
    add(tr("As the system"), ThemeChoice::System);
    add(tr("Light"), ThemeChoice::Light);
    add(tr("Dark"), ThemeChoice::Dark);
    add(tr("High contrast"), ThemeChoice::HighContrast);
    return group;
}

QActionGroup* makeLanguages(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    const auto add = [group](const QString& text, const QString& code) {
        auto* action = makeMenuAction(group, text);
        action->setCheckable(true);
        action->setData(code);
        action->setChecked(code == language::choice());
        group->addAction(action);
    };
    add(tr("As the system"), {});
    for (const auto& code : language::available())
        add(language::nameOf(code), code);
    return group;
}

} // namespace

Actions::Actions(std::vector<HandlerChoice> handlerChoices, QObject* parent)
    : send(makeAction(
          parent, tr("Send request"), tr("▶  Send request"),
          {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter),
           QKeySequence(Qt::Key_R)},
          tr("Sends one real HTTP request to the chosen handler. Send a second one before the first is "
             "answered, and see whether it has to wait.")))
    , burst(makeAction(
          parent, tr("Burst"), tr("Burst"), {QKeySequence(Qt::Key_B)},
          tr("Sends many requests at once. With a blocking handler they are answered one after the other; "
             "with an async one nearly together.")))
    , burstSize(makeAction(
          parent, tr("Size of a burst"), tr("▾"), {QKeySequence(Qt::SHIFT | Qt::Key_B)},
          tr("How many requests a burst is. As many as there are workers are enough to stall a blocking "
             "server; everybody after them waits.")))
    , health(makeAction(parent, tr("Health check"), tr("♥  Health check"), {QKeySequence(Qt::Key_H)}, {}))
    , probe(makeAction(parent, tr("Health probe"), tr("∿  Probe"), {QKeySequence(Qt::Key_P)}, {}))
    , runAgain(makeAction(
          parent, tr("Run again with…"), tr("⇄  Again"), {QKeySequence(Qt::Key_G)},
          tr("Repeats the last run's requests, at the same times, with another handler, other workers "
             "or another delay, and shows both runs on one axis.")))
    , keepBaseline(makeAction(
          parent, tr("Keep as the baseline"), tr("Keep as the baseline"), {QKeySequence(Qt::Key_K)},
          tr("Keeps this run, so that any later one can be compared with it: the n-th arrival with the n-th one.")))
    , compareWithBaseline(
          makeAction(parent, tr("Compare with the baseline"), tr("Compare with the baseline"),
                     {QKeySequence(Qt::SHIFT | Qt::Key_K)},
                     tr("Shows the run on the screen below the one that was kept, on one axis.")))
    , openBaseline(makeMenuAction(parent, tr("Compare with a saved run…")))
    , settings(
          makeAction(parent, tr("Settings…"), tr("⚙"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                     tr("Calls per request, pools, timeouts, health probes, and what goes wrong upstream.")))
    , editScenario(makeMenuAction(parent, tr("Edit scenario…"), {QKeySequence(Qt::Key_E)}))
    , predictFirst(makeMenuAction(parent, tr("Predict first"), {QKeySequence(Qt::SHIFT | Qt::Key_G)}))
    , nextInLesson(makeMenuAction(parent, tr("Go on in the lesson"), {QKeySequence(Qt::Key_N)}))
    , moreWorkers(makeRepeating(parent, tr("One worker more"), {QKeySequence(Qt::ALT | Qt::Key_Up)}))
    , fewerWorkers(makeRepeating(parent, tr("One worker fewer"), {QKeySequence(Qt::ALT | Qt::Key_Down)}))
    , longerDelay(makeRepeating(parent, tr("Slower upstream"), {QKeySequence(Qt::ALT | Qt::Key_Right)}))
    , shorterDelay(makeRepeating(parent, tr("Faster upstream"), {QKeySequence(Qt::ALT | Qt::Key_Left)}))
    , live(makeAction(
          parent, tr("Live"), tr("●  Live"), {QKeySequence(Qt::Key_L)},
          tr("The timeline follows now. Moving or zooming it stops that, and this brings it back; recording "
             "goes on all the time.")))
    , fit(makeAction(parent, tr("Fit"), tr("Fit"), {QKeySequence(Qt::Key_0)},
                     tr("Shows the newest of what was tried; once more, the whole run.")))
    , foldIdle(makeMenuAction(parent, tr("Fold idle times"), {QKeySequence(Qt::Key_J)}))
    , flows(makeAction(
          parent, tr("Show who blocked whom"), tr("Show who blocked whom  ›"), {QKeySequence(Qt::Key_Y)},
          tr("Arrows from the request whose code held the loop to those that could not go on, and the "
             "time they lost. With a request selected, only its own.")))
    , comparison(makeMenuAction(parent, tr("Comparison"), {QKeySequence(Qt::Key_C)}))
    , zoomIn(makeRepeating(parent, tr("Zoom in"), QKeySequence::keyBindings(QKeySequence::ZoomIn)))
    , zoomOut(makeRepeating(parent, tr("Zoom out"), QKeySequence::keyBindings(QKeySequence::ZoomOut)))
    , timeCursor(makeMenuAction(parent, tr("Time cursor"), {QKeySequence(Qt::Key_T)}))
    , nextEvent(makeStep(parent, tr("Next event"), tr("▶❙"), Qt::Key_Period))
    , previousEvent(makeStep(parent, tr("Previous event"), tr("❙◀"), Qt::Key_Comma))
    , nextOwnEvent(
          makeRepeating(parent, tr("Next event of the selected request"), {QKeySequence(Qt::Key_Greater)}))
    , previousOwnEvent(
          makeRepeating(parent, tr("Previous event of the selected request"), {QKeySequence(Qt::Key_Less)}))
    , play(makeAction(
          parent, tr("Play"), tr("▶"), {},
          tr("Lets the run go by again, as fast as you choose. In the timeline the space bar does the "
             "same.")))
    , faster(makeRepeating(parent, tr("Play faster"), {QKeySequence(Qt::Key_BracketRight)}))
    , slower(makeRepeating(parent, tr("Play slower"), {QKeySequence(Qt::Key_BracketLeft)}))
    , backToNow(makeAction(parent, tr("Back to now"), tr("Back to now"), {QKeySequence(Qt::Key_Escape)},
                           tr("Takes the time cursor away. Everything shows again what is so now.")))
    , frameTime(makeMenuAction(parent, tr("Frame time in the status line")))
    , filterRequests(makeMenuAction(parent, tr("Filter the requests"), {QKeySequence(Qt::CTRL | Qt::Key_F)}))
    , resetLayout(makeMenuAction(parent, tr("Reset layout")))
    , present(makeMenuAction(parent, tr("Presenter mode"),
                             {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}))
    , reduceMotion(makeMenuAction(parent, tr("Reduce motion")))
    , exportPicture(makeMenuAction(parent, tr("Export picture…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}))
    , copyPicture(
          makeMenuAction(parent, tr("Copy picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}))
    , clear(makeAction(
          parent, tr("Clear"), tr("⌫  Clear"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
          tr("Forgets the run, its log and all filters. The server stays as it is; the next request is #1.")))
    , quit(makeMenuAction(parent, tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}))
    , guide(makeMenuAction(parent, tr("User guide"), {QKeySequence(Qt::Key_F1)}))
    , shortcuts(makeMenuAction(parent, tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_Question)}))
    , about(makeMenuAction(parent, tr("About Await and See")))
    , builtInServer(makeMenuAction(parent, tr("The server that is built in")))
    , ownServer(makeMenuAction(parent, tr("Your own server…"), {QKeySequence(Qt::CTRL | Qt::Key_U)}))
    , getToKnow(
          makeAction(parent, tr("Get to know it"), tr("Get to know it"), {QKeySequence(Qt::Key_I)},
                     tr("Sends each route once, alone. Afterwards it is known how each of them holds the "
                        "loop by itself, and who is to blame when several run at a time.")))
    , anotherPath(makeMenuAction(parent, tr("Another path…")))
    , handlers(new HandlerActions(std::move(handlerChoices), parent))
    , languages(makeLanguages(parent))
    , themes(makeThemes(parent))
{
    live->setCheckable(true);
    builtInServer->setCheckable(true);
    builtInServer->setChecked(true);
    getToKnow->setEnabled(false);
    compareWithBaseline->setEnabled(false);
    anotherPath->setVisible(false);
    foldIdle->setCheckable(true);
    foldIdle->setChecked(true);
    flows->setCheckable(true);
    predictFirst->setCheckable(true);
    present->setCheckable(true);
    reduceMotion->setCheckable(true);
    probe->setCheckable(true);
    frameTime->setCheckable(true);
    comparison->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::offerHealthCheck(const QString& path) const
{
    const auto lesson = tr("Asks %1, which answers at once, if a worker's loop is free to read it. Try it "
                           "while a blocking request runs.")
                            .arg(path);
    const auto steady =
        tr("Asks %1 again and again, as a load balancer does, and draws each answer as a dot above "
           "the workers.")
            .arg(path);
    for (auto* action : {health, probe}) {
        action->setDisabled(path.isEmpty());
        const auto text = path.isEmpty() ? serverHasNoHealthCheck() : action == health ? lesson : steady;
        action->setToolTip(teachingToolTip(action->text(), action->shortcuts(), text));
    }
}

QList<QAction*> Actions::travelling() const
{
    return {timeCursor, nextEvent, previousEvent, nextOwnEvent, previousOwnEvent,
            play,       faster,    slower,        backToNow};
}

QList<QAction*> Actions::withKeys() const
{
    return QList<QAction*>{send,  burst,    burstSize,    health,
                           probe, runAgain, keepBaseline, compareWithBaseline} +
           handlers->actions() + travelling() +
           QList<QAction*>{moreWorkers,  fewerWorkers, longerDelay,    shorterDelay, settings,
                           editScenario, predictFirst, nextInLesson,   ownServer,    getToKnow,
                           live,         fit,          foldIdle,       flows,        comparison,
                           zoomIn,       zoomOut,      filterRequests, present,      exportPicture,
                           copyPicture,  clear,        quit,           guide,        shortcuts};
}

QAction* makeAction(QObject* parent, const QString& text, const QString& iconText,
                    const QList<QKeySequence>& keys, const QString& lesson)
{
    auto* action = new QAction(text, parent);
    action->setIconText(iconText);
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    action->setToolTip(teachingToolTip(text, keys, lesson));
    // Before all others, also where neither mouse nor key triggers it but a screen reader.
    QObject::connect(action, &QAction::triggered, action, &takeOverTyping);
    return action;
}

QString teachingToolTip(const QString& title, const QList<QKeySequence>& keys, const QString& lesson)
{
    QString head = QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped());
    if (!keys.isEmpty())
        head += QStringLiteral("&nbsp; <small>%1</small>")
                    .arg(keys.constFirst().toString(QKeySequence::NativeText).toHtmlEscaped());
    return QStringLiteral("<p style='margin:0'>%1<br>%2</p>").arg(head, lesson.toHtmlEscaped());
}

} // namespace ui
