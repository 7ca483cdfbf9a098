#pragma once

#include "engine/analysis/latencies.h"
#include "ui/pace.h"
#include "ui/timeline/frame_times.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

/// The block "This run": how much, how fast, and whether anything was lost.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    /// `store` outlives the panel.
    explicit RunPanel(const trace::Store& store, QWidget* parent = nullptr);

    /// The store may have changed. What is shown follows within a quarter of a second: nobody reads faster.
    void refresh();

    void setDroppedEvents(quint64 count);

    /// How many are in flight at the time cursor; nothing: now.
    void setInFlightThen(std::optional<std::size_t> count);

    /// Shown with the next refresh: a frame that changes nothing else is not worth another one.
    void setFrameTimes(const FrameTimes& times) { m_frameTimes = times; }

private:
    void showFacts();

    const trace::Store& m_store;
    analysis::Latencies m_latencies;
    quint64 m_droppedEvents = 0;
    std::optional<std::size_t> m_inFlightThen;
    FrameTimes m_frameTimes;
    std::uint64_t m_revision = 0;
    Pace m_pace;
    QLabel* m_requests;
    QLabel* m_inFlight;
    QLabel* m_latency;
    QLabel* m_events;
    QLabel* m_frames;
};

} // namespace ui
