#pragma once

#include <string_view>
#include <vector>

namespace app {

/// The word that a person who typed `typed` most likely meant; empty where none is near. Pure.
std::string_view nearestWord(std::string_view typed, const std::vector<std::string_view>& words);

} // namespace app
