#pragma once

#include "engine/trace/phrase.h"

#include <initializer_list>
#include <stdexcept>
#include <string>

namespace trace {

/// Why a trace file cannot be used, a phrase that may have parts; caught where a file is opened, never
/// beyond. `at` points to where it is in the piece of text that is being read, or is null.
class BadFile : public std::runtime_error
{
public:
    explicit BadFile(const char* phrase, const char* at = nullptr,
                     std::initializer_list<std::string> parts = {})
        : BadFile(filled(trace::phrase(phrase), parts), at)
    {}

    /// What is a sentence already.
    BadFile(const std::string& problem, const char* at)
        : std::runtime_error(problem)
        , m_at(at)
    {}

    const char* at() const { return m_at; }

private:
    const char* m_at;
};

} // namespace trace
