#pragma once

#include "engine/watch/missing.h"
#include "engine/watch/proc/memory.h"
#include "engine/watch/proc/process_stat.h"
#include "engine/watch/python/stack_reader.h"
#include "engine/watch/state/classify.h"

#include <memory>
#include <set>
#include <vector>

namespace watch {

/// What is learnt of one process to understand what its threads do: where it listens, which epolls are its
/// loops', where its interpreter is.
class ProcessFacts
{
public:
    explicit ProcessFacts(ProcessId process);
    ProcessFacts(const ProcessFacts&) = delete;
    ProcessFacts& operator=(const ProcessFacts&) = delete;

    /// `listening` are the sockets that listen on the watched port.
    void refresh(const std::set<Inode>& listening, std::set<Missing>& missing);

    /// `connection` is one of ours. A process that does not listen itself, but is handed what another one
    /// accepts, is known by it.
    void learnLoop(int connection);

    ProcessId process() const { return m_process; }
    bool listens() const { return !m_listeners.empty(); }

    /// Changes with every fact that a look may have to be understood by.
    unsigned revision() const { return m_revision; }

    /// What a thread does by this look; reads what its system call's arguments point to.
    Activity understand(const ThreadLook& look, bool isLoop);

    const std::optional<Interpreter>& python() const { return m_python; }

    /// Innermost first; empty where it cannot be read.
    std::vector<Frame> stack(int thread);

private:
    bool isListenerStill(const std::set<Inode>& listening) const;
    void findListeners(const std::set<Inode>& listening);
    void findLoopEpolls(std::span<const int> watched);
    void findPython(std::set<Missing>& missing);
    void learnEpoll(int epoll, std::span<const int> watched);
    std::vector<int> polledBy(const SyscallLine& line) const;

    ProcessId m_process;
    ProcessMemory m_memory;
    std::vector<int> m_listeners;
    std::vector<int> m_loopEpolls;
    std::set<int> m_otherEpolls; ///< since the last refresh
    int m_pythonTries = 0;
    std::optional<Interpreter> m_python;
    std::unique_ptr<StackReader> m_stacks;
    unsigned m_revision = 0;
    bool m_hasBegun = false;
};

} // namespace watch
