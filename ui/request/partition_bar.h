#pragma once

#include "engine/trace/segment.h"

#include <QWidget>

#include <array>

namespace ui {

/// A request's life, divided among its states.
class PartitionBar : public QWidget
{
    Q_OBJECT

public:
    explicit PartitionBar(QWidget* parent = nullptr);

    void setTimes(const trace::StateTimes& times);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    trace::StateTimes m_times{};
};

/// Where each state's part begins, and where the last one ends, in a bar of `width` pixels: whole pixels, and
/// at least one for a state that took any time. Pure.
std::array<int, trace::kStateCount + 1> partition(const trace::StateTimes& times, int width);

} // namespace ui
