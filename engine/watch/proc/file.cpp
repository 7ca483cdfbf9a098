#include "engine/watch/proc/file.h"

#include <array>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <utility>

namespace watch {

namespace {

struct CloseFolder
{
    void operator()(DIR* folder) const { ::closedir(folder); }
};

template <typename Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    const auto number = takeNumber<Number>(text);
    return text.empty() ? number : std::nullopt;
}

} // namespace

File& File::operator=(File&& other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

File File::open(const std::string& path)
{
    return File(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
}

std::span<char> File::read(std::span<char> room, std::size_t offset) const
{
    const auto length = ::pread(m_descriptor, room.data(), room.size(), static_cast<off_t>(offset));
    return room.first(length > 0 ? static_cast<std::size_t>(length) : 0);
}

void File::close()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::string readText(const std::string& path, std::size_t limit)
{
    const auto file = File::open(path);
    std::string text;
    std::array<char, 4096> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read before it is used
    while (file.isOpen() && text.size() < limit) {
        const auto bytes = file.read(piece, text.size());
        if (bytes.empty()) break;
        text.append(bytes.data(), bytes.size());
    }
    return text;
}

std::string linkTarget(const std::string& path)
{
    std::array<char, 4096> target; // NOLINT(cppcoreguidelines-pro-type-member-init): read before it is used
    const auto length = ::readlink(path.c_str(), target.data(), target.size());
    return length > 0 ? std::string(target.data(), static_cast<std::size_t>(length)) : std::string();
}

std::vector<int> numbersIn(const std::string& folder, std::size_t limit)
{
    std::vector<int> numbers;
    const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
    if (!entries) return numbers;
    while (const auto* entry = ::readdir(entries.get())) {
        if (numbers.size() >= limit) break;
        if (const auto number = wholeNumber<int>(entry->d_name)) numbers.push_back(*number);
    }
    return numbers;
}

std::string procPath(int pid, std::string_view rest)
{
    return "/proc/" + std::to_string(pid) + '/' + std::string(rest);
}

std::string procPath(int pid, int thread, std::string_view rest)
{
    return procPath(pid, "task/" + std::to_string(thread) + '/' + std::string(rest));
}

template <typename Number>
std::optional<Number> takeNumber(std::string_view& text, int base)
{
    auto rest = text;
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\n'))
        rest.remove_prefix(1);
    if (base == 16 && rest.starts_with("0x")) rest.remove_prefix(2);
    Number number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number, base);
    if (error != std::errc()) return std::nullopt;
    text = rest.substr(static_cast<std::size_t>(end - rest.data()));
    return number;
}

template std::optional<long> takeNumber(std::string_view&, int);
template std::optional<int> takeNumber(std::string_view&, int);
template std::optional<std::uint64_t> takeNumber(std::string_view&, int);

} // namespace watch
