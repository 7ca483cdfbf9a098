#pragma once

#include "ui/picture/figure.h"

#include <QLabel>
#include <QMimeData>
#include <QPoint>
#include <QTemporaryDir>

#include <functional>
#include <memory>

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
    std::unique_ptr<QMimeData> dragged();

    std::function<Figure()> m_figure;
    std::function<qreal()> m_scale;
    QPoint m_pressed;
    QTemporaryDir m_folder; ///< of the file that is dragged: whoever gets it reads it when it is dropped
};

} // namespace ui
