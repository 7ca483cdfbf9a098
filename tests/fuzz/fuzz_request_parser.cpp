#include "engine/protocol/authority.h"
#include "engine/protocol/request_reader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace {

void expect(bool isTrue)
{
    if (!isTrue) std::abort();
}

void check(const protocol::RequestReader& reader)
{
    const auto& request = reader.request();
    const auto& target = request.target();
    expect(target.path.size() <= protocol::kHeaderLimit);
    expect(target.query.empty() || target.query.front() == '?');
    expect(target.query.find('#') == std::string::npos);
    expect(protocol::isAuthority(request.host()));
    expect(request.claim().empty() || request.claim().size() == trace::Claim::kLength);
    if (reader.refusal() != 0) {
        expect(reader.persistence() == protocol::Persistence::Ended);
    } else {
        expect(request.version() == 10 || request.version() == 11);
        expect(target.path == "*" || !target.path.empty());
    }
}

} // namespace

/// One request after the other as a connection delivers them. The first byte says how long a piece is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    const std::size_t piece = bytes[0] + std::size_t{1};
    protocol::RequestReader reader;
    for (std::size_t at = 1; at < size; at += piece) {
        const auto room = reader.room();
        const auto length = std::min({piece, size - at, room.size()});
        std::memcpy(room.data(), bytes + at, length);
        reader.received(length);
        while (reader.advance()) {
            check(reader);
            if (reader.persistence() == protocol::Persistence::Ended) return 0;
            reader.beginNext();
        }
        reader.takeContinueDue();
    }
    return 0;
}
