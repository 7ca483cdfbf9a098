#pragma once

#include "app/process/wake_descriptor.h"
#include "engine/trace/identity/claims.h"
#include "engine/trace/identity/participant.h"
#include "engine/trace/recording/recorder.h"

#include <QHostAddress>

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace app {

class RequestSender;
class RequestWitness;

/// One GET request that is to be sent.
struct ClientRequest
{
    trace::RequestId id = trace::RequestId::None;
    std::string path;
    std::uint16_t route = 0;              ///< row of `path` in the trace's table of paths
    std::chrono::milliseconds timeout{0}; ///< then it gives up; 0 = never
    bool keepAlive = false;               ///< may use a connection again instead of making its own
    bool isProbe = false;                 ///< a health probe, nobody's request
    trace::ParticipantId participant = trace::ParticipantId::None; ///< in the room, who sends it
};

struct ScheduledRequest
{
    trace::Time due;
    ClientRequest request;
};

/// The HTTP client, a part of the instrument: it lives on a thread of its own, so that neither the GUI nor a
/// worker can delay it, and lets any number of requests be in flight, each on its own connection. What
/// happens to them is recorded, and told in no other way. All functions return at once; call them on the
/// thread that made the client.
class Client
{
public:
    /// All outlive the client. With a witness the requests go to a foreign server, which gets no claims.
    Client(trace::Recorder& recorder, trace::Claims& claims, RequestWitness* witness = nullptr);

    /// Requests in flight end as Stopped. Takes milliseconds.
    ~Client();

    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Where the requests go that are sent or come due from now on.
    void setTarget(const QHostAddress& address, std::uint16_t port);

    void send(ClientRequest request);
    void sendAt(trace::Time due, ClientRequest request);
    void sendAt(std::vector<ScheduledRequest> requests);

    /// The participant who sent it has left; nothing where it has ended.
    void leave(trace::RequestId id);

    /// Forgets what is not due yet.
    void forgetScheduled();

    /// Forgets what is not due yet; requests in flight end as Stopped.
    void abortAll();

private:
    using Command = std::function<void(RequestSender&)>;

    void post(Command command);
    void run(const std::stop_token& stop, trace::Recorder& recorder, trace::Claims& claims,
             RequestWitness* witness);
    std::vector<Command> takeCommands();

    WakeDescriptor m_wake;
    std::mutex m_mutex;
    std::vector<Command> m_commands; // guarded by m_mutex
    std::jthread m_thread;           // last, because it uses the rest
};

} // namespace app
