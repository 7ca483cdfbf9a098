#include "ui/window/presenter.h"

#include "ui/room/room_stage.h"
#include "ui/run/verdict_banner.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>

namespace ui {

namespace {

// At this height of the window texts are as big as they are designed; a projector is seen from further away.
constexpr qreal kUsualHeight = 640;
constexpr qreal kSmallestScale = 1.5;
constexpr qreal kBiggest = 3;
constexpr int kStageMargin = 12;

} // namespace

Presenter::Presenter(QMainWindow& window, TimelineView& timeline, VerdictBanner& verdicts, RoomStage& room,
                     QAction& toggle)
    : QObject(&window)
    , m_window(window)
    , m_timeline(timeline)
    , m_verdicts(verdicts)
    , m_room(room)
    , m_hint(new QLabel(&timeline))
{
    m_hint->setObjectName(QStringLiteral("presenterHint"));
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setText(tr("%1 ends the presentation").arg(toggle.shortcut().toString(QKeySequence::NativeText)));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();
    m_timeline.installEventFilter(this);
    connect(&toggle, &QAction::toggled, this, &Presenter::setPresenting);
    connect(&room, &RoomStage::shownChanged, this, &Presenter::showVerdicts);
}

void Presenter::setPresenting(bool isPresenting)
{
    if (isPresenting) {
        m_wasMaximized = m_window.isMaximized();
        hideChrome();
        m_window.showFullScreen();
    } else {
        // The panels come back when the window has its width again: else they would give way to the timeline.
        m_wasMaximized ? m_window.showMaximized() : m_window.showNormal();
        showChrome();
    }
    m_hint->setVisible(isPresenting);
    showVerdicts();
    placeHint();
    m_timeline.setFocus();
}

/// To a room full of people its wall says what they can see for themselves; the height is the timeline's.
void Presenter::showVerdicts()
{
    m_verdicts.setHidden(!m_hint->isHidden() && m_room.isShown());
}

void Presenter::hideChrome()
{
    m_hidden.clear();
    std::vector<QWidget*> chrome{m_window.menuBar(), m_window.statusBar()};
    for (auto* bar : m_window.findChildren<QToolBar*>())
        chrome.push_back(bar);
    for (auto* dock : m_window.findChildren<QDockWidget*>())
        chrome.push_back(dock);
    for (auto* part : chrome) {
        if (part->isHidden()) continue;
        part->hide();
        m_hidden.push_back(part);
    }
}

void Presenter::showChrome()
{
    for (auto* part : m_hidden)
        part->show();
    m_hidden.clear();
    setMagnification(1);
}

void Presenter::setMagnification(qreal factor)
{
    m_timeline.setMagnification(factor);
    m_verdicts.setMagnification(factor);
    m_room.setMagnification(factor);
}

void Presenter::placeHint()
{
    if (m_hint->isHidden()) return;
    setMagnification(std::clamp(m_window.height() / kUsualHeight, kSmallestScale, kBiggest));
    m_hint->adjustSize();
    m_hint->move(m_timeline.width() - m_hint->width() - kStageMargin,
                 m_timeline.height() - m_hint->height() - kStageMargin);
    m_hint->raise();
}

bool Presenter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) placeHint();
    return QObject::eventFilter(watched, event);
}

} // namespace ui

#include "moc_presenter.cpp"
