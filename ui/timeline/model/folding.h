#pragma once

#include "ui/timeline/time/time_range.h"

namespace ui {

/// Without those that begin as others do.
IdleTimes without(IdleTimes idle, const IdleTimes& others);

/// When nothing goes on in either of two runs.
IdleTimes idleInBoth(const IdleTimes& one, const IdleTimes& other);

/// Which idle stretches of a run are drawn short: all but those that a person unfolded, or none.
class Folding
{
public:
    /// The run's idle stretches as they are known now. True where they are others than before.
    bool know(IdleTimes idle);

    /// A person wants them folded, or all of them as long as they are. They are folded at first.
    void setOn(bool isOn);

    /// A person unfolds a stretch, or folds it again: one of folded() or unfolded().
    void turn(const TimeRange& stretch);

    const IdleTimes& folded() const { return m_folded; }

    /// Those that a person unfolded.
    IdleTimes unfolded() const;

    /// Nothing is known of another run.
    void startOver();

private:
    void sortOut();

    IdleTimes m_idle;
    IdleTimes m_folded;
    IdleTimes m_unfolded;
    bool m_isOn = true;
};

} // namespace ui
