#pragma once

#include "app/lab/lab.h"
#include "app/process/wake_descriptor.h"
#include "app/room/errands.h"
#include "app/room/poll.h"
#include "app/room/standing.h"
#include "engine/door/door.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace app {

/// How the room is opened.
struct RoomPlan
{
    QString address; ///< of the interface that phones reach
    std::optional<std::uint16_t> port;
    settings::RoomLimits limits{};
    bool areOwnNamesAllowed = false;
};

inline constexpr std::uint16_t kRoomPort = 8080;

/// The room: the door that phones talk to, and what the lab does for them. GUI thread; no call waits for the
/// door.
class Room : public QObject
{
    Q_OBJECT

public:
    /// The lab outlives it.
    explicit Room(Lab& lab);
    ~Room() override;

    /// Listens from now on. Throws std::runtime_error with a sentence for the user where it cannot.
    void open(const RoomPlan& plan);

    /// At once: nobody gets in any more, and who waits has left.
    void close();

    bool isOpen() const { return m_door != nullptr; }

    /// "http://192.168.1.20:8080", and the part behind it that only the room knows.
    QString url() const;
    QString token() const;

    /// Where participants' requests go.
    void setHandler(std::function<QString()> handler) { m_handler = std::move(handler); }

    void setPaused(bool isPaused);
    bool isPaused() const { return m_rules.isPaused; }

    void showNames(bool areShown);
    void keepNamesInFiles(bool areKept);

    /// Hides the name of one in the run that is shown, or shows it again.
    void toggleName(trace::ParticipantId who);

    /// Asks everybody, in place of what was asked before.
    void ask(Poll poll);

    /// Nothing more is taken.
    void closePoll();

    /// What came out, of each part.
    void answerPoll(std::vector<PollAnswer> answers);

    /// Nothing is asked any more.
    void endPoll();

    const Poll& poll() const { return m_poll; }
    std::size_t people() const { return m_people; }
    std::uint64_t refused() const { return m_refused; }
    const trace::Participants& participants() const { return m_participants; }

    /// Who waits for whom now.
    Standing standing(trace::Time now) const;

Q_SIGNALS:
    /// Opened, closed, people, poll: what the window shows of it beside the run.
    void changed();

    /// One request of a participant was sent.
    void requestSent(trace::RequestId id);

private:
    void takeWishes();
    void take(const door::Errand& errand);
    void refuse(door::Ticket ticket, unsigned status, const char* problem);
    void name(std::vector<trace::Participant> named);
    void followEvents(const std::vector<trace::Event>& events);
    void beginRun();
    void meetPeopleOfRun();
    void tellLab();
    void tellShownRun();
    void tellSoon();
    void tellNews();
    void appendOwnNews(std::vector<door::News>& news, const Standing& standing, trace::Time now);

    Lab& m_lab;
    WakeDescriptor m_wake;
    QSocketNotifier m_notifier{m_wake.fd(), QSocketNotifier::Read};
    QTimer m_newsTimer;
    QString m_address;
    std::function<QString()> m_handler;
    door::HouseRules m_rules;
    trace::Participants m_participants;
    Errands m_errands;
    Poll m_poll;
    std::uint32_t m_questions = 0;
    std::size_t m_people = 0;
    std::uint64_t m_refused = 0;
    std::string m_toldEverybody;
    std::map<trace::ParticipantId, std::string> m_told; ///< each one's own, without its age
    std::unique_ptr<door::Door> m_door;                 ///< last: its thread wakes
};

} // namespace app
