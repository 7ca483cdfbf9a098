#include "app/client/client.h"

#include "app/client/request_sender.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>

#include <pthread.h>
#include <utility>

namespace app {

// Commands travel through a list of our own instead of Qt's event queue: a thousand of them cost one wakeup,
// and the thread sanitizer can follow them.
Client::Client(trace::Recorder& recorder, trace::Claims& claims, RequestWitness* witness)
    : m_thread([this, &recorder, &claims, witness](const std::stop_token& stop) {
        run(stop, recorder, claims, witness);
    })
{}

Client::~Client()
{
    m_thread.request_stop();
    m_wake.notify();
    m_thread.join();
}

void Client::setTarget(const QHostAddress& address, std::uint16_t port)
{
    post([target = Target{address, port}](RequestSender& sender) { sender.setTarget(target); });
}

void Client::send(ClientRequest request)
{
    sendAt(trace::Clock::now(), std::move(request));
}

void Client::sendAt(trace::Time due, ClientRequest request)
{
    sendAt({ScheduledRequest{due, std::move(request)}});
}

void Client::sendAt(std::vector<ScheduledRequest> requests)
{
    post([due = std::move(requests)](RequestSender& sender) mutable { sender.schedule(std::move(due)); });
}

void Client::leave(trace::RequestId id)
{
    post([id](RequestSender& sender) { sender.leave(id); });
}

void Client::forgetScheduled()
{
    post([](RequestSender& sender) { sender.forgetScheduled(); });
}

void Client::abortAll()
{
    post([](RequestSender& sender) { sender.abortAll(); });
}

void Client::post(Command command)
{
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    if (m_commands.size() == 1) m_wake.notify();
}

void Client::run(const std::stop_token& stop, trace::Recorder& recorder, trace::Claims& claims,
                 RequestWitness* witness)
{
    pthread_setname_np(pthread_self(), "client");
    QEventLoop loop;
    RequestSender sender(recorder.open(trace::Recorder::kWorkerCapacity), claims, witness);
    QSocketNotifier notifier(m_wake.fd(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &loop, [&] {
        for (const auto& command : takeCommands())
            if (!stop.stop_requested()) command(sender);
        if (stop.stop_requested()) loop.quit();
    });
    loop.exec();
    // Connections that have ended and could not be deleted at once.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

std::vector<Client::Command> Client::takeCommands()
{
    m_wake.clear();
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_commands, {});
}

} // namespace app
