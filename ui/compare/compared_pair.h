#pragma once

#include "ui/compare/comparison_verdict.h"
#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// One of two runs that are compared, ready to be drawn.
struct ComparedSide
{
    explicit ComparedSide(const ComparedRun& run)
        : store(run.store)
        , setUp(run.setUp)
    {}

    /// Also those that had nothing to do.
    int workerCount() const;

    const trace::Store& store;
    ComparedSetUp setUp;
    Tracks tracks;
    trace::Time now = trace::kUnset;
};

/// A run that has ended and its repetition, which may still grow, or any other run.
class ComparedPair
{
public:
    /// Both stores outlive this.
    ComparedPair(const ComparedRun& before, const ComparedRun& after);

    /// The repetition changed or time went on.
    void update(trace::Time now);

    /// The repetition's set-up was changed on the way.
    void setSetUp(const ComparedSetUp& after) { m_after.setUp = after; }

    const ComparedSide& before() const { return m_before; }
    const ComparedSide& after() const { return m_after; }
    ComparedRuns runs() const
    {
        return {{m_before.store, m_before.setUp}, {m_after.store, m_after.setUp, m_arrivals}};
    }
    const analysis::Comparison& comparison() const { return m_comparison; }
    const std::vector<analysis::ArrivalPair>& pairs() const { return m_comparison.pairs; }

    ComparisonWords words() const { return describe(m_before.setUp, m_after.setUp, m_comparison); }
    ComparisonVerdict verdict() const { return verdictOf(m_comparison, words()); }

private:
    ComparedSide m_before;
    ComparedSide m_after;
    analysis::Arrivals m_arrivals;
    analysis::Comparison m_comparison;
};

} // namespace ui
