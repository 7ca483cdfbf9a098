#pragma once

#include "app/command_line/figure_output.h"

namespace app {

/// The run growing, as numbered pictures in the folder that the options name; does nothing where they name
/// none. What an earlier time left there goes, so that no two runs are mixed; a numbered picture that this
/// program did not make stays, and nothing is written then. Empty, or one sentence that says what went wrong.
QString writeFrames(const Pictures& pictures, const Options& options);

} // namespace app
