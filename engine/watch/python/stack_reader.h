#pragma once

#include "engine/watch/python/frame.h"
#include "engine/watch/python/interpreter.h"

#include <map>
#include <vector>

namespace watch {

/// Reads the Python stack of a thread of another process, which goes on meanwhile: what does not look like a
/// frame is left out, and no chain is followed for ever. One thread at a time.
class StackReader
{
public:
    static constexpr std::size_t kDeepest = 128;

    /// `memory` outlives the reader.
    StackReader(const Memory& memory, const Interpreter& interpreter);

    /// Innermost first; empty where nothing could be read.
    std::vector<Frame> stack(int thread);

private:
    /// What a code object points to: if another one takes its place in memory, this differs.
    struct CodeFields
    {
        Address file = 0;
        Address name = 0;
        Address locations = 0;
        std::int32_t firstLine = 0;

        bool operator==(const CodeFields&) const = default;
    };

    struct Code
    {
        CodeFields fields;
        std::string file;
        std::string function;
        std::vector<std::uint8_t> locations;
    };

    Address threadState(int thread);
    bool isStateOf(Address state, int thread) const;
    Address innermostFrame(Address state) const;
    std::optional<Frame> frameOf(Address code, Address instruction);
    const Code* codeAt(Address address);
    std::optional<CodeFields> codeFields(Address address) const;
    std::optional<Code> readCode(const CodeFields& fields) const;
    Address pointer(Address address) const { return m_memory.value<Address>(address).value_or(0); }

    const Memory& m_memory;
    PythonLayout m_layout;
    Address m_runtime;
    Address m_codeType;
    std::map<int, Address> m_threadStates;
    std::map<Address, Code> m_codes;
};

} // namespace watch
