#pragma once

#include "engine/trace/store.h"
#include "ui/source/source_rows.h"

#include <optional>
#include <vector>

namespace ui {

/// A line of the user's own source, and for how long it held a loop in one way.
struct HeldPlace
{
    trace::SourceLine line;
    trace::Duration time{0};
    std::string call; ///< that it waited in; empty where it worked
    bool isWaiting = false;
    bool isCaller = false; ///< it called what did

    bool operator==(const HeldPlace&) const = default;
};

/// What held the loop for `request` (None: for anybody), as it was known at `moment` if there is one; the
/// longest first, and then those that called it. Pure.
std::vector<HeldPlace> heldPlaces(const trace::Store& store, trace::RequestId request,
                                  const std::optional<trace::Time>& moment);

/// How the program came to what held the loop for longest at `place`: the user's own lines from the outermost
/// one to that, and the library's below it. Pure.
std::vector<trace::SourceLine> stackAt(const HeldPlace& place, const trace::Store& store,
                                       trace::RequestId request);

/// "2.0 s in poll()", "held 2.0 s".
QString heldText(const HeldPlace& place);

/// The parts of a file in which the places are, with what was held where, and a row without a number between
/// two of them. `lines` are the file's; without places in it, and where it is another file than they tell of,
/// nothing. Pure.
std::vector<SourceRow> excerpt(const QStringList& lines, const std::vector<HeldPlace>& places);

} // namespace ui
