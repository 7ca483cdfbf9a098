#include "app/lessons/lesson_lines.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/measures/measure.h"

#include <optional>

namespace app {

namespace {

using analysis::trimmed;

std::string lower(std::string_view text)
{
    std::string small(text);
    for (auto& letter : small)
        if (letter >= 'A' && letter <= 'Z') letter += 'a' - 'A';
    return small;
}

/// Reads line by line.
class Cutter
{
public:
    std::optional<LessonError> read(int number, std::string_view line)
    {
        const auto text = trimmed(line);
        if (text.empty()) {
            m_isParagraphOver = true;
            return {};
        }
        if (text.starts_with("## ")) return beginStep(number, trimmed(text.substr(3)));
        if (text.starts_with("# ")) return beginLesson(number, trimmed(text.substr(2)));
        if (sections.empty())
            return LessonError{
                number,
                analysis::phrase("a lesson begins with its title: \"# One blocking call stops everybody\"")};
        if (text.starts_with("- ")) return addSetting(number, trimmed(text.substr(2)));
        sections.back().text.push_back({number, std::string(text), m_isParagraphOver});
        m_isParagraphOver = false;
        return {};
    }

    std::vector<LessonSection> sections;

private:
    std::optional<LessonError> beginLesson(int number, std::string_view title)
    {
        if (!sections.empty())
            return LessonError{number,
                               analysis::phrase("a lesson has one title; its parts begin with \"## \"")};
        sections.push_back({number, "#", std::string(title), {}, {}});
        m_isParagraphOver = true;
        return {};
    }

    std::optional<LessonError> beginStep(int number, std::string_view heading)
    {
        if (sections.empty())
            return LessonError{number, analysis::phrase("the lesson's title, \"# …\", comes first")};
        const auto colon = heading.find(':');
        const auto title = colon == std::string_view::npos ? "" : trimmed(heading.substr(colon + 1));
        sections.push_back({number, lower(trimmed(heading.substr(0, colon))), std::string(title), {}, {}});
        m_isParagraphOver = true;
        return {};
    }

    std::optional<LessonError> addSetting(int number, std::string_view setting)
    {
        const auto colon = setting.find(':');
        if (colon == std::string_view::npos || trimmed(setting.substr(colon + 1)).empty())
            return LessonError{
                number, analysis::phrase(
                            "a line that begins with \"- \" is \"- key: value\", such as \"- workers: 1\"")};
        sections.back().settings.push_back({number, lower(trimmed(setting.substr(0, colon))),
                                            std::string(trimmed(setting.substr(colon + 1)))});
        return {};
    }

    bool m_isParagraphOver = true;
};

} // namespace

LessonSections cutIntoSections(std::string_view text)
{
    Cutter cutter;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        if (auto error = cutter.read(number, text.substr(0, end))) return {{}, std::move(*error)};
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    if (cutter.sections.empty())
        return {{},
                {1, analysis::phrase(
                        "the file is empty; a lesson begins with its title: \"# One blocking call stops "
                        "everybody\"")}};
    return {std::move(cutter.sections), {}};
}

} // namespace app
