#include "engine/trace/file/reading/page_run.h"

#include "engine/trace/file/page_mark.h"
#include "engine/trace/file/text/dense_text.h"
#include "engine/trace/file/text/packed_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace trace {

namespace {

constexpr std::size_t kPageBytes = 1 << 16;
constexpr std::size_t kLargestRun = std::size_t{1} << 30;
constexpr int kBitsPerLetter = 6;
constexpr int kBitsPerByte = 8;

std::string contentOf(int descriptor)
{
    std::string content;
    std::array<char, kPageBytes> piece{};
    off_t place = 0;
    for (;;) {
        const auto count = pread(descriptor, piece.data(), piece.size(), place);
        if (count <= 0) return content;
        content.append(piece.data(), static_cast<std::size_t>(count));
        place += count;
    }
}

/// Its six bits; nothing where the letter is none of base64.
std::optional<unsigned> bitsOf(char letter)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto place = kLetters.find(letter);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(place));
}

std::string decoded(std::string_view base64)
{
    std::string bytes;
    bytes.reserve(base64.size() / 4 * 3);
    unsigned held = 0;
    int count = 0;
    for (const char letter : base64) {
        const auto bits = bitsOf(letter);
        if (!bits) continue; // padding, or an editor's line break
        held = held << kBitsPerLetter | *bits;
        count += kBitsPerLetter;
        if (count < kBitsPerByte) continue;
        count -= kBitsPerByte;
        bytes.push_back(static_cast<char>(held >> count & 0xffU));
        held &= (1U << count) - 1;
    }
    return bytes;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = write(descriptor, bytes.data(), bytes.size());
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return lseek(descriptor, 0, SEEK_SET) == 0;
}

} // namespace

bool isWebPage(int descriptor)
{
    constexpr std::string_view kBegin = "<!doctype html";
    std::array<char, kBegin.size()> begin{};
    const auto count = pread(descriptor, begin.data(), begin.size(), 0);
    if (count != static_cast<ssize_t>(begin.size())) return false;
    const auto lower = [](char letter) {
        return 'A' <= letter && letter <= 'Z' ? letter - 'A' + 'a' : letter;
    };
    return std::ranges::equal(begin, kBegin, {}, lower);
}

int openRunInPage(int descriptor)
{
    const auto page = contentOf(descriptor);
    const std::string_view mark = kPageRunBegin;
    const auto found = page.rfind(mark);
    if (found == std::string::npos) return -1;
    const auto begin = found + mark.size();
    const auto end = std::min(page.find('<', begin), page.size());
    const auto dense = unpacked(decoded(std::string_view(page).substr(begin, end - begin)), kLargestRun);
    const auto run = undensified(dense).value_or(std::string());
    const int file = run.empty() ? -1 : memfd_create("run", MFD_CLOEXEC);
    if (file < 0 || writeAll(file, run)) return file;
    close(file);
    return -1;
}

} // namespace trace
