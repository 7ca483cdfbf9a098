#pragma once

#include "ui/timeline/time/time_scale.h"

#include <QAbstractSlider>

namespace ui {

/// The scale that ghost bars and their ruler share. Pure.
TimeScale predictionScale(trace::Duration horizon, int width);

/// The dashed outline of a bar that begins when a request is sent; its end is where somebody expects it. The
/// value is that end, in milliseconds of the run. Keys and screen readers know it as a slider.
class GhostBar : public QAbstractSlider
{
    Q_OBJECT

public:
    GhostBar(std::size_t arrival, const QString& name, trace::Duration at, trace::Duration horizon);

    std::size_t arrival() const { return m_arrival; }
    bool isPlaced() const { return m_isPlaced; }
    trace::Duration end() const { return std::chrono::milliseconds(value()); }

    QSize sizeHint() const override { return {300, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    void placeAt(int x);
    QString words() const;

    std::size_t m_arrival;
    trace::Duration m_at;
    trace::Duration m_horizon;
    bool m_isPlaced = false;
};

} // namespace ui
