#include "engine/trace/phrase.h"

#include <atomic>

namespace trace {

namespace {

std::atomic<Translation> theTranslation{nullptr};

} // namespace

void speakBy(Translation translation)
{
    theTranslation = translation;
}

InEnglish::InEnglish()
    : m_before(theTranslation.exchange(nullptr))
{}

InEnglish::~InEnglish()
{
    theTranslation = m_before;
}

std::string phrase(const char* english)
{
    return phraseOf("trace", english);
}

std::string phraseOf(const char* space, const char* english)
{
    const Translation translation = theTranslation;
    return translation == nullptr ? std::string(english) : translation(space, english);
}

std::string filled(const std::string& phrase, std::initializer_list<std::string> parts)
{
    std::string text;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const auto part = phrase[i] == '%' && i + 1 < phrase.size()
                              ? static_cast<std::size_t>(phrase[i + 1] - '1')
                              : parts.size();
        if (part < parts.size()) {
            text += parts.begin()[part];
            ++i;
        } else {
            text += phrase[i];
        }
    }
    return text;
}

} // namespace trace
