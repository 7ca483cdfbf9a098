#include "engine/trace/file/text/csv_text.h"

#include "engine/trace/file/text/clean_text.h"

namespace trace {

void CsvText::text(std::string_view value)
{
    if (!m_isFirst) m_text += ',';
    m_isFirst = false;
    const auto clean = cleaned(value, isOfPlainText);
    if (clean.find_first_of(",\"\r\n") == std::string::npos) {
        m_text += clean;
        return;
    }
    m_text += '"';
    for (const char c : clean)
        m_text.append(c == '"' ? 2 : 1, c);
    m_text += '"';
}

void CsvText::typedText(std::string_view value)
{
    constexpr std::string_view kFormulas = "=+-@";
    const bool isFormula = !value.empty() && kFormulas.find(value.front()) != std::string_view::npos;
    text(isFormula ? '\'' + std::string(value) : std::string(value));
}

void CsvText::seconds(Duration value)
{
    constexpr std::uint64_t kSecond = 1'000'000'000;
    auto nanoseconds = static_cast<std::uint64_t>(value.count());
    if (value.count() < 0) nanoseconds = 0 - nanoseconds;
    auto fraction = std::to_string(nanoseconds % kSecond);
    fraction.insert(0, 9 - fraction.size(), '0');
    text((value.count() < 0 ? "-" : "") + std::to_string(nanoseconds / kSecond) + '.' + fraction);
}

} // namespace trace
