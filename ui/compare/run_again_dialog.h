#pragma once

#include "engine/settings/set_up.h"
#include "ui/input/handler_choice.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QSpinBox;

namespace ui {

class DelayControl;

/// With what the same arrivals come again.
struct RunAgain
{
    QString handler; ///< a path; empty: each arrival keeps its own
    int workers = 1;
    settings::AcceptPolicy accept = settings::AcceptPolicy::Drain;
    std::chrono::milliseconds delay{2000};

    bool operator==(const RunAgain&) const = default;
};

/// The arrivals of a run, in numbers.
struct ArrivalFacts
{
    int count = 0;
    int fromOutside = 0;              ///< of these
    int leftOut = 0;                  ///< besides these: requests to a path that nobody serves
    std::chrono::nanoseconds span{0}; ///< from the first to the last
};

/// "4 requests within 900 ms, from a client of this program."
QString describe(const ArrivalFacts& arrivals);

/// Asks with what the last run's arrivals are to come again. Deletes itself when it is closed.
class RunAgainDialog : public QDialog
{
    Q_OBJECT

public:
    RunAgainDialog(const std::vector<HandlerChoice>& handlers, const ArrivalFacts& arrivals,
                   const RunAgain& proposal, QWidget* parent = nullptr);

    /// False where workers and accept policy are the server's own matter; at first they are ours.
    void setServerChangeable(bool isChangeable);

    RunAgain choice() const;

Q_SIGNALS:
    void chosen(const ui::RunAgain& choice);

private:
    void addFields(const std::vector<HandlerChoice>& handlers, const RunAgain& proposal);

    QComboBox* m_handler;
    QSpinBox* m_workers;
    QComboBox* m_accept;
    DelayControl* m_delay;
};

} // namespace ui
