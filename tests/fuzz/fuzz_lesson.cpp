#include "app/lessons/lesson_plan.h"
#include "app/lessons/lesson_reader.h"
#include "app/process/resources.h"

#include <algorithm>
#include <cstdlib>

/// Whatever the text is, there is a lesson with a run for each of its steps, or one sentence with its line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::vector<std::string> paths{"/healthcheck", "/async-blocking", "/all-async", "(other)"};
    app::initResources();
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto result = app::readLesson(text, paths);
    if (result.lesson.has_value() != result.error.message.empty()) std::abort();
    if (result.lesson) {
        for (const auto& run : result.lesson->runs) {
            if (run.arrivals.empty()) continue; // a step that runs nothing
            app::plannedArrivals(run);
            app::horizonOf(run);
        }
        if (result.lesson->runs.size() != result.lesson->lesson.steps.size()) std::abort();
    }
    if (result.error.line < 0 || result.error.line > 1 + std::ranges::count(text, '\n')) std::abort();
    return 0;
}
