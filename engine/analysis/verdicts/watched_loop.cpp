#include "engine/analysis/verdicts/watched_loop.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"
#include "engine/trace/worker_terms.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// One callback after the other may hold a loop for the same reason.
constexpr trace::Duration kSameGo = 5ms;

/// A thread that lost its core looks like one that works, and so long a busy machine does not keep it
/// waiting.
constexpr trace::Duration kLongWithoutLine = 500ms;

enum class Language : std::uint8_t { Unknown, Python, Node };

struct LanguageWord
{
    std::string_view word;
    Language language;
};

constexpr std::array kFileEndings{
    LanguageWord{".py", Language::Python}, LanguageWord{".js", Language::Node},
    LanguageWord{".mjs", Language::Node},  LanguageWord{".cjs", Language::Node},
    LanguageWord{".ts", Language::Node},
};

constexpr std::array kCommands{
    LanguageWord{"uvicorn", Language::Python},   LanguageWord{"gunicorn", Language::Python},
    LanguageWord{"hypercorn", Language::Python}, LanguageWord{"python", Language::Python},
    LanguageWord{"fastapi", Language::Python},   LanguageWord{"flask", Language::Python},
    LanguageWord{"node", Language::Node},
};

const trace::SourceLine* lineOf(const trace::Holding& holding)
{
    return holding.lines.empty() ? nullptr : &holding.lines.front().own;
}

Language languageOf(const trace::Watched& watched, const trace::Holding& holding)
{
    if (const auto* line = lineOf(holding))
        for (const auto& [ending, language] : kFileEndings)
            if (line->file.ends_with(ending)) return language;
    if (const auto* worker = watched.worker(holding.worker))
        for (const auto& [command, language] : kCommands)
            if (worker->command.starts_with(command)) return language;
    return Language::Unknown;
}

/// Code that works is one request's where a line of it held the loop for long, or where it ran all the time.
/// A loop that is only busy with many requests is no news.
bool isOneThing(const Evidence& evidence, const trace::Holding& holding)
{
    if (holding.isWaiting) return true;
    const auto* request =
        holding.suspects.size() == 1 ? evidence.store.find(holding.suspects.front()) : nullptr;
    if (request == nullptr) return false;
    if (!holding.lines.empty()) return holding.lines.front().time >= kNoticeable;
    const auto end = trace::isSet(holding.end) ? holding.end : evidence.now;
    const auto ran = timeInStates(*request, evidence.now)[static_cast<std::size_t>(trace::State::Running)];
    return ran >= kLongWithoutLine && 2 * ran >= end - holding.begin;
}

/// Null where its handlers could await.
const trace::WorkerName* synchronousWorker(const trace::Watched& watched, const trace::Holding& holding)
{
    const auto* worker = watched.worker(holding.worker);
    return worker != nullptr && worker->isSynchronous ? worker : nullptr;
}

bool isOneOf(std::string_view call, std::initializer_list<std::string_view> calls)
{
    return std::ranges::find(calls, call) != calls.end();
}

/// "127.0.0.1:8888", "[::1]:8888"
bool isOnNetwork(const trace::Holding& holding)
{
    const auto colon = holding.target.rfind(':');
    if (colon == std::string::npos || colon == 0) return false;
    const auto before = holding.target[colon - 1];
    return before == ']' || (before >= '0' && before <= '9');
}

/// What Python has for what the call waits for.
std::string insteadOfWaiting(const trace::Holding& holding)
{
    if (isOneOf(holding.call, {"clock_nanosleep", "nanosleep"}))
        return analysis::phrase(
            "Await asyncio.sleep() instead of time.sleep(), or make the handler a plain def.");
    if (isOneOf(holding.call, {"wait4", "waitid"}))
        return analysis::phrase(
            "Await asyncio.create_subprocess_exec(), make the handler a plain def, or hand "
            "the call to asyncio.to_thread().");
    if (isOnNetwork(holding))
        return analysis::phrase("Await the call, for instance with an httpx.AsyncClient, make the handler a "
                                "plain def, or hand the call to asyncio.to_thread().");
    return analysis::phrase(
        "Make the handler a plain def, hand the call to asyncio.to_thread(), or use a library "
        "that can be awaited.");
}

/// What helps a server that has no event loop, whatever its language.
std::string moreHands(const trace::WorkerName& worker, bool isWaiting)
{
    if (!isWaiting)
        return analysis::phrase(
            "This server does not await: give it more workers, each a process of its own, "
            "so that others are served meanwhile.");
    if (worker.command.starts_with("gunicorn"))
        return analysis::phrase(
            "This server does not await: give it more threads or workers (gunicorn --threads 8, "
            "or --workers 4), so that others are served meanwhile.");
    return analysis::phrase("This server does not await: give it more threads or workers, so that others are "
                            "served meanwhile.");
}

/// Of "/home/me/shop/app/application.py" the last two parts: the rest is no news to whoever wrote it.
std::string nearName(const std::string& file)
{
    const auto slash = file.rfind('/');
    const auto folder = slash == std::string::npos || slash == 0 ? slash : file.rfind('/', slash - 1);
    return folder == std::string::npos ? file : file.substr(folder + 1);
}

/// "app/application.py:38 in sign()"
std::string placeInWords(const trace::SourceLine& line)
{
    const auto place = trace::label({nearName(line.file), {}, line.line});
    if (line.function.empty()) return place;
    return filled(analysis::phrase("%1 in %2()"), {place, line.function});
}

trace::Duration longestUnseen(const Evidence& evidence)
{
    trace::Duration longest{0};
    for (const auto& worker : evidence.store.workers())
        if (const auto term = trace::unseenTermOf(evidence.store, worker.id, evidence.now))
            longest = std::max(longest, term->end - term->begin);
    return longest;
}

} // namespace

std::vector<WatchedLoop> WatchedLoop::all(const Evidence& evidence)
{
    std::vector<WatchedLoop> found;
    for (const auto& holding : evidence.store.watched().holdings()) {
        if (holding.begin > evidence.now || !isOneThing(evidence, holding)) continue;
        const auto isAlike = [&](const WatchedLoop& loop) { return loop.isAlike(holding); };
        auto place = std::ranges::find_if(found, isAlike);
        if (place == found.end()) {
            place = found.emplace(found.end());
            place->m_first = holding;
        }
        place->takeIn(holding, evidence.now);
    }
    return found;
}

std::vector<WatchedLoop> WatchedLoop::find(const Evidence& evidence)
{
    auto found = all(evidence);
    std::erase_if(found, [](const WatchedLoop& loop) { return !loop.isWorthTelling(); });
    for (auto& loop : found)
        loop.findLosses(evidence);
    return found;
}

std::optional<trace::Duration> WatchedLoop::longestHold(const Evidence& evidence)
{
    trace::Duration longest{0};
    for (const auto& loop : all(evidence))
        longest = std::max(longest, loop.m_longest);
    const auto unseen = longestUnseen(evidence);
    if (unseen >= kNoticeable && unseen > longest) return {};
    return longest;
}

/// Longer lines come and go while a request is at one place.
bool WatchedLoop::isAlike(const trace::Holding& holding) const
{
    const auto* mine = lineOf(m_first);
    const auto* other = lineOf(holding);
    const bool isSamePlace = mine == nullptr || other == nullptr
                                 ? mine == other
                                 : mine->file == other->file && mine->line == other->line;
    return isSamePlace && m_first.worker == holding.worker && m_first.isWaiting == holding.isWaiting &&
           m_first.call == holding.call && m_first.target == holding.target &&
           m_first.suspects == holding.suspects;
}

void WatchedLoop::takeIn(const trace::Holding& holding, trace::Time now)
{
    const bool isOpen = !trace::isSet(holding.end);
    const Stretch stretch{holding.begin, isOpen ? now : holding.end};
    m_isOpen = m_isOpen || isOpen;
    m_held += stretch.length();
    if (!m_stretches.empty() && stretch.begin - m_stretches.back().end <= kSameGo)
        m_stretches.back().end = std::max(stretch.end, m_stretches.back().end);
    else
        m_stretches.push_back(stretch);
    m_longest = std::max(m_longest, m_stretches.back().length());
}

bool WatchedLoop::isWorthTelling() const
{
    return m_longest >= kNoticeable;
}

void WatchedLoop::findLosses(const Evidence& evidence)
{
    const Coverage held(m_stretches);
    std::vector<Loss> losses;
    for (const auto& wait : evidence.loops.waits(m_first.worker)) {
        const auto lost = held.between(wait.stretch);
        if (lost < kWorthTelling) continue;
        losses.push_back({wait.victim, lost});
        const auto* victim = evidence.store.find(wait.victim);
        const bool wasUnread =
            victim != nullptr &&
            (!trace::isSet(victim->read) || held.between(victim->read, wait.stretch.end) < kWorthTelling);
        m_isUnread = m_isUnread && wasUnread;
    }
    m_losses = summed(std::move(losses));
}

Verdict WatchedLoop::verdict(const Evidence& evidence) const
{
    const auto kind = m_first.isWaiting ? VerdictKind::LoopHeldByCalls : VerdictKind::LoopHeldByComputing;
    const auto level = worst(m_losses) >= kNoticeable ? Level::Alarm : Level::Warning;
    const auto culprit = m_first.suspects.size() == 1 ? m_first.suspects.front() : trace::RequestId::None;
    return {kind,           level,   sentence(evidence),    nextStep(evidence),
            m_first.worker, culprit, worstVictim(m_losses), total(m_losses)};
}

std::string WatchedLoop::sentence(const Evidence& evidence) const
{
    auto text = held(evidence);
    if (const auto who = whose(); !who.empty()) text += ' ' + who;
    if (m_losses.empty())
        return text + ' ' + analysis::phrase("No other request had to wait for it this time.");
    const auto phrases = m_isUnread ? LossPhrases{analysis::phrase("%1 waited %2 unread."),
                                                  analysis::phrase("%1 waited %2 unread, %3 the most: %4.")}
                                    : LossPhrases{analysis::phrase("%1 lost %2 to it."),
                                                  analysis::phrase("%1 lost %2 to it, %3 the most: %4.")};
    return text + ' ' + lossSentence(evidence.store, m_losses, phrases);
}

std::string WatchedLoop::held(const Evidence& evidence) const
{
    const auto worker = std::to_string(evidence.store.watched().numberOf(m_first.worker));
    auto what = analysis::phrase("by computing");
    if (m_first.target == trace::kGil) {
        what = analysis::phrase("waiting for Python's lock (the GIL)");
    } else if (m_first.isWaiting) {
        what = m_first.call.empty() ? analysis::phrase("by a wait")
                                    : filled(analysis::phrase("in %1()"), {m_first.call});
        if (!m_first.target.empty()) what = filled(analysis::phrase("%1 on %2"), {what, m_first.target});
    }
    if (const auto* line = lineOf(m_first); line != nullptr && !line->file.empty())
        what = filled(m_first.isWaiting ? analysis::phrase("%1, called at %2") : analysis::phrase("%1 at %2"),
                      {what, placeInWords(*line)});
    return filled(m_isOpen ? analysis::phrase("Worker %1's loop has been held for %2 %3.")
                           : analysis::phrase("Worker %1's loop was held for %2 %3."),
                  {worker, inWords(m_held), what});
}

/// Where it is one of several, that is said; a single one is named by the window beside it.
std::string WatchedLoop::whose() const
{
    if (m_first.suspects.size() < 2) return {};
    std::vector<std::string> names;
    for (const auto suspect : m_first.suspects)
        names.push_back('#' + std::to_string(number(suspect)));
    return filled(analysis::phrase("It was one of %1."), {listed(names)});
}

std::string WatchedLoop::nextStep(const Evidence& evidence) const
{
    const auto& watched = evidence.store.watched();
    if (m_first.target == trace::kGil)
        return analysis::phrase(
            "Another thread of it computes and keeps the lock: move the computing to another "
            "process.");
    if (const auto* worker = synchronousWorker(watched, m_first))
        return moreHands(*worker, m_first.isWaiting);
    switch (languageOf(watched, m_first)) {
    case Language::Python:
        if (!m_first.isWaiting)
            return analysis::phrase("Move the computing off the loop, to another process or with "
                                    "asyncio.to_thread(): awaiting does not help.");
        return insteadOfWaiting(m_first);
    case Language::Node:
        if (!m_first.isWaiting)
            return analysis::phrase("Move the computing off the loop, to a worker thread: awaiting does not "
                                    "help.");
        return analysis::phrase("Use the call's promise form instead of the synchronous one, and await it.");
    case Language::Unknown: break;
    }
    return {};
}

} // namespace analysis
