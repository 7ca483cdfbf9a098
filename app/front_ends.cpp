#include "app/front_ends.h"

#include "app/scenario.h"

#include <cstdio>

namespace app {

void printError(const QString& message)
{
    std::fprintf(stderr, "await-and-see: %s\n", qUtf8Printable(message));
}

int listScenarios()
{
    for (const auto& name : builtInScenarios())
        std::printf("%s\n", qUtf8Printable(name));
    return exit_status::kFine;
}

} // namespace app
