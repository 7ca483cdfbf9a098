#include "app/client/request_sender.h"

#include <algorithm>
#include <chrono>

namespace app {

namespace {

/// So many requests are sent in one go; then what has arrived meanwhile is read, so that its time is right.
constexpr int kBatch = 32;

void startUntil(QTimer& timer, trace::Time moment)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - trace::Clock::now());
    timer.start(std::max(left, std::chrono::milliseconds(0)));
}

/// A connection cannot be deleted while it speaks.
void deleteSoon(std::unique_ptr<Connection> connection)
{
    connection.release()->deleteLater();
}

} // namespace

RequestSender::RequestSender(trace::EventWriter events, trace::Claims& claims, RequestWitness* witness)
    : m_events(std::move(events))
    , m_claims(claims)
    , m_witness(witness)
    , m_sendTimer(this)
    , m_deadlineTimer(this)
{
    for (auto* timer : {&m_sendTimer, &m_deadlineTimer}) {
        timer->setTimerType(Qt::PreciseTimer);
        timer->setSingleShot(true);
    }
    connect(&m_sendTimer, &QTimer::timeout, this, &RequestSender::sendDue);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &RequestSender::giveUpOverdue);
}

RequestSender::~RequestSender()
{
    // The connections are deleted right here, since the thread that could do it later has ended.
    for (const auto& [connection, exchange] : m_exchanges) {
        connection->disconnect(this);
        connection->giveUp(trace::Failure::Stopped);
    }
}

void RequestSender::setTarget(const Target& target)
{
    m_target = target;
    m_idle.clear();
}

void RequestSender::schedule(std::vector<ScheduledRequest> requests)
{
    for (auto& scheduled : requests)
        m_schedule.emplace(scheduled.due, std::move(scheduled.request));
    startSendTimer();
}

void RequestSender::leave(trace::RequestId id)
{
    // Whoever sends and leaves at once may be told of as both before the first of it is carried out.
    const auto isIts = [id](const auto& scheduled) { return scheduled.second.id == id; };
    if (const auto due = std::ranges::find_if(m_schedule, isIts); due != m_schedule.end())
        send(m_schedule.extract(due).mapped());
    const auto isMeant = [id](const auto& entry) { return entry.first->carried() == id; };
    const auto place = std::ranges::find_if(m_exchanges, isMeant);
    if (place != m_exchanges.end()) place->first->giveUp(trace::Failure::Left);
}

void RequestSender::forgetScheduled()
{
    m_schedule.clear();
    m_sendTimer.stop();
}

void RequestSender::abortAll()
{
    forgetScheduled();
    while (!m_exchanges.empty())
        m_exchanges.begin()->first->giveUp(trace::Failure::Stopped);
}

void RequestSender::sendDue()
{
    const auto now = trace::Clock::now();
    for (int i = 0; i < kBatch && !m_schedule.empty() && m_schedule.begin()->first <= now; ++i) {
        const auto due = m_schedule.extract(m_schedule.begin());
        send(due.mapped());
    }
    startSendTimer();
}

void RequestSender::send(const ClientRequest& request)
{
    auto connection = takeConnection(request);
    auto* const carrier = connection.get();
    auto& exchange = m_exchanges[carrier];
    exchange.connection = std::move(connection);
    if (request.timeout.count() > 0) {
        exchange.deadline = trace::Clock::now() + request.timeout;
        m_deadlines.emplace(exchange.deadline, carrier);
        if (m_deadlines.begin()->second == carrier) startDeadlineTimer();
    }
    carrier->carry(request, m_target);
}

void RequestSender::onEnded(Connection* connection, bool isReusable)
{
    auto exchange = m_exchanges.extract(connection);
    m_deadlines.erase({exchange.mapped().deadline, connection});
    if (isReusable)
        m_idle.push_back(std::move(exchange.mapped().connection));
    else
        deleteSoon(std::move(exchange.mapped().connection));
}

void RequestSender::giveUpOverdue()
{
    const auto now = trace::Clock::now();
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now)
        m_deadlines.begin()->second->giveUp(trace::Failure::TimedOut);
    startDeadlineTimer();
}

std::unique_ptr<Connection> RequestSender::takeConnection(const ClientRequest& request)
{
    if (!request.keepAlive || m_idle.empty()) return makeConnection();
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

std::unique_ptr<Connection> RequestSender::makeConnection()
{
    auto connection = std::make_unique<Connection>(m_events, m_claims, m_witness);
    auto* const made = connection.get();
    connect(made, &Connection::ended, this, [this, made](bool isReusable) { onEnded(made, isReusable); });
    connect(made, &Connection::idleClosed, this, [this, made] { forgetIdle(made); });
    return connection;
}

void RequestSender::forgetIdle(Connection* connection)
{
    const auto closed = std::ranges::find(m_idle, connection, &std::unique_ptr<Connection>::get);
    if (closed == m_idle.end()) return;
    deleteSoon(std::move(*closed));
    m_idle.erase(closed);
}

void RequestSender::startSendTimer()
{
    if (!m_schedule.empty()) startUntil(m_sendTimer, m_schedule.begin()->first);
}

void RequestSender::startDeadlineTimer()
{
    if (m_deadlines.empty())
        m_deadlineTimer.stop();
    else
        startUntil(m_deadlineTimer, m_deadlines.begin()->first);
}

} // namespace app

#include "moc_request_sender.cpp"
