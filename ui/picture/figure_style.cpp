#include "ui/picture/figure_style.h"

#include "ui/style/state_fill.h"

#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

constexpr int kLargestStep = 2 * kPatternPeriod;

/// In steps that leave a pattern's period a whole number of pixels.
Sheet sheetOf(const QSize& size, int step)
{
    const qreal factor = static_cast<qreal>(step) / kPatternPeriod;
    return {(QSizeF(size) / factor).toSize(), factor};
}

} // namespace

Theme themeOf(FigureTheme theme)
{
    switch (theme) {
    case FigureTheme::Light: return Theme::light();
    case FigureTheme::Dark: return Theme::dark();
    case FigureTheme::Print: return Theme::print();
    }
    return Theme::light();
}

QString subtitleOf(const FigureStyle& style, const RunCaption& caption)
{
    QStringList parts;
    if (style.hasSettings && !caption.settings.isEmpty()) parts << caption.settings;
    if (style.hasDate && caption.date.isValid())
        parts << QLocale().toString(caption.date, QLocale::LongFormat);
    return parts.join(QStringLiteral(" · "));
}

Sheet sheetFor(const QSize& size, const HeightOn& heightOn)
{
    if (size.height() == 0) return {{size.width(), heightOn({size.width(), 0})}, 1};
    for (int step = kLargestStep; step > kPatternPeriod; --step) {
        const auto sheet = sheetOf(size, step);
        if (heightOn({sheet.size.width(), 0}) <= sheet.size.height()) return sheet;
    }
    for (int step = kPatternPeriod; step > 1; --step) {
        const auto sheet = sheetOf(size, step);
        if (heightOn(sheet.size) <= sheet.size.height()) return sheet;
    }
    return sheetOf(size, 1);
}

QSize figureSize(const FigureStyle& style, const Sheet& sheet)
{
    return {style.size.width(), style.size.height() > 0 ? style.size.height() : sheet.size.height()};
}

} // namespace ui
