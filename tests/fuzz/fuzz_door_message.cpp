#include "engine/door/reception.h"
#include "engine/protocol/request_reader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace {

void expect(bool isTrue)
{
    if (!isTrue) std::abort();
}

void check(const door::Reception::Outcome& outcome, bool isUnderstood)
{
    const auto* reply = std::get_if<door::Reply>(&outcome);
    if (reply == nullptr) return expect(isUnderstood);
    expect(reply->status >= 200 && reply->status <= 505);
    expect(isUnderstood || (reply->status >= 400 && reply->isFarewell));
    expect(reply->body.find('\n') == std::string::npos);
}

} // namespace

/// What phones say at the door, as a connection delivers it: the first byte says how long a piece is. The
/// token is "t", and the first to join is dealt a key that nobody can guess.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    const std::size_t piece = bytes[0] + std::size_t{1};
    door::WishBox wishes([] {});
    door::Reception reception({"t", "h:1"}, {"<p>", "default-src 'none'"}, {.areOwnNamesAllowed = true},
                              wishes, 1);
    protocol::RequestReader reader(door::kMessageLimits);
    trace::Time now{std::chrono::hours(1)};
    for (std::size_t at = 1; at < size; at += piece) {
        const auto room = reader.room();
        const auto length = std::min({piece, size - at, room.size()});
        std::memcpy(room.data(), bytes + at, length);
        reader.received(length);
        while (reader.advance()) {
            expect(reader.request().body().size() <= door::kLongestBody);
            check(reception.receive(reader.request(), reader.refusal(), "a", now), reader.refusal() == 0);
            if (reader.persistence() == protocol::Persistence::Ended) return 0;
            reader.beginNext();
        }
        reader.takeContinueDue();
    }
    const auto typed = std::string_view(reinterpret_cast<const char*>(bytes), size);
    const auto name = door::cleanName(typed);
    expect(name.size() <= 4 * door::kLongestName && door::cleanName(name) == name);
    return 0;
}
