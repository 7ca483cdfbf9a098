#include "engine/analysis/measures/measure_text.h"

#include "engine/analysis/analysis_phrase.h"

namespace analysis {

namespace {

/// "run 1: " is taken away from `words`; 0 where there is no such thing, nothing where there is no such run.
std::optional<std::size_t> takeRun(std::string_view& words, std::size_t runs)
{
    constexpr std::string_view kRun = "run ";
    const auto colon = words.find(':');
    if (!words.starts_with(kRun) || colon == std::string_view::npos) return 0;
    const auto run = parseCount(words.substr(kRun.size(), colon - kRun.size()));
    if (!run || *run == 0 || *run > runs) return {};
    words = trimmed(words.substr(colon + 1));
    return run;
}

/// The problem, if there is one.
std::string append(MeasureText& text, std::string_view placeholder, std::span<const std::string> paths,
                   std::size_t runs)
{
    auto words = trimmed(placeholder);
    const auto run = takeRun(words, runs);
    if (!run)
        return filled(analysis::phrase("there is no such run as in {%1}; the lesson has %2 above this line"),
                      {std::string(placeholder), std::to_string(runs)});
    const auto result = parseMeasure(words, paths);
    if (!result.measure) return result.problem;
    text.parts.push_back({{}, RunMeasure{*run, *result.measure}});
    return {};
}

} // namespace

MeasureTextResult parseMeasureText(std::string_view text, std::span<const std::string> paths,
                                   std::size_t runs)
{
    MeasureTextResult result;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open > 0) result.text.parts.push_back({std::string(text.substr(0, open)), {}});
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            return {{}, analysis::phrase("a \"{\" has no \"}\" on its line")};
        auto problem = append(result.text, text.substr(open + 1, close - open - 1), paths, runs);
        if (!problem.empty()) return {{}, std::move(problem)};
        text.remove_prefix(close + 1);
    }
    return result;
}

} // namespace analysis
