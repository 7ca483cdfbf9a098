#include "engine/door/reception.h"
#include "engine/protocol/request_reader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace {

constexpr trace::Time kNow{std::chrono::hours(1)};

void expect(bool isTrue)
{
    if (!isTrue) std::abort();
}

/// Does what a connection would do with it.
void carryOut(door::Reception& reception, const door::Reception::Outcome& outcome, bool isUnderstood)
{
    if (const auto* errand = std::get_if<door::Errand>(&outcome)) {
        expect(isUnderstood);
        return reception.endErrand(errand->who);
    }
    if (const auto* stream = std::get_if<door::NewsStream>(&outcome)) {
        expect(isUnderstood);
        door::ToldNews told;
        reception.beginStream(stream->guest);
        expect(reception.newsFor(stream->guest, told).ends_with("\n\n"));
        return reception.endStream(stream->guest, kNow);
    }
    const auto& reply = std::get<door::Reply>(outcome);
    expect(reply.status >= 200 && reply.status <= 505);
    expect(isUnderstood || (reply.status >= 400 && reply.isFarewell));
    expect(reply.body.find('\n') == std::string::npos);
}

/// All that `text` says, in pieces of that length, on one connection.
void say(door::Reception& reception, std::string_view text, std::size_t piece)
{
    protocol::RequestReader reader(door::kMessageLimits);
    for (std::size_t at = 0; at < text.size(); at += piece) {
        const auto room = reader.room();
        const auto length = std::min({piece, text.size() - at, room.size()});
        std::memcpy(room.data(), text.data() + at, length);
        reader.received(length);
        while (reader.advance()) {
            expect(reader.request().body().size() <= door::kLongestBody);
            carryOut(reception, reception.receive(reader.request(), reader.refusal(), "a", kNow),
                     reader.refusal() == 0);
            if (reader.persistence() == protocol::Persistence::Ended) return;
            reader.beginNext();
        }
        reader.takeContinueDue();
    }
}

/// Somebody who is in the room already.
std::string keyOfGuest(door::Reception& reception)
{
    constexpr std::string_view kJoin = "POST /t/join HTTP/1.1\r\nHost: h:1\r\n\r\n";
    protocol::RequestReader reader(door::kMessageLimits);
    std::memcpy(reader.room().data(), kJoin.data(), kJoin.size());
    reader.received(kJoin.size());
    expect(reader.advance());
    const auto body = std::get<door::Reply>(reception.receive(reader.request(), 0, "b", kNow)).body;
    const auto from = body.find("1.");
    return body.substr(from, body.find('"', from) - from);
}

} // namespace

/// What phones say at the door, as a connection delivers it: the first byte says how long a piece is. The
/// token is "t"; "1.x" stands for the key of a guest, who is asked a question of two parts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    door::WishBox wishes([] {});
    door::Reception reception({"t", "h:1"}, {"<p>", "default-src 'none'"}, {.areOwnNamesAllowed = true},
                              wishes, 1);
    reception.ask({.number = 1, .least = 0, .most = 9, .parts = 2});
    reception.tell({}, "{}");
    const auto key = keyOfGuest(reception);
    std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    for (auto at = text.find("1.x"); at != std::string::npos; at = text.find("1.x", at + key.size()))
        text.replace(at, 3, key);
    say(reception, text, bytes[0] + std::size_t{1});
    const auto votes = wishes.take().votes;
    for (const auto& tally : votes.parts)
        expect(tally.size() == votes.voters); // there is but one guest
    const auto typed = std::string_view(reinterpret_cast<const char*>(bytes), size);
    const auto name = door::cleanName(typed);
    expect(name.size() <= 4 * door::kLongestName && door::cleanName(name) == name);
    return 0;
}
