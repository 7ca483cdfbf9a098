#pragma once

#include <string>
#include <string_view>

struct gzFile_s; // zlib's

namespace trace {

/// Replaces a file as a whole: what is written goes beside it, and takes its place only when all is on the
/// disk. Pipes and devices are written to. Any thread; one at a time.
class OutputFile
{
public:
    /// gzip where the name ends in ".gz".
    explicit OutputFile(const std::string& file);

    /// Forgets what was written unless it was committed.
    ~OutputFile();

    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);

    /// Empty, or the system's reason why it failed, then or before.
    std::string commit();

private:
    void fail();
    void writePlain(std::string_view bytes);

    std::string m_file;
    std::string m_beside; ///< where it is written; empty: to the file itself
    int m_descriptor = -1;
    gzFile_s* m_gzip = nullptr;
    std::string m_problem;
};

/// What this process has written so far for that file, where it ends before it is done. Any thread.
void removeUnfinished(const std::string& file);

} // namespace trace
