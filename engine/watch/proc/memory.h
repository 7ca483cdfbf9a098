#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

namespace watch {

using Address = std::uint64_t;

/// Reads what another process has in memory. It changes meanwhile, and may be made to mislead: whoever reads
/// checks what it reads. Tests put bytes of their own in its place.
class Memory
{
public:
    virtual ~Memory() = default;

    /// All of it, or false.
    virtual bool read(Address address, std::span<std::byte> bytes) const = 0;

    template <typename Value>
    std::optional<Value> value(Address address) const
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        Value value{};
        if (!read(address, std::as_writable_bytes(std::span(&value, 1)))) return {};
        return value;
    }
};

/// By process_vm_readv: needs the same right as a debugger, and stops nobody.
class ProcessMemory : public Memory
{
public:
    explicit ProcessMemory(int pid)
        : m_pid(pid)
    {}

    bool read(Address address, std::span<std::byte> bytes) const override;

private:
    int m_pid;
};

} // namespace watch
