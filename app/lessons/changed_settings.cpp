#include "app/lessons/changed_settings.h"

#include "engine/settings/setting.h"

#include <algorithm>

namespace app {

namespace {

constexpr auto kHandler = settings::marked("handler");

bool isSameHandler(const Scenario& one, const Scenario& other)
{
    return std::ranges::equal(one.arrivals, other.arrivals, {}, &Arrival::path, &Arrival::path);
}

} // namespace

std::vector<std::string> settingNames()
{
    auto names = settings::changeNames();
    names.insert(names.begin(), kHandler);
    return names;
}

std::vector<std::string> changedSettings(const Scenario& start, const Scenario& now)
{
    auto names = settings::changes(start.setUp, now.setUp);
    if (!isSameHandler(start, now)) names.insert(names.begin(), kHandler);
    return names;
}

} // namespace app
