#pragma once

#include "app/client/connection.h"

#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace app {

/// The client's thread: sends each request when it is due, gives up on those whose time is over, and keeps
/// the connections. Two timers serve any number of requests.
class RequestSender : public QObject
{
    Q_OBJECT
public:
    RequestSender(trace::EventWriter events, trace::Claims& claims, RequestWitness* witness);
    ~RequestSender() override;

    void setTarget(const Target& target);
    void schedule(std::vector<ScheduledRequest> requests);
    void leave(trace::RequestId id);
    void forgetScheduled();
    void abortAll();

private:
    using Deadline = std::pair<trace::Time, Connection*>;

    struct Exchange
    {
        std::unique_ptr<Connection> connection;
        trace::Time deadline = trace::kUnset;
    };

    void sendDue();
    void send(const ClientRequest& request);
    void onEnded(Connection* connection, bool isReusable);
    void giveUpOverdue();
    std::unique_ptr<Connection> takeConnection(const ClientRequest& request);
    std::unique_ptr<Connection> makeConnection();
    void forgetIdle(Connection* connection);
    void startSendTimer();
    void startDeadlineTimer();

    trace::EventWriter m_events;
    trace::Claims& m_claims;
    RequestWitness* m_witness;
    Target m_target;
    std::multimap<trace::Time, ClientRequest>
        m_schedule; ///< by due time; in order of coming where that is the same
    std::unordered_map<Connection*, Exchange> m_exchanges;
    std::set<Deadline> m_deadlines;
    std::vector<std::unique_ptr<Connection>> m_idle;
    QTimer m_sendTimer;
    QTimer m_deadlineTimer;
};

} // namespace app
