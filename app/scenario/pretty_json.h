#pragma once

#include <boost/json.hpp>

#include <string>

namespace app {

/// JSON text for people and scripts: members in the order in which they were put in, two spaces of indent, on
/// one line what has nothing nested in it, numbers with at most six decimals in any locale. Valid JSON
/// whatever the texts hold. Ends with a new line. Pure.
std::string prettyJson(const boost::json::value& value);

} // namespace app
