#pragma once

#include "engine/trace/segment.h"

#include <QWidget>

#include <span>

namespace ui {

class StateLegend;
class LessonPanel;

/// The left side: the lesson, and what the colours mean.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(QWidget* parent = nullptr);

    LessonPanel& lesson() { return *m_lesson; }

    /// The states that can be seen in the run.
    void setStates(std::span<const trace::State> states);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLegend();

    LessonPanel* m_lesson;
    StateLegend* m_legend;
};

} // namespace ui
