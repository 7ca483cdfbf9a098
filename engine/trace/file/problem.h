#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace trace {

/// Why a trace file cannot be used; caught where a file is opened, never beyond. `at` points to where it is
/// in the piece of text that is being read, or is null.
class BadFile : public std::runtime_error
{
public:
    explicit BadFile(const std::string& problem, const char* at = nullptr)
        : std::runtime_error(problem)
        , m_at(at)
    {}

    const char* at() const { return m_at; }

private:
    const char* m_at;
};

} // namespace trace
