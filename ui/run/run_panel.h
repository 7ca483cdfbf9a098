#pragma once

#include "engine/analysis/series/latencies.h"
#include "ui/panel/pace.h"
#include "ui/run/run_facts.h"
#include "ui/timeline/paint/frame_times.h"

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

    /// The store may have changed. Counts follow at once, as they do elsewhere in the window, and the rest
    /// within a quarter of a second: nobody reads faster.
    void refresh();

    void setDroppedEvents(quint64 count);

    /// The run is shown as of then; nothing means now.
    void setMoment(std::optional<trace::Time> moment);

    /// Shown with the next refresh: a frame that changes nothing else is not worth another one.
    void setFrameTimes(const FrameTimes& times) { m_frameTimes = times; }

private:
    void showFacts();
    RunFacts facts();

    const trace::Store& m_store;
    analysis::Latencies m_latencies;
    quint64 m_droppedEvents = 0;
    std::optional<trace::Time> m_moment;
    FrameTimes m_frameTimes;
    std::uint64_t m_revision = 0;
    Pace m_pace;
    QLabel* m_requests;
    QLabel* m_inFlight;
    QLabel* m_latency;
    QLabel* m_eventsName;
    QLabel* m_events;
    QLabel* m_frames;
};

} // namespace ui
