#include "engine/watch/python/stack_reader.h"

#include "engine/watch/python/location_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace watch {

namespace {

constexpr int kMostThreads = 4096;
constexpr std::size_t kMostCodes = 4096;
constexpr std::int64_t kLargestLocations = 1 << 20;

/// The beginning of a structure in the other process's memory, read in one go.
class Block
{
public:
    Block(const Memory& memory, Address address, std::initializer_list<std::size_t> offsets)
        : m_length(std::max(offsets) + sizeof(Address))
        , m_isRead(m_length <= m_bytes.size() && memory.read(address, std::span(m_bytes).first(m_length)))
    {}

    bool isRead() const { return m_isRead; }

    template <typename Value>
    Value value(std::size_t offset) const
    {
        Value value{};
        if (m_isRead && offset + sizeof value <= m_length)
            std::memcpy(&value, m_bytes.data() + offset, sizeof value);
        return value;
    }

    Address pointer(std::size_t offset) const { return value<Address>(offset); }

private:
    std::array<std::byte, kLargestNearOffset + sizeof(Address)> m_bytes; // NOLINT: read before it is used
    std::size_t m_length;
    bool m_isRead;
};

} // namespace

StackReader::StackReader(const Memory& memory, const Interpreter& interpreter)
    : m_memory(memory)
    , m_layout(interpreter.layout.value_or(PythonLayout{}))
    , m_runtime(interpreter.layout ? interpreter.runtime : 0)
    , m_codeType(interpreter.codeType)
{}

std::vector<Frame> StackReader::stack(int thread)
{
    std::vector<Frame> frames;
    const auto state = threadState(thread);
    if (state == 0) return frames;
    auto frame = innermostFrame(state);
    for (std::size_t depth = 0; frame != 0 && depth < kDeepest; ++depth) {
        const Block block(m_memory, frame,
                          {m_layout.frameCode, m_layout.framePrevious, m_layout.frameInstruction});
        if (!block.isRead()) break;
        if (auto known = frameOf(block.pointer(m_layout.frameCode), block.pointer(m_layout.frameInstruction)))
            frames.push_back(std::move(*known));
        frame = block.pointer(m_layout.framePrevious);
    }
    return frames;
}

Address StackReader::threadState(int thread)
{
    if (m_runtime == 0) return 0;
    const auto known = m_threadStates.find(thread);
    if (known != m_threadStates.end() && isStateOf(known->second, thread)) return known->second;
    m_threadStates.clear();
    auto state = pointer(pointer(m_runtime + m_layout.interpreters) + m_layout.threads);
    for (int count = 0; state != 0 && count < kMostThreads; ++count) {
        if (isStateOf(state, thread)) return m_threadStates[thread] = state;
        state = pointer(state + m_layout.nextThread);
    }
    return 0;
}

bool StackReader::isStateOf(Address state, int thread) const
{
    return m_memory.value<std::uint64_t>(state + m_layout.nativeThread) == static_cast<std::uint64_t>(thread);
}

Address StackReader::innermostFrame(Address state) const
{
    const auto holder = m_layout.cFrame ? pointer(state + *m_layout.cFrame) : state;
    return holder == 0 ? 0 : pointer(holder + m_layout.frame);
}

std::optional<Frame> StackReader::frameOf(Address code, Address instruction)
{
    const auto* known = codeAt(code);
    if (known == nullptr) return {};
    const auto offset = static_cast<std::int64_t>(instruction - (code + m_layout.codeBytes));
    const auto line = lineAt(known->locations, known->fields.firstLine, offset);
    return Frame{known->file, known->function, line.value_or(0)};
}

const StackReader::Code* StackReader::codeAt(Address address)
{
    const auto fields = codeFields(address);
    if (!fields) return nullptr;
    const auto known = m_codes.find(address);
    if (known != m_codes.end() && known->second.fields == *fields) return &known->second;
    auto code = readCode(*fields);
    if (!code) return nullptr;
    if (m_codes.size() >= kMostCodes) m_codes.clear();
    return &m_codes.insert_or_assign(address, std::move(*code)).first->second;
}

std::optional<StackReader::CodeFields> StackReader::codeFields(Address address) const
{
    if (m_codeType == 0) return {};
    const Block block(m_memory, address,
                      {m_layout.objectType, m_layout.codeFile, m_layout.codeName, m_layout.codeLocations,
                       m_layout.codeFirstLine});
    if (block.pointer(m_layout.objectType) != m_codeType) return {};
    return CodeFields{.file = block.pointer(m_layout.codeFile),
                      .name = block.pointer(m_layout.codeName),
                      .locations = block.pointer(m_layout.codeLocations),
                      .firstLine = block.value<std::int32_t>(m_layout.codeFirstLine)};
}

std::optional<StackReader::Code> StackReader::readCode(const CodeFields& fields) const
{
    auto file = readPythonText(m_memory, fields.file, m_layout.text);
    auto function = readPythonText(m_memory, fields.name, m_layout.text);
    const auto length = m_memory.value<std::int64_t>(fields.locations + m_layout.bytesLength);
    if (!file || !function || !length || *length < 0 || *length > kLargestLocations) return {};
    std::vector<std::uint8_t> locations(static_cast<std::size_t>(*length));
    const auto content = fields.locations + m_layout.bytesContent;
    if (!m_memory.read(content, std::as_writable_bytes(std::span(locations)))) return {};
    return Code{fields, std::move(*file), std::move(*function), std::move(locations)};
}

} // namespace watch
