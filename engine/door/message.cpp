#include "engine/door/message.h"

#include "engine/door/ballot_box.h"
#include "engine/door/secret.h"
#include "engine/protocol/authority.h"
#include "engine/protocol/request_parser.h"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/verb.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace door {

namespace {

namespace http = boost::beast::http;
namespace json = boost::json;
using boost::beast::iequals;

constexpr unsigned kBad = 400;
constexpr unsigned kStranger = 403;
constexpr unsigned kNotFound = 404;
constexpr unsigned kWrongMethod = 405;

struct Row
{
    std::string_view path; ///< below the token
    Message::Kind kind;
    http::verb method;
};

constexpr std::array kMessages{
    Row{"", Message::Kind::Page, http::verb::get},
    Row{"join", Message::Kind::Join, http::verb::post},
    Row{"news", Message::Kind::News, http::verb::get},
    Row{"send", Message::Kind::Send, http::verb::post},
    Row{"health", Message::Kind::Health, http::verb::post},
    Row{"vote", Message::Kind::Vote, http::verb::post},
    Row{"name", Message::Kind::Rename, http::verb::post},
};

/// The part of `path` up to the next slash, which is taken away from it.
std::string_view takePart(std::string_view& path)
{
    if (path.starts_with('/')) path.remove_prefix(1);
    const auto part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    return part;
}

/// A page that has made its own name mean this machine's address still calls it by that name.
bool isAnyAddress(std::string_view host)
{
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    boost::asio::ip::make_address(std::string(host), error);
    return !error;
}

bool isOwn(std::string_view authority, const Doorplate& doorplate)
{
    if (!doorplate.authority.starts_with(':')) return iequals(authority, doorplate.authority);
    return authority.ends_with(doorplate.authority) &&
           isAnyAddress(authority.substr(0, authority.size() - doorplate.authority.size()));
}

bool isOfOurPage(const protocol::RequestParser& request, const Doorplate& doorplate)
{
    constexpr std::string_view kScheme = "http://";
    if (!isOwn(request.host(), doorplate) || request.isCrossSite()) return false;
    const auto origin = request.origin();
    return origin.empty() ||
           (origin.starts_with(kScheme) && iequals(origin.substr(kScheme.size()), request.host()));
}

/// What a body may say: a few members, which are at most lists.
std::optional<json::object> bodyOf(const protocol::RequestParser& request)
{
    if (request.body().empty()) return json::object();
    json::parse_options options;
    options.max_depth = 2;
    boost::system::error_code error;
    auto value = json::parse(request.body(), error, {}, options);
    if (error || !value.is_object()) return {};
    return std::move(value.get_object());
}

template <typename Number>
bool readNumber(const json::object& body, std::string_view key, Number& number)
{
    const auto* value = body.if_contains(key);
    const auto* whole = value == nullptr ? nullptr : value->if_int64();
    if (whole == nullptr || !std::in_range<Number>(*whole)) return false;
    number = static_cast<Number>(*whole);
    return true;
}

bool readNumbers(const json::object& body, std::string_view key, std::vector<std::int64_t>& numbers)
{
    const auto* value = body.if_contains(key);
    const auto* list = value == nullptr ? nullptr : value->if_array();
    if (list == nullptr || list->empty() || list->size() > kMostParts) return false;
    for (const auto& one : *list) {
        const auto* whole = one.if_int64();
        if (whole == nullptr) return false;
        numbers.push_back(*whole);
    }
    return true;
}

bool readText(const json::object& body, std::string_view key, std::string& text)
{
    const auto* value = body.if_contains(key);
    const auto* found = value == nullptr ? nullptr : value->if_string();
    if (found == nullptr) return false;
    text.assign(found->data(), found->size());
    return true;
}

/// False where something is missing.
bool fill(Message& message, const json::object& body)
{
    switch (message.kind) {
    case Message::Kind::Vote:
        return readNumber(body, "question", message.question) &&
               readNumbers(body, "choices", message.choices);
    case Message::Kind::Rename: return readText(body, "name", message.name);
    default: return true;
    }
}

} // namespace

ReadMessage readMessage(const protocol::RequestParser& request, const Doorplate& doorplate)
{
    std::string_view path = request.target().path;
    if (!isSame(takePart(path), doorplate.token)) return {{}, kNotFound};
    if (!isOfOurPage(request, doorplate)) return {{}, kStranger};
    const auto verb = takePart(path);
    const auto row = std::ranges::find(kMessages, verb, &Row::path);
    const auto key = takePart(path);
    if (row == kMessages.end() || !path.empty()) return {{}, kNotFound};
    if (request.method() != row->method) return {{}, kWrongMethod};
    Message message{.kind = row->kind, .key = std::string(key), .choices = {}, .name = {}};
    const auto body = bodyOf(request);
    if (!body || !fill(message, *body)) return {{}, kBad};
    return {std::move(message), 0};
}

} // namespace door
