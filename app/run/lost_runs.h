#pragma once

#include <QString>

/// Copies of unsaved runs, one file per process, in the program's data folder. One that outlives its process
/// was left by a crash.
namespace app::lost_runs {

/// Where this process keeps its copy; empty where there is no folder for it.
QString ownFile();

/// The newest copy that a process left behind; empty where there is none. It stays until it is taken, so that
/// it is offered again.
QString newest();

/// The copy becomes this process's own.
void take(const QString& copy);

} // namespace app::lost_runs
