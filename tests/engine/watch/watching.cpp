#include "tests/engine/watch/watching.h"

#include <algorithm>
#include <sstream>

namespace support {

namespace {

using namespace std::chrono_literals;

double seconds(trace::Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

trace::Duration knownLength(const watch::LoopSpell& spell)
{
    return spell.lastLook - spell.begin.latest;
}

/// Writes one observation for people.
struct Writer
{
    std::ostream& out;
    trace::Time zero;

    double at(trace::Time time) const { return trace::isSet(time) ? seconds(time - zero) : -1; }

    void operator()(const watch::WorkerSeen& seen) const
    {
        out << "worker " << seen.process.pid << '/' << seen.thread << ' ' << seen.command;
    }
    void operator()(const watch::WorkerGone& gone) const
    {
        out << "gone " << gone.process.pid << '/' << gone.thread;
    }
    void operator()(const watch::NoLoopSeen& seen) const { out << "no loop in " << seen.process.pid; }
    void operator()(const watch::LoopSpell& spell) const
    {
        out << "spell " << spell.process.pid << '/' << spell.thread << ' ' << name(spell.activity.doing)
            << ' ' << spell.activity.call << ' ' << spell.activity.descriptor << ' ' << spell.target << ' '
            << at(spell.begin.latest) << " .. " << at(spell.lastLook) << " looks " << spell.looks;
    }
    void operator()(const watch::RequestSeen& seen) const
    {
        out << "request #" << number(seen.request) << " accepted " << at(seen.accepted.earliest) << " .. "
            << at(seen.accepted.latest) << " read " << at(seen.read.earliest) << " .. "
            << at(seen.read.latest) << " by " << (seen.process ? seen.process->pid : 0);
    }
    void operator()(const watch::BacklogSeen& seen) const
    {
        out << "backlog " << seen.waiting << " of " << seen.room;
    }
    void operator()(const watch::CallSeen& seen) const
    {
        out << "call " << static_cast<unsigned>(seen.call) << " by " << (seen.process ? seen.process->pid : 0)
            << '/' << seen.thread << " descriptor " << seen.descriptor << " wait "
            << static_cast<int>(seen.wait);
    }
    void operator()(const watch::StackSeen& seen) const
    {
        out << "stack of " << seen.frames.size() << " at " << at(seen.at);
        if (seen.own) out << " own " << seen.frames[*seen.own].file << ':' << seen.frames[*seen.own].line;
    }
};

} // namespace

Watching::Watching(const watch::WatchedServer& server, SlowUpstream* upstream)
    : m_port(server.port)
    , m_upstream(upstream)
    , m_watcher(server)
{
    if (m_upstream != nullptr) m_upstream->tell(&m_watcher);
}

Watching::~Watching()
{
    if (m_upstream != nullptr) m_upstream->tell(nullptr);
}

Exchange Watching::send(const std::string& path, const std::string& host)
{
    auto exchange = support::send(m_watcher, m_port, ++m_sent, path, host);
    waitForAllOf(exchange);
    return exchange;
}

std::vector<Exchange> Watching::sendTogether(const std::vector<std::string>& paths)
{
    auto exchanges = support::sendTogether(m_watcher, m_port, m_sent + 1, paths);
    m_sent += static_cast<std::uint32_t>(paths.size());
    for (const auto& exchange : exchanges)
        waitForAllOf(exchange);
    return exchanges;
}

bool Watching::waitUntil(const std::function<bool()>& holds)
{
    const auto end = std::chrono::steady_clock::now() + 30s;
    do {
        drain();
        if (holds()) return true;
        std::this_thread::sleep_for(5ms);
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

bool Watching::waitForAllOf(const Exchange& exchange)
{
    const auto end = std::max(exchange.sent, exchange.firstByte);
    const auto isTold = [&](const watch::LoopSpell& spell) {
        return spell.begin.latest > end || !holdsLoop(spell.activity.doing);
    };
    return waitUntil([&] {
        return m_latest.asOf > end && seenOf(exchange).request == exchange.request &&
               std::ranges::all_of(m_latest.ongoing, isTold);
    });
}

bool Watching::waitForWorkers(std::size_t count)
{
    return waitUntil([&] {
        m_watcher.lookAround();
        return all<watch::WorkerSeen>().size() - all<watch::WorkerGone>().size() >= count;
    });
}

void Watching::drain()
{
    m_latest = m_watcher.drain();
    std::ranges::move(m_latest.observations, std::back_inserter(m_told));
}

watch::LoopSpell Watching::longestHold(const Exchange& exchange) const
{
    watch::LoopSpell longest;
    trace::Duration most{-1};
    for (const auto& spell : all<watch::LoopSpell>()) {
        if (!holdsLoop(spell.activity.doing) || spell.lastLook < exchange.sent ||
            spell.begin.latest > exchange.firstByte)
            continue;
        if (knownLength(spell) > most) {
            most = knownLength(spell);
            longest = spell;
        }
    }
    return longest;
}

watch::RequestSeen Watching::seenOf(const Exchange& exchange) const
{
    for (const auto& seen : all<watch::RequestSeen>())
        if (seen.request == exchange.request) return seen;
    return {};
}

std::string Watching::description() const
{
    std::ostringstream text;
    const auto zero = m_began;
    for (const auto& observation : m_told) {
        std::visit(Writer{text, zero}, observation);
        text << '\n';
    }
    for (const auto missing : m_latest.missing)
        text << "missing: " << sentence(missing) << '\n';
    return text.str();
}

} // namespace support
