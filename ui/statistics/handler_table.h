#pragma once

#include "engine/analysis/series/latencies.h"
#include "engine/trace/store.h"

#include <QTableWidget>

#include <optional>

namespace ui {

/// The latency percentiles of each handler that has answered; one of them is chosen.
class HandlerTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit HandlerTable(QWidget* parent = nullptr);

    /// Until a person chooses, the one with most requests is chosen.
    void setLatencies(const trace::Store& store, const analysis::Latencies& latencies);

    /// None while nothing was answered.
    std::optional<std::uint16_t> chosenRoute() const;

Q_SIGNALS:
    /// By a person.
    void handlerChosen();

private:
    void fillRow(int row, const QString& path, const trace::LatencyDistribution& latencies);
    void makeRoomForTexts();
    void setCell(int row, int column, const QString& text);

    std::vector<std::uint16_t> m_routes; ///< of the rows
    bool m_isChosenByHand = false;
    bool m_isUpdating = false;
};

} // namespace ui
