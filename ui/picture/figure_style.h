#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/time/time_scale.h"

#include <QDate>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

namespace ui {

enum class FigureTheme : std::uint8_t { Light, Dark, Print };

Theme themeOf(FigureTheme theme);

/// What figures say of a run.
struct RunCaption
{
    QString title;
    QString settings; ///< its set-up, in one line
    QDate date;       ///< when it was made
};

/// What a figure looks like, whatever it shows.
struct FigureStyle
{
    static constexpr int kUsualWidth = 1600;

    QSize size{kUsualWidth, 0}; ///< height 0: as high as needed
    Theme theme = Theme::light();
    std::optional<TimeRange> range;        ///< nothing: the whole run
    std::optional<trace::Duration> moment; ///< as it was then, on the sheet of the whole run
    bool hasTitle = true;
    bool hasSettings = true;
    bool hasLegend = true;
    bool hasDate = false;
    bool isFolding = true; ///< idle stretches are drawn short
};

/// The settings and the date in one line, each only if it is wanted.
QString subtitleOf(const FigureStyle& style, const RunCaption& caption);

/// A sheet that a figure is laid out on, and by how much it is magnified then.
struct Sheet
{
    QSize size;
    qreal factor = 1;

    bool operator==(const Sheet&) const = default;
};

/// How high a figure is on a sheet of this width and, if it is not 0, of this height, to which it then
/// shrinks as far as it can.
using HeightOn = std::function<int(const QSize& sheet)>;

/// The sheet of the shape of `size` that the figure fills best: magnified up to twice where there is room for
/// that, shrunk where it has no room otherwise. Without a height: as it comes. Pure.
Sheet sheetFor(const QSize& size, const HeightOn& heightOn);

QSize figureSize(const FigureStyle& style, const Sheet& sheet);

} // namespace ui
