#pragma once

#include "engine/trace/segment.h"

#include <QWidget>

namespace ui {

/// A patch in the colour and pattern of a state.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(trace::State state, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    trace::State m_state;
};

} // namespace ui
