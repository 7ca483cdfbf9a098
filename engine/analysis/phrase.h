#pragma once

#include <initializer_list>
#include <string>

namespace analysis {

// Sentences are made of phrases, so that they can be said in another language: English here, and elsewhere
// what the one who shows them knows. A phrase is a literal, and written with its namespace,
// analysis::phrase("…"), by which the catalogue's tool knows where it belongs.

/// What an English phrase is called in the language that is spoken. Any thread.
using Translation = std::string (*)(const char* english);

/// For the whole process, as its locale is; before anything is said.
void speakBy(Translation translation);

/// As it is where nobody translates.
std::string phrase(const char* english);

/// Marks a phrase of a table, which is looked up where it is shown: analysis::marked("…").
constexpr const char* marked(const char* english)
{
    return english;
}

/// With the parts in the places of %1, %2 and so on.
std::string filled(const std::string& phrase, std::initializer_list<std::string> parts);

} // namespace analysis
