#pragma once

#include "engine/watch/mailbox.h"

#include <string>

namespace app {

/// Hears of the client's requests what a watcher of their server has to know. Client's thread.
class RequestWitness
{
public:
    virtual ~RequestWitness() = default;

    /// Its bytes are about to be written: the UUID that it goes by, in the headers that an app may pass on.
    virtual std::string introduce(trace::RequestId request) = 0;

    /// All of its bytes went to the kernel.
    virtual void sent(const watch::SentRequest& request) = 0;

    /// It has its answer, or none will come.
    virtual void over(const watch::RequestOver& request) = 0;
};

} // namespace app
