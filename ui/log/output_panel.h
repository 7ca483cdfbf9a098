#pragma once

#include "ui/log/line_list.h"

namespace ui {

/// What a watched server writes.
class OutputPanel : public LineList
{
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);
};

} // namespace ui
