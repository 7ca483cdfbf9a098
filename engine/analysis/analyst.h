#pragma once

#include "engine/analysis/findings.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace analysis {

/// Looks for what there is to say about a run on a thread of its own, in a trace of its own, so that neither
/// the window nor a measured loop waits for it: it works a twentieth of the time while requests are in
/// flight, and keeps the newest requests: some fifty thousand. All functions for one thread.
class Analyst
{
public:
    static constexpr std::size_t kMemory = std::size_t{16} << 20U; ///< bytes, for its trace
    static constexpr std::size_t kMostMail = 500'000; ///< events that wait for its next look, about

    /// `tell` is called on the analyst's thread, a few times a second at most. `paths` as in trace::Store.
    Analyst(std::vector<std::string> paths, std::function<void(const Findings&)> tell,
            std::size_t memory = kMemory);

    /// Waits for the analysis that is under way.
    ~Analyst();

    Analyst(const Analyst&) = delete;
    Analyst& operator=(const Analyst&) = delete;

    /// What trace::Store::fold() was given.
    void fold(const std::vector<trace::Event>& events);

    /// What trace::Store::hold() and name() were given. A run that is replaced forgets both.
    void hold(const std::vector<trace::Holding>& holdings, const std::vector<trace::WorkerName>& names);

    /// As trace::Store::addPath(), before anything is told of it.
    void addPath(const std::string& path);

    /// As trace::Store::become().
    void become(std::shared_ptr<const trace::Store> store);

    /// Is answered at once, and again whenever the run has gone on. What is under way lasts until `now`.
    void ask(const Question& question, trace::Time now);

private:
    /// What came in at once.
    struct Batch
    {
        std::vector<trace::Event> events;
        std::vector<trace::Holding> holdings{};
        std::vector<trace::WorkerName> names{};
        std::vector<std::string> paths{};
    };

    /// What has come in since the thread looked last.
    struct Mail
    {
        std::vector<Batch> batches;
        std::shared_ptr<const trace::Store> store; ///< what it became meanwhile, if it did
        std::size_t replacedAfter = 0;             ///< so many of the batches are of before that
        std::size_t events = 0;                    ///< in the batches
        bool isAsked = false;
        bool wantsAnswer = true; ///< else it is only taken in, for it has become too much to be left lying
        Question question;
        trace::Time now = trace::kUnset;
    };

    void work(const std::stop_token& stop);
    std::optional<Mail> nextMail(const std::stop_token& stop);
    bool isUrgent() const;
    bool isFull() const { return m_mail.events >= kMostMail; }
    void takeIn(const Mail& mail);
    void takeIn(const Batch& batch);
    void answer(const Mail& mail);

    // The thread's own.
    trace::Store m_store;
    std::function<void(const Findings&)> m_tell;
    std::optional<Evidence> m_evidence; ///< of m_store as it is
    Question m_answered;
    trace::Time m_nextLook{}; ///< not before, however the run goes on

    std::mutex m_mutex;
    std::condition_variable_any m_hasMail;
    Mail m_mail; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace analysis
