#include "app/window/room_words.h"

#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace app {

namespace {

struct RoomWords
{
    Q_DECLARE_TR_FUNCTIONS(Room)
};

constexpr std::size_t kNamedHolders = 2;

trace::Duration ofMs(std::int64_t ms)
{
    return std::chrono::milliseconds(ms);
}

/// "#12 (green owl)"
QString holderName(const trace::Store& store, const Holder& holder)
{
    auto name = ui::participantName(store.participants(), *holder.request);
    const auto number = QStringLiteral("#%1").arg(trace::number(holder.request->id));
    if (name.isEmpty()) return number;
    if (name.isRightToLeft())
        name = QChar(0x2068) + name + QChar(0x2069); // so that it turns nothing around it
    return RoomWords::tr("%1 (%2)").arg(number, name);
}

QString holdersText(const trace::Store& store, const std::vector<Holder>& holders)
{
    QStringList names;
    for (const auto& holder : holders) {
        if (std::size_t(names.size()) == kNamedHolders && holders.size() > kNamedHolders + 1) break;
        names << holderName(store, holder);
    }
    const auto left = holders.size() - std::size_t(names.size());
    if (left > 0) return RoomWords::tr("%1 and %2 others").arg(names.join(QStringLiteral(", "))).arg(left);
    if (names.size() < 2) return names.join(QString());
    const auto last = names.takeLast();
    return RoomWords::tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

ui::PollBar choiceBar(const Poll& poll, std::size_t choice)
{
    const auto said = static_cast<std::int64_t>(choice);
    ui::PollBar bar{.label = QString::fromStdString(poll.choices[choice]),
                    .votes = poll.tally(0)[said],
                    .isRight = poll.isRight(0, said)};
    if (poll.times[choice]) bar.moment = ofMs(*poll.times[choice]);
    return bar;
}

QString saidText(const Poll& poll, std::int64_t said)
{
    return said > poll.most ? RoomWords::tr("never") : ui::durationText(ofMs(said));
}

ui::PollRow momentRow(const Poll& poll, std::size_t part)
{
    ui::PollRow row{.label = QString::fromStdString(poll.moments[part].label), .bars = {}};
    for (const auto& [said, votes] : poll.tally(part))
        row.bars.push_back({.label = saidText(poll, said),
                            .moment = ofMs(std::min(said, poll.most)),
                            .votes = votes,
                            .isRight = poll.isRight(part, said)});
    if (part < poll.answers.size() && poll.answers[part].value)
        row.truth = ofMs(std::min(*poll.answers[part].value, poll.most));
    return row;
}

/// Choices that are all moments stand on the time axis; the latest of them leaves some room behind it.
trace::Duration horizonOf(const Poll& poll)
{
    if (poll.choices.empty()) return ofMs(poll.most);
    std::int64_t latest = 0;
    for (const auto& time : poll.times) {
        if (!time) return trace::Duration(0);
        latest = std::max(latest, *time);
    }
    return ofMs(latest + latest / 4);
}

QString truthOf(const Poll& poll)
{
    if (!poll.isAnswered()) return {};
    if (poll.parts() > 1) {
        std::size_t right = 0;
        for (std::size_t part = 0; part < poll.parts(); ++part)
            right += poll.rightVotes(part);
        return RoomWords::tr("%1 of %2 guesses were right.")
            .arg(ui::countText(right), ui::countText(poll.votes.voters * poll.parts()));
    }
    const auto answer = QString::fromStdString(poll.answers.front().text);
    if (poll.votes.voters == 0) return RoomWords::tr("It was %1.").arg(answer);
    return RoomWords::tr("It was %1: %2 of %3 said so.")
        .arg(answer, ui::countText(poll.rightVotes(0)), ui::countText(poll.votes.voters));
}

} // namespace

std::size_t peopleWaiting(const Standing& standing)
{
    std::set<trace::ParticipantId> people;
    std::size_t others = 0;
    for (const auto& waiter : standing.waiters)
        waiter.request->participant == trace::ParticipantId::None
            ? ++others
            : std::size_t(people.insert(waiter.request->participant).second);
    return people.size() + others;
}

trace::Duration longestWait(const Standing& standing)
{
    trace::Duration longest{0};
    for (const auto& waiter : standing.waiters)
        longest = std::max(longest, waiter.waited);
    return longest;
}

WallWords wallOf(const trace::Store& store, const Standing& standing)
{
    const auto waiting = peopleWaiting(standing);
    if (standing.holders.empty() || waiting == 0) {
        if (store.inFlight() == 0)
            return {RoomWords::tr("Nobody waits."), RoomWords::tr("Scan the code, and send a request.")};
        return {
            RoomWords::tr("Nobody waits for anybody else."),
            RoomWords::tr(
                "The loop is free whenever somebody wants it: each request takes its own time, and no more.")};
    }
    const auto holders = holdersText(store, standing.holders);
    const auto sentence = waiting == 1
                              ? RoomWords::tr("One waits for %1.").arg(holders)
                              : RoomWords::tr("%1 people wait for %2.").arg(ui::countText(waiting), holders);
    return {sentence,
            RoomWords::tr("Nobody's own request is slow: the loop is held, so nobody else can go on.")};
}

ui::PollFacts pollFactsOf(const Poll& poll, const QString& basis)
{
    ui::PollFacts facts{.question = QString::fromStdString(poll.text),
                        .basis = basis,
                        .rows = {},
                        .horizon = horizonOf(poll),
                        .votes = poll.votes.voters,
                        .isOpen = poll.isOpen,
                        .truth = truthOf(poll)};
    for (std::size_t part = 0; part < poll.moments.size(); ++part)
        facts.rows.push_back(momentRow(poll, part));
    if (poll.choices.empty()) return facts;
    auto& row = facts.rows.emplace_back();
    for (std::size_t i = 0; i < poll.choices.size(); ++i)
        row.bars.push_back(choiceBar(poll, i));
    return facts;
}

QString basisOf(const settings::SetUp& setUp)
{
    const auto workers = setUp.server.workers == 1 ? RoomWords::tr("One worker")
                                                   : RoomWords::tr("%1 workers").arg(setUp.server.workers);
    const auto delay = ui::durationText(setUp.upstream.delay);
    const auto calls = setUp.server.handlers.calls;
    return calls == 1
               ? RoomWords::tr("%1. Each request makes one call of %2.").arg(workers, delay)
               : RoomWords::tr("%1. Each request makes %2 calls of %3.").arg(workers).arg(calls).arg(delay);
}

} // namespace app
