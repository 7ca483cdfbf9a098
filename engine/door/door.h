#pragma once

#include "engine/door/reception.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace door {

struct DoorSettings
{
    std::string address = "127.0.0.1"; ///< of the interface that phones reach
    std::uint16_t port = 0;            ///< 0: the system chooses
    Page page;
    HouseRules rules;
    unsigned firstGuest = 1;                    ///< the number of whoever joins first
    std::chrono::milliseconds patience{10'000}; ///< for a whole request, and to take an answer
};

/// News for one participant, or for everybody where it is none's.
struct News
{
    trace::ParticipantId who = trace::ParticipantId::None;
    std::string json; ///< one line
};

/// What became of an errand.
struct AnsweredErrand
{
    Ticket ticket{};
    Reply reply;
};

/// The room's door: an HTTP server on a thread and a loop of its own, which nothing that is measured can
/// hold. It is all that listens beyond this machine, and only while it lives. It serves the page, keeps the
/// guests, counts votes and holds phones until they are answered; what they want it tells, and does not do.
/// All functions return at once.
class Door
{
public:
    /// Listens from now on. `wake` is called on the door's thread when there is something to take(). Throws
    /// std::system_error where it cannot listen.
    Door(const DoorSettings& settings, std::function<void()> wake);

    /// Tells the phones, and closes all connections; takes milliseconds.
    ~Door();

    std::uint16_t port() const;

    /// The path that only the room knows.
    const std::string& token() const;

    /// What phones want.
    Wishes take();

    void answer(std::vector<AnsweredErrand> answers);
    void tell(std::vector<News> news);
    void setRules(const HouseRules& rules);

    /// Another question, until closeBallot().
    void ask(const Ballot& ballot);
    void closeBallot();

private:
    class Service;
    std::unique_ptr<Service> m_service;
};

} // namespace door
