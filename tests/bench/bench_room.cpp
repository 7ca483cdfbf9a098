#include "app/process/resources.h"
#include "app/scenario/room_for_requests.h"
#include "app/window/desktop.h"
#include "engine/trace/clock.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QFile>
#include <QTimer>
#include <QUrl>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>
#include <unistd.h>

/// A full room on the loopback, each phone with an address of its own, while a blocking handler holds the
/// only loop, with the window open: how soon the door answers what it can answer by itself, what frames cost,
/// what is lost, and how much memory that takes. Then wrong tokens, and whether how much of one is right
/// shows in the time of its refusal; then connections that say nothing.
///   bench_room [PHONES] [SECONDS] [IDLE]    500, 120 and 10000 without arguments

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Task = asio::awaitable<void>;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

constexpr std::uint16_t kFirstPort = 18830;

struct Figures
{
    std::vector<double> doorMs;  ///< of answers that the door gives by itself
    std::vector<double> frameMs; ///< what the window's frames cost
    std::size_t sent = 0;
    std::size_t answered = 0;
    std::size_t refused = 0;
    std::size_t joined = 0;
    std::size_t news = 0;
};

struct Room
{
    std::uint16_t port;
    std::string token;
};

class Phone
{
public:
    Phone(asio::io_context& loop, const Room& room, Figures& figures, unsigned number)
        : m_loop(loop)
        , m_room(room)
        , m_figures(figures)
        , m_address(asio::ip::make_address_v4(0x7f000002U + number))
        , m_random(number)
    {}

    Task live(Clock::time_point end)
    {
        tcp::socket socket(m_loop);
        if (!co_await connect(socket)) co_return;
        const std::string join = text("POST", "/join");
        const std::string welcome = co_await ask(socket, join);
        const auto at = welcome.find("\"key\":\"");
        if (at == std::string::npos) co_return;
        m_key = welcome.substr(at + 7, welcome.find('"', at + 7) - at - 7);
        ++m_figures.joined;
        asio::co_spawn(m_loop, listen(end), asio::detached);
        asio::steady_timer timer(m_loop);
        while (Clock::now() < end) {
            timer.expires_after(std::chrono::milliseconds(200 + m_random() % 2500));
            co_await timer.async_wait(kAwait);
            const bool sends = m_random() % 2 == 0;
            const std::string request = sends ? text("POST", "/send/" + m_key) : text("GET", "");
            const auto begin = Clock::now();
            const std::string answer = co_await ask(socket, request);
            if (answer.empty() && !co_await connect(socket)) co_return;
            sends ? note(answer) : noteDoor(begin);
        }
    }

    /// Looks at the page again and again, without joining in.
    Task visit(Clock::time_point end)
    {
        tcp::socket socket(m_loop);
        const std::string request = text("GET", "");
        while (Clock::now() < end) {
            const auto begin = Clock::now();
            if (!co_await connect(socket)) co_return;
            const std::string answer = co_await ask(socket, request);
            if (!answer.empty()) noteDoor(begin);
        }
    }

    /// Is refused with a token of which the first characters are right, and notes how long that took, in ms.
    Task guess(std::size_t right, std::vector<double>& times)
    {
        tcp::socket socket(m_loop);
        if (!co_await connect(socket)) co_return;
        const auto wrong = m_room.token.size() - right;
        const std::string request = "GET /" + m_room.token.substr(0, right) + std::string(wrong, '~') +
                                    " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_room.port) +
                                    "\r\n\r\n";
        const auto begin = Clock::now();
        const std::string answer = co_await ask(socket, request);
        if (answer.starts_with("HTTP/1.1 404"))
            times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }

    Task listen(Clock::time_point end)
    {
        tcp::socket socket(m_loop);
        if (!co_await connect(socket)) co_return;
        const std::string request = text("GET", "/news/" + m_key);
        co_await asio::async_write(socket, asio::buffer(request), kAwait);
        std::vector<char> bytes(8192);
        while (Clock::now() < end) {
            const auto [error, size] = co_await socket.async_read_some(asio::buffer(bytes), kAwait);
            if (error) co_return;
            ++m_figures.news;
        }
    }

private:
    std::string text(const std::string& method, const std::string& path) const
    {
        return method + " /" + m_room.token + path +
               " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_room.port) + "\r\n\r\n";
    }

    asio::awaitable<bool> connect(tcp::socket& socket)
    {
        boost::system::error_code ignored;
        socket.close(ignored);
        socket.open(tcp::v4());
        socket.bind({m_address, 0}, ignored);
        const tcp::endpoint door(asio::ip::address_v4::loopback(), m_room.port);
        const auto [error] = co_await socket.async_connect(door, kAwait);
        co_return !error;
    }

    /// The whole answer; empty where the connection ended.
    asio::awaitable<std::string> ask(tcp::socket& socket, const std::string& request)
    {
        co_await asio::async_write(socket, asio::buffer(request), kAwait);
        std::string answer;
        std::vector<char> bytes(16384);
        while (true) {
            const auto [error, size] = co_await socket.async_read_some(asio::buffer(bytes), kAwait);
            if (error) co_return std::string();
            answer.append(bytes.data(), size);
            const auto head = answer.find("\r\n\r\n");
            const auto length = answer.find("Content-Length: ");
            if (head == std::string::npos || length == std::string::npos) continue;
            if (answer.size() >= head + 4 + std::stoul(answer.substr(length + 16, 12))) co_return answer;
        }
    }

    void note(const std::string& answer)
    {
        ++m_figures.sent;
        ++(answer.starts_with("HTTP/1.1 200") ? m_figures.answered : m_figures.refused);
    }

    void noteDoor(Clock::time_point begin)
    {
        m_figures.doorMs.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }

    asio::io_context& m_loop;
    const Room& m_room;
    Figures& m_figures;
    asio::ip::address m_address;
    std::minstd_rand m_random;
    std::string m_key;
};

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    file.open(QIODevice::ReadOnly);
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double partOf(std::vector<double>& sorted, double part)
{
    if (sorted.empty()) return 0;
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(part * double(sorted.size())))];
}

void print(const char* what, Figures& figures)
{
    std::printf("%s: joined %zu, sent %zu (answered %zu, refused or given up %zu), pieces of news %zu\n",
                what, figures.joined, figures.sent, figures.answered, figures.refused, figures.news);
    std::printf("  the door's own answers: %zu, median %.2f ms, p99 %.2f ms, worst %.2f ms\n",
                figures.doorMs.size(), partOf(figures.doorMs, 0.5), partOf(figures.doorMs, 0.99),
                partOf(figures.doorMs, 1));
}

/// Runs phones on a thread of their own while this one is the window.
void runPhones(const Room& room, unsigned count, std::chrono::seconds length, const QWidget& window,
               Figures& figures)
{
    std::jthread thread([&] {
        asio::io_context loop;
        std::vector<std::unique_ptr<Phone>> phones;
        for (unsigned i = 0; i < count; ++i) {
            phones.push_back(std::make_unique<Phone>(loop, room, figures, i));
            asio::co_spawn(loop, phones.back()->live(Clock::now() + length), asio::detached);
        }
        loop.run_for(length + 1s);
    });
    QTimer look;
    auto& view = *window.findChild<ui::TimelineView*>();
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const auto last = std::chrono::duration<double, std::milli>(view.frameTimes().last).count();
        if (figures.frameMs.empty() || figures.frameMs.back() != last) figures.frameMs.push_back(last);
    });
    look.start(15ms);
    QTimer memory;
    QObject::connect(&memory, &QTimer::timeout, &memory, [] { std::printf("  %.1f MiB\n", residentMiB()); });
    memory.start(length / 6);
    QTimer::singleShot(length + 2s, qApp, [] { QCoreApplication::exit(); }); // an unsaved run refuses to quit
    QApplication::exec();
}

/// One guess at a time, by turns with more of it right, while the window is there.
void guessTokens(const Room& room, unsigned rounds)
{
    std::map<std::size_t, std::vector<double>> times;
    std::jthread thread([&] {
        asio::io_context loop;
        Figures unused;
        std::vector<std::unique_ptr<Phone>> phones;
        for (unsigned i = 0; i < rounds; ++i)
            for (const std::size_t right : {0U, 11U, 21U}) {
                phones.push_back(std::make_unique<Phone>(loop, room, unused, 20'000 + i % 500));
                asio::co_spawn(loop, phones.back()->guess(right, times[right]), asio::detached);
                loop.restart();
                loop.run_for(1s);
            }
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    });
    QApplication::exec();
    thread.join();
    std::printf("wrong tokens, by how many of 22 characters are right:\n");
    for (auto& [right, all] : times)
        std::printf("  %2zu: refused %zu times, p10 %.4f ms, median %.4f ms, p99 %.4f ms\n", right,
                    all.size(), partOf(all, 0.1), partOf(all, 0.5), partOf(all, 0.99));
}

void holdIdle(const Room& room, unsigned count, Figures& figures)
{
    std::jthread thread([&] {
        asio::io_context loop;
        std::vector<tcp::socket> idle;
        boost::system::error_code error;
        for (unsigned i = 0; i < count && !error; ++i) {
            auto& socket = idle.emplace_back(loop, tcp::v4());
            socket.bind({asio::ip::make_address_v4(0x7f010001U + i), 0});
            socket.connect({asio::ip::address_v4::loopback(), room.port}, error);
        }
        std::printf("idle connections made: %zu (%s)\n", idle.size(),
                    error ? error.message().c_str() : "all");
        Phone phone(loop, room, figures, 9999);
        asio::co_spawn(loop, phone.visit(Clock::now() + 5s), asio::detached);
        loop.run_for(7s);
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    });
    QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int i, unsigned without) {
        return argc > i ? static_cast<unsigned>(std::strtoul(argv[i], nullptr, 10)) : without;
    };
    app::initResources();
    app::raiseDescriptorLimit();
    const QApplication application(argc, argv);
    app::Scenario setUp;
    setUp.setUp.upstream.delay = 20ms; // two blocking calls: the loop serves 25 a second
    app::Ports ports;
    ports.server = kFirstPort;
    ports.upstream = kFirstPort + 1;
    app::Desktop desktop(ports, setUp);
    desktop.window().show();
    desktop.room().open(QStringLiteral("127.0.0.1"), kFirstPort + 2);
    const auto& open = desktop.room().room();
    const Room room{static_cast<std::uint16_t>(QUrl(open.url()).port()), open.token().toStdString()};
    std::printf("before: %.1f MiB\n", residentMiB());
    Figures figures;
    runPhones(room, argument(1, 500), std::chrono::seconds(argument(2, 120)), desktop.window(), figures);
    print("a full room", figures);
    std::printf("  frames of the timeline: %zu seen, median %.2f ms, p99 %.2f ms, worst %.2f ms\n",
                figures.frameMs.size(), partOf(figures.frameMs, 0.5), partOf(figures.frameMs, 0.99),
                partOf(figures.frameMs, 1));
    std::printf("  lost events: %llu; after: %.1f MiB\n",
                static_cast<unsigned long long>(desktop.lab().droppedEvents()), residentMiB());
    guessTokens(room, 3000);
    Figures beside;
    holdIdle(room, argument(3, 10'000), beside);
    print("one phone beside idle connections", beside);
    std::fflush(nullptr);
    ::_exit(0);
}
