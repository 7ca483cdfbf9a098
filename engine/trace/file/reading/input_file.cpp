#include "engine/trace/file/reading/input_file.h"

#include "engine/trace/phrase.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace trace {

namespace {

constexpr unsigned kBuffer = 256 * 1024;

} // namespace

InputFile::InputFile(int descriptor)
    : m_file(gzdopen(descriptor, "rb"))
{
    struct stat facts = {};
    if (fstat(descriptor, &facts) == 0) m_size = static_cast<std::size_t>(facts.st_size);
    if (m_file != nullptr)
        gzbuffer(m_file, kBuffer);
    else
        close(descriptor);
}

InputFile::~InputFile()
{
    if (m_file != nullptr) gzclose(m_file);
}

std::size_t InputFile::read(char* bytes, std::size_t size)
{
    if (m_file == nullptr) {
        m_problem = trace::phrase("there is not enough memory to read it");
        return 0;
    }
    errno = 0;
    const int count = gzread(m_file, bytes, static_cast<unsigned>(size));
    int code = Z_OK;
    gzerror(m_file, &code);
    if (code == Z_ERRNO)
        m_problem = filled(trace::phrase("it cannot be read: %1"), {std::generic_category().message(errno)});
    else if (code == Z_BUF_ERROR)
        m_problem = trace::phrase("its compressed data ends too early");
    else if (code != Z_OK)
        m_problem = trace::phrase("its compressed data is damaged");
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

void InputFile::rewind()
{
    if (m_file != nullptr) gzrewind(m_file);
}

int InputFile::progress() const
{
    if (m_file == nullptr || m_size == 0) return 0;
    const auto offset = static_cast<std::size_t>(std::max<z_off_t>(gzoffset(m_file), 0));
    return static_cast<int>(std::min<std::size_t>(offset * 1000 / m_size, 1000));
}

} // namespace trace
