#pragma once

#include "engine/analysis/measures/prediction.h"
#include "ui/lessons/lesson.h"
#include "ui/panel/seen_later.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class GhostBar;
class PredictionRuler;

/// The empty timeline before a run: one ghost bar per request that will come, whose end can be dragged or
/// moved with the arrow keys to where one expects it.
class PredictionBoard : public SeenLater<QFrame>
{
    Q_OBJECT

public:
    explicit PredictionBoard(QWidget* parent = nullptr);

    void begin(const std::vector<PlannedArrival>& arrivals, trace::Duration horizon);

    /// Of the bars whose ends were placed.
    std::vector<analysis::Guess> guesses() const;

Q_SIGNALS:
    void runRequested();
    void dismissed();

private:
    void addRow(std::size_t arrival, const PlannedArrival& planned, trace::Duration horizon);

    QGridLayout* m_rows;
    PredictionRuler* m_ruler;
    QPushButton* m_run;
    QPushButton* m_dismiss;
    QLabel* m_note;
    std::vector<GhostBar*> m_bars;
};

/// Which arrivals get a bar: all of a few; of many, the first and the last one of those that follow one
/// another to the same path. Rows of `arrivals`, in order.
std::vector<std::size_t> ghostRows(const std::vector<PlannedArrival>& arrivals);

} // namespace ui
