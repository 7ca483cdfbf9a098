#pragma once

#include <QWidget>

#include <chrono>

class QDoubleSpinBox;
class QSlider;

namespace ui {

/// The upstream's delay: a slider for the rough value, a field for the exact one.
class DelayControl : public QWidget
{
    Q_OBJECT

public:
    explicit DelayControl(QWidget* parent = nullptr);

    std::chrono::milliseconds delay() const;

    /// Emits nothing.
    void setDelay(std::chrono::milliseconds delay);

    void setSliderVisible(bool isVisible);

public Q_SLOTS:
    void makeLonger();
    void makeShorter();

Q_SIGNALS:
    /// A person chose it; while the slider is being dragged, nothing is chosen yet.
    void delayChosen(std::chrono::milliseconds delay);

private:
    void showDelay(std::chrono::milliseconds delay);
    void choose(std::chrono::milliseconds delay);

    QSlider* m_slider;
    QDoubleSpinBox* m_field;
    std::chrono::milliseconds m_delay;
};

} // namespace ui
