#include "app/window/room_host.h"

#include "app/room/interfaces.h"
#include "app/run/run_again.h"
#include "app/window/room_words.h"
#include "engine/analysis/blame/losses.h"
#include "engine/settings/route.h"
#include "ui/room/room_desk.h"
#include "ui/text/setting_words.h"

#include <QAction>

#include <algorithm>
#include <stdexcept>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 200ms;

std::vector<ui::RoomAddress> addresses()
{
    std::vector<ui::RoomAddress> all;
    for (const auto& interface : networkInterfaces())
        all.push_back({interface.address, interface.name});
    return all;
}

RoomPlan planOf(const ui::RoomWish& wish)
{
    return {.address = wish.address,
            .port = wish.port == 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(wish.port)),
            .limits = wish.limits,
            .areOwnNamesAllowed = wish.areOwnNamesAllowed};
}

} // namespace

RoomHost::RoomHost(Lab& lab, ui::MainWindow& window, RunAgain runAgain)
    : QObject(&window)
    , m_lab(lab)
    , m_window(window)
    , m_room(lab)
    , m_poll(new RoomPoll(lab, m_room, window))
{
    m_room.setHandler([&window] { return window.handler(); });
    window.roomDesk().setAddresses(addresses);
    m_showTimer.setSingleShot(true);
    connect(&m_showTimer, &QTimer::timeout, this, &RoomHost::show);
    connect(&m_room, &Room::changed, this, &RoomHost::showSoon);
    connect(&lab, &Lab::traceChanged, this, &RoomHost::showSoon);
    carryOutIntents(std::move(runAgain));
}

void RoomHost::carryOutIntents(RunAgain runAgain)
{
    using ui::RoomDesk;
    auto& desk = m_window.roomDesk();
    connect(&desk, &RoomDesk::openRequested, this, [this, &desk](const ui::RoomWish& wish) {
        try {
            open(wish);
        } catch (const std::runtime_error& error) {
            desk.ask(QString::fromUtf8(error.what()));
        }
    });
    connect(&desk, &RoomDesk::closeRequested, this, &RoomHost::close);
    connect(&desk, &RoomDesk::pollRequested, m_poll, &RoomPoll::ask);
    connect(&desk, &RoomDesk::revealRequested, m_poll, &RoomPoll::reveal);
    connect(&desk, &RoomDesk::pauseRequested, this, [this](bool isPaused) { m_room.setPaused(isPaused); });
    connect(&desk, &RoomDesk::namesRequested, this, [this](bool areShown) { m_room.showNames(areShown); });
    connect(&desk, &RoomDesk::keepNamesRequested, this,
            [this](bool areKept) { m_room.keepNamesInFiles(areKept); });
    connect(&desk, &RoomDesk::nameToggled, this, &RoomHost::toggleName);
    connect(&desk, &RoomDesk::againRequested, this, [this, again = std::move(runAgain)] {
        if (const auto handler = handlerToCompare(); !handler.empty()) again(handler);
    });
}

void RoomHost::open(std::optional<QString> address, std::optional<std::uint16_t> port)
{
    auto wish = m_window.roomDesk().remembered();
    if (address) wish.address = *address;
    if (port) wish.port = *port;
    open(wish);
}

void RoomHost::open(const ui::RoomWish& wish)
{
    m_room.open(planOf(wish));
    const auto& actions = m_window.roomDesk().actions();
    m_room.showNames(!actions.hideNames->isChecked());
    m_room.keepNamesInFiles(actions.keepNames->isChecked());
    show();
}

QString RoomHost::address() const
{
    return m_room.isOpen() ? m_room.url() + QLatin1Char('/') + m_room.token() : QString();
}

void RoomHost::toggleName(trace::RequestId request)
{
    if (const auto* known = m_lab.store().find(request)) m_room.toggleName(known->participant);
}

void RoomHost::showSoon()
{
    if (!m_room.isOpen()) return show();
    if (!m_showTimer.isActive()) m_showTimer.start(kBetweenLooks);
}

void RoomHost::show()
{
    if (!m_room.isOpen()) return m_window.roomDesk().show({});
    const auto there = m_room.standing(trace::Clock::now());
    const auto wall = wallOf(m_lab.store(), there);
    ui::RoomFacts facts{.host = m_room.url().remove(QStringLiteral("http://")),
                        .token = m_room.token(),
                        .people = m_room.people(),
                        .waiting = peopleWaiting(there),
                        .longestWait = longestWait(there),
                        .wall = wall.sentence,
                        .meaning = wall.meaning,
                        .isPaused = m_room.isPaused(),
                        .again = titleOf(handlerToCompare())};
    if (m_room.poll().isAsked()) facts.poll = pollFactsOf(m_room.poll(), basis());
    m_window.roomDesk().show(facts);
    if (!there.waiters.empty()) showSoon(); // their waits get longer
}

QString RoomHost::basis() const
{
    return m_poll->setUp() && !m_lab.isWatching() ? basisOf(*m_poll->setUp()) : QString();
}

/// What the requests that there are can be compared with; empty where there is nothing to run again.
std::string RoomHost::handlerToCompare() const
{
    const auto& store = m_lab.store();
    if (m_lab.isWatching() || store.underWay() > 0 || !whyNotAgain(store, m_lab.isRunning()).isEmpty())
        return {};
    const auto isMeant = [&](const trace::Request& request) {
        return trace::isSet(request.begin()) && !analysis::isHealthCheck(store, request);
    };
    const auto last = std::ranges::find_if(store.requests().rbegin(), store.requests().rend(), isMeant);
    if (last == store.requests().rend()) return {};
    const auto* route = settings::findRoute(store.path(last->route));
    return route == nullptr ? std::string() : std::string(route->comparedWith);
}

QString RoomHost::titleOf(const std::string& path) const
{
    const auto* route = settings::findRoute(path);
    return route == nullptr ? QString() : ui::settingText(route->title);
}

} // namespace app

#include "moc_room_host.cpp"
