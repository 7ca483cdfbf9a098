#pragma once

#include "engine/analysis/series/latencies.h"
#include "engine/analysis/series/run_series.h"
#include "ui/attention/attention.h"
#include "ui/panel/pace.h"
#include "ui/request_list/request_filter.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui {

class HandlerTable;
class HistogramView;
class SeriesChart;
class WorkerStrips;

/// What the run comes to in numbers: latencies per handler, and what happened over time. Counts only while it
/// is seen. At the time cursor it counts what was known then; a run that is too big for that is shown as a
/// whole, which is said.
class StatisticsPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// How its parts are arranged: side by side, latencies above charts, or one below the other.
    enum class Shape { Row, Block, Column };

    /// Both outlive the panel.
    StatisticsPanel(const trace::Store& store, const Attention& attention, QWidget* parent = nullptr);

    /// A filter and a hint, for the row above the panel. Its owner is whoever asks for it.
    QWidget* makeTools();

    void clearFilter();

    /// No bar is chosen any more. Emits nothing.
    void dismissLatencyChoice();

Q_SIGNALS:
    /// A person chose a bar of a handler's histogram; `name` is what a person calls it. None: all bars again.
    void latencyChosen(const std::optional<LatencyChoice>& choice, const QString& name);

    /// A person wants to see the requests of that choice.
    void listWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(Shape shape);
    void applyFilter();
    analysis::Latencies countedLatencies() const;
    void refresh();
    void update();
    void updateThen(trace::Time moment);
    void showHints(bool isWhole);
    void showHistogram();
    void changeHandler();
    void showSeries(const analysis::RunSeries& series);
    const analysis::Latencies& latencies() const { return m_then ? *m_then : m_latencies; }
    void tellChoice(std::optional<trace::LatencyBucket> bucket);

    const trace::Store& m_store;
    const Attention& m_attention;
    analysis::Latencies m_latencies;
    analysis::RunSeriesBuilder m_series;
    std::optional<analysis::Latencies> m_then; ///< at the time cursor
    Pace m_pace;
    QLineEdit* m_filter;
    QLabel* m_hint;
    QGridLayout* m_grid;
    HandlerTable* m_handlers;
    HistogramView* m_histogram;
    SeriesChart* m_throughput;
    SeriesChart* m_inFlight;
    WorkerStrips* m_busy;
    WorkerStrips* m_lag;
    std::optional<Shape> m_shape;
};

} // namespace ui
