#include "app/scenario/scenario_keys.h"

#include "app/scenario/nearest_word.h"
#include "engine/settings/scenario_limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace app {

namespace {

using Kind = JsonNode::Kind;

using std::chrono::milliseconds;

struct ScenarioKeysWords
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString inQuotes(std::string_view text)
{
    constexpr qsizetype kLongestShown = 60;
    const auto whole = fromUtf8(text);
    return u'"' + (whole.size() > kLongestShown ? whole.left(kLongestShown) + u'…' : whole) + u'"';
}

QString orWord()
{
    return ScenarioKeysWords::tr(" or ");
}

QString didYouMean(const QString& word)
{
    return ScenarioKeysWords::tr(" (did you mean %1?)").arg(word);
}

/// The paths among a trace's rows.
std::vector<std::string_view> served(const std::vector<std::string>& paths)
{
    std::vector<std::string_view> known;
    std::ranges::copy_if(paths, std::back_inserter(known),
                         [](const auto& row) { return row.starts_with('/'); });
    return known;
}

struct Describe
{
    QString operator()(const settings::Whole& whole) const
    {
        return ScenarioKeysWords::tr("a whole number from %1 to %2").arg(whole.from).arg(whole.to);
    }
    QString operator()(const settings::OneOf& oneOf) const
    {
        return QString::fromStdString(quotedList(oneOf.words));
    }
    QString operator()(settings::YesNo) const { return ScenarioKeysWords::tr("true or false"); }
    QString operator()(Text) const
    {
        return ScenarioKeysWords::tr("a text of 1 to %1 characters").arg(settings::kLongestScenarioName);
    }
    QString operator()(Object) const { return ScenarioKeysWords::tr("an object { … }"); }
    QString operator()(List) const { return ScenarioKeysWords::tr("a list [ … ] with at least one entry"); }
};

QString describe(const settings::Value& given)
{
    if (const auto* number = std::get_if<std::int64_t>(&given)) return QString::number(*number);
    if (const auto* text = std::get_if<std::string>(&given)) return inQuotes(*text);
    const auto* isYes = std::get_if<bool>(&given);
    if (isYes == nullptr) return QStringLiteral("null");
    return *isYes ? QStringLiteral("true") : QStringLiteral("false");
}

QString describe(const JsonNode& node)
{
    switch (node.kind) {
    case Kind::Integer:
    case Kind::Fraction: return fromUtf8(std::string_view(node.text).substr(0, 40));
    case Kind::Array:
        return node.children.empty() ? ScenarioKeysWords::tr("an empty list")
                                     : ScenarioKeysWords::tr("a list");
    case Kind::Object: return ScenarioKeysWords::tr("an object");
    default: return describe(valueOf(node));
    }
}

Sentence mustBe(std::string_view key, const Allowed& allowed, const QString& given)
{
    const auto subject = key.empty() ? ScenarioKeysWords::tr("this") : inQuotes(key);
    return ScenarioKeysWords::tr("%1 must be %2, not %3")
        .arg(subject, std::visit(Describe{}, allowed), given)
        .toStdString();
}

QString servedPaths(const std::vector<std::string>& paths)
{
    const auto known = served(paths);
    return known.empty() ? ScenarioKeysWords::tr("all paths") : QString::fromStdString(quotedList(known));
}

/// A line of a request has room for it.
std::optional<std::string> anyPathProblem(std::string_view path)
{
    const auto isPlain = [](char character) { return character > ' ' && character < 0x7f; };
    if (path.starts_with('/') && std::ranges::all_of(path, isPlain)) return {};
    return ScenarioKeysWords::tr(
               "\"path\" is \"%1\"; a path begins with \"/\" and has neither blanks nor letters beyond ASCII")
        .arg(fromUtf8(path))
        .toStdString();
}

constexpr std::array kArrivalKeys{
    ArrivalKey{"at_ms",
               {0, settings::kLongestRunMs},
               [](Arrival& to, std::int64_t number) { to.at = milliseconds(number); }},
    ArrivalKey{"count",
               {1, 100'000},
               [](Arrival& to, std::int64_t number) { to.count = static_cast<unsigned>(number); }},
    ArrivalKey{"every_ms",
               {0, settings::kLongestRunMs},
               [](Arrival& to, std::int64_t number) { to.every = milliseconds(number); }},
};

} // namespace

Allowed allowedOf(const settings::Setting& setting)
{
    return std::visit([](const auto& allowed) { return Allowed(allowed); }, setting.allowed);
}

std::span<const ArrivalKey> arrivalKeys()
{
    return kArrivalKeys;
}

settings::Value valueOf(const JsonNode& node)
{
    switch (node.kind) {
    case Kind::Integer: return node.integer;
    case Kind::Boolean: return node.integer == 1;
    case Kind::String: return node.text;
    default: return {};
    }
}

bool isName(std::string_view text)
{
    const auto length = fromUtf8(text).size();
    return 0 < length && length <= settings::kLongestScenarioName;
}

Sentence wrongValue(std::string_view key, const Allowed& allowed, const settings::Value& given)
{
    return mustBe(key, allowed, describe(given));
}

ScenarioError wrongValue(const JsonNode& node, const Allowed& allowed)
{
    return {node.line, mustBe(node.key, allowed, describe(node))};
}

Sentence unknownKey(std::string_view key, const std::vector<std::string_view>& known)
{
    return ScenarioKeysWords::tr("there is no key %1%2; allowed are %3")
        .arg(inQuotes(key), QString::fromStdString(suggestion(key, known)),
             QString::fromStdString(quotedList(known)))
        .toStdString();
}

Sentence repeatedKey(std::string_view key)
{
    return ScenarioKeysWords::tr("%1 occurs twice in the same object; allowed is once")
        .arg(inQuotes(key))
        .toStdString();
}

Sentence noArrivals()
{
    return mustBe("arrivals", List{}, ScenarioKeysWords::tr("an empty list"));
}

Sentence missingPath(const std::vector<std::string>& paths)
{
    return ScenarioKeysWords::tr("this arrival lacks \"path\"; allowed are %1")
        .arg(servedPaths(paths))
        .toStdString();
}

std::optional<std::string> pathProblem(std::string_view path, const std::vector<std::string>& paths)
{
    const auto known = served(paths);
    if (known.empty()) return anyPathProblem(path);
    if (std::ranges::find(known, path) != known.end()) return {};
    const auto near = QString::fromStdString(suggestion(path, known));
    return ScenarioKeysWords::tr("\"path\" is \"%1\", which no handler serves%2; allowed are %3")
        .arg(fromUtf8(path), near, servedPaths(paths))
        .toStdString();
}

std::optional<std::string> sizeProblem(const Arrival& arrival, std::int64_t total)
{
    if (total > settings::kMostArrivals)
        return ScenarioKeysWords::tr("\"arrivals\" make %1 requests so far; allowed are %2")
            .arg(total)
            .arg(settings::kMostArrivals)
            .toStdString();
    const auto last = ceil<milliseconds>(arrival.at + arrival.every * (arrival.count - 1));
    if (last <= milliseconds(settings::kLongestRunMs)) return {};
    return ScenarioKeysWords::tr(
               "with \"count\" and \"every_ms\" the last of these requests is sent after %1 ms; "
               "allowed are %2 ms")
        .arg(last.count())
        .arg(settings::kLongestRunMs)
        .toStdString();
}

std::optional<ScenarioError>
readMembers(const JsonNode& object, const std::vector<std::string_view>& known,
            const std::function<std::optional<ScenarioError>(const JsonNode&)>& take)
{
    if (object.kind != Kind::Object) return wrongValue(object, Object{});
    std::set<std::string_view> seen;
    for (const auto& child : object.children) {
        if (std::ranges::find(known, child.key) == known.end())
            return ScenarioError{child.line, unknownKey(child.key, known)};
        if (!seen.insert(child.key).second) return ScenarioError{child.line, repeatedKey(child.key)};
        if (auto error = take(child)) return error;
    }
    return {};
}

std::string quotedList(std::span<const std::string_view> words)
{
    QString list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += i + 1 == words.size() ? orWord() : QStringLiteral(", ");
        list += inQuotes(words[i]);
    }
    return list.toStdString();
}

std::string suggestion(std::string_view typed, const std::vector<std::string_view>& words)
{
    const auto nearest = nearestWord(typed, words);
    if (nearest.empty()) return {};
    return didYouMean(inQuotes(nearest)).toStdString();
}

} // namespace app
