#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds pools whose threads were all busy while jobs waited for one.
struct ExhaustedPool
{
    PoolId pool;
    unsigned threads = 0;
    bool isOpen = false; ///< somebody still waits
    std::vector<Loss> losses;

    static std::vector<ExhaustedPool> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;
    Level level() const;
    std::string sentence(const Evidence& evidence) const;
    static std::string nextStep();
};

} // namespace analysis
