#include <array>
#include <cstdint>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

/// The floor: answers every read with the same bytes, in one thread, with nothing but epoll: `bench_epoll
/// PORT`. It parses nothing, so it is no web server.

namespace {

constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                     "X-Request-Id: 0418948f-131d-8fbf-9a67-f0939212152f\r\n"
                                     "Content-Length: 15\r\n\r\n{\"status\":\"ok\"}";

void watch(int epoll, int socket)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
}

void serve(int socket)
{
    std::array<char, 4096> bytes;
    if (::recv(socket, bytes.data(), bytes.size(), 0) <= 0)
        ::close(socket);
    else
        ::send(socket, kAnswer.data(), kAnswer.size(), MSG_NOSIGNAL);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    ::setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[1])));
    if (::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return 1;
    ::listen(listening, 4096);
    const int epoll = ::epoll_create1(0);
    watch(epoll, listening);
    std::array<epoll_event, 512> events;
    while (true) {
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int socket = events[static_cast<std::size_t>(i)].data.fd;
            if (socket != listening) {
                serve(socket);
                continue;
            }
            const int accepted = ::accept(listening, nullptr, nullptr);
            ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            watch(epoll, accepted);
        }
    }
}
