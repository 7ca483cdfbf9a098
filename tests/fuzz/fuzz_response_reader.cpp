#include "app/client/response_reader.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using Progress = app::ResponseReader::Progress;
    if (size == 0) return 0;
    app::ResponseReader reader;
    auto progress = Progress::Incomplete;
    const std::size_t piece = bytes[0] + std::size_t{1};
    for (std::size_t at = 1; at < size && progress == Progress::Incomplete; at += piece)
        progress = reader.read(
            QByteArray(reinterpret_cast<const char*>(bytes + at), qsizetype(std::min(piece, size - at))));
    if (progress == Progress::Incomplete) progress = reader.readEnd();
    if (progress == Progress::Complete && reader.status() > 999) std::abort();
    if (progress == Progress::Complete) reader.keepsAlive();
    return 0;
}
