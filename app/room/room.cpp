#include "app/room/room.h"

#include "app/lab/ports.h"
#include "app/room/room_news.h"
#include "app/room/room_page.h"
#include "app/scenario/room_for_requests.h"

#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kBetweenNews{150};
constexpr std::chrono::milliseconds kForEach{1};

} // namespace

Room::Room(Lab& lab)
    : m_lab(lab)
    , m_handler([] { return QStringLiteral("/async-blocking"); })
{
    m_newsTimer.setSingleShot(true);
    connect(&m_newsTimer, &QTimer::timeout, this, &Room::tellNews);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Room::takeWishes);
    connect(&lab, &Lab::eventsFolded, this, &Room::followEvents);
    connect(&lab, &Lab::replaced, this, &Room::beginRun,
            Qt::QueuedConnection); // the store is another one then
}

Room::~Room() = default;

void Room::open(const RoomPlan& plan)
{
    close();
    m_rules = {.limits = plan.limits, .isPaused = false, .areOwnNamesAllowed = plan.areOwnNamesAllowed};
    meetPeopleOfRun();
    door::DoorSettings settings{.address = plan.address.toStdString(), .page = roomPage(), .rules = m_rules};
    if (!m_participants.isEmpty()) settings.firstGuest = number(m_participants.all().back().id) + 1U;
    m_door = listenSomewhere("room", plan.port, kRoomPort, [&](std::uint16_t port) {
        settings.port = port;
        return std::make_unique<door::Door>(settings, [this] { m_wake.notify(); });
    });
    m_address = plan.address;
    tellLab();
    tellSoon();
    Q_EMIT changed();
}

void Room::close()
{
    if (!isOpen()) return;
    m_door.reset();
    for (const auto request : m_errands.giveUpAll())
        m_lab.leave(request);
    m_newsTimer.stop();
    m_people = 0;
    m_refused = 0;
    m_poll = {};
    m_toldEverybody.clear();
    m_told.clear();
    m_lab.forgetParticipants();
    Q_EMIT changed();
}

QString Room::url() const
{
    return isOpen() ? urlOf(m_address, m_door->port()) : QString();
}

QString Room::token() const
{
    return isOpen() ? QString::fromStdString(m_door->token()) : QString();
}

void Room::setPaused(bool isPaused)
{
    m_rules.isPaused = isPaused;
    if (isOpen()) m_door->setRules(m_rules);
    tellSoon();
    Q_EMIT changed();
}

void Room::showNames(bool areShown)
{
    m_participants.showNames(areShown);
    tellLab();
}

void Room::keepNamesInFiles(bool areKept)
{
    m_participants.keepInFiles(areKept);
    tellLab();
}

void Room::toggleName(trace::ParticipantId who)
{
    auto shown = m_lab.store().participants();
    const auto* participant = shown.find(who);
    if (participant == nullptr) return;
    const bool isHidden = !participant->isHidden;
    shown.hideName(who, isHidden);
    m_lab.setParticipantsOfRun(shown);
    if (!m_lab.isShowingFile()) m_participants.hideName(who, isHidden); // a file has people of its own
    tellLab();
}

/// Who was there before keeps number, name and colour in the run that goes on.
void Room::meetPeopleOfRun()
{
    m_participants.forgetAll();
    if (m_lab.isShowingFile()) return;
    for (const auto& participant : m_lab.store().participants().all())
        m_participants.name(participant);
}

void Room::tellLab()
{
    if (isOpen()) m_lab.setParticipants(m_participants);
    if (!isOpen() || m_lab.isShowingFile()) tellShownRun();
    tellSoon();
    Q_EMIT changed();
}

/// A run whose people are not here any more: the same may be said of them.
void Room::tellShownRun()
{
    auto shown = m_lab.store().participants();
    shown.showNames(m_participants.areNamesShown());
    shown.keepInFiles(m_participants.areKeptInFiles());
    m_lab.setParticipantsOfRun(shown);
}

void Room::ask(Poll poll)
{
    if (!isOpen()) return;
    m_poll = std::move(poll);
    m_poll.number = ++m_questions;
    m_poll.isOpen = true;
    m_door->ask(ballotOf(m_poll));
    tellSoon();
    Q_EMIT changed();
}

void Room::closePoll()
{
    if (!isOpen() || !std::exchange(m_poll.isOpen, false)) return;
    m_door->closeBallot();
    tellSoon();
    Q_EMIT changed();
}

void Room::answerPoll(std::vector<PollAnswer> answers)
{
    if (!m_poll.isAsked()) return;
    closePoll();
    m_poll.answers = std::move(answers);
    tellSoon();
    Q_EMIT changed();
}

void Room::endPoll()
{
    if (!m_poll.isAsked()) return;
    closePoll();
    m_poll = {};
    tellSoon();
    Q_EMIT changed();
}

Standing Room::standing(trace::Time now) const
{
    return standingOf(m_lab.store(), m_errands.underWay(), now);
}

void Room::takeWishes()
{
    m_wake.clear();
    if (!isOpen()) return;
    auto wishes = m_door->take();
    if (!wishes.named.empty()) name(std::move(wishes.named));
    for (const auto& errand : wishes.errands)
        take(errand);
    for (const auto ticket : wishes.given)
        if (const auto request = m_errands.giveUp(ticket); request != trace::RequestId::None)
            m_lab.leave(request);
    m_people = wishes.present;
    m_refused = wishes.refused;
    if (wishes.votes.question == m_poll.number) m_poll.votes = std::move(wishes.votes);
    tellSoon();
    Q_EMIT changed();
}

void Room::take(const door::Errand& errand)
{
    if (m_lab.isShowingFile()) return refuse(errand.ticket, 409, "paused"); // it would take the file's place
    if (m_lab.store().underWay() >= roomForRequests()) return refuse(errand.ticket, 503, "busy");
    const auto path = errand.isHealthCheck ? m_lab.healthCheck() : m_handler();
    if (path.isEmpty()) return refuse(errand.ticket, 503, "busy");
    const auto request = m_lab.sendFor(errand.who, path);
    m_errands.sent(errand.ticket, errand.who, request);
    Q_EMIT requestSent(request);
}

void Room::refuse(door::Ticket ticket, unsigned status, const char* problem)
{
    m_door->answer({{ticket, {status, std::string(R"({"problem":")") + problem + "\"}"}}});
}

/// A name that the speaker hid stays so, whatever it is now.
void Room::name(std::vector<trace::Participant> named)
{
    for (auto& participant : named) {
        if (const auto* known = m_participants.find(participant.id)) participant.isHidden = known->isHidden;
        m_participants.name(std::move(participant));
    }
    tellLab();
}

void Room::followEvents(const std::vector<trace::Event>& events)
{
    const auto ended = m_errands.follow(events, m_lab.store());
    if (!isOpen()) return;
    std::vector<door::AnsweredErrand> answers;
    const auto now = trace::Clock::now();
    for (const auto& [ticket, id] : ended)
        if (const auto* request = m_lab.store().find(id))
            answers.push_back({ticket, replyOf(m_lab.store(), *request, now)});
    if (!answers.empty()) m_door->answer(std::move(answers));
    if (!events.empty()) tellSoon();
}

/// What phones wait for is of before, and is not told any more.
void Room::beginRun()
{
    const auto gone = m_errands.begin(m_lab.store());
    if (!isOpen()) m_participants.forgetAll();
    tellLab();
    if (!isOpen()) return;
    for (const auto ticket : gone)
        refuse(ticket, 503, "busy");
    tellSoon();
}

void Room::tellSoon()
{
    if (!isOpen() || m_newsTimer.isActive()) return;
    // Each change of a queue is news to all who wait in it: the more they are, the less often they are told.
    m_newsTimer.start(kBetweenNews + m_errands.histories().size() * kForEach);
}

void Room::tellNews()
{
    if (!isOpen()) return;
    const auto now = trace::Clock::now();
    const auto there = standing(now);
    std::vector<door::News> news;
    auto everybodys = newsOf(RoomState{m_rules.isPaused, m_rules.areOwnNamesAllowed}, m_poll);
    if (everybodys != m_toldEverybody) {
        m_toldEverybody = everybodys;
        news.push_back({{}, std::move(everybodys)});
    }
    appendOwnNews(news, there, now);
    if (!news.empty()) m_door->tell(std::move(news));
}

void Room::appendOwnNews(std::vector<door::News>& news, const Standing& standing, trace::Time now)
{
    for (const auto& [who, history] : m_errands.histories()) {
        auto own = newsOf(m_lab.store(), history, standing, now);
        auto& told = m_told[who];
        if (told == own.steady) continue;
        told = std::move(own.steady);
        news.push_back({who, std::move(own.json)});
    }
}

} // namespace app

#include "moc_room.cpp"
