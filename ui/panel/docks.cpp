#include "ui/panel/docks.h"

#include "ui/panel/dock_header.h"
#include "ui/panel/tab_order.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

// Goes up whenever an older layout would no longer fit.
constexpr int kLayoutVersion = 2;

const auto kDocksSetting = QLatin1String("window/docks");
const auto kLeftWidthSetting = QLatin1String("window/guideWidth");
const auto kRightWidthSetting = QLatin1String("window/requestWidth");
const auto kBottomHeightSetting = QLatin1String("window/bottomHeight");

constexpr int kUsualLeftWidth = 248;
constexpr int kUsualRightWidth = 312;
constexpr int kLeastBottomHeight = 150;
constexpr int kUsualBottomHeight = 232;

// What the rest of the window needs before the panels below get more than their least height.
constexpr int kRoomForTimeline = 770;

// In a window narrower than this the timeline needs the place at the left, in a lower one that below.
constexpr int kRoomForLeft = 1180;
constexpr int kRoomForBottom = 700;
constexpr int kLowBottomHeight = 118; // tabs, tools and two lines

/// Whether the panel can be seen, and is not behind another one's tab.
bool isInFront(const QDockWidget& dock)
{
    return dock.isVisible() && !dock.visibleRegion().isEmpty();
}

} // namespace

Docks::Docks(QMainWindow& window)
    : m_window(window)
    , m_sizes{kUsualLeftWidth, kUsualRightWidth, kLeastBottomHeight}
{
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
}

void Docks::add(Qt::DockWidgetArea area, QWidget& panel, QWidget* tools)
{
    auto* dock = new QDockWidget(panel.windowTitle(), &m_window);
    dock->setObjectName(panel.objectName() + QStringLiteral("Dock"));
    auto* neighbour = firstIn(area);
    m_unseen.push_back({dock, std::unique_ptr<QWidget>(tools), std::unique_ptr<QWidget>(&panel)});
    m_window.addDockWidget(area, dock);
    if (neighbour != nullptr) m_window.tabifyDockWidget(neighbour, dock);
    dock->installEventFilter(this);
    m_docks << dock;
    m_actions << makeAction(*dock);
    connect(&panel, &QWidget::windowTitleChanged, dock, &QWidget::setWindowTitle);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Docks::tidyTabs);
    connect(dock, &QDockWidget::topLevelChanged, this, &Docks::tidyTabs);
    if (neighbour != nullptr) neighbour->raise();
    m_firstState = m_window.saveState(kLayoutVersion);
}

void Docks::takeIn(QDockWidget& dock, QWidget& panel, QWidget* tools)
{
    auto* header = new DockHeader(dock);
    if (tools != nullptr) header->setTools(*tools);
    dock.setTitleBarWidget(header);
    dock.setWidget(&panel);
    panel.show();
    auto* last = &tabBehind(placeOf(dock), panel);
    if (tools != nullptr) last = &tabBehind(*last, *tools);
    m_lastIn[&dock] = &tabBehind(*last, *header); // what is left of it: the cross
    tidyTabs();
}

/// Behind what it comes for whoever goes by Tab, in whatever order the panels are seen.
QWidget& Docks::placeOf(QDockWidget& dock) const
{
    auto* place = dock.previousInFocusChain();
    for (auto* earlier : m_docks) {
        if (earlier == &dock) break;
        if (auto* last = m_lastIn.value(earlier)) place = last;
    }
    return *place;
}

/// Does nothing where it has been seen before.
void Docks::bring(QDockWidget& dock)
{
    const auto place = std::ranges::find(m_unseen, &dock, &Unseen::dock);
    if (place == m_unseen.end()) return;
    auto unseen = std::move(*place);
    m_unseen.erase(place);
    takeIn(dock, *unseen.panel.release(), unseen.tools.release());
}

/// Qt does not always tell that a panel can be seen, but it has it painted.
void Docks::bringSoon(QDockWidget& dock)
{
    if (std::ranges::find(m_unseen, &dock, &Unseen::dock) == m_unseen.end()) return;
    QMetaObject::invokeMethod(
        this,
        [this, &dock] {
            bring(dock);
            Q_EMIT panelSeen();
        },
        Qt::QueuedConnection);
}

QDockWidget* Docks::firstIn(Qt::DockWidgetArea area) const
{
    const auto isThere = [&](QDockWidget* dock) { return m_window.dockWidgetArea(dock) == area; };
    const auto place = std::ranges::find_if(m_docks, isThere);
    return place == m_docks.end() ? nullptr : *place;
}

QAction* Docks::makeAction(QDockWidget& dock)
{
    auto* action = new QAction(dock.windowTitle(), this);
    action->setShortcut(QKeySequence(Qt::Key_F6 + static_cast<int>(m_actions.size())));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, &dock] { toggle(dock); });
    connect(&dock, &QDockWidget::visibilityChanged, action, [this, action, &dock](bool isSeen) {
        action->setChecked(!dock.isHidden());
        tidyTabs();
        if (!isSeen) return;
        if (isInFront(dock)) bring(dock);
        Q_EMIT panelSeen();
    });
    return action;
}

/// What is behind another panel's tab comes to the front first.
void Docks::toggle(QDockWidget& dock)
{
    if (isInFront(dock))
        dock.close();
    else
        open(dock);
    m_givenWay.removeOne(&dock);
    m_actions[m_docks.indexOf(&dock)]->setChecked(!dock.isHidden());
}

void Docks::setOffered(QWidget& panel, bool isOffered)
{
    auto* dock = dockOf(panel);
    if (m_unoffered.contains(dock) != isOffered) return;
    m_actions[m_docks.indexOf(dock)]->setVisible(isOffered);
    if (isOffered)
        m_unoffered.removeOne(dock);
    else
        m_unoffered << dock;
    dock->setVisible(isOffered);
    tidyTabs();
}

/// A layout that is brought back may have it.
void Docks::hideUnoffered()
{
    for (auto* dock : m_unoffered)
        dock->hide();
}

void Docks::open(QWidget& panel)
{
    open(*dockOf(panel));
}

void Docks::open(QDockWidget& dock)
{
    const bool isLeft = m_window.dockWidgetArea(&dock) == Qt::LeftDockWidgetArea && !dock.isFloating();
    const int width = isLeft && dock.isHidden() ? m_sizes.left : 0;
    bring(dock);
    dock.show();
    dock.raise();
    if (width == 0) return;
    m_window.layout()->activate(); // else it has no place yet that could be made wider
    m_window.resizeDocks({&dock}, {width}, Qt::Horizontal);
}

QDockWidget* Docks::dockOf(const QWidget& panel) const
{
    const auto isOf = [&](const Unseen& unseen) { return unseen.panel.get() == &panel; };
    const auto unseen = std::ranges::find_if(m_unseen, isOf);
    return unseen != m_unseen.end() ? unseen->dock
                                    : *std::ranges::find(m_docks, &panel, &QDockWidget::widget);
}

/// A header says its panel's name where no tab does. Later, for Qt does not tell when it has settled who
/// shares a tab bar.
void Docks::tidyTabs()
{
    QTimer::singleShot(0, this, [this] {
        for (auto* tabs : m_window.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
            tabs->setDrawBase(false); // the panel's header has a line of its own
        for (auto* dock : m_docks) {
            if (auto* header = static_cast<DockHeader*>(dock->titleBarWidget())) // else it was never seen
                header->setNameVisible(dock->isFloating() || !hasTab(*dock));
        }
    });
}

bool Docks::hasTab(QDockWidget& dock) const
{
    const auto sharers = m_window.tabifiedDockWidgets(&dock);
    return std::ranges::any_of(sharers, [](const QDockWidget* other) { return !other->isHidden(); });
}

void Docks::reset()
{
    m_givenWay.clear();
    m_window.restoreState(m_firstState, kLayoutVersion);
    hideUnoffered();
    resizeToUsual();
}

void Docks::remember()
{
    comeBackAtLeft();
    comeBackBelow();
    QSettings settings;
    settings.setValue(kDocksSetting, m_window.saveState(kLayoutVersion));
    settings.setValue(kLeftWidthSetting, m_sizes.left);
    settings.setValue(kRightWidthSetting, m_sizes.right);
    settings.setValue(kBottomHeightSetting, m_sizes.bottom);
}

bool Docks::restore()
{
    const std::array usuallyInFront{firstIn(Qt::LeftDockWidgetArea), firstIn(Qt::RightDockWidgetArea),
                                    firstIn(Qt::BottomDockWidgetArea)};
    const auto state = QSettings().value(kDocksSetting).toByteArray();
    const bool isRestored = !state.isEmpty() && m_window.restoreState(state, kLayoutVersion);
    hideUnoffered();
    for (auto* dock : m_docks)
        if (dock->isFloating() || std::ranges::count(usuallyInFront, dock) > 0) bring(*dock);
    return isRestored;
}

void Docks::resizeToRemembered()
{
    const QSettings settings;
    resizeTo({settings.value(kLeftWidthSetting, kUsualLeftWidth).toInt(),
              settings.value(kRightWidthSetting, kUsualRightWidth).toInt(),
              settings.value(kBottomHeightSetting, usualBottomHeight()).toInt()});
}

void Docks::resizeToUsual()
{
    resizeTo({kUsualLeftWidth, kUsualRightWidth, usualBottomHeight()});
}

int Docks::usualBottomHeight() const
{
    return std::clamp(m_window.height() - kRoomForTimeline, kLeastBottomHeight, kUsualBottomHeight);
}

void Docks::resizeTo(const Sizes& sizes)
{
    m_sizes = sizes;
    m_isLow = false;
    const auto resize = [this](Qt::DockWidgetArea area, int size, Qt::Orientation orientation) {
        if (auto* dock = shownIn(area)) m_window.resizeDocks({dock}, {size}, orientation);
    };
    resize(Qt::BottomDockWidgetArea, sizes.bottom, Qt::Vertical);
    resize(Qt::LeftDockWidgetArea, sizes.left, Qt::Horizontal);
    resize(Qt::RightDockWidgetArea, sizes.right, Qt::Horizontal);
    giveWay();
}

void Docks::giveWay()
{
    giveWayAtLeft();
    giveWayBelow();
}

void Docks::giveWayAtLeft()
{
    if (m_window.width() >= kRoomForLeft) comeBackAtLeft();
    if (m_window.width() >= kRoomForLeft || !m_givenWay.isEmpty()) return;
    for (auto* dock : m_docks) {
        const bool isLeft = m_window.dockWidgetArea(dock) == Qt::LeftDockWidgetArea && !dock->isFloating();
        if (!isLeft || dock->isHidden()) continue;
        m_givenWay << dock;
        dock->hide();
    }
}

void Docks::giveWayBelow()
{
    if (m_window.height() >= kRoomForBottom) comeBackBelow();
    auto* dock = shownIn(Qt::BottomDockWidgetArea);
    if (m_window.height() >= kRoomForBottom || m_isLow || dock == nullptr) return;
    m_isLow = true;
    m_window.resizeDocks({dock}, {std::min(m_sizes.bottom, kLowBottomHeight)}, Qt::Vertical);
}

void Docks::comeBackAtLeft()
{
    const int width = m_sizes.left;
    for (auto* dock : std::exchange(m_givenWay, {})) {
        dock->show();
        m_window.layout()->activate(); // else it has no place yet that could be made wider
        m_window.resizeDocks({dock}, {width}, Qt::Horizontal);
    }
}

void Docks::comeBackBelow()
{
    auto* dock = shownIn(Qt::BottomDockWidgetArea);
    const int height = m_sizes.bottom;
    if (std::exchange(m_isLow, false) && dock != nullptr)
        m_window.resizeDocks({dock}, {height}, Qt::Vertical);
}

/// One of those that share the place; null where there is none.
QDockWidget* Docks::shownIn(Qt::DockWidgetArea area) const
{
    const auto isThere = [&](QDockWidget* dock) {
        return m_window.dockWidgetArea(dock) == area && !dock->isFloating() && !dock->isHidden();
    };
    const auto place = std::ranges::find_if(m_docks, isThere);
    return place == m_docks.end() ? nullptr : *place;
}

/// A window that gets smaller squeezes its panels before it tells: what they had while there was room is
/// remembered as it changes.
bool Docks::eventFilter(QObject* watched, QEvent* event)
{
    auto* dock = qobject_cast<QDockWidget*>(watched);
    if (event->type() == QEvent::Paint && dock != nullptr) bringSoon(*dock);
    if (event->type() != QEvent::Resize || dock == nullptr || dock->isFloating()) return false;
    if (!m_isNotingSizes) return false;
    const auto area = m_window.dockWidgetArea(dock);
    if (area == Qt::LeftDockWidgetArea && m_givenWay.isEmpty() && m_window.width() >= kRoomForLeft)
        m_sizes.left = dock->width();
    if (area == Qt::RightDockWidgetArea) m_sizes.right = dock->width();
    if (area == Qt::BottomDockWidgetArea && !m_isLow && m_window.height() >= kRoomForBottom)
        m_sizes.bottom = heightWithTabs(*dock);
    return false;
}

/// Of what is below the timeline, as QMainWindow::resizeDocks() counts.
int Docks::heightWithTabs(QDockWidget& dock) const
{
    const auto* tabs = m_window.findChild<QTabBar*>({}, Qt::FindDirectChildrenOnly);
    return dock.height() + (hasTab(dock) && tabs != nullptr ? tabs->height() : 0);
}

} // namespace ui

#include "moc_docks.cpp"
