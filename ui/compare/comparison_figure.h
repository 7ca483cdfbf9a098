#pragma once

#include "ui/compare/compared_pair.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"

namespace ui {

/// Both runs as one figure. `date`: when they were made.
Figure comparisonFigure(const ComparedPair& runs, const FigureStyle& style, const QDate& date = {});

} // namespace ui
