#pragma once

#include "engine/trace/file/trace_file.h"

#include <cstddef>
#include <string>

struct gzFile_s; // zlib's

namespace trace {

/// The bytes of a file, unpacked where it is gzip. Any thread; one at a time.
class InputFile
{
public:
    /// Takes the descriptor over.
    explicit InputFile(int descriptor);
    ~InputFile();

    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// Up to `size` bytes; 0 at the end, or where reading failed: then problem() says why.
    std::size_t read(char* bytes, std::size_t size);

    const std::string& problem() const { return m_problem; }

    /// From its first byte on once more.
    void rewind();

    /// Of 1000, how much of the file on the disk was read.
    int progress() const;

private:
    gzFile_s* m_file;
    std::size_t m_size = 0;
    std::string m_problem;
};

} // namespace trace
