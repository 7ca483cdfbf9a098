#pragma once

#include "ui/room/room_actions.h"
#include "ui/room/room_dialog.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace ui {

class Attention;
class RoomStage;

/// The room as a speaker handles it. Says what is wanted; carries nothing out itself.
class RoomDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `addresses` tells where the room could listen.
    RoomDesk(QWidget& window, const RoomActions& actions, RoomStage& stage, Attention& attention);

    void setAddresses(std::function<std::vector<RoomAddress>()> addresses)
    {
        m_addresses = std::move(addresses);
    }

    /// Nothing: the room is closed, or could not be opened.
    void show(const std::optional<RoomFacts>& facts);

    /// It could not be opened: asks once more.
    void ask(const QString& problem);

    /// What was chosen the last time the room was opened.
    RoomWish remembered() const { return RoomDialog::remembered(m_addresses()); }

    const RoomActions& actions() const { return m_actions; }

Q_SIGNALS:
    void openRequested(const ui::RoomWish& wish);
    void closeRequested();
    void pollRequested();
    void revealRequested();
    void pauseRequested(bool isPaused);
    void namesRequested(bool areShown);
    void keepNamesRequested(bool areKept);

    /// Of the participant who sent it.
    void nameToggled(trace::RequestId request);
    void againRequested();

private:
    QWidget& m_window;
    const RoomActions& m_actions;
    RoomStage& m_stage;
    std::function<std::vector<RoomAddress>()> m_addresses{[] { return std::vector<RoomAddress>(); }};
    RoomDialog* m_dialog = nullptr; ///< made when it is first asked for
};

} // namespace ui
