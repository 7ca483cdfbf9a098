#pragma once

#include "engine/analysis/evidence.h"
#include "engine/analysis/measures/measure_text.h"

#include <QString>

#include <map>
#include <memory>
#include <span>

namespace ui {

/// What was recorded in the runs of a lesson, so that its texts can speak of each of them.
class LessonRuns
{
public:
    void clear() { m_records.clear(); }

    /// Runs are counted from 1. The same run made again replaces what was recorded.
    void record(std::size_t run, const trace::Store& store, trace::Time now);

    /// Null where that run was not made.
    const analysis::Evidence* evidence(std::size_t run) const;

    /// Stands before and behind each measure in what paragraph() returns.
    static constexpr char16_t kMeasured = u'\x1';

    /// One paragraph as plain text; `run` is the one that it speaks of.
    QString paragraph(const analysis::MeasureText& text, std::size_t run = 0) const;

    /// The text as HTML, its measures in bold; `run` is the one that it speaks of.
    QString html(std::span<const analysis::MeasureText> paragraphs, std::size_t run = 0) const;

private:
    struct Record
    {
        Record(const trace::Store& from, trace::Time now)
            : store(from)
            , evidence(store, now)
        {}

        trace::Store store;
        analysis::Evidence evidence; ///< of this store
    };

    /// A measure's value; a sentence is no figure that would stand out.
    struct Told
    {
        QString words;
        bool isSentence = false;
    };

    Told told(const analysis::RunMeasure& measure, std::size_t run) const;
    QString html(const analysis::RunMeasure& measure, std::size_t run) const;

    std::map<std::size_t, std::unique_ptr<Record>> m_records;
};

} // namespace ui
