#include "engine/watch/proc/memory.h"

#include <sys/uio.h>

namespace watch {

bool ProcessMemory::read(Address address, std::span<std::byte> bytes) const
{
    if (address == 0) return false;
    const iovec here{bytes.data(), bytes.size()};
    const iovec there{reinterpret_cast<void*>(address), bytes.size()}; // NOLINT(performance-no-int-to-ptr)
    return ::process_vm_readv(m_pid, &here, 1, &there, 1, 0) == static_cast<ssize_t>(bytes.size());
}

} // namespace watch
