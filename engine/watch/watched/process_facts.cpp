#include "engine/watch/watched/process_facts.h"

#include <algorithm>

namespace watch {

namespace {

/// A program that is being loaded may not have its interpreter yet.
constexpr int kMostPythonTries = 3;

} // namespace

ProcessFacts::ProcessFacts(ProcessId process)
    : m_process(process)
    , m_memory(process.pid)
{}

void ProcessFacts::refresh(const std::set<Inode>& listening, std::set<Missing>& missing)
{
    // A loop that has just begun has a descriptor of its own for the listener, or gets it from another
    // thread.
    const bool mayHaveMore = !m_otherEpolls.empty();
    m_otherEpolls.clear();
    if (mayHaveMore) ++m_revision;
    if (mayHaveMore || !isListenerStill(listening)) findListeners(listening);
    if (listens() && m_loopEpolls.empty()) findLoopEpolls(m_listeners);
    if (!listens() && m_loopEpolls.empty()) return;
    if (!m_python && m_pythonTries < kMostPythonTries) findPython(missing);
}

bool ProcessFacts::isListenerStill(const std::set<Inode>& listening) const
{
    return listens() && std::ranges::all_of(m_listeners, [&](int descriptor) {
               const auto inode = socketInode(descriptorTarget(m_process.pid, descriptor));
               return inode && listening.contains(*inode);
           });
}

void ProcessFacts::findListeners(const std::set<Inode>& listening)
{
    std::vector<int> listeners;
    if (!listening.empty())
        for (const auto& socket : socketsOf(m_process.pid))
            if (listening.contains(socket.inode)) listeners.push_back(socket.descriptor);
    if (listeners == m_listeners) return;
    m_listeners = std::move(listeners);
    m_loopEpolls.clear();
    ++m_revision;
}

void ProcessFacts::learnLoop(int connection)
{
    if (!m_loopEpolls.empty()) return;
    m_otherEpolls.clear();
    findLoopEpolls(std::span(&connection, 1));
}

void ProcessFacts::findLoopEpolls(std::span<const int> watched)
{
    for (const auto epoll : epollsOf(m_process.pid))
        learnEpoll(epoll, watched);
}

void ProcessFacts::learnEpoll(int epoll, std::span<const int> watched)
{
    if (std::ranges::find(m_loopEpolls, epoll) != m_loopEpolls.end()) return;
    if (!m_otherEpolls.insert(epoll).second) return;
    if (!epollWatches(m_process.pid, epoll, watched)) return;
    m_otherEpolls.erase(epoll);
    m_loopEpolls.push_back(epoll);
    m_hasBegun = true;
    ++m_revision;
}

void ProcessFacts::findPython(std::set<Missing>& missing)
{
    ++m_pythonTries;
    m_python = findInterpreter(m_process.pid);
    if (!m_python) return;
    ++m_revision;
    if (!m_python->version && !m_memory.value<std::uint64_t>(m_python->runtime))
        missing.insert(Missing::Memory);
    else if (!m_python->layout)
        missing.insert(Missing::Stacks);
    if (m_python->layout) m_stacks = std::make_unique<StackReader>(m_memory, *m_python);
}

Activity ProcessFacts::understand(const ThreadLook& look, bool isLoop)
{
    std::vector<int> polled;
    if (look.evidence == Evidence::SystemCall) {
        if (const auto line = parseSyscallLine(look.text())) {
            const auto call = systemCall(line->number);
            if (call && call->kind == WaitKind::Epoll) learnEpoll(line->descriptor(), m_listeners);
            polled = polledBy(*line);
        }
    }
    const Surroundings surroundings{.listeners = m_listeners,
                                    .loopEpolls = m_loopEpolls,
                                    .gil = m_python ? m_python->runtime : 0,
                                    .gilEnd = m_python ? m_python->runtimeEnd : 0,
                                    .hasBegun = m_hasBegun,
                                    .isLoop = isLoop};
    const auto activity = classify(look, surroundings, polled);
    if (activity.doing == Doing::Free) m_hasBegun = true;
    return activity;
}

std::vector<int> ProcessFacts::polledBy(const SyscallLine& line) const
{
    const auto list = descriptorList(line);
    if (!list) return {};
    std::vector<std::byte> bytes(list->bytes);
    if (!m_memory.read(list->address, bytes)) return {};
    return descriptorsIn(*list, bytes);
}

std::vector<Frame> ProcessFacts::stack(int thread)
{
    return m_stacks ? m_stacks->stack(thread) : std::vector<Frame>();
}

} // namespace watch
