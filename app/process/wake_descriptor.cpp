#include "app/process/wake_descriptor.h"

#include <cerrno>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace app {

WakeDescriptor::WakeDescriptor()
    : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_fd < 0) throw std::system_error(errno, std::system_category(), "eventfd");
}

WakeDescriptor::~WakeDescriptor()
{
    ::close(m_fd);
}

void WakeDescriptor::notify() const
{
    // Fails only where it was notified 2^64 times and never cleared.
    [[maybe_unused]] const auto result = ::eventfd_write(m_fd, 1);
}

void WakeDescriptor::clear() const
{
    eventfd_t count = 0;
    ::eventfd_read(m_fd, &count);
}

} // namespace app
