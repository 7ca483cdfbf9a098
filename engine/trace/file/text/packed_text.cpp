#include "engine/trace/file/text/packed_text.h"

#include <zlib.h>

#include <array>

namespace trace {

namespace {

constexpr std::size_t kPieceBytes = 1 << 16;

// zlib does not write to what it reads, but asks for it as if it did.
Bytef* bytesOf(std::string& text)
{
    return reinterpret_cast<Bytef*>(text.data());
}

/// Takes all that `step(stream)` gives until that says something else than Z_OK, which is returned; or until
/// it is more than `most` bytes.
template <typename Step>
int drain(z_stream& stream, std::string& bytes, std::size_t most, Step step)
{
    std::array<char, kPieceBytes> piece{};
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = step(stream);
        bytes.append(piece.data(), piece.size() - stream.avail_out);
    }
    return state;
}

std::string packedWith(int strategy, std::string text)
{
    constexpr int kWindowBits = 15;
    constexpr int kMemoryLevel = 8; // as deflateInit() has it
    std::string bytes;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kWindowBits, kMemoryLevel, strategy) != Z_OK)
        return bytes;
    stream.next_in = bytesOf(text);
    stream.avail_in = static_cast<uInt>(text.size());
    drain(stream, bytes, std::string::npos - 1, [](z_stream& all) { return deflate(&all, Z_FINISH); });
    deflateEnd(&stream);
    return bytes;
}

} // namespace

/// Many numbers that do not repeat pack better where short repetitions are left alone.
std::string packed(std::string_view text)
{
    auto usual = packedWith(Z_DEFAULT_STRATEGY, std::string(text));
    auto filtered = packedWith(Z_FILTERED, std::string(text));
    return filtered.size() < usual.size() ? filtered : usual;
}

std::string unpacked(std::string_view packed, std::size_t most)
{
    std::string bytes;
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return bytes;
    std::string input(packed);
    stream.next_in = bytesOf(input);
    stream.avail_in = static_cast<uInt>(input.size());
    const int state = drain(stream, bytes, most, [](z_stream& all) { return inflate(&all, Z_NO_FLUSH); });
    inflateEnd(&stream);
    return state == Z_STREAM_END ? bytes : std::string();
}

} // namespace trace
