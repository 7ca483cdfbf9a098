#include "engine/watch/python/location_table.h"
#include "engine/watch/python/stack_reader.h"

#include <cstdlib>
#include <cstring>

namespace {

constexpr watch::Address kBegin = 0x1000;

/// Another process's memory, as somebody made it who means harm.
class FuzzedMemory : public watch::Memory
{
public:
    explicit FuzzedMemory(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {}

    bool read(watch::Address address, std::span<std::byte> bytes) const override
    {
        const auto at = address - kBegin;
        if (address < kBegin || at > m_bytes.size() || m_bytes.size() - at < bytes.size()) return false;
        if (!bytes.empty()) std::memcpy(bytes.data(), m_bytes.data() + at, bytes.size());
        return true;
    }

private:
    std::span<const std::uint8_t> m_bytes;
};

} // namespace

/// The bytes are a table of locations, and the memory of a process with a Python. The first one says which.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    const std::span all(bytes + 1, size - 1);
    for (const auto offset : {std::int64_t{0}, std::int64_t{100}, std::int64_t{1} << 40})
        if (const auto line = watch::lineAt(all, 1, offset); line && *line < 0) std::abort();
    watch::Interpreter interpreter{.runtime = kBegin, .codeType = kBegin + 8, .version = {}, .layout = {}};
    interpreter.layout = watch::knownLayout({3, bytes[0] % 2 == 0 ? 11 : 12, 0});
    const FuzzedMemory memory(all);
    watch::StackReader reader(memory, interpreter);
    if (reader.stack(0x1000).size() > watch::StackReader::kDeepest) std::abort();
    return 0;
}
