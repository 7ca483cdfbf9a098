#pragma once

#include "engine/trace/segment.h"

#include <QWidget>

namespace ui {

/// A patch in the colour and pattern of a nuance.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(trace::Nuance nuance, QWidget* parent = nullptr);

    /// That many times as big as usual.
    void setMagnification(qreal factor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    trace::Nuance m_nuance;
};

} // namespace ui
