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

    /// Everything that many times as big, for a room full of people; 1 is the usual size.
    void setMagnification(qreal factor);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLegend();
    void dressUp();

    LessonPanel* m_lesson;
    StateLegend* m_legend;
    qreal m_magnification = 1;
};

} // namespace ui
