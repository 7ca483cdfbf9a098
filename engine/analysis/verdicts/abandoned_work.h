#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds handlers that went on after their client had gone: the server does not notice.
struct AbandonedWork
{
    std::vector<Loss> wasted; ///< how long each went on after its client had given up
    std::vector<Loss>
        answerless;      ///< how long each took whose answer found no reader; when that one left is unknown
    bool isOpen = false; ///< some still go on
    trace::RequestId worst = trace::RequestId::None;

    static std::vector<AbandonedWork> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;
    std::string sentence(const Evidence& evidence) const;
    static std::string nextStep();
};

} // namespace analysis
