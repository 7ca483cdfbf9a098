#pragma once

#include <QWidget>

#include <array>
#include <chrono>

class QLabel;
class QMenu;
class QSpinBox;
class QToolButton;

namespace ui {

struct Actions;
class BurstButton;
class DelayControl;
class HandlerToggle;
class ServerButton;
struct ServerFacts;

/// The tool bar's content: send, burst, health check and probe, again, handler, server, workers, upstream
/// delay, live, fit, clear, export, settings. Where it is narrow, it says the same in fewer words.
class Controls : public QWidget
{
    Q_OBJECT

public:
    /// `actions` outlives the controls.
    explicit Controls(const Actions& actions, QWidget* parent = nullptr);

    int burstCount() const;

    /// What the server's button opens; it outlives the controls.
    void setServerMenu(QMenu& menu);

    /// Sending is the next thing to do, and so the one button in blue; else something else in the window is.
    void setLeading(bool isLeading);

    /// These emit nothing.
    void setServer(const ServerFacts& facts);
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void workersChosen(int workers);
    void delayChosen(std::chrono::milliseconds delay);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Words { Full, Short, Shortest };

    /// What there is room for.
    struct Wording
    {
        bool hasHandlerCaption = false;
        bool hasSlider = false;
        bool hasCaptions = false;
        bool hasSwitches = true; ///< health probe and Clear
        bool hasLesser = true;   ///< what is rather looked for in the menus
        int segments = 0;        ///< of the handler toggle
        Words words = Words::Shortest;
    };

    /// From roomy to narrow; each says less than the one before.
    static constexpr std::array<Wording, 14> kWordings{{
        {true, true, true, true, true, 8, Words::Full},
        {true, true, true, true, true, 5, Words::Full},
        {false, true, true, true, true, 5, Words::Full},
        {false, false, true, true, true, 5, Words::Full},
        {false, false, true, true, true, 5, Words::Short},
        {false, false, true, true, true, 4, Words::Short},
        {false, false, true, true, true, 4, Words::Shortest},
        {false, false, true, true, true, 3, Words::Shortest},
        {false, false, false, true, true, 3, Words::Shortest},
        {false, false, false, true, true, 2, Words::Shortest},
        {false, false, false, false, true, 2, Words::Shortest},
        {false, false, false, false, true, 1, Words::Shortest},
        {false, false, false, false, true, 0, Words::Shortest},
        {false, false, false, false, false, 0, Words::Shortest},
    }};

    QToolButton* addButton(QAction& action, const QString& name, const QString& role = {});
    QLabel* addCaption(const QString& text);
    void addWorkers();
    void addDelay();
    void addExport();
    void setWording(const Wording& wording);
    void setButtonTexts(Words words);
    void fit();

    const Actions& m_actions;
    BurstButton* m_burst = nullptr;
    HandlerToggle* m_handlers = nullptr;
    ServerButton* m_server = nullptr;
    QSpinBox* m_workers = nullptr;
    DelayControl* m_delay = nullptr;
    QToolButton* m_send = nullptr;
    QToolButton* m_probe = nullptr;
    QToolButton* m_again = nullptr;
    QToolButton* m_clear = nullptr;
    QToolButton* m_export = nullptr;
    QLabel* m_handlerCaption = nullptr;
    QLabel* m_workersCaption = nullptr;
    QLabel* m_delayCaption = nullptr;
    bool m_hasWorkers = true; ///< that can be changed
    bool m_hasSize = false;   ///< before, there is nothing to fit into
    bool m_isFitting = false;
};

} // namespace ui
