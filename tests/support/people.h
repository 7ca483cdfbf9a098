#pragma once

#include "tests/support/trace_builder.h"

namespace support {

/// A run in which `people` were in the room.
inline trace::Store withPeople(trace::Store store, std::vector<trace::Participant> people)
{
    store.setParticipants(trace::Participants(std::move(people)));
    return store;
}

/// The same run after `change` of what may be said of them.
template <typename Change>
trace::Store saying(trace::Store store, Change change)
{
    auto participants = store.participants();
    change(participants);
    store.setParticipants(participants);
    return store;
}

} // namespace support
