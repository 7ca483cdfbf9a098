#pragma once

#include "engine/door/reception.h"
#include "engine/protocol/asio_types.h"
#include "engine/protocol/request_reader.h"

#include <boost/intrusive/list.hpp>

#include <map>
#include <memory>

namespace door {

using namespace protocol::asio_types;

class CallAtDoor;

using CallList = boost::intrusive::list<CallAtDoor, boost::intrusive::constant_time_size<false>>;

/// What all connections share. The door's thread only.
struct House
{
    Reception reception;
    WishBox& wishes;
    std::chrono::milliseconds patience;
    std::map<Ticket, CallAtDoor*> waiting;
    std::size_t connections = 0;
};

/// One connection of a phone, from accept to close. The door's thread only.
class CallAtDoor
    : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>
{
public:
    /// `house` outlives it; its addresses count the connection.
    CallAtDoor(House& house, Socket socket, std::string address);
    ~CallAtDoor();
    CallAtDoor(const CallAtDoor&) = delete;
    CallAtDoor& operator=(const CallAtDoor&) = delete;

    /// The coroutine that owns the connection.
    static Task<void> serve(std::unique_ptr<CallAtDoor> call);

    /// What the phone waits for is there.
    void answer(Reply reply);

    /// There is news.
    void wake();

    /// Who is told news by it.
    trace::ParticipantId guest() const { return m_guest; }

    /// It has not shown the room's token yet.
    bool isStranger() const { return m_isStranger; }

    /// The phone owes something and is late, or nothing has been heard of it for long.
    bool isOverdue(trace::Time now) const { return trace::isSet(m_due) && m_due <= now; }

    /// A stream that has told nothing for long shows that it is still there.
    void beatIfQuiet(trace::Time now);

    /// The room is closed: says so to one that is told news, as far as its socket has room.
    void sayGoodbye();

    /// Ends every wait on the connection, and so the call.
    void close();

private:
    Task<void> serveRequests();
    Task<bool> readRequest();
    Task<bool> carryOut(protocol::Persistence& persistence);
    Task<bool> runErrand(Errand errand, protocol::Persistence persistence);
    Task<void> tellNews(trace::ParticipantId guest);
    Task<bool> sendReply(const Reply& reply, protocol::Persistence persistence);
    Task<bool> send(std::string_view text);
    Task<bool> waitWhileThere();
    void expect(std::chrono::milliseconds within);

    House& m_house;
    Socket m_socket;
    std::string m_address;
    protocol::RequestReader m_reader{kMessageLimits};
    trace::Time m_due = trace::kUnset;
    trace::Time m_lastTold = trace::kUnset;                    ///< set while it is told news
    std::optional<Errand> m_errand;                            ///< while its phone waits
    std::optional<Reply> m_answer;                             ///< to the errand
    trace::ParticipantId m_guest = trace::ParticipantId::None; ///< who is told news
    bool m_isStranger = true;
    bool m_isListening = false; ///< it waits for the phone to leave, or for wake()
    bool m_isBeatDue = false;
};

} // namespace door
