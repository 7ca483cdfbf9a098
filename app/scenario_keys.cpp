#include "app/scenario_keys.h"

#include "app/nearest_word.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

using Kind = JsonNode::Kind;

constexpr std::size_t kLongestText = 200;

struct Words
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

// Beside, for the catalogue takes what returns a std::string to be of another context.
QString orWord()
{
    return Words::tr(" or ");
}

QString didYouMean(const QString& word)
{
    return Words::tr(" (did you mean %1?)").arg(word);
}

struct Describe
{
    QString operator()(const Whole& whole) const
    {
        return Words::tr("a whole number from %1 to %2").arg(whole.from).arg(whole.to);
    }
    QString operator()(const OneOf& oneOf) const { return QString::fromStdString(quotedList(oneOf.words)); }
    QString operator()(YesNo) const { return Words::tr("true or false"); }
    QString operator()(Text) const { return Words::tr("a text of 1 to %1 characters").arg(kLongestText); }
    QString operator()(Object) const { return Words::tr("an object { … }"); }
    QString operator()(List) const { return Words::tr("a list [ … ] with at least one entry"); }
};

QString describe(const JsonNode& node)
{
    switch (node.kind) {
    case Kind::Null: return QStringLiteral("null");
    case Kind::Boolean: return node.integer == 1 ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Integer:
    case Kind::Fraction: return fromUtf8(std::string_view(node.text).substr(0, 40));
    case Kind::String: return inQuotes(node.text);
    case Kind::Array: return node.children.empty() ? Words::tr("an empty list") : Words::tr("a list");
    case Kind::Object: return Words::tr("an object");
    }
    return {};
}

/// The number of an allowed value.
struct Accept
{
    const JsonNode& node;

    std::optional<std::int64_t> operator()(const Whole& whole) const
    {
        const auto isInside = whole.from <= node.integer && node.integer <= whole.to;
        return acceptIf(node.kind == Kind::Integer && isInside, node.integer);
    }
    std::optional<std::int64_t> operator()(const OneOf& oneOf) const
    {
        const auto row = std::ranges::find(oneOf.words, node.text) - oneOf.words.begin();
        return acceptIf(node.kind == Kind::String && row < std::ssize(oneOf.words), row);
    }
    std::optional<std::int64_t> operator()(YesNo) const
    {
        return acceptIf(node.kind == Kind::Boolean, node.integer);
    }
    std::optional<std::int64_t> operator()(Text) const
    {
        const auto length = fromUtf8(node.text).size();
        return acceptIf(node.kind == Kind::String && 0 < length && length <= qsizetype(kLongestText), 0);
    }
    std::optional<std::int64_t> operator()(Object) const { return acceptIf(node.kind == Kind::Object, 0); }
    std::optional<std::int64_t> operator()(List) const
    {
        return acceptIf(node.kind == Kind::Array && !node.children.empty(), 0);
    }

    static std::optional<std::int64_t> acceptIf(bool isAllowed, std::int64_t number)
    {
        return isAllowed ? std::optional(number) : std::nullopt;
    }
};

} // namespace

std::optional<Accepted> accept(const Allowed& allowed, const JsonNode& node)
{
    const auto number = std::visit(Accept{node}, allowed);
    if (!number) return {};
    return Accepted{*number, node};
}

ScenarioError wrongValue(const JsonNode& node, const Allowed& allowed)
{
    const auto subject = node.key.empty() ? Words::tr("this") : inQuotes(node.key);
    const auto message =
        Words::tr("%1 must be %2, not %3").arg(subject, std::visit(Describe{}, allowed), describe(node));
    return {node.line, message.toStdString()};
}

ScenarioError unknownKey(const JsonNode& node, const std::vector<std::string_view>& known)
{
    const auto message = Words::tr("there is no key %1%2; allowed are %3")
                             .arg(inQuotes(node.key), QString::fromStdString(suggestion(node.key, known)),
                                  QString::fromStdString(quotedList(known)));
    return {node.line, message.toStdString()};
}

ScenarioError repeatedKey(const JsonNode& node)
{
    return {node.line, Words::tr("%1 occurs twice in the same object; allowed is once")
                           .arg(inQuotes(node.key))
                           .toStdString()};
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
