#pragma once

#include <QObject>
#include <QRect>

class QScrollBar;
class QWidget;

namespace ui {

/// The room that a widget has for the scene. With big type the scene is laid out for a smaller widget, and
/// painted and pointed at magnified; tracks that find no room are scrolled.
class SceneRoom : public QObject
{
    Q_OBJECT

public:
    explicit SceneRoom(QWidget& widget);

    /// Everything that many times as big; 1 is the usual size.
    qreal magnification() const { return m_magnification; }
    void magnify(qreal factor) { m_magnification = factor; }

    /// In pixels of the scene, with the scroll bar and without.
    QSize size() const;
    QSize sizeBesideScrollBar() const;
    QRect rect() const { return {QPoint(), size()}; }

    QPoint toScene(const QPoint& position) const;
    QRect fromScene(const QRect& rect) const;

    /// The tracks begin at `top`, and together they need `height`.
    void layOutScrollBar(int top, int height);

    /// By how many pixels the tracks are moved up.
    int scrolled() const;
    void scrollBy(int pixels);

Q_SIGNALS:
    void scrolledTo(int pixels);

private:
    QWidget& m_widget;
    QScrollBar* m_scrollBar;
    qreal m_magnification = 1;
};

} // namespace ui
