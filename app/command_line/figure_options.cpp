#include "app/command_line/figure_options.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr int kSmallest = 200;
constexpr int kLargest = 8000;
constexpr qint64 kMostMegapixels = 100;
constexpr auto kShortestStep = 10ms;
constexpr auto kLongestStep = 1h;

struct FigureOptionsWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Unit
{
    const char* name;
    std::chrono::duration<double> length;
};
constexpr std::array kUnits{Unit{"ms", 1ms}, Unit{"s", 1s}, Unit{"min", 1min}};

/// "500ms", "2.5s", "1min"; a bare 0 needs no unit.
std::optional<trace::Duration> timeOf(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|min)$"));
    if (typed == QStringLiteral("0")) return trace::Duration(0);
    const auto match = form.match(typed);
    if (!match.hasMatch()) return std::nullopt;
    const auto unit = std::ranges::find_if(
        kUnits, [&](const Unit& one) { return match.captured(2) == QLatin1String(one.name); });
    const std::chrono::duration<double, std::nano> length = match.captured(1).toDouble() * unit->length;
    return trace::Duration(std::llround(length.count()));
}

/// A word of a list, and what it switches on, if anything.
struct Switch
{
    const char* name;
    bool* target;
};

/// Switches on what the list names, and everything else off.
QString readList(const QString& typed, std::span<const Switch> switches)
{
    QStringList known;
    for (const auto& one : switches) {
        known << QLatin1String(one.name);
        if (one.target != nullptr) *one.target = false;
    }
    for (const auto& word : typed.split(u',')) {
        const auto named = std::ranges::find_if(
            switches, [&](const Switch& one) { return word.trimmed() == QLatin1String(one.name); });
        if (named == switches.end())
            return FigureOptionsWords::tr("must be some of %1, with commas between them, not \"%2\"")
                .arg(known.join(u' '), typed);
        if (named->target != nullptr) *named->target = true;
    }
    return {};
}

} // namespace

QString readSize(const QString& typed, QSize& size)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
    const auto match = form.match(typed);
    const QSize read(match.captured(1).toInt(), match.captured(2).toInt());
    const auto isGood = [](int side) { return kSmallest <= side && side <= kLargest; };
    if (!match.hasMatch() || !isGood(read.width()) || !isGood(read.height()))
        return FigureOptionsWords::tr(
                   "must be width and height in pixels like 1920x1080, each from %1 to %2, not \"%3\"")
            .arg(QString::number(kSmallest), QString::number(kLargest), typed);
    size = read;
    return {};
}

QString readRange(const QString& typed, std::optional<ui::TimeRange>& range)
{
    const auto ends = typed.split(QStringLiteral(".."));
    const auto begin = ends.size() == 2 ? timeOf(ends[0]) : std::nullopt;
    const auto end = ends.size() == 2 ? timeOf(ends[1]) : std::nullopt;
    if (!begin || !end || *begin >= *end)
        return FigureOptionsWords::tr(
                   "must be two times, the earlier one first, like 0s..9s or 500ms..2.5s, not \"%1\"")
            .arg(typed);
    range = ui::TimeRange{*begin, *end};
    return {};
}

QString readTheme(const QString& typed, ui::FigureTheme& theme)
{
    // In the order of the enumerators.
    constexpr std::array kNames{"light", "dark", "print"};
    const auto name =
        std::ranges::find_if(kNames, [&](const char* one) { return typed == QLatin1String(one); });
    if (name == kNames.end())
        return FigureOptionsWords::tr("must be light, dark or print, not \"%1\"").arg(typed);
    theme = static_cast<ui::FigureTheme>(name - kNames.begin());
    return {};
}

QString readLabels(const QString& typed, ShownLabels& labels)
{
    const std::array switches{Switch{"none", nullptr}, Switch{"title", &labels.title},
                              Switch{"settings", &labels.settings}, Switch{"legend", &labels.legend},
                              Switch{"date", &labels.date}};
    return readList(typed, switches);
}

QString tooManyPixels(const FigureOptions& options)
{
    constexpr qint64 kMillion = 1'000'000;
    const auto size = options.size * options.scale;
    const auto pixels = qint64(size.width()) * size.height();
    if (pixels <= kMostMegapixels * kMillion) return {};
    return FigureOptionsWords::tr("--size and --scale ask for %1 million pixels, and %2 million are the most")
        .arg(pixels / kMillion)
        .arg(kMostMegapixels);
}

QString readEvery(const QString& typed, std::chrono::milliseconds& every)
{
    const auto time = timeOf(typed);
    if (!time || *time < kShortestStep || *time > kLongestStep)
        return FigureOptionsWords::tr("must be a time from 10ms to 60min like 500ms or 2s, not \"%1\"")
            .arg(typed);
    every = std::chrono::duration_cast<std::chrono::milliseconds>(*time);
    return {};
}

} // namespace app
