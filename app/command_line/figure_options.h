#pragma once

#include "app/command_line/shown_tracks.h"
#include "ui/picture/figure_style.h"

#include <QSize>
#include <QString>

#include <chrono>
#include <optional>

namespace app {

/// What stands around a picture.
struct ShownLabels
{
    bool title = true;
    bool settings = true;
    bool legend = true;
    bool date = false;

    bool operator==(const ShownLabels&) const = default;
};

/// What the command line says of pictures.
struct FigureOptions
{
    QSize size{ui::FigureStyle::kUsualWidth, 0};
    int scale = 1;
    std::optional<ui::TimeRange> range;
    ui::FigureTheme theme = ui::FigureTheme::Light;
    ShownTracks tracks;
    ShownLabels labels;

    bool operator==(const FigureOptions&) const = default;
};

// Each reads one option's value into its place. Empty, or why it is not understood, without the option's
// name. Pure.

QString readSize(const QString& typed, QSize& size);
QString readRange(const QString& typed, std::optional<ui::TimeRange>& range);
QString readTheme(const QString& typed, ui::FigureTheme& theme);
QString readLabels(const QString& typed, ShownLabels& labels);

/// Why nobody's memory has room for such a picture; empty where it has.
QString tooManyPixels(const FigureOptions& options);

/// A time between two pictures.
QString readEvery(const QString& typed, std::chrono::milliseconds& every);

} // namespace app
