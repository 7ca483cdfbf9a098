#pragma once

#include "app/scenario/scenario.h"
#include "engine/trace/file/trace_file.h"

#include <QByteArray>
#include <QString>

namespace app {

/// A run as a file holds it, from copies: any thread may write it while the run goes on.
trace::TraceDocument documentOf(const trace::Store& store, const Scenario& scenario,
                                std::uint64_t droppedEvents);

/// The scenario that a file names; the usual set-up where it names none that is understood.
Scenario scenarioIn(const trace::TraceDocument& document);

/// Writes the run as the file's ending says: .json and .json.gz, .csv (requests), .events.csv. Empty, or one
/// sentence that says why it could not be written. Any thread.
QString writeRun(const QString& file, const trace::TraceDocument& document);

/// As a web page holds it. Empty where it could not be written. Any thread.
QByteArray packedRun(const trace::TraceDocument& document);

/// Of another program: it knows of no requests.
bool isForeign(const trace::Store& store);

/// As the system calls the file.
std::string encodedPath(const QString& file);

/// Whether writeRun() knows the ending.
bool isRunFile(const QString& file);

} // namespace app
