#pragma once

#include "engine/analysis/series/latencies.h"
#include "ui/attention/attention.h"
#include "ui/panel/pace.h"
#include "ui/run/run_facts.h"
#include "ui/timeline/paint/frame_times.h"

#include <QWidget>

class QLabel;

namespace ui {

/// The block "This run": how much, how fast, and whether anything was lost. Counts follow at once, as they do
/// elsewhere in the window, and the rest within a quarter of a second: nobody reads faster.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    RunPanel(const trace::Store& store, const Attention& attention, QWidget* parent = nullptr);

    void setDroppedEvents(quint64 count);

    /// Shown with the next refresh: a frame that changes nothing else is not worth another one.
    void setFrameTimes(const FrameTimes& times) { m_frameTimes = times; }

private:
    void refresh();
    void showMoment();
    void showFacts();
    RunFacts facts();

    const trace::Store& m_store;
    const Attention& m_attention;
    analysis::Latencies m_latencies;
    quint64 m_droppedEvents = 0;
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
