#pragma once

#include "engine/trace/event.h"
#include "ui/timeline/scene/scene.h"

#include <QObject>

#include <optional>

namespace ui {

/// What is selected and what is pointed at: a request, or a span of another program.
class Selection : public QObject
{
    Q_OBJECT

public:
    trace::RequestId request() const { return m_request; }
    const std::optional<GenericPlace>& span() const { return m_span; }
    trace::RequestId hovered() const { return m_hovered; }
    const std::optional<GenericPlace>& hoveredSpan() const { return m_hoveredSpan; }

    /// None selects nothing. Does not emit chosen().
    void select(trace::RequestId id);

    /// A person selects it.
    void choose(trace::RequestId id);
    void choose(const std::optional<GenericPlace>& span);

    void hover(trace::RequestId id);
    void hover(const std::optional<GenericPlace>& span);

    /// Another run has other ones. Emits nothing.
    void forgetSpans();

Q_SIGNALS:
    /// Another request is selected.
    void changed();

    /// A person selected another request.
    void chosen(trace::RequestId id);

    /// The outlines of these requests come or go.
    void outlinesChanged(trace::RequestId before, trace::RequestId after);

    /// A span's outline comes or goes.
    void spansChanged();

private:
    trace::RequestId m_request = trace::RequestId::None;
    trace::RequestId m_hovered = trace::RequestId::None;
    std::optional<GenericPlace> m_span; ///< while no request is selected
    std::optional<GenericPlace> m_hoveredSpan;
};

} // namespace ui
