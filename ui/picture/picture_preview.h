#pragma once

#include "ui/picture/figure.h"

#include <QLabel>
#include <QPoint>

#include <functional>

namespace ui {

/// A figure, small, that can be dragged to another window.
class PicturePreview : public QLabel
{
    Q_OBJECT

public:
    PicturePreview(std::function<Figure()> figure, std::function<qreal()> scale, QWidget* parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    std::function<Figure()> m_figure;
    std::function<qreal()> m_scale;
    QPoint m_pressed;
};

} // namespace ui
