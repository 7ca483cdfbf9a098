#include "engine/watch/missing.h"

#include "engine/trace/phrase.h"

namespace watch {

const char* sentence(Missing missing)
{
    switch (missing) {
    case Missing::Server:
        return trace::marked(
            "No process is found that listens on the port. Run this program as the server's user or as root, where "
            "/proc is not hidden.");
    case Missing::SystemCalls:
        return trace::marked(
            "What a thread waits for is only known roughly, and no line of source: this system keeps system calls and "
            "memory from everybody but a parent. Start the server from here, or set kernel.yama.ptrace_scope to 0.");
    case Missing::Threads:
        return trace::marked(
            "Whether a loop is free or blocked cannot be seen: the server belongs to another user. Run this program as "
            "that user or as root.");
    case Missing::Descriptors:
        return trace::marked(
            "Which process has which connection cannot be seen: the server belongs to another user. Run this program "
            "as that user or as root.");
    case Missing::Memory:
        return trace::marked(
            "No line of source can be seen: the server's memory is closed to this user. Start the server from here, or "
            "run this program as root.");
    case Missing::Stacks:
        return trace::marked(
            "No line of source can be seen in this Python: stacks of 3.11, 3.12 and 3.13 can be read.");
    case Missing::Sockets:
        return trace::marked(
            "Whether a request was accepted and read cannot be seen: this kernel does not answer questions about "
            "sockets (module inet_diag).");
    case Missing::Network:
        return trace::marked(
            "Whether a request was accepted and read cannot be seen: the server runs in another network namespace, as "
            "in a container. Start both in the same one.");
    case Missing::ManyThreads:
        return trace::marked(
            "The server has more threads than are watched: a call that one of the others waits for looks as if it was "
            "not known.");
    case Missing::ManyProcesses: return trace::marked("The server has more processes than are watched.");
    }
    return "";
}

} // namespace watch
