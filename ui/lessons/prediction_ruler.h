#pragma once

#include "engine/trace/event.h"

#include <QWidget>

namespace ui {

/// The time axis above the ghost bars.
class PredictionRuler : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionRuler(QWidget* parent = nullptr);

    void setHorizon(trace::Duration horizon);

    QSize sizeHint() const override { return {300, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    trace::Duration m_horizon = std::chrono::seconds(1);
};

} // namespace ui
