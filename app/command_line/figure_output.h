#pragma once

#include "app/command_line/command_line.h"
#include "app/scenario/scenario.h"
#include "engine/trace/store.h"
#include "ui/compare/compared_run.h"
#include "ui/picture/pictures.h"

#include <QDate>

namespace app {

class Lab;

using ui::momentsOf;
using ui::Pictures;

/// `date`: when the run was made.
Pictures picturesOf(const trace::Store& store, const Scenario& scenario, const FigureOptions& options,
                    const QDate& date);

/// With an earlier run: both of them.
Pictures picturesOf(const Lab& lab, const FigureOptions& options);

/// Both of them.
Pictures picturesOf(const ui::ComparedRun& before, const ui::ComparedRun& after, const FigureOptions& options,
                    const QDate& date);

/// That these are more than anybody looks at, and than there is room for, in a sentence; else empty.
QString tooManyPictures(const Pictures& pictures, std::chrono::milliseconds every);

/// Where the part of the run that the options ask for lies after its end: a sentence that says so; else
/// empty.
QString outsideOf(const Pictures& pictures, const Options& options);

// Each returns an empty text, or one sentence that says why something could not be written.

/// As the file's ending says.
QString writePicture(const QString& file, const Pictures& pictures, const Options& options);

} // namespace app
