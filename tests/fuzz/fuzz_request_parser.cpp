#include "engine/server/request_parser.h"
#include "tests/fuzz/feed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    server::RequestParser parser;
    feed(parser, {bytes, size});
    if (parser.path().find('?') != std::string_view::npos) std::abort();
    if (parser.path().size() > server::RequestParser::kHeaderLimit) std::abort();
    if (!parser.requestUuid().empty() && parser.requestUuid().size() != 36) std::abort();
    return 0;
}
