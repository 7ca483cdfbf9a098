#pragma once

#include "engine/analysis/evidence.h"

#include <QString>
#include <QStringList>

namespace ui {

/// "#2 /async-blocking, worker 1: answered with 200 after 7.7 s. queued 3.7 s, blocking 4.0 s. #2 waited 3.7
/// s: …"
QString requestInWords(const analysis::Evidence& evidence, const trace::Request& request);

/// The whole run as sentences: what there is to say about it, then its newest `most` requests, the newest
/// last.
QStringList runInWords(const analysis::Evidence& evidence, std::size_t most);

} // namespace ui
