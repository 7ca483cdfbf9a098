#include "engine/trace/file/output_file.h"

#include <zlib.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace trace {

namespace {

// Twice as fast as zlib's default, for a tenth more bytes.
constexpr const char* kMode = "wb4";

constexpr const char* kPart = ".part-";

/// Behind a symbolic link, the file that it stands for is replaced.
std::string target(const std::string& file)
{
    std::error_code error;
    const auto real = std::filesystem::canonical(file, error);
    return error ? file : real.string();
}

std::string besideOf(const std::string& target)
{
    return target + kPart + std::to_string(getpid());
}

/// True of pipes and devices: what is written goes there, and nothing may take their place.
bool isWrittenInPlace(const std::string& file)
{
    struct stat old = {};
    return stat(file.c_str(), &old) == 0 && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode);
}

/// Files beside it that processes were writing when they were killed: their names end in the process's
/// number.
void removeLeftovers(const std::string& file)
{
    const std::filesystem::path path(file);
    const auto begin = path.filename().string() + kPart;
    std::error_code error;
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    for (std::filesystem::directory_iterator entry(folder, error), end; entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (!name.starts_with(begin)) continue;
        const auto process = std::atoi(name.c_str() + begin.size());
        if (process > 0 && kill(process, 0) != 0 && errno == ESRCH)
            std::filesystem::remove(entry->path(), error);
    }
}

/// As any program's new file, or with the rights of the one that it replaces.
int createBeside(const std::string& beside, const std::string& file)
{
    unlink(beside.c_str()); // of a process that was killed, and had our number
    removeLeftovers(file);
    const int descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    struct stat old = {};
    if (descriptor >= 0 && stat(file.c_str(), &old) == 0) fchmod(descriptor, old.st_mode & 07777U);
    return descriptor;
}

} // namespace

OutputFile::OutputFile(const std::string& file)
    : m_file(target(file))
    , m_beside(isWrittenInPlace(m_file) ? std::string() : besideOf(m_file))
    , m_descriptor(m_beside.empty() ? open(m_file.c_str(), O_WRONLY | O_CLOEXEC)
                                    : createBeside(m_beside, m_file))
{
    if (m_descriptor >= 0 && file.ends_with(".gz")) m_gzip = gzdopen(dup(m_descriptor), kMode);
    if (m_descriptor < 0 || (file.ends_with(".gz") && m_gzip == nullptr)) fail();
}

OutputFile::~OutputFile()
{
    if (m_gzip != nullptr) gzclose(m_gzip);
    if (m_descriptor < 0) return;
    close(m_descriptor);
    if (!m_beside.empty()) unlink(m_beside.c_str());
}

void OutputFile::fail()
{
    if (m_problem.empty()) m_problem = std::generic_category().message(errno != 0 ? errno : EIO);
}

void OutputFile::write(std::string_view bytes)
{
    if (!m_problem.empty() || bytes.empty()) return;
    errno = 0;
    if (m_gzip == nullptr) return writePlain(bytes);
    if (gzwrite(m_gzip, bytes.data(), static_cast<unsigned>(bytes.size())) <= 0) fail();
}

void OutputFile::writePlain(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string OutputFile::commit()
{
    errno = 0;
    if (m_gzip != nullptr && gzclose(m_gzip) != Z_OK) fail();
    m_gzip = nullptr;
    if (!m_problem.empty()) return m_problem;
    if (!m_beside.empty() &&
        (fsync(m_descriptor) != 0 || std::rename(m_beside.c_str(), m_file.c_str()) != 0)) {
        fail();
        return m_problem;
    }
    close(m_descriptor);
    m_descriptor = -1;
    return {};
}

void removeUnfinished(const std::string& file)
{
    unlink(besideOf(target(file)).c_str());
}

} // namespace trace
