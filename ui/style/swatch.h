#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace ui {

/// A patch in the colour and pattern of a state.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(trace::State state, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    trace::State m_state;
    Theme m_theme = Theme::light();
};

} // namespace ui
