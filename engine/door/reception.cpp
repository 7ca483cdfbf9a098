#include "engine/door/reception.h"

#include <boost/json.hpp>

#include <utility>

namespace door {

namespace json = boost::json;

namespace {

using namespace std::chrono_literals;

constexpr unsigned kTooMany = 429;
constexpr auto kAbsence = 60s; // after that somebody else may have the place

std::string text(const json::object& object)
{
    return json::serialize(object);
}

/// `reason` is a word that the page knows a sentence for.
Reply refused(unsigned status, std::string_view reason)
{
    return {status, text({{"problem", reason}})};
}

std::string_view reasonOf(unsigned status)
{
    switch (status) {
    case 403: return "stranger";
    case 404: return "not found";
    case 405: return "method";
    case 413: return "too long";
    default: return "not understood";
    }
}

std::string colourText(std::uint8_t row)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    auto rgb = trace::kParticipantColours[row].rgb;
    std::string text = "#000000";
    for (auto place = text.size() - 1; place > 0; --place, rgb >>= 4U)
        text[place] = kHex[rgb & 0xfU];
    return text;
}

} // namespace

Reception::Reception(Doorplate doorplate, Page page, const HouseRules& rules, WishBox& wishes,
                     std::uint32_t seed, unsigned firstGuest)
    : m_doorplate(std::move(doorplate))
    , m_page(std::move(page))
    , m_rules(rules)
    , m_wishes(wishes)
    , m_guests(seed, firstGuest)
{}

Reception::Outcome Reception::receive(const protocol::RequestParser& request, unsigned refusal,
                                      const std::string& address, trace::Time now)
{
    const bool isTooMuch = !m_addresses.ask(address, m_rules.limits, now);
    auto read = refusal == 0 ? readMessage(request, m_doorplate) : ReadMessage{{}, refusal};
    // A stranger learns nothing but that there is nothing here.
    if (isTooMuch && read.refusal != 404) read = {{}, kTooMany};
    if (read.message) return carryOut(*read.message, address, now);
    m_wishes.change([](Wishes& wishes) { ++wishes.refused; });
    auto reply = refused(read.refusal, read.refusal == kTooMany ? "too often" : reasonOf(read.refusal));
    reply.isFarewell = true;
    return reply;
}

Reception::Outcome Reception::carryOut(const Message& message, const std::string& address, trace::Time now)
{
    if (message.kind == Message::Kind::Page) return Reply{200, m_page.html, Reply::Content::Page};
    if (message.kind == Message::Kind::Join) return join(message.key, address, now);
    auto* const guest = m_guests.find(message.key);
    if (guest == nullptr) return refused(401, "unknown");
    switch (message.kind) {
    case Message::Kind::News: return NewsStream{guest->id};
    case Message::Kind::Send: return send(*guest, false, now);
    case Message::Kind::Health: return send(*guest, true, now);
    case Message::Kind::Vote: return vote(*guest, message);
    case Message::Kind::Rename: return rename(*guest, message.name);
    default: return refused(400, reasonOf(400));
    }
}

/// A phone that was here before, and loads the page again, stays who it was.
Reception::Outcome Reception::join(const std::string& key, const std::string& address, trace::Time now)
{
    if (const auto* known = m_guests.find(key)) return welcome(*known);
    const auto* guest = m_guests.join(address, m_addresses, m_rules.limits, now);
    if (guest == nullptr) return refused(503, "full");
    tellName(*guest);
    return welcome(*guest);
}

Reception::Outcome Reception::send(Guest& guest, bool isHealthCheck, trace::Time now)
{
    if (m_rules.isPaused) return refused(409, "paused");
    if (guest.sendsInFlight >= m_rules.limits.sendsInFlight) return refused(kTooMany, "in flight");
    if (!guest.sends.spend(m_rules.limits.sendsPerSecond, now)) return refused(kTooMany, "too often");
    ++guest.sendsInFlight;
    const Errand errand{Ticket{++m_tickets}, guest.id, isHealthCheck};
    m_wishes.change([&](Wishes& wishes) { wishes.errands.push_back(errand); });
    return errand;
}

Reception::Outcome Reception::vote(const Guest& guest, const Message& message)
{
    if (!m_ballots.vote(guest.id, message.question, message.choices)) return refused(409, "closed");
    m_wishes.change([this](Wishes& wishes) { wishes.votes = m_ballots.votes(); });
    return Reply{200, "{}"};
}

Reception::Outcome Reception::rename(Guest& guest, const std::string& typed)
{
    if (!m_rules.areOwnNamesAllowed) return refused(403, "names");
    auto name = cleanName(typed);
    if (name.empty()) return refused(400, "name");
    guest.name = std::move(name);
    tellName(guest);
    return welcome(guest);
}

Reply Reception::welcome(const Guest& guest) const
{
    return {
        200,
        text({{"key", GuestList::keyOf(guest)}, {"name", guest.name}, {"colour", colourText(guest.colour)}})};
}

void Reception::tellName(const Guest& guest)
{
    m_wishes.change([&](Wishes& wishes) {
        wishes.named.push_back({.id = guest.id, .name = guest.name, .colour = guest.colour});
    });
}

void Reception::tellPresence()
{
    m_wishes.change([this](Wishes& wishes) { wishes.present = m_guests.present(); });
}

void Reception::ask(const Ballot& ballot)
{
    m_ballots.open(ballot);
    m_wishes.change([this](Wishes& wishes) { wishes.votes = m_ballots.votes(); });
}

void Reception::tell(trace::ParticipantId who, std::string news)
{
    if (who == trace::ParticipantId::None) {
        m_news = std::move(news);
        ++m_newsNumber;
    } else if (auto* const guest = m_guests.find(who)) {
        guest->news = std::move(news);
        ++guest->newsNumber;
    }
}

std::string Reception::newsFor(trace::ParticipantId who, ToldNews& told)
{
    const auto* guest = m_guests.find(who);
    std::string text;
    if (std::exchange(told.everybodys, m_newsNumber) != m_newsNumber) text += newsText("room", m_news);
    if (std::exchange(told.own, guest->newsNumber) != guest->newsNumber) text += newsText("me", guest->news);
    return text;
}

void Reception::beginStream(trace::ParticipantId who)
{
    m_guests.beginStream(*m_guests.find(who), m_addresses);
    tellPresence();
}

void Reception::endStream(trace::ParticipantId who, trace::Time now)
{
    m_guests.endStream(*m_guests.find(who), now);
    tellPresence();
}

void Reception::endErrand(trace::ParticipantId who)
{
    --m_guests.find(who)->sendsInFlight;
}

void Reception::tidy(trace::Time now)
{
    m_guests.forgetAbsent(m_addresses, now, kAbsence);
    m_addresses.forgetIdle(now);
}

} // namespace door
