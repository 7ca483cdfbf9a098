#include "tests/engine/watch/watching.h"

#include <cstdio>
#include <cstdlib>

/// Looks at a server for one request and says what it saw: `probe PORT PID PATH`. For tests in which somebody
/// else looks.
int main(int argc, char** argv)
{
    if (argc != 4) return 2;
    const auto port = static_cast<std::uint16_t>(std::atoi(argv[1]));
    support::Watching watching(watch::WatchedServer{port, std::atoi(argv[2])});
    watching.send(argv[3]);
    std::fputs(watching.description().c_str(), stdout);
}
