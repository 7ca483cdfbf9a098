#pragma once

#include "engine/door/ballot_box.h"
#include "engine/trace/identity/participant.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace door {

/// A phone that waits for the answer to what it sent.
enum class Ticket : std::uint64_t {};

/// A participant sends a request.
struct Errand
{
    Ticket ticket{};
    trace::ParticipantId who = trace::ParticipantId::None;
    bool isHealthCheck = false;
};

/// What phones have wanted since somebody last looked.
struct Wishes
{
    std::vector<trace::Participant> named; ///< joined, or have another name
    std::vector<Errand> errands;
    std::vector<Ticket> given; ///< up: whoever waited has left
    std::size_t present = 0;   ///< participants whose phones are here now
    Votes votes;               ///< on the question that was asked last
    std::uint64_t refused = 0; ///< requests, since the door was opened
};

/// Carries wishes from the door's thread to another one. Any thread.
class WishBox
{
public:
    /// `wake` is called on the door's thread for the first wish after somebody looked.
    explicit WishBox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    template <typename Change>
    void change(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_wishes);
        if (std::exchange(m_isNew, true)) return;
        m_wake();
    }

    /// What has come, and how it stands.
    Wishes take();

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    Wishes m_wishes; // guarded by m_mutex, as the next one
    bool m_isNew = false;
};

} // namespace door
