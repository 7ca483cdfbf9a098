#include "engine/analysis/phrase.h"

#include <atomic>

namespace analysis {

namespace {

std::atomic<Translation> theTranslation{nullptr};

} // namespace

void speakBy(Translation translation)
{
    theTranslation = translation;
}

std::string phrase(const char* english)
{
    const Translation translation = theTranslation;
    return translation == nullptr ? std::string(english) : translation(english);
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

} // namespace analysis
