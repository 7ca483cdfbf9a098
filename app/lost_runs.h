#pragma once

#include <QString>

/// Copies of unsaved runs, one file per process, in the program's data folder. One that outlives its process
/// was left by a crash.
namespace app::lost_runs {

/// Where this process keeps its copy; empty where there is no folder for it.
QString ownFile();

/// The newest copy of a process that is gone, moved to "last-run.json.gz", so that it is offered once; older
/// ones are removed. Empty where there is none.
QString take();

} // namespace app::lost_runs
