#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class LessonPanel;
class Swatch;

/// The left side: the lesson, and what the colours mean.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(QWidget* parent = nullptr);

    LessonPanel& lesson() { return *m_lesson; }

    void setTheme(const Theme& theme);

private:
    void addLegend(QVBoxLayout& column);

    LessonPanel* m_lesson;
    std::vector<Swatch*> m_swatches;
};

} // namespace ui
