#pragma once

#include <cstdint>

namespace watch {

/// What cannot be seen of a server.
enum class Missing : std::uint8_t {
    Server,       ///< no process is found that listens
    SystemCalls,  ///< only the kernel's functions are shown in which threads sleep
    Threads,      ///< not even these: whether a thread runs is all that is known
    Descriptors,  ///< who has which connection
    Memory,       ///< poll's descriptors, whose line holds a loop
    Stacks,       ///< a Python whose stacks we do not know how to read
    Sockets,      ///< the kernel answers no question about sockets
    Network,      ///< it is in another network: nothing is known of its connections
    ManyThreads,  ///< more threads than are watched
    ManyProcesses ///< more processes than are watched
};

/// What is missing, and how to run so that it is not: one sentence or two, in English; marked.
const char* sentence(Missing missing);

} // namespace watch
