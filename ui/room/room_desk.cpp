#include "ui/room/room_desk.h"

#include "ui/attention/attention.h"
#include "ui/input/actions.h"
#include "ui/room/room_stage.h"

#include <QAction>

namespace ui {

RoomDesk::RoomDesk(QWidget& window, const RoomActions& actions, RoomStage& stage, Attention& attention)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_stage(stage)
{
    connect(actions.open, &QAction::triggered, this, [this](bool wantsOpen) {
        m_actions.open->setChecked(!wantsOpen); // until it is so
        if (wantsOpen)
            ask({});
        else
            Q_EMIT closeRequested();
    });
    connect(actions.ask, &QAction::triggered, this, &RoomDesk::pollRequested);
    connect(actions.reveal, &QAction::triggered, this, &RoomDesk::revealRequested);
    connect(actions.pause, &QAction::triggered, this, &RoomDesk::pauseRequested);
    connect(actions.hideNames, &QAction::triggered, this,
            [this](bool areHidden) { Q_EMIT namesRequested(!areHidden); });
    connect(actions.keepNames, &QAction::triggered, this, &RoomDesk::keepNamesRequested);
    connect(actions.hideName, &QAction::triggered, this,
            [this, &attention] { Q_EMIT nameToggled(attention.request()); });
    connect(&stage, &RoomStage::againRequested, this, &RoomDesk::againRequested);
}

void RoomDesk::show(const std::optional<RoomFacts>& facts)
{
    m_stage.show(facts);
    if (facts && m_dialog != nullptr) m_dialog->hide();
    m_actions.open->setChecked(facts.has_value());
    m_actions.open->setIconText(facts ? tr("Close room") : tr("Open the room"));
    m_actions.open->setText(facts ? tr("Close the room") : tr("Open the room…"));
    for (auto* action : m_actions.inside())
        action->setEnabled(facts.has_value());
    if (!facts) return;
    m_actions.reveal->setEnabled(facts->poll.has_value());
    m_actions.reveal->setIconText(!facts->poll || facts->poll->isOpen ? tr("Reveal") : tr("Take away"));
    m_actions.pause->setChecked(facts->isPaused);
    m_actions.pause->setIconText(facts->isPaused ? tr("Let them send") : tr("Pause sends"));
}

void RoomDesk::ask(const QString& problem)
{
    if (m_dialog == nullptr) {
        m_dialog = new RoomDialog(&m_window);
        connect(m_dialog, &RoomDialog::chosen, this, &RoomDesk::openRequested);
    }
    m_dialog->setAddresses(m_addresses());
    m_dialog->say(problem);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace ui

#include "moc_room_desk.cpp"
