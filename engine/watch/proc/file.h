#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace watch {

/// An open file of the kernel's, or a socket; it closes itself.
class File
{
public:
    File() = default;
    explicit File(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~File() { close(); }
    File(File&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    File& operator=(File&& other) noexcept;

    /// For reading. Not open where that failed; errno says why.
    static File open(const std::string& path);

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

    /// Fills `room` as far as one read goes; empty at the end and where reading failed.
    std::span<char> read(std::span<char> room, std::size_t offset = 0) const;

private:
    void close();

    int m_descriptor = -1;
};

/// A whole file of text, of which `limit` bytes are enough; empty where it cannot be read.
std::string readText(const std::string& path, std::size_t limit = std::size_t{1} << 20);

/// What a symbolic link says; empty where it cannot be read.
std::string linkTarget(const std::string& path);

/// The entries of a folder that are numbers, at most `limit` of them: processes, threads, descriptors.
std::vector<int> numbersIn(const std::string& folder, std::size_t limit = std::size_t{1} << 16);

/// "/proc/12/fd"
std::string procPath(int pid, std::string_view rest);

/// "/proc/12/task/34/syscall"
std::string procPath(int pid, int thread, std::string_view rest);

/// The number that `text` begins with, which is then cut off with the blanks before it.
template <typename Number>
std::optional<Number> takeNumber(std::string_view& text, int base = 10);

extern template std::optional<long> takeNumber(std::string_view&, int);
extern template std::optional<int> takeNumber(std::string_view&, int);
extern template std::optional<std::uint64_t> takeNumber(std::string_view&, int);

} // namespace watch
