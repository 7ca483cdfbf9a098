#include "app/scenario/json_tree.h"

#include <boost/json/basic_parser_impl.hpp>

#include <limits>
#include <utility>

namespace app {

namespace {

using boost::json::error_code;
using boost::json::string_view;

/// Builds the tree from what Boost's parser reports. The parser does not say where it is; it is therefore fed
/// line by line, and no value but a container goes over the end of a line.
class TreeBuilder
{
public:
    // NOLINTBEGIN(readability-identifier-naming): the parser asks for these names.
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();
    // NOLINTEND(readability-identifier-naming)

    void beginLine() { ++m_line; }
    int line() const { return m_line; }
    JsonNode takeRoot() { return std::move(m_root); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }

    bool on_object_begin(error_code&) { return open(JsonNode::Kind::Object); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(JsonNode::Kind::Array); }
    bool on_array_end(std::size_t, error_code&) { return close(); }

    bool on_key_part(string_view part, std::size_t, error_code&) { return append(part); }
    bool on_key(string_view part, std::size_t, error_code&)
    {
        append(part);
        m_key = std::exchange(m_text, {});
        return true;
    }

    bool on_string_part(string_view part, std::size_t, error_code&) { return append(part); }
    bool on_string(string_view part, std::size_t, error_code&)
    {
        return finish(part, JsonNode::Kind::String);
    }

    bool on_number_part(string_view part, error_code&) { return append(part); }
    bool on_int64(std::int64_t value, string_view part, error_code&)
    {
        return finish(part, JsonNode::Kind::Integer, value);
    }
    bool on_uint64(std::uint64_t value, string_view part, error_code&)
    {
        return std::in_range<std::int64_t>(value)
                   ? finish(part, JsonNode::Kind::Integer, static_cast<std::int64_t>(value))
                   : finish(part, JsonNode::Kind::Fraction);
    }
    bool on_double(double, string_view part, error_code&) { return finish(part, JsonNode::Kind::Fraction); }

    bool on_bool(bool value, error_code&) { return finish({}, JsonNode::Kind::Boolean, value ? 1 : 0); }
    bool on_null(error_code&) { return finish({}, JsonNode::Kind::Null); }

    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

private:
    bool append(string_view part)
    {
        m_text.append(part.data(), part.size());
        return true;
    }

    JsonNode& add(JsonNode::Kind kind)
    {
        auto& node = m_open.empty() ? m_root : m_open.back().children.emplace_back();
        node.kind = kind;
        node.line = m_line;
        node.key = std::exchange(m_key, {});
        return node;
    }

    bool finish(string_view part, JsonNode::Kind kind, std::int64_t integer = 0)
    {
        append(part);
        auto& node = add(kind);
        node.text = std::exchange(m_text, {});
        node.integer = integer;
        return true;
    }

    bool open(JsonNode::Kind kind)
    {
        m_open.push_back({kind, m_line, std::exchange(m_key, {}), {}, 0, {}});
        return true;
    }

    bool close()
    {
        auto node = std::move(m_open.back());
        m_open.pop_back();
        (m_open.empty() ? m_root : m_open.back().children.emplace_back()) = std::move(node);
        return true;
    }

    int m_line = 0;
    std::string m_key;
    std::string m_text;
    JsonNode m_root;
    std::vector<JsonNode> m_open; ///< containers that have begun and not ended, outermost first
};

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    const auto line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
    text.remove_prefix(line.size());
    return line;
}

} // namespace

JsonTree parseJsonTree(std::string_view json)
{
    boost::json::basic_parser<TreeBuilder> parser{boost::json::parse_options{}};
    auto& builder = parser.handler();
    error_code error;
    do {
        const auto line = takeLine(json);
        builder.beginLine();
        const auto used = parser.write_some(!json.empty(), line.data(), line.size(), error);
        if (!error && used < line.size()) error = boost::json::error::extra_data;
    } while (!error && !json.empty());
    if (error) return {{}, error.message(), builder.line()};
    return {builder.takeRoot(), {}, 0};
}

} // namespace app
