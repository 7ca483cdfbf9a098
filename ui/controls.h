#pragma once

#include <QWidget>

#include <array>
#include <chrono>

class QLabel;
class QSpinBox;
class QToolButton;

namespace ui {

struct Actions;
class BurstButton;
class DelayControl;

/// The tool bar's content: send, burst, health check, handler, workers, upstream delay, live, fit, export.
/// Where it is narrow, it says the same in fewer words.
class Controls : public QWidget
{
    Q_OBJECT

public:
    /// `actions` outlives the controls.
    explicit Controls(const Actions& actions, QWidget* parent = nullptr);

    int burstCount() const;

    /// These emit nothing.
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void workersChosen(int workers);
    void delayChosen(std::chrono::milliseconds delay);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// From roomy to narrow; each leaves out more than the one before.
    enum class Wording { Full, NoHandlerCaption, NoSlider, Short, Shortest, NoCaptions };
    static constexpr std::array kWordings{Wording::Full,  Wording::NoHandlerCaption, Wording::NoSlider,
                                          Wording::Short, Wording::Shortest,         Wording::NoCaptions};

    QToolButton* addButton(QAction& action, const QString& name, const QString& role = {});
    QLabel* addCaption(const QString& text);
    void addWorkers();
    void addDelay();
    void addExport();
    void setWording(Wording wording);
    void setButtonTexts(Wording wording);
    void fit();

    const Actions& m_actions;
    BurstButton* m_burst = nullptr;
    QSpinBox* m_workers = nullptr;
    DelayControl* m_delay = nullptr;
    QLabel* m_handlerCaption = nullptr;
    QLabel* m_workersCaption = nullptr;
    QLabel* m_delayCaption = nullptr;
    bool m_isFitting = false;
};

} // namespace ui
