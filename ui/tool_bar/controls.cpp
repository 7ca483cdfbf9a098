#include "ui/tool_bar/controls.h"

#include "engine/settings/setting.h"
#include "ui/input/actions.h"
#include "ui/input/delay_control.h"
#include "ui/input/number_box.h"
#include "ui/tool_bar/burst_button.h"
#include "ui/tool_bar/handler_toggle.h"
#include "ui/tool_bar/server_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kSpacing = 10;
constexpr int kNarrowSpacing = 5;
constexpr int kGroupGap = 8;

} // namespace

Controls::Controls(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
{
    setProperty("role", QStringLiteral("panel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(kSpacing);

    m_send = addButton(*actions.send, QStringLiteral("sendButton"), QStringLiteral("primary"));
    m_burst = new BurstButton(actions);
    row->addWidget(m_burst);
    addButton(*actions.health, QStringLiteral("healthButton"));
    m_probe = addButton(*actions.probe, QStringLiteral("probeButton"), QStringLiteral("switch"));
    m_again = addButton(*actions.runAgain, QStringLiteral("runAgainButton"));
    row->addSpacing(kGroupGap);
    m_handlerCaption = addCaption(tr("Handler"));
    m_handlers = new HandlerToggle(*actions.handlers, *actions.anotherPath);
    row->addWidget(m_handlers);
    row->addSpacing(kGroupGap);
    m_server = new ServerButton;
    row->addWidget(m_server);
    addWorkers();
    row->addSpacing(kGroupGap);
    addDelay();
    row->addStretch();
    addButton(*actions.live, QStringLiteral("liveButton"), QStringLiteral("live"));
    addButton(*actions.fit, QStringLiteral("fitButton"));
    m_clear = addButton(*actions.clear, QStringLiteral("clearButton"));
    addExport();
    addButton(*actions.settings, QStringLiteral("settingsButton"), QStringLiteral("icon"));
    // The size of a burst is part of its button's text.
    connect(actions.burst, &QAction::changed, this, &Controls::fit);
    connect(actions.handlers, &HandlerActions::changed, this, &Controls::fit);
}

QToolButton* Controls::addButton(QAction& action, const QString& name, const QString& role)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(action.text());
    if (!role.isEmpty()) button->setProperty("role", role);
    button->setDefaultAction(&action);
    layout()->addWidget(button);
    return button;
}

QLabel* Controls::addCaption(const QString& text)
{
    auto* caption = new QLabel(text);
    caption->setProperty("role", QStringLiteral("field"));
    layout()->addWidget(caption);
    return caption;
}

void Controls::addWorkers()
{
    m_workersCaption = addCaption(tr("Workers"));
    m_workers = new NumberBox<QSpinBox>;
    m_workers->setObjectName(QStringLiteral("workersSpinBox"));
    m_workers->setAccessibleName(tr("Workers"));
    m_workers->setRange(1, static_cast<int>(settings::kMostWorkers));
    m_workers->setFixedWidth(66);
    m_workers->setToolTip(teachingToolTip(
        tr("Workers"), m_actions.moreWorkers->shortcuts() + m_actions.fewerWorkers->shortcuts(),
        tr("How many event loops serve requests, one thread each. More of them do not solve it: as "
           "many blocking requests as there are workers stall the whole server.")));
    layout()->addWidget(m_workers);
    connect(m_workers, &QSpinBox::valueChanged, this, &Controls::workersChosen);
    connect(m_actions.moreWorkers, &QAction::triggered, m_workers, &QSpinBox::stepUp);
    connect(m_actions.fewerWorkers, &QAction::triggered, m_workers, &QSpinBox::stepDown);
}

void Controls::addDelay()
{
    m_delayCaption = addCaption(tr("Upstream delay"));
    m_delay = new DelayControl;
    layout()->addWidget(m_delay);
    connect(m_delay, &DelayControl::delayChosen, this, &Controls::delayChosen);
    connect(m_actions.longerDelay, &QAction::triggered, m_delay, &DelayControl::makeLonger);
    connect(m_actions.shorterDelay, &QAction::triggered, m_delay, &DelayControl::makeShorter);
}

void Controls::addExport()
{
    auto* menu = new QMenu(this);
    menu->addAction(m_actions.exportPicture);
    menu->addAction(m_actions.copyPicture);
    m_export = new QToolButton;
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setText(tr("Export ▾"));
    m_export->setToolTip(
        teachingToolTip(tr("Export"), m_actions.exportPicture->shortcuts(),
                        tr("Makes a picture of the timeline, as pixels or as a drawing (PNG, SVG, PDF), for "
                           "slides or for a colleague who does not believe it.")));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(menu);
    layout()->addWidget(m_export);
}

void Controls::setLeading(bool isLeading)
{
    m_send->setProperty("role", isLeading ? QStringLiteral("primary") : QStringLiteral("second"));
    m_send->style()->unpolish(m_send);
    m_send->style()->polish(m_send);
}

void Controls::setServerMenu(QMenu& menu)
{
    m_server->setMenu(&menu);
}

/// How many workers a server has that is not ours is its own matter.
void Controls::setServer(const ServerFacts& facts)
{
    m_server->setServer(facts);
    m_hasWorkers = !facts.isOwn();
    for (auto* action : {m_actions.moreWorkers, m_actions.fewerWorkers})
        action->setEnabled(m_hasWorkers);
    fit();
}

int Controls::burstCount() const
{
    return m_burst->count();
}

void Controls::setWorkers(int workers)
{
    const QSignalBlocker blocker(m_workers);
    m_workers->setValue(workers);
}

void Controls::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_delay->setDelay(delay);
}

QSize Controls::minimumSizeHint() const
{
    // Small enough for the tool bar never to cut a part off; the window has a minimum size of its own.
    return {0, sizeHint().height()};
}

void Controls::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hasSize = true;
    fit();
}

void Controls::setWording(const Wording& wording)
{
    m_handlerCaption->setVisible(wording.hasHandlerCaption);
    m_workersCaption->setVisible(wording.hasCaptions && m_hasWorkers);
    m_workers->setVisible(m_hasWorkers);
    m_delayCaption->setVisible(wording.hasCaptions);
    m_delay->setSliderVisible(wording.hasSlider);
    m_again->setVisible(wording.hasLesser);
    m_probe->setVisible(wording.hasSwitches);
    m_clear->setVisible(wording.hasSwitches);
    m_export->setVisible(wording.hasLesser);
    m_handlers->setSegments(wording.segments);
    layout()->setSpacing(wording.words == Words::Full ? kSpacing : kNarrowSpacing);
    setButtonTexts(wording.words);
}

void Controls::setButtonTexts(Words words)
{
    const bool isFull = words == Words::Full;
    m_delayCaption->setText(isFull ? tr("Upstream delay") : tr("Delay"));
    m_actions.send->setIconText(isFull ? tr("▶  Send request") : tr("▶  Send"));
    m_actions.health->setIconText(isFull ? tr("♥  Health check") : tr("♥  Health"));
    m_actions.probe->setIconText(isFull ? tr("∿  Probe") : tr("∿"));
    m_actions.runAgain->setIconText(isFull ? tr("⇄  Again") : tr("⇄"));
    m_actions.clear->setIconText(isFull ? tr("⌫  Clear") : tr("⌫"));
    if (words == Words::Shortest) m_actions.health->setIconText(tr("♥"));
    m_server->setLength(isFull                  ? ServerButton::Length::Full
                        : words == Words::Short ? ServerButton::Length::Short
                                                : ServerButton::Length::Shortest);
}

void Controls::fit()
{
    if (!m_hasSize || m_isFitting) return;
    m_isFitting = true;
    for (const auto& wording : kWordings) {
        setWording(wording);
        layout()->invalidate();
        if (sizeHint().width() <= width()) break;
    }
    m_isFitting = false;
}

} // namespace ui

#include "moc_controls.cpp"
