#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <QString>

namespace ui {

// What is said of a watched server: where it was held, and whose that was.

/// "reports.py:42": the line that held the loop longest in the segment; empty where none is known.
QString heldLineText(const trace::Store& store, const trace::Request& request, const trace::Segment& segment);

/// "poll()": what the request waited in while it held the loop; empty where that is not known.
QString heldCallText(const trace::Store& store, const trace::Request& request, const trace::Segment& segment);

/// "one of #4 and #5", "#4 or #5": the request may have held the loop in the segment, or another one; else
/// empty.
QStringList suspicionTexts(const trace::Store& store, const trace::Request& request,
                           const trace::Segment& segment);

/// "#1·2 blocking", "one of #4 and #5": whose call it is and how it was waited for, the longest first.
QStringList callTexts(const trace::Store& store, const trace::UpstreamCall& call);

/// "uvicorn · pid 9125", "pid 9125", the longest first; empty for a server of our own.
QStringList processTexts(const trace::Store& store, trace::WorkerId worker);

} // namespace ui
