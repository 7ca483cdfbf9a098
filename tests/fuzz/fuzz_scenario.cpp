#include "app/scenario/scenario.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::vector<std::string> paths{"/healthcheck", "/async-blocking", "/all-async", "(other)"};
    const std::string_view json(reinterpret_cast<const char*>(bytes), size);
    const auto result = app::parseScenario(json, paths);
    if (!result.scenario && result.error.message.empty()) std::abort();
    if (result.error.line < 0 || result.error.line > 1 + std::ranges::count(json, '\n')) std::abort();
    return 0;
}
