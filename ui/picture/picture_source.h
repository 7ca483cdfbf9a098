#pragma once

#include "engine/trace/event.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"

namespace ui {

/// What pictures can be made of: what a person looks at.
class PictureSource
{
public:
    /// Of what can be seen there, or of the whole run.
    virtual Figure figure(const FigureStyle& style, bool isWhole) const = 0;

    /// From the begin to the end of the run.
    virtual trace::Duration runLength() const = 0;

    /// That it is shown in.
    virtual const Theme& theme() const = 0;

protected:
    ~PictureSource() = default;
};

} // namespace ui
