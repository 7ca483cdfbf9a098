#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class Swatch;

/// The left side: what to try first, and what the colours mean.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    void addFirstSteps(QVBoxLayout& column);
    void addLegend(QVBoxLayout& column);

    std::vector<Swatch*> m_swatches;
};

} // namespace ui
