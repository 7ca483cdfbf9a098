#pragma once

#include "app/room/room.h"
#include "app/window/room_poll.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {
struct RoomWish;
} // namespace ui

namespace app {

/// Opens and closes the room as the speaker wants, and shows it in the window. GUI thread.
class RoomHost : public QObject
{
    Q_OBJECT

public:
    using RunAgain = std::function<void(const std::string& handler)>;

    /// Lab and window outlive it. `runAgain` runs the same arrivals with another handler.
    RoomHost(Lab& lab, ui::MainWindow& window, RunAgain runAgain);

    /// Without an address: where it was the last time, or on the likeliest network. Throws as Room::open()
    /// does.
    void open(std::optional<QString> address, std::optional<std::uint16_t> port);

    void close() { m_room.close(); }

    /// Somebody wants to run it, and may place its ends before.
    void expect(const Scenario& scenario) { m_poll->expect(scenario); }

    /// What the code holds; empty while the room is closed.
    QString address() const;
    const Room& room() const { return m_room; }

private:
    void carryOutIntents(RunAgain runAgain);
    void open(const ui::RoomWish& wish);
    void toggleName(trace::RequestId request);
    void showSoon();
    void show();
    QString basis() const;
    std::string handlerToCompare() const;
    QString titleOf(const std::string& path) const;

    Lab& m_lab;
    ui::MainWindow& m_window;
    Room m_room;
    RoomPoll* m_poll;
    QTimer m_showTimer;
};

} // namespace app
