#pragma once

#include "engine/analysis/measures/measure.h"

#include <vector>

namespace analysis {

/// A measure of one of a lesson's runs. Run 0 is the one that the text speaks of.
struct RunMeasure
{
    std::size_t run = 0;
    Measure measure;
};

/// A text with measures in braces: "#2 waited {queued of #2}; before it had waited {run 1: queued of #2}."
struct MeasureText
{
    struct Part
    {
        std::string words;
        std::optional<RunMeasure> measure; ///< instead of words
    };

    std::vector<Part> parts;
};

/// Either a text or, in a part of a sentence, what is wrong with one of its measures.
struct MeasureTextResult
{
    MeasureText text;
    std::string problem; ///< empty: nothing
};

/// `runs` is how many runs there are to speak of by number. Pure.
MeasureTextResult parseMeasureText(std::string_view text, std::span<const std::string> paths,
                                   std::size_t runs);

} // namespace analysis
