#include "ui/window/presenter.h"

#include "ui/help/guide_panel.h"
#include "ui/panel/docks.h"
#include "ui/room/room_stage.h"
#include "ui/run/verdict_banner.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace ui {

namespace {

// At this height of the window texts are as big as they are designed; a projector is seen from further away.
constexpr qreal kUsualHeight = 640;
constexpr qreal kSmallestScale = 1.5;
constexpr qreal kBiggest = 3;
constexpr int kStageMargin = 12;
constexpr int kGuideWidth = 250; // in usual type

} // namespace

Presenter::Presenter(QMainWindow& window, const Stage& stage, QAction& toggle)
    : QObject(&window)
    , m_window(window)
    , m_stage(stage)
    , m_toggle(toggle)
    , m_hint(new QLabel(&stage.timeline))
{
    m_hint->setObjectName(QStringLiteral("presenterHint"));
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setText(
        tr("Esc or %1 ends the presentation").arg(toggle.shortcut().toString(QKeySequence::NativeText)));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();
    m_stage.timeline.installEventFilter(this);
    m_window.installEventFilter(this);
    connect(&toggle, &QAction::toggled, this, &Presenter::setPresenting);
    connect(&stage.room, &RoomStage::shownChanged, this, &Presenter::showVerdicts);
}

void Presenter::setPresenting(bool isPresenting)
{
    isPresenting ? enter() : leave();
    m_hint->setVisible(isPresenting);
    showVerdicts();
    placeHint();
    m_stage.timeline.setFocus();
}

void Presenter::enter()
{
    m_wasMaximized = m_window.isMaximized();
    m_size = m_window.size();
    m_panels = m_window.saveState();
    m_stage.docks.setNotingSizes(false);
    hideChrome();
    m_window.showFullScreen();
    magnify();
}

/// The panels come back when the window has its size again: else they would give way to the timeline.
void Presenter::leave()
{
    setMagnification(1);
    m_wasMaximized ? m_window.showMaximized() : m_window.showNormal();
    for (auto* part : m_hidden)
        part->show();
    m_hidden.clear();
    m_window.restoreState(m_panels);
    m_stage.docks.setNotingSizes(true);
    if (m_window.size() == m_size) m_panels.clear();
}

/// To a room full of people its wall says what they can see for themselves; the height is the timeline's.
void Presenter::showVerdicts()
{
    m_stage.verdicts.setHidden(!m_hint->isHidden() && m_stage.room.isShown());
}

void Presenter::hideChrome()
{
    m_hidden.clear();
    for (auto* part : std::initializer_list<QWidget*>{m_window.menuBar(), m_window.statusBar()}) {
        if (part->isHidden()) continue;
        part->hide();
        m_hidden.push_back(part);
    }
    for (auto* bar : m_window.findChildren<QToolBar*>())
        bar->hide();
    for (auto* dock : m_window.findChildren<QDockWidget*>())
        dock->setVisible(dock == guideDock());
}

QDockWidget* Presenter::guideDock() const
{
    for (auto* dock : m_window.findChildren<QDockWidget*>())
        if (dock->widget() == &m_stage.guide) return dock;
    return nullptr;
}

void Presenter::setMagnification(qreal factor)
{
    m_stage.timeline.setMagnification(factor);
    m_stage.verdicts.setMagnification(factor);
    m_stage.guide.setMagnification(factor);
    m_stage.room.setMagnification(factor);
}

void Presenter::magnify()
{
    const auto factor = std::clamp(m_window.height() / kUsualHeight, kSmallestScale, kBiggest);
    setMagnification(factor);
    if (auto* dock = guideDock())
        m_window.resizeDocks({dock}, {static_cast<int>(kGuideWidth * factor)}, Qt::Horizontal);
}

void Presenter::placeHint()
{
    if (m_hint->isHidden()) return;
    m_hint->adjustSize();
    m_hint->move(m_stage.timeline.width() - m_hint->width() - kStageMargin,
                 m_stage.timeline.height() - m_hint->height() - kStageMargin);
    m_hint->raise();
}

/// What uses Escape itself has it first, as the search and the time cursor.
bool Presenter::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (isEscape && m_toggle.isChecked()) {
        m_toggle.setChecked(false);
        return true;
    }
    if (event->type() != QEvent::Resize) return QObject::eventFilter(watched, event);
    if (watched == &m_window) {
        if (m_toggle.isChecked()) magnify();
        if (!m_toggle.isChecked() && !m_panels.isEmpty() && m_window.size() == m_size)
            m_window.restoreState(std::exchange(m_panels, {}));
    }
    placeHint();
    return QObject::eventFilter(watched, event);
}

} // namespace ui

#include "moc_presenter.cpp"
