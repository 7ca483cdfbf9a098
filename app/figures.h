#pragma once

#include "app/command_line.h"
#include "app/scenario.h"
#include "engine/trace/store.h"
#include "ui/picture/figure.h"

#include <QDate>

#include <functional>
#include <vector>

namespace app {

class Lab;

/// Of a run with this set-up that was made on that day: "1 worker · upstream delay 2 s · 2 calls per request
/// · measured".
ui::RunCaption captionOf(const trace::Store& store, const Scenario& setUp, const QDate& date);

/// What can be drawn of a run that is over, or of two that are compared. The stores outlive it.
struct Pictures
{
    std::function<ui::Figure(std::optional<trace::Duration> moment)> figure; ///< nothing: at the end
    trace::Duration length{0};
};

/// `date`: when the run was made.
Pictures picturesOf(const trace::Store& store, const Scenario& setUp, const FigureOptions& options,
                    const QDate& date);

/// With an earlier run: both of them.
Pictures picturesOf(const Lab& lab, const FigureOptions& options);

/// Of the run growing, from its begin to its end.
std::vector<trace::Duration> momentsOf(const Pictures& pictures, std::chrono::milliseconds every);

/// That these are more than anybody looks at, and than there is room for, in a sentence; else empty.
QString tooManyPictures(const Pictures& pictures, std::chrono::milliseconds every);

/// Where the part of the run that the options ask for lies after its end: a sentence that says so; else
/// empty.
QString outsideOf(const Pictures& pictures, const Options& options);

// Each returns an empty text, or one sentence that says why something could not be written.

/// As the file's ending says.
QString writePicture(const QString& file, const Pictures& pictures, const Options& options);

} // namespace app
