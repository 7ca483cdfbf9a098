#include "engine/server/handlers/answer_parser.h"
#include "tests/fuzz/feed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    server::AnswerParser parser;
    const auto error = feed(parser, {bytes, size});
    const bool isUnfinished = !error || error == boost::beast::http::error::need_more;
    boost::beast::error_code endError;
    if (isUnfinished && parser.got_some() && !parser.is_done()) parser.put_eof(endError);
    if (parser.status() > 999) std::abort();
    if (trace::isSet(parser.sentAt()) && parser.sentAt() <= trace::Time()) std::abort();
    return 0;
}
