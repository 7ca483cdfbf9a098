#include "engine/trace/file/text/dense_text.h"

#include "engine/trace/file/text/dense_numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace trace {

namespace {

// What is written, line by line:
//   how many forms, lines and other languages there are
//   each form
//   the form of each line, as its distance from the one before
//   each gap's numbers, behind 'd' where each is the distance from the one before, else 'v'
//   of each other language: how many variants there are, each with its form before it, and each line's
// A variant's gaps name the number that stands in them: the how manieth of the line it is. An empty one says
// the same as the first language. What is of a form that no other line has is its own form, without gaps.

constexpr std::size_t kLargest = std::size_t{1} << 30; // bytes: more than any run that a page holds

using Values = std::vector<std::int64_t>;

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

void appendValues(std::string& text, char mode, const Values& values)
{
    if (mode != '\0') text += mode;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text += ' ';
        text += std::to_string(values[i]);
    }
    text += '\n';
}

Values distances(const Values& values)
{
    Values result;
    result.reserve(values.size());
    std::int64_t last = 0;
    for (const auto value : values) {
        result.push_back(value - last);
        last = value;
    }
    return result;
}

/// The kinds of lines, and the numbers in each one's gaps.
class Forms
{
public:
    struct Form
    {
        std::string text;
        std::size_t lines = 0;
        std::vector<Values> gaps;
        std::vector<std::string> variants{}; ///< in the language that is being added
    };

    std::size_t add(FormedLine line)
    {
        const auto [place, isNew] = m_places.emplace(line.form, m_forms.size());
        if (isNew) m_forms.push_back({std::move(line.form), 0, std::vector<Values>(line.values.size())});
        auto& form = m_forms[place->second];
        ++form.lines;
        for (std::size_t i = 0; i < line.values.size(); ++i)
            form.gaps[i].push_back(line.values[i]);
        return place->second;
    }

    std::vector<Form>& all() { return m_forms; }

private:
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<Form> m_forms;
};

/// Without gaps in those whose form no other line has.
std::vector<FormedLine> formedLines(const std::vector<std::string_view>& lines, Numbers numbers)
{
    std::vector<FormedLine> all;
    std::unordered_map<std::string_view, std::size_t> counts;
    all.reserve(lines.size());
    for (const auto line : lines) {
        all.push_back(formed(line, numbers));
        ++counts[all.back().form];
    }
    std::vector<std::size_t> alone;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (counts[all[i].form] == 1) alone.push_back(i);
    for (const auto i : alone)
        all[i] = {std::string(lines[i]), {}};
    return all;
}

void writeGap(std::string& text, const Values& values)
{
    const auto steps = distances(values);
    std::string plain;
    std::string stepped;
    appendValues(plain, 'v', values);
    appendValues(stepped, 'd', steps);
    text += stepped.size() <= plain.size() ? stepped : plain;
}

/// A line of another language as a form whose gaps name the numbers of the line that it says the same as.
std::string variantOf(std::string_view line, const Values& values)
{
    const auto other = formed(line, Numbers::Told);
    std::string variant;
    std::size_t next = 0; // the gap that is likeliest
    std::size_t gap = 0;
    for (std::size_t i = 0; i < other.form.size(); ++i) {
        if (other.form[i] != kGap) {
            variant += other.form[i];
            continue;
        }
        const char kind = other.form[++i];
        const auto value = other.values[gap++];
        auto found = std::find(values.begin() + static_cast<std::ptrdiff_t>(std::min(next, values.size())),
                               values.end(), value);
        if (found == values.end()) found = std::ranges::find(values, value);
        if (found == values.end()) {
            appendNumber(variant, kind, value);
            continue;
        }
        next = static_cast<std::size_t>(found - values.begin()) + 1;
        variant += kGap;
        variant += kind + std::to_string(next - 1) + ';';
    }
    return variant;
}

std::string filledVariant(std::string_view variant, const Values& values)
{
    std::string line;
    for (std::size_t i = 0; i < variant.size(); ++i) {
        if (variant[i] != kGap) {
            line += variant[i];
            continue;
        }
        const char kind = variant[i + 1];
        std::size_t gap = 0;
        const auto* end = std::from_chars(&variant[i + 2], variant.data() + variant.size(), gap).ptr;
        appendNumber(line, kind, values[gap]);
        i = static_cast<std::size_t>(end - variant.data());
    }
    return line;
}

/// Which of its form's variants the line is, a new one where it is none of them. `first`: what it says the
/// same as, with these values.
std::size_t placeOf(std::string_view line, std::string_view first, const Values& values,
                    std::vector<std::string>& variants)
{
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (variants[i].empty() ? line == first : filledVariant(variants[i], values) == line) return i;
    variants.push_back(line == first ? std::string() : variantOf(line, values));
    return variants.size() - 1;
}

void writeLanguage(std::string& text, const std::vector<std::string_view>& lines,
                   const std::vector<std::string_view>& firstLines, const Values& sequence,
                   const std::vector<Values>& values, std::vector<Forms::Form>& forms)
{
    for (auto& form : forms)
        form.variants.clear();
    Values places;
    for (std::size_t i = 0; i < lines.size(); ++i)
        places.push_back(static_cast<std::int64_t>(placeOf(
            lines[i], firstLines[i], values[i], forms[static_cast<std::size_t>(sequence[i])].variants)));
    std::size_t count = 0;
    std::string all;
    for (std::size_t i = 0; i < forms.size(); ++i)
        for (const auto& variant : forms[i].variants) {
            all += std::to_string(i) + ' ' + variant + '\n';
            ++count;
        }
    text += std::to_string(count) + '\n' + all;
    appendValues(text, '\0', places);
}

/// The numbers that a text holds, one after the other.
class NumberReader
{
public:
    explicit NumberReader(std::string_view text)
        : m_text(text)
    {}

    std::optional<std::int64_t> next()
    {
        while (!m_text.empty() && m_text.front() == ' ')
            m_text.remove_prefix(1);
        std::int64_t value = 0;
        const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (problem != std::errc()) return {};
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        return value;
    }

private:
    std::string_view m_text;
};

std::optional<Values> numbersIn(std::string_view line, std::size_t count, bool areSteps)
{
    Values values;
    NumberReader reader(line);
    std::int64_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = reader.next();
        if (!value) return {};
        last = areSteps ? last + *value : *value;
        values.push_back(last);
    }
    return values;
}

std::size_t gapsIn(std::string_view form)
{
    return static_cast<std::size_t>(std::ranges::count(form, kGap));
}

/// A form while text is made of it again.
struct ReadForm
{
    std::string_view text;
    std::size_t lines = 0;
    std::vector<Values> gaps{};
    std::size_t next = 0;

    void appendLine(std::string& all)
    {
        std::size_t gap = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == kGap && i + 1 < text.size())
                appendNumber(all, text[++i], gaps[gap++][next]);
            else
                all += text[i];
        }
        ++next;
    }
};

/// Reads what densified() wrote, as far as the first language goes.
class DenseReader
{
public:
    explicit DenseReader(std::string_view dense)
        : m_lines(linesOf(dense))
        , m_size(dense.size())
    {}

    std::optional<std::string> text()
    {
        if (!readForms() || !readSequence() || !readGaps()) return {};
        std::string text;
        for (std::size_t i = 0; i < m_sequence.size(); ++i) {
            if (i > 0) text += '\n';
            m_forms[static_cast<std::size_t>(m_sequence[i])].appendLine(text);
            if (text.size() > kLargest) return {};
        }
        return text;
    }

private:
    /// Empty behind the last one.
    std::string_view take() { return m_next < m_lines.size() ? m_lines[m_next++] : std::string_view(); }

    bool readForms()
    {
        const auto head = numbersIn(take(), 3, false);
        if (!head || (*head)[0] < 1 || (*head)[1] < 1) return false;
        const auto forms = static_cast<std::size_t>((*head)[0]);
        m_lineCount = static_cast<std::size_t>((*head)[1]);
        if (m_lines.size() < forms || m_lineCount > m_size) return false;
        for (std::size_t i = 0; i < forms; ++i)
            m_forms.push_back({take()});
        return true;
    }

    bool readSequence()
    {
        auto sequence = numbersIn(take(), m_lineCount, true);
        if (!sequence) return false;
        for (const auto form : *sequence) {
            if (form < 0 || form >= std::ssize(m_forms)) return false;
            ++m_forms[static_cast<std::size_t>(form)].lines;
        }
        m_sequence = std::move(*sequence);
        return true;
    }

    bool readGaps()
    {
        for (auto& form : m_forms)
            for (std::size_t gap = gapsIn(form.text); gap > 0; --gap) {
                const auto line = take();
                if (line.empty()) return false;
                auto values = numbersIn(line.substr(1), form.lines, line.front() == 'd');
                if (!values) return false;
                form.gaps.push_back(std::move(*values));
            }
        return true;
    }

    std::vector<std::string_view> m_lines;
    std::size_t m_size;
    std::size_t m_next = 0;
    std::size_t m_lineCount = 0;
    std::vector<ReadForm> m_forms;
    Values m_sequence;
};

} // namespace

std::string densified(std::span<const std::string> texts, Numbers numbers)
{
    Forms forms;
    Values sequence;
    std::vector<Values> values;
    const auto lines = linesOf(texts.front());
    for (auto& line : formedLines(lines, numbers)) {
        if (texts.size() > 1) values.push_back(line.values);
        sequence.push_back(static_cast<std::int64_t>(forms.add(std::move(line))));
    }
    std::string text;
    appendValues(text, '\0',
                 {static_cast<std::int64_t>(forms.all().size()), static_cast<std::int64_t>(sequence.size()),
                  static_cast<std::int64_t>(texts.size() - 1)});
    for (const auto& form : forms.all())
        text += form.text + '\n';
    appendValues(text, '\0', distances(sequence));
    for (const auto& form : forms.all())
        for (const auto& gap : form.gaps)
            writeGap(text, gap);
    for (const auto& other : texts.subspan(1))
        writeLanguage(text, linesOf(other), lines, sequence, values, forms.all());
    return text;
}

std::optional<std::string> undensified(std::string_view dense)
{
    return DenseReader(dense).text();
}

} // namespace trace
