#include "ui/page/form/page_style.h"

#include "ui/page/data/page_texts.h"
#include "ui/style/state_fill.h"
#include "ui/style/text_style.h"
#include "ui/style/theme.h"
#include "ui/text/engine_words.h"
#include "ui/timeline/index/shade.h"
#include "ui/timeline/scene/plot_area.h"

#include <QJsonArray>

#include <array>

namespace ui {

namespace {

struct NamedColour
{
    const char* name;
    QColor Theme::*colour;
};

constexpr std::array kColours{
    NamedColour{"background", &Theme::background},
    NamedColour{"panel", &Theme::panel},
    NamedColour{"border", &Theme::border},
    NamedColour{"text", &Theme::text},
    NamedColour{"softText", &Theme::softText},
    NamedColour{"muted", &Theme::muted},
    NamedColour{"grid", &Theme::grid},
    NamedColour{"minorTick", &Theme::minorTick},
    NamedColour{"laneLine", &Theme::laneLine},
    NamedColour{"accent", &Theme::accent},
    NamedColour{"accentSoft", &Theme::accentSoft},
    NamedColour{"onAccent", &Theme::onAccent},
    NamedColour{"primary", &Theme::primary},
    NamedColour{"onPrimary", &Theme::onPrimary},
    NamedColour{"danger", &Theme::danger},
    NamedColour{"warning", &Theme::warning},
    NamedColour{"warningSoft", &Theme::warningSoft},
    NamedColour{"warningBorder", &Theme::warningBorder},
    NamedColour{"ok", &Theme::ok},
    NamedColour{"okText", &Theme::okText},
    NamedColour{"loopGround", &Theme::loopGround},
    NamedColour{"queueFill", &Theme::queueFill},
    NamedColour{"queueLine", &Theme::queueLine},
    NamedColour{"upstreamFill", &Theme::upstreamFill},
    NamedColour{"clientFill", &Theme::clientFill},
    NamedColour{"boxEdge", &Theme::boxEdge},
};

/// As CSS has it: "#rrggbb", with the share of what it covers behind that where it is no whole one.
QString cssOf(const QColor& colour)
{
    const bool isOpaque = colour.alpha() == 0xFF;
    if (isOpaque) return colour.name();
    return colour.name() + QStringLiteral("%1").arg(colour.alpha(), 2, 16, QLatin1Char('0'));
}

QJsonArray stateJson(const StateStyle& style)
{
    return {cssOf(style.fill), cssOf(style.pattern), cssOf(style.text), static_cast<int>(style.kind)};
}

QJsonObject themeJson(const Theme& theme)
{
    QJsonObject json{{QStringLiteral("isDark"), theme.isDark}};
    for (const auto& [name, colour] : kColours)
        json.insert(QLatin1String(name), cssOf(theme.*colour));
    QJsonArray states;
    for (const auto& style : theme.nuances)
        states.append(stateJson(style));
    json.insert(QStringLiteral("states"), states);
    json.insert(QStringLiteral("abandoned"), stateJson(theme.abandoned));
    return json;
}

QJsonArray fontsJson()
{
    QJsonArray fonts;
    for (std::size_t i = 0; i < kTextStyleCount; ++i) {
        const auto font = fontOf(static_cast<TextStyle>(i));
        fonts.append(QJsonArray{font.pixelSize(), static_cast<int>(font.weight())});
    }
    return fonts;
}

/// From what length on it is seen however far away, in nanoseconds; -1: never.
qint64 worthJson(trace::Nuance nuance)
{
    const auto length = worthSeeingFrom()[shadeOf(nuance)];
    return length == trace::Duration::max() ? -1 : static_cast<qint64>(length.count());
}

QJsonArray statesJson()
{
    QJsonArray states;
    for (const auto nuance : trace::kNuances) {
        const auto state = trace::stateOf(nuance);
        states.append(QJsonObject{{QStringLiteral("name"), pageText(nuanceName(nuance))},
                                  {QStringLiteral("meaning"), pageText(nuanceMeaning(nuance))},
                                  {QStringLiteral("severity"), trace::severity(nuance)},
                                  {QStringLiteral("waits"), trace::waitsForLoop(state)},
                                  {QStringLiteral("holds"), trace::holdsLoop(state)},
                                  {QStringLiteral("isReady"), nuance == trace::nuanceOf(trace::State::Ready)},
                                  {QStringLiteral("worth"), worthJson(nuance)}});
    }
    return states;
}

/// The nuance that each state usually has: times are told by state.
QJsonArray usualJson()
{
    QJsonArray usual;
    for (const auto state : trace::kStates)
        usual.append(static_cast<int>(trace::nuanceOf(state)));
    return usual;
}

} // namespace

QJsonObject pageStyle()
{
    return {
        {QStringLiteral("themes"), QJsonObject{{QStringLiteral("light"), themeJson(Theme::light())},
                                               {QStringLiteral("dark"), themeJson(Theme::dark())},
                                               {QStringLiteral("contrast"), themeJson(Theme::highContrast())},
                                               {QStringLiteral("print"), themeJson(Theme::print())}}},
        {QStringLiteral("fonts"), fontsJson()},
        {QStringLiteral("states"), statesJson()},
        {QStringLiteral("usual"), usualJson()},
        {QStringLiteral("patternPeriod"), kPatternPeriod},
        {QStringLiteral("plotLeft"), kPlotLeft},
        {QStringLiteral("plotRight"), kPlotRight},
        {QStringLiteral("rulerHeight"), kRulerHeight}};
}

} // namespace ui
