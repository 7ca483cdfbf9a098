#pragma once

#include <QString>

namespace app {

class Lab;

/// Runs the event loop until the lab's watched server is ready. Empty, or a sentence that says why it will
/// never be; empty at once where the server is our own.
QString meetWatchedServer(Lab& lab);

} // namespace app
