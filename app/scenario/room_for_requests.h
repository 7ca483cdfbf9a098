#pragma once

#include "app/scenario/scenario.h"

#include <QString>

#include <cstddef>

namespace app {

/// Lets the process open as many files and sockets as the system's hard limit allows; call it before anything
/// listens.
void raiseDescriptorLimit();

/// How many requests can be in flight at once in this process, in which client, worker, call and upstream
/// each hold a socket of every request.
std::size_t roomForRequests();

/// The most requests of a scenario that can be in flight at once, taking each for as long as its calls take
/// and synchronous ones one after the other on their workers. Pure.
std::size_t peakInFlight(const Scenario& scenario);

/// Why `scenario` cannot run here, and what would fit; empty where it can.
QString tooManyRequests(const Scenario& scenario);

} // namespace app
