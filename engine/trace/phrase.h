#pragma once

#include <initializer_list>
#include <string>

namespace trace {

// What the engine says to people is made of phrases, so that it can be said in another language: English
// here, and elsewhere what the one who shows it knows. A phrase is a literal, and written with its namespace,
// trace::phrase("…") or analysis::phrase("…"), by which the catalogue's tool knows where it belongs.

/// What an English phrase of a namespace is called in the language that is spoken. Any thread.
using Translation = std::string (*)(const char* space, const char* english);

/// For the whole process, as its locale is; English without one.
void speakBy(Translation translation);

/// While it lives English is spoken by the whole process: for what scripts read.
class InEnglish
{
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;

private:
    Translation m_before;
};

/// As it is where nobody translates.
std::string phrase(const char* english);
std::string phraseOf(const char* space, const char* english);

/// Marks a phrase that is looked up where it is shown: trace::marked("…").
constexpr const char* marked(const char* english)
{
    return english;
}

/// With the parts in the places of %1, %2 and so on.
std::string filled(const std::string& phrase, std::initializer_list<std::string> parts);

} // namespace trace
