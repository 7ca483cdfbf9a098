#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <vector>

namespace ui {

class Swatch;

/// What the colours and patterns mean: the five states, each in a sentence.
class StateLegend : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    std::vector<Swatch*> m_swatches;
};

} // namespace ui
