#pragma once

#include "app/command_line/command_line.h"

#include <string_view>

namespace app {

/// The program's ways to run. Each takes the program's exit status from what it did: 0 fine, 1 the run
/// failed, 2 a file is wrong, 3 the run is not as --require has it; the reason is one line on the standard
/// error output. A signal that ends it before its time makes it 128 and the signal's number.
namespace exit_status {
inline constexpr int kFine = 0;
inline constexpr int kRunFailed = 1;
inline constexpr int kWrongInput = 2;
inline constexpr int kNotAsRequired = 3;
} // namespace exit_status

/// The window. Needs a QApplication. What it made is never freed: leave() follows.
int runWindow(const Options& options);

/// A scenario without a window: runs it, then writes pictures and report. Needs a QGuiApplication.
int runHeadless(const Options& options);

/// The servers without a window, until Ctrl-C. Needs a QCoreApplication; leave() follows, as above.
int serve(const Options& options);

/// Prints the names of the scenarios that come with the program.
int listScenarios();

/// Writes to the standard output. Empty, or one sentence that says why it could not be written.
QString print(std::string_view text);

/// Prints the problem, if there is one. The program's exit status.
int endedBy(const QString& problem);

/// Ends the process at once. The memory of a long run is the system's again sooner than it could be freed.
[[noreturn]] void leave(int status);

/// "await-and-see: message" on the standard error output.
void printError(const QString& message);

} // namespace app
