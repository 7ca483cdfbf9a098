#pragma once

#include "engine/analysis/moment.h"
#include "engine/trace/event.h"

#include <QObject>

#include <optional>

namespace ui {

/// The one owner of what is looked at: the selected request, the moment at which the time cursor stands, and
/// now. Panels ask it and follow its signals instead of keeping copies.
class Attention : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// None while nothing is selected.
    trace::RequestId request() const { return m_request; }

    /// Everything is shown as of then; nothing while now is shown.
    const std::optional<trace::Time>& moment() const { return m_moment; }

    /// What goes on at that moment.
    const analysis::Moment& there() const { return m_there; }

    /// Until when the store is shown; unset before anything has happened.
    trace::Time now() const { return m_now; }

    /// None selects nothing.
    void select(trace::RequestId id);

    /// A person wants to see it, wherever it is.
    void seek(trace::RequestId id);

    void setMoment(const std::optional<trace::Time>& moment, analysis::Moment there = {});

    /// The store changed or time went on. An empty trace has no now: there the last one stays.
    void refresh(trace::Time now);

Q_SIGNALS:
    /// Another request is selected, or none.
    void requestChanged();

    /// The selected request is to be brought in sight.
    void requestSought();

    void momentChanged();

    /// There may be more to show. Also where now is the same, for a store changes at any time.
    void refreshed();

private:
    trace::RequestId m_request = trace::RequestId::None;
    std::optional<trace::Time> m_moment;
    analysis::Moment m_there;
    trace::Time m_now = trace::kUnset;
};

} // namespace ui
