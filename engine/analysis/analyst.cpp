#include "engine/analysis/analyst.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// Nobody reads faster.
constexpr trace::Duration kLeastPause = 300ms;

/// While requests are in flight, the loops that are measured need the cores.
constexpr int kPauseWhileBusy = 20;

} // namespace

Analyst::Analyst(std::vector<std::string> paths, std::function<void(const Findings&)> tell,
                 std::size_t memory)
    : m_store(std::move(paths))
    , m_tell(std::move(tell))
{
    m_store.setMemory(memory);
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Analyst::~Analyst() = default;

void Analyst::fold(const std::vector<trace::Event>& events)
{
    if (events.empty()) return;
    {
        const std::scoped_lock lock(m_mutex);
        m_mail.batches.push_back({events});
        m_mail.events += events.size();
        if (!isFull()) return;
    }
    m_hasMail.notify_one();
}

void Analyst::hold(const std::vector<trace::Holding>& holdings, const std::vector<trace::WorkerName>& names)
{
    if (holdings.empty() && names.empty()) return;
    const std::scoped_lock lock(m_mutex);
    m_mail.batches.push_back({{}, holdings, names});
}

void Analyst::addPath(const std::string& path)
{
    const std::scoped_lock lock(m_mutex);
    m_mail.batches.push_back({.events = {}, .paths = {path}});
}

void Analyst::become(std::shared_ptr<const trace::Store> store)
{
    const std::scoped_lock lock(m_mutex);
    m_mail.replacedAfter = m_mail.batches.size();
    m_mail.store = std::move(store);
}

void Analyst::ask(const Question& question, trace::Time now)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_mail.question = question;
        m_mail.now = now;
        m_mail.isAsked = true;
    }
    m_hasMail.notify_one();
}

void Analyst::work(const std::stop_token& stop)
{
    while (const auto mail = nextMail(stop)) {
        takeIn(*mail);
        if (mail->wantsAnswer) answer(*mail);
    }
}

/// Nothing where the thread is to end. Without what is new of the run where only the question is new: it is
/// answered from what is known already, if anything was taken in since it was looked at.
std::optional<Analyst::Mail> Analyst::nextMail(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_hasMail.wait(lock, stop, [this] { return m_mail.isAsked; });
    m_hasMail.wait_until(lock, stop, m_nextLook, [this] { return isUrgent() || isFull(); });
    if (stop.stop_requested()) return std::nullopt;
    const bool isDue = m_mail.store || trace::Clock::now() >= m_nextLook;
    const bool isLook = isDue || (isUrgent() && !m_evidence);
    Mail mail;
    mail.question = m_mail.question;
    const bool wantsAnswer = isLook || isUrgent();
    if (isLook || isFull()) std::swap(mail, m_mail);
    mail.wantsAnswer = wantsAnswer;
    m_mail.question = mail.question;
    return mail;
}

bool Analyst::isUrgent() const
{
    return m_mail.store || m_mail.question != m_answered;
}

void Analyst::takeIn(const Mail& mail)
{
    if (!mail.isAsked) return;
    m_evidence.reset();
    for (std::size_t i = 0; i < mail.batches.size(); ++i) {
        if (mail.store && mail.replacedAfter == i) m_store.become(*mail.store);
        takeIn(mail.batches[i]);
    }
    if (mail.store && mail.replacedAfter == mail.batches.size()) m_store.become(*mail.store);
}

void Analyst::takeIn(const Batch& batch)
{
    for (const auto& path : batch.paths)
        m_store.addPath(path);
    m_store.fold(batch.events);
    for (const auto& name : batch.names)
        m_store.name(name);
    for (const auto& holding : batch.holdings)
        m_store.hold(holding);
}

void Analyst::answer(const Mail& mail)
{
    const auto begin = trace::Clock::now();
    if (!m_evidence) m_evidence.emplace(m_store, mail.now);
    m_answered = mail.question;
    m_tell(findingsOf(*m_evidence, mail.question));
    if (!mail.isAsked) return;
    const auto end = trace::Clock::now();
    const bool isBusy = m_store.underWay() > 0;
    m_nextLook = end + std::max(kLeastPause, (end - begin) * (isBusy ? kPauseWhileBusy : 1));
}

} // namespace analysis
