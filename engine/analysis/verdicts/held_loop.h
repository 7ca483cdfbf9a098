#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds loops that were held, by blocking or by computing: 100 ms and more in one go, or in pieces that made
/// somebody wait for as long.
class HeldLoop
{
public:
    static std::vector<HeldLoop> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;

private:
    /// What the code that held the loop was, in the words of the sentence.
    enum class Cause : std::uint8_t { Calls, Computing, ClientSetup, OwnCode };

    void measure(const Evidence& evidence, std::vector<Hold> holds);
    void findCause(const Evidence& evidence, std::span<const Hold> holds);
    void findLosses(const Evidence& evidence, std::span<const Hold> holds);
    Level level() const;
    std::string sentence(const Evidence& evidence) const;
    std::string held() const;
    std::string by() const;
    std::string nextStep() const;

    trace::WorkerId m_worker = trace::WorkerId::None;
    Cause m_cause = Cause::Calls;
    bool m_isInOneGo = true;
    bool m_hasPauses = false; // it was free for long in between
    bool m_isOpen = false;    // it is held at this moment
    std::size_t m_pieces = 0;
    std::size_t m_culprits = 0;
    trace::RequestId m_culprit = trace::RequestId::None;
    trace::Duration m_held{0};
    trace::Duration m_longest{0};
    std::vector<Loss> m_losses;
};

} // namespace analysis
