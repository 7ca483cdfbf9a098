#pragma once

#include "engine/trace/store.h"
#include "ui/source/handler_source.h"

#include <QJsonArray>

#include <map>

namespace ui {

/// The handlers of a run as they would be written in Python, and where in them a request is. Nothing of a
/// watched server's: those are the user's own.
class PageSources
{
public:
    static constexpr int kNone = -1;

    /// `store` outlives it.
    explicit PageSources(const trace::Store& store);

    /// Of the request's handler, the place in all(); kNone where it is not known.
    int of(const trace::Request& request);

    /// The line that stands for what the request does in the segment, or kNone.
    int lineOf(const trace::Request& request, const trace::Segment& segment);

    /// Each handler's lines.
    QJsonArray all() const;

private:
    const trace::Store& m_store;
    std::map<std::uint16_t, int> m_places; ///< by route
    std::vector<HandlerSource> m_sources;
};

} // namespace ui
