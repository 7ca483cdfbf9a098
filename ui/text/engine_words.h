#pragma once

#include "engine/trace/identity/participant.h"
#include "engine/trace/segment.h"

#include <QString>

#include <string_view>

namespace ui {

// The engine knows no Qt, and so no translations: what it calls things is looked up here.

QString engineText(std::string_view text);

/// Who sent the request, as far as that may be shown; empty where nobody in the room did.
QString participantName(const trace::Participants& participants, const trace::Request& request);

QString stateName(trace::State state);
QString stateMeaning(trace::State state);
QString nuanceName(trace::Nuance nuance);
QString nuanceMeaning(trace::Nuance nuance);
QString failureName(trace::Failure failure);

/// "200 OK"; the number alone where the status has no well-known words.
QString statusText(unsigned status);

/// "call 2", "calls 1 and 2"; empty where the segment is in no step.
QString stepName(const trace::Request& request, const trace::Segment& segment);

} // namespace ui
