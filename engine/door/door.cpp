#include "engine/door/door.h"

#include "engine/door/call_at_door.h"
#include "engine/door/secret.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <pthread.h>
#include <random>
#include <set>
#include <system_error>
#include <thread>

namespace door {

namespace {

using namespace std::chrono_literals;

constexpr auto kSweep = 250ms;
constexpr auto kNoDescriptorPause = 200ms;
constexpr std::size_t kMostStrangers = 256;
constexpr unsigned kConnectionsEach = 3; // a phone's page, its news and a request

/// Room in the kernel for what a phone does not read.
constexpr int kUnreadNews = 64 * 1024;

std::string authorityOf(const tcp::endpoint& endpoint)
{
    const auto port = ':' + std::to_string(endpoint.port());
    const auto address = endpoint.address();
    if (address.is_unspecified()) return port;
    return (address.is_v6() ? '[' + address.to_string() + ']' : address.to_string()) + port;
}

} // namespace

class Door::Service
{
public:
    Service(const DoorSettings& settings, std::function<void()> wake)
        : m_wishes(std::move(wake))
        , m_token(newSecret())
    {
        listen({asio::ip::make_address(settings.address), settings.port});
        m_port = m_acceptor.local_endpoint().port();
        m_house.reset(new House{{{m_token, authorityOf(m_acceptor.local_endpoint())},
                                 settings.page,
                                 settings.rules,
                                 m_wishes,
                                 std::random_device()(),
                                 settings.firstGuest},
                                m_wishes,
                                settings.patience,
                                {},
                                0});
        asio::co_spawn(m_loop, acceptAll(), asio::detached);
        asio::co_spawn(m_loop, sweep(), asio::detached);
        m_thread = std::jthread([this] { run(); });
    }

    ~Service()
    {
        asio::post(m_loop, [this] {
            for (auto& call : m_calls)
                call.sayGoodbye();
            m_loop.stop();
        });
        m_thread.join();
    }

    std::uint16_t port() const { return m_port; }
    const std::string& token() const { return m_token; }
    WishBox& wishes() { return m_wishes; }

    template <typename Work>
    void post(Work work)
    {
        asio::post(m_loop, [this, work = std::move(work)]() mutable { work(*this); });
    }

    void answer(std::vector<AnsweredErrand>& answers)
    {
        for (auto& answered : answers) {
            const auto place = m_house->waiting.find(answered.ticket);
            if (place != m_house->waiting.end()) place->second->answer(std::move(answered.reply));
        }
    }

    void tell(std::vector<News>& news)
    {
        std::set<trace::ParticipantId> told;
        for (auto& piece : news) {
            told.insert(piece.who);
            m_house->reception.tell(piece.who, std::move(piece.json));
        }
        const bool isForAll = told.contains(trace::ParticipantId::None);
        for (auto& call : m_calls)
            if (isForAll || told.contains(call.guest())) call.wake();
    }

    Reception& reception() { return m_house->reception; }

private:
    void run()
    {
        ::pthread_setname_np(::pthread_self(), "door");
        const auto work = asio::make_work_guard(m_loop);
        m_loop.run();
    }

    void listen(const tcp::endpoint& endpoint)
    {
        m_acceptor.open(endpoint.protocol());
        m_acceptor.set_option(tcp::acceptor::reuse_address(true));
        m_acceptor.set_option(tcp::acceptor::send_buffer_size(kUnreadNews)); // its connections inherit it
        m_acceptor.bind(endpoint);
        m_acceptor.listen(tcp::acceptor::max_listen_connections);
    }

    Task<void> acceptAll()
    {
        while (true) {
            tcp::endpoint peer;
            auto [error, socket] = co_await m_acceptor.async_accept(peer, kAwait);
            if (!error) {
                admit(std::move(socket), peer.address().to_string());
            } else if (error != asio::error::connection_aborted) {
                Timer timer(m_loop, kNoDescriptorPause); // no descriptor is left
                co_await timer.async_wait(kAwait);
            }
        }
    }

    /// One too many is closed without a word.
    void admit(Socket socket, std::string address)
    {
        const auto& limits = m_house->reception.rules().limits;
        const auto most = kConnectionsEach * limits.participants + kMostStrangers;
        if (m_house->connections >= most && !closeAStranger()) return;
        if (!m_house->reception.addresses().connect(address, limits)) return;
        auto call = std::make_unique<CallAtDoor>(*m_house, std::move(socket), std::move(address));
        m_calls.push_back(*call);
        asio::co_spawn(m_loop, CallAtDoor::serve(std::move(call)), asio::detached);
    }

    /// Of those who have not shown the token the one that has been there the longest makes room.
    bool closeAStranger()
    {
        const auto stranger = std::ranges::find_if(m_calls, &CallAtDoor::isStranger);
        if (stranger == m_calls.end()) return false;
        stranger->close();
        stranger->unlink();
        return true;
    }

    Task<void> sweep()
    {
        Timer timer(m_loop);
        while (true) {
            timer.expires_after(kSweep);
            co_await timer.async_wait(kAwait);
            const auto now = trace::Clock::now();
            for (auto& call : m_calls) {
                if (call.isOverdue(now))
                    call.close();
                else
                    call.beatIfQuiet(now);
            }
            m_house->reception.tidy(now);
        }
    }

    WishBox m_wishes;
    std::string m_token;
    std::unique_ptr<House> m_house;
    CallList m_calls;
    asio::io_context m_loop{1}; ///< after what its coroutines leave behind when they go with it
    Acceptor m_acceptor{m_loop};
    std::uint16_t m_port = 0;
    std::jthread m_thread;
};

Door::Door(const DoorSettings& settings, std::function<void()> wake)
try : m_service(std::make_unique<Service>(settings, std::move(wake))) {
} catch (const boost::system::system_error& error) {
    throw std::system_error(error.code(), "room");
}

Door::~Door() = default;

std::uint16_t Door::port() const
{
    return m_service->port();
}

const std::string& Door::token() const
{
    return m_service->token();
}

Wishes Door::take()
{
    return m_service->wishes().take();
}

void Door::answer(std::vector<AnsweredErrand> answers)
{
    m_service->post([answers = std::move(answers)](Service& service) mutable { service.answer(answers); });
}

void Door::tell(std::vector<News> news)
{
    m_service->post([news = std::move(news)](Service& service) mutable { service.tell(news); });
}

void Door::setRules(const HouseRules& rules)
{
    m_service->post([rules](Service& service) { service.reception().setRules(rules); });
}

void Door::ask(const Ballot& ballot)
{
    m_service->post([ballot](Service& service) { service.reception().ask(ballot); });
}

void Door::closeBallot()
{
    m_service->post([](Service& service) { service.reception().closeBallot(); });
}

} // namespace door
