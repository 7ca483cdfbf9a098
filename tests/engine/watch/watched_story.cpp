#include "tests/engine/watch/watched_story.h"

#include "engine/trace/segment.h"

#include <algorithm>
#include <sstream>

namespace support {

namespace {

using namespace std::chrono_literals;

const std::vector<std::string> kPaths{"/free", "/requests", "/httpx-async", "/plain", "/time-sleep",
                                      "/dns",  "/fifo",     "/compute",     "(other)"};

std::uint16_t routeOf(const std::string& path)
{
    const auto found = std::ranges::find(kPaths, path);
    return static_cast<std::uint16_t>(
        std::min<std::ptrdiff_t>(found - kPaths.begin(), std::ssize(kPaths) - 1));
}

double milliseconds(trace::Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

WatchedStory::WatchedStory(const std::vector<std::string>& options, std::size_t workers)
    : m_server(command(options), m_port)
    , m_store(kPaths)
{
    if (!m_server.waitUntilItListens()) return;
    m_watcher = std::make_unique<watch::Watcher>(watch::WatchedServer{m_port, m_server.pid()});
    m_upstream.tell(m_watcher.get(), &m_log);
    m_isReady = tellUntil([&] {
        m_watcher->lookAround();
        return m_store.watched().workers().size() >= workers;
    });
}

WatchedStory::~WatchedStory()
{
    for (auto& client : m_clients)
        client.join();
    m_upstream.tell(nullptr);
}

unsigned WatchedStory::begin(const std::string& path)
{
    const auto number = ++m_sent;
    m_routes.push_back(path);
    m_clients.emplace_back(
        [this, number, path] { support::send(*m_watcher, m_port, number, path, "127.0.0.1", &m_log); });
    return number;
}

bool WatchedStory::finish()
{
    return tellUntil([this] {
        for (unsigned number = 1; number <= m_sent; ++number) {
            const auto* request = m_store.find(trace::RequestId{number});
            if (request == nullptr || request->isInFlight() || !trace::isSet(request->finished)) return false;
        }
        return std::ranges::all_of(m_store.watched().holdings(),
                                   [](const trace::Holding& holding) { return trace::isSet(holding.end); });
    });
}

bool WatchedStory::tellUntil(const std::function<bool()>& holds)
{
    const auto end = std::chrono::steady_clock::now() + 30s;
    do {
        tell();
        if (holds()) return true;
        std::this_thread::sleep_for(16ms); // as often as a window draws
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

double WatchedStory::share(unsigned number, const std::vector<trace::State>& states) const
{
    const auto times = trace::timeInStates(request(number), m_store.latest());
    trace::Duration sum{0};
    for (const auto state : states)
        sum += times[static_cast<std::size_t>(state)];
    return milliseconds(sum) / milliseconds(request(number).end() - request(number).begin());
}

trace::Holding WatchedStory::longestHold(unsigned number) const
{
    trace::Holding longest;
    for (const auto& holding : m_store.watched().holdings())
        if (std::ranges::find(holding.suspects, trace::RequestId{number}) != holding.suspects.end() &&
            holding.end - holding.begin > longest.end - longest.begin)
            longest = holding;
    return longest;
}

bool WatchedStory::hasStep(unsigned number, trace::StepKind kind) const
{
    const auto& steps = request(number).steps;
    return std::ranges::find(steps, kind, &trace::Step::kind) != steps.end();
}

bool WatchedStory::isCovered(unsigned number) const
{
    const auto& steps = request(number).steps;
    auto covered = request(number).started;
    for (const auto& step : steps) {
        if (step.begun > covered) return false;
        covered = std::max(covered, step.ended);
    }
    return covered == request(number).finished;
}

std::string WatchedStory::description() const
{
    std::ostringstream text;
    const auto zero = m_store.origin();
    const auto at = [zero](trace::Time time) { return trace::isSet(time) ? milliseconds(time - zero) : -1; };
    for (const auto& request : m_store.requests()) {
        std::vector<trace::Segment> segments;
        trace::appendSegments(request, m_store.latest(), segments);
        text << '#' << number(request.id) << " worker " << number(request.worker) << " sent "
             << at(request.sent) << " read " << at(request.read) << " (" << request.readWithin / 1e6
             << ") finished " << at(request.finished) << ':';
        for (const auto& segment : segments)
            text << ' ' << name(segment.state) << ' ' << at(segment.begin) << "..." << at(segment.end);
        text << '\n';
        for (const auto& step : request.steps)
            text << "   " << trace::label(step) << " (" << static_cast<int>(step.kind) << ") "
                 << at(step.begun) << "..." << at(step.ended) << '\n';
    }
    for (const auto& holding : m_store.watched().holdings()) {
        text << "worker " << number(holding.worker) << ' ' << at(holding.begin) << "..." << at(holding.end)
             << ' ' << holding.call << ' ' << holding.target << " for";
        for (const auto suspect : holding.suspects)
            text << " #" << number(suspect);
        for (const auto& line : holding.lines)
            text << "; " << line.own.line << ' ' << milliseconds(line.time);
        text << '\n';
    }
    for (const auto& call : m_store.upstreamCalls())
        text << "call " << call.number << " #" << number(call.request) << '.' << int{call.index} << ' '
             << at(call.arrived) << "..." << at(call.answered) << '\n';
    return text.str();
}

ForeignServer::Command WatchedStory::command(const std::vector<std::string>& options) const
{
    auto uvicorn = support::uvicorn(m_port, options);
    uvicorn.environment = {{"UPSTREAM", m_upstream.url()}};
    return uvicorn;
}

void WatchedStory::tell()
{
    const auto report = m_watcher->drain();
    auto recorded = m_log.take();
    for (auto& event : recorded)
        if (event.kind == trace::EventKind::RequestSent)
            event.route = routeOf(m_routes[number(event.request) - 1]);
    m_store.fold(recorded);
    const auto told = m_narrator.tell(report, recorded);
    m_store.fold(told.events);
    for (const auto& worker : told.workers)
        m_store.name(worker);
    for (const auto& holding : told.holdings)
        m_store.hold(holding);
}

} // namespace support
