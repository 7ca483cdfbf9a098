#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A line of a lesson's file that is not blank.
struct LessonLine
{
    int number = 0; ///< counted from 1
    std::string text;
    bool beginsParagraph = false;
};

/// "- workers: 1"
struct LessonSetting
{
    int line = 0;
    std::string key;
    std::string value;
};

/// What stands below a heading, up to the next one.
struct LessonSection
{
    int line = 0;
    std::string kind;  ///< "Run"; "#" for the title's section
    std::string title; ///< what comes behind the colon
    std::vector<LessonSetting> settings;
    std::vector<LessonLine> text;
};

/// What is wrong with a lesson's file, where, and what is expected, in one sentence.
struct LessonError
{
    int line = 0;
    std::string message;
};

/// `error.message` is empty where the sections hold the whole text.
struct LessonSections
{
    std::vector<LessonSection> sections;
    LessonError error;
};

/// Headings, settings and paragraphs, whatever they mean. Pure.
LessonSections cutIntoSections(std::string_view text);

} // namespace app
